package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.Dates;

/** Reads the sheet on which a tracker says what it is about: a label and a value in each row. */
final class AboutSheet {

    private static final Map<String, Label> LABELS = Map.ofEntries(
            Map.entry("tracker id", Label.TRACKER_ID),
            Map.entry("id", Label.TRACKER_ID),
            Map.entry("council", Label.COUNCIL),
            Map.entry("authority", Label.COUNCIL),
            Map.entry("committee", Label.COMMITTEE),
            Map.entry("scrutiny committee", Label.COMMITTEE),
            Map.entry("title", Label.TITLE),
            Map.entry("review", Label.TITLE),
            Map.entry("subject", Label.TITLE),
            Map.entry("considered on", Label.CONSIDERED_ON),
            Map.entry("date considered", Label.CONSIDERED_ON),
            Map.entry("considered by committee on", Label.CONSIDERED_ON),
            Map.entry("meeting date", Label.CONSIDERED_ON),
            Map.entry("introduction", Label.INTRODUCTION),
            Map.entry("opening", Label.INTRODUCTION),
            Map.entry("opening lines", Label.INTRODUCTION),
            Map.entry("agreed by cabinet on", Label.AGREED_BY_CABINET_ON),
            Map.entry("agreed by executive on", Label.AGREED_BY_CABINET_ON),
            Map.entry("agreed by the executive on", Label.AGREED_BY_CABINET_ON),
            Map.entry("the committee is asked to", Label.COMMITTEE_IS_ASKED_TO),
            Map.entry("committee is asked to", Label.COMMITTEE_IS_ASKED_TO),
            Map.entry("recommended that", Label.COMMITTEE_IS_ASKED_TO),
            Map.entry("appendix", Label.APPENDIX),
            Map.entry("appendix no", Label.APPENDIX),
            Map.entry("report author", Label.REPORT_AUTHOR),
            Map.entry("author", Label.REPORT_AUTHOR),
            Map.entry("report of", Label.REPORT_AUTHOR),
            Map.entry("contact", Label.CONTACT),
            Map.entry("contact officer", Label.CONTACT));
    private static final Set<String> HEADS = Set.of("label", "item", "about", "heading", "field", "about this tracker");

    private final Map<Label, List<CellValue>> values = new EnumMap<>(Label.class);
    private final Map<Label, Location.Cell> cells = new EnumMap<>(Label.class);
    private final Remarks remarks;

    private enum Label {
        TRACKER_ID,
        COUNCIL,
        COMMITTEE,
        TITLE,
        CONSIDERED_ON,
        INTRODUCTION,
        AGREED_BY_CABINET_ON,
        COMMITTEE_IS_ASKED_TO,
        APPENDIX,
        REPORT_AUTHOR,
        CONTACT
    }

    private AboutSheet(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Says nothing. */
    static AboutSheet empty(Remarks remarks) {
        return new AboutSheet(remarks);
    }

    static AboutSheet read(Sheet sheet, Remarks remarks) {
        AboutSheet about = new AboutSheet(remarks);
        int column = sheet.inOrder().stream()
                .flatMap(row -> row.filled().stream())
                .filter(cell -> label(cell.value().words()).isPresent())
                .mapToInt(SheetCell::column)
                .findFirst()
                .orElse(0);
        Optional<Label> label = Optional.empty();
        for (SheetRow row : sheet.inOrder()) {
            String words = row.value(column).words();
            label = words.isEmpty() ? label : label(words);
            about.row(sheet, row, column, label);
        }
        new CellRemarks(sheet, remarks).on(-1, Set.of(column, column + 1));
        return about;
    }

    private static Optional<Label> label(String words) {
        Optional<Label> exact = Optional.ofNullable(LABELS.get(Names.plain(words)));
        return exact.isPresent() ? exact : Optional.ofNullable(LABELS.get(Names.plainWithoutBrackets(words)));
    }

    private void row(Sheet sheet, SheetRow row, int column, Optional<Label> label) {
        CellValue value = row.value(column + 1);
        String words = row.value(column).words();
        if (label.isPresent()) {
            values.computeIfAbsent(label.get(), first -> new ArrayList<>()).add(value);
            cells.putIfAbsent(label.get(), sheet.cell(row, column + 1));
        } else if (!value.isBlank() && !HEADS.contains(Names.plain(words))) {
            remarks.note(
                    "about-label-unknown",
                    sheet.cell(row, column),
                    words,
                    "The sheet About has no such label; the row isn't read.",
                    "Nothing, unless it should be: then use one of the known labels.");
        }
    }

    /** The tracker id as written; empty where it isn't. */
    String trackerId() {
        return line(Label.TRACKER_ID);
    }

    /** @param titleElsewhere the title where the sheet gives none */
    About about(String titleElsewhere) {
        String title = line(Label.TITLE);
        return new About(
                title.isEmpty() ? titleElsewhere : title,
                line(Label.COUNCIL),
                line(Label.COMMITTEE),
                date(Label.CONSIDERED_ON),
                text(Label.INTRODUCTION),
                date(Label.AGREED_BY_CABINET_ON),
                lines(text(Label.COMMITTEE_IS_ASKED_TO)),
                line(Label.APPENDIX),
                line(Label.REPORT_AUTHOR),
                line(Label.CONTACT));
    }

    private List<CellValue> filled(Label label) {
        return values.getOrDefault(label, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The values of the label on one line. */
    private String line(Label label) {
        return String.join(
                ", ",
                filled(label).stream()
                        .map(value -> value.words().replace('\n', ' '))
                        .toList());
    }

    private RichText text(Label label) {
        List<Run> runs = new ArrayList<>();
        for (CellValue value : filled(label)) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.addAll(value.text().runs());
        }
        return new RichText(runs);
    }

    private static List<RichText> lines(RichText text) {
        List<RichText> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : text.runs()) {
            if (run instanceof Run.Break) {
                lines.add(new RichText(line));
                line.clear();
            } else if (!(run instanceof Run.Bullet)) {
                line.add(run);
            }
        }
        lines.add(new RichText(line));
        lines.removeIf(RichText::isBlank);
        return lines;
    }

    private Optional<LocalDate> date(Label label) {
        List<CellValue> filled = filled(label);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        CellValue value = filled.get(0);
        if (value.date().isPresent()) {
            return value.date();
        }
        ByWhen read = Dates.read(value.text());
        if (read.kind() == ByWhen.Kind.DAY) {
            return read.latest();
        }
        remarks.warn(
                "about-date-unreadable",
                cells.getOrDefault(label, new Location.Cell("", "", 0, 0, 0)),
                value.words(),
                "This isn't a full date; the papers are made as if the cell were blank.",
                "Write the day, the month and the year, as in 15 September 2020.");
        return Optional.empty();
    }
}
