package org.committeepapers.workbook.about;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.FrontMatter;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.workbook.layout.LayoutAbout;
import org.committeepapers.workbook.sheet.CellRemarks;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetRow;

/** Reads the sheet on which a tracker says what it is about: a label and a value in each row. */
public final class AboutSheet {

    private static final Set<String> NAMES =
            Set.of("about", "about this tracker", "ynghylch", "ynglŷn â", "am y traciwr");

    /** Without these a paper can't say whose it is; and what it lacks. */
    private static final Map<AboutLabel, String> NEEDED = new EnumMap<>(Map.of(
            AboutLabel.COUNCIL, "the name of the council",
            AboutLabel.COMMITTEE, "the name of the committee",
            AboutLabel.TITLE, "a title of its own",
            AboutLabel.CONSIDERED_ON, "the day on which the committee made its recommendations"));

    /** Of these a second value isn't read. */
    private static final Set<AboutLabel> ONE_ONLY =
            EnumSet.of(AboutLabel.CONSIDERED_ON, AboutLabel.AGREED_BY_CABINET_ON, AboutLabel.EDITION);

    private static final List<Run> LINE = List.of(new Run.Break());
    private static final List<Run> PARAGRAPH = List.of(new Run.Break(), new Run.Break());

    private final Map<AboutLabel, List<CellValue>> values = new EnumMap<>(AboutLabel.class);
    private final Map<AboutLabel, String> names = new EnumMap<>(AboutLabel.class);
    private final Map<AboutLabel, Location.Cell> cells = new EnumMap<>(AboutLabel.class);
    private final Remarks remarks;

    private AboutSheet(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Whether a sheet of this name says what the tracker is about. */
    public static boolean isCalledSo(String name) {
        return NAMES.contains(Names.plain(name));
    }

    /** Says nothing. */
    public static AboutSheet empty(Remarks remarks) {
        return new AboutSheet(remarks);
    }

    public static AboutSheet read(Sheet sheet, Remarks remarks) {
        AboutSheet about = new AboutSheet(remarks);
        AboutRows rows = new AboutRows(sheet);
        for (SheetRow row : sheet.inOrder()) {
            AboutRows.Said said = rows.of(row);
            said.label().ifPresent(label -> {
                about.twice(label, row.value(rows.labels()).words(), said, sheet.cell(row, said.column()));
                about.add(label, said, sheet.cell(row, said.column()));
            });
            if (said.unknown()) {
                about.unknown(row.value(rows.labels()).words(), sheet.cell(row, rows.labels()));
            }
        }
        new CellRemarks(sheet, remarks).on(-1, rows.columns());
        about.incomplete(sheet);
        return about;
    }

    private void add(AboutLabel label, AboutRows.Said said, Location.Cell cell) {
        values.computeIfAbsent(label, first -> new ArrayList<>()).addAll(said.values());
        cells.putIfAbsent(label, cell);
    }

    /** Two names of the same label with other words beside each: of dates the first counts, else both are printed. */
    private void twice(AboutLabel label, String name, AboutRows.Said said, Location.Cell cell) {
        String plain = Names.plain(name);
        boolean again = !plain.isEmpty() && AboutLabel.of(name).isPresent();
        String first = again ? names.computeIfAbsent(label, any -> name) : name;
        List<String> before = filled(label).stream().map(CellValue::words).toList();
        List<String> now = said.values().stream()
                .filter(value -> !value.isBlank())
                .map(CellValue::words)
                .toList();
        boolean oneOnly = ONE_ONLY.contains(label);
        if (!again
                || before.isEmpty()
                || before.containsAll(now)
                || !oneOnly && Names.plain(first).equals(plain)) {
            return;
        }
        remarks.warn(
                "about-label-twice",
                cell,
                String.join(", ", now),
                "%s and an earlier row, %s, are the same to the papers (%s), and say different things; %s."
                        .formatted(name, first, label.shown(), oneOnly ? "the earlier one counts" : "both are printed"),
                "Leave the one that is right, or give the other row the label that it needs.");
    }

    private void unknown(String words, Location.Cell cell) {
        remarks.note(
                "about-label-unknown",
                cell,
                words,
                "The sheet About has no such label; the row isn't read.",
                AboutLabel.nearest(words)
                        .map(nearest -> "If %s is meant, write that.".formatted(nearest))
                        .orElse("Nothing, unless it should be; the known labels are %s.".formatted(known())));
    }

    private static String known() {
        return Arrays.stream(AboutLabel.values()).map(AboutLabel::shown).collect(Collectors.joining(", "));
    }

    private void incomplete(Sheet sheet) {
        List<AboutLabel> missing = NEEDED.keySet().stream()
                .filter(label -> filled(label).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Location.Cell corner =
                new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), 0, 0);
        String labels = missing.stream().map(AboutLabel::shown).collect(Collectors.joining(", "));
        remarks.warn(
                "about-incomplete",
                missing.stream()
                        .filter(cells::containsKey)
                        .map(cells::get)
                        .findFirst()
                        .orElse(corner),
                "",
                "The sheet About doesn't say %s; the papers lack %s."
                        .formatted(labels, missing.stream().map(NEEDED::get).collect(Collectors.joining(", "))),
                "Write each label in the column of labels and its value beside it.");
    }

    /** The tracker id as written; empty where it isn't. */
    public String trackerId() {
        return line(AboutLabel.TRACKER_ID);
    }

    /** The edition that the workbook goes with, such as 2026-11-24 or 2026-11-24.2; empty where it says none. */
    public String edition() {
        return filled(AboutLabel.EDITION).stream()
                .findFirst()
                .map(value -> value.date().map(LocalDate::toString).orElse(value.words()))
                .orElse("");
    }

    /**
     * What the sheet says, and where it is silent, what the layout says.
     *
     * @param fileName the title where neither gives one
     */
    public About about(LayoutAbout layout, String fileName) {
        String title = or(line(AboutLabel.TITLE), layout.title());
        return new About(
                or(title, fileName),
                or(line(AboutLabel.COUNCIL), layout.council()),
                or(line(AboutLabel.COMMITTEE), layout.committee()),
                date(AboutLabel.CONSIDERED_ON).or(layout::consideredOn),
                text(AboutLabel.INTRODUCTION, LINE),
                date(AboutLabel.AGREED_BY_CABINET_ON),
                text(AboutLabel.COMMITTEE_IS_ASKED_TO, LINE).lineTexts(),
                line(AboutLabel.APPENDIX),
                people(AboutLabel.REPORT_AUTHOR),
                people(AboutLabel.CONTACT),
                front(),
                "",
                language());
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    private FrontMatter front() {
        Map<FrontPart, RichText> parts = new EnumMap<>(FrontPart.class);
        for (AboutLabel label : values.keySet()) {
            label.front().ifPresent(part -> parts.put(part, text(label, PARAGRAPH)));
        }
        return new FrontMatter(parts, meetingDay());
    }

    private Optional<LocalDate> meetingDay() {
        List<CellValue> filled = filled(AboutLabel.MEETING_DATE);
        return filled.size() == 1 ? day(filled.get(0)) : Optional.empty();
    }

    private static Optional<LocalDate> day(CellValue value) {
        return value.date().or(() -> {
            ByWhen read = Dates.read(value.text());
            return read.kind() == ByWhen.Kind.DAY ? read.latest() : Optional.empty();
        });
    }

    /** In which the officers write; English where the sheet doesn't say, or says what we don't know. */
    private Language language() {
        String words = Names.plain(line(AboutLabel.LANGUAGE));
        Optional<Language> known = LanguageNames.of(words);
        if (known.isEmpty() && !words.isEmpty()) {
            remarks.warn(
                    "about-language-unknown",
                    cells.getOrDefault(AboutLabel.LANGUAGE, new Location.Cell("", "", 0, 0, 0)),
                    line(AboutLabel.LANGUAGE),
                    "Papers can mark English and Welsh only; what the officers write is taken for English.",
                    "Write English or Welsh, the one in which most of the tracker is.");
        }
        return known.orElse(Language.ENGLISH);
    }

    /** What it says of all of the tracker; single parts can't be named there. */
    public Exemptions exemptions() {
        String words = line(AboutLabel.EXEMPTION);
        Marking read = ExemptionWords.read(words);
        boolean known = read.fields().isEmpty()
                && read.recommendation().isEmpty()
                && read.action().isEmpty();
        Exemptions.Doubt doubt = known ? read.doubt() : Exemptions.Doubt.UNREADABLE;
        return new Exemptions(read.row(), Map.of(), read.cleared(), doubt, words);
    }

    private List<CellValue> filled(AboutLabel label) {
        return values.getOrDefault(label, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The values of the label on one line. */
    private String line(AboutLabel label) {
        return String.join(
                ", ",
                filled(label).stream()
                        .map(value -> value.words().replace('\n', ' '))
                        .toList());
    }

    /** The values of the label in the lines in which they stand, without blank ones. */
    private String people(AboutLabel label) {
        return filled(label).stream()
                .flatMap(value -> value.words().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** @param between a cell and the next */
    private RichText text(AboutLabel label, List<Run> between) {
        List<Run> runs = new ArrayList<>();
        for (CellValue value : filled(label)) {
            if (!runs.isEmpty()) {
                runs.addAll(between);
            }
            runs.addAll(value.text().runs());
        }
        return new RichText(runs);
    }

    private Optional<LocalDate> date(AboutLabel label) {
        List<CellValue> filled = filled(label);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        CellValue value = filled.get(0);
        Optional<LocalDate> day = day(value);
        if (day.isPresent()) {
            return day;
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
