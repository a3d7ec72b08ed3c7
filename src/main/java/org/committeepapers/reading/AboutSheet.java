package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.reading.AboutRows.AboutRow;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.text.Language;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;

/** Reads the About sheet: a label and a value in each row. */
public final class AboutSheet {

    /** What a paper needs to say whose it is, and what it lacks without it. */
    private static final Map<AboutLabel, String> NEEDED = new EnumMap<>(Map.of(
            AboutLabel.COUNCIL, "the name of the council",
            AboutLabel.COMMITTEE, "the name of the committee",
            AboutLabel.TITLE, "a title of their own",
            AboutLabel.CONSIDERED_ON, "the date on which the committee made its recommendations"));

    /** Only one value of these is read. */
    private static final Set<AboutLabel> ONE_ONLY =
            EnumSet.of(AboutLabel.CONSIDERED_ON, AboutLabel.AGREED_BY_CABINET_ON, AboutLabel.EDITION);

    private static final List<Run> LINE = List.of(new Run.Break());
    private static final List<Run> PARAGRAPH = List.of(new Run.Break(), new Run.Break());

    private final Map<AboutLabel, Entry> entries = new EnumMap<>(AboutLabel.class);
    private final List<Aside> markings = new ArrayList<>();
    private final List<CellValue> besideExempt = new ArrayList<>();
    private final Remarks remarks;

    /** Its first cell; the file where the workbook has no such sheet. */
    private final Location corner;

    /** @param name of the label in the first of its rows */
    private record Entry(String name, Location.Cell cell, List<CellValue> values) {}

    private AboutSheet(Location corner, Remarks remarks) {
        this.corner = corner;
        this.remarks = remarks;
    }

    /** That of a workbook without one. */
    public static AboutSheet missing(Location.File file, Remarks remarks) {
        return new AboutSheet(file, remarks);
    }

    public static AboutSheet read(Sheet sheet, Remarks remarks) {
        AboutSheet about = new AboutSheet(sheet.corner(), remarks);
        AboutRows rows = new AboutRows(sheet);
        for (SheetRow row : sheet.inOrder()) {
            AboutRow next = rows.of(row);
            next.label().ifPresent(label -> about.add(label, next));
            if (next.unknown()) {
                about.unknown(next);
                next.values().forEach(value -> about.markings.add(new Aside(value.text(), next.cell())));
            }
            about.markings.addAll(rows.markings(row));
        }
        new CellRemarks(sheet, remarks).on(-1, rows.columns());
        return about;
    }

    private void add(AboutLabel label, AboutRow row) {
        List<CellValue> filled =
                row.values().stream().filter(value -> !value.isBlank()).toList();
        Entry entry = entries.computeIfAbsent(label, first -> new Entry(row.name(), row.cell(), new ArrayList<>()));
        if (!row.name().isEmpty()) {
            again(label, entry, row, words(filled));
        }
        entry.values().addAll(filled);
        besideExempt.addAll(row.beside());
    }

    /** Two names of one label with different values: of dates the first counts, else both are printed. */
    private void again(AboutLabel label, Entry first, AboutRow row, List<String> now) {
        List<String> before = words(first.values());
        boolean oneOnly = ONE_ONLY.contains(label);
        boolean sameName = PlainText.sameLabel(first.name()).equals(PlainText.sameLabel(row.name()));
        if (before.isEmpty() || before.containsAll(now) || sameName && !oneOnly) {
            return;
        }
        remarks.add(
                "about-label-twice",
                row.cell(),
                String.join(", ", now),
                row.name(),
                first.name(),
                label.shown(),
                oneOnly ? "The earlier one counts" : "Both are printed");
    }

    private static List<String> words(List<CellValue> values) {
        return values.stream().map(CellValue::words).toList();
    }

    private void unknown(AboutRow row) {
        remarks.add(
                "about-label-unknown",
                row.cell(),
                row.name(),
                AboutLabel.nearest(row.name())
                        .map("If you mean %s, write that."::formatted)
                        .orElseGet(() -> "Nothing needs to change unless it should be read. The nearest labels are"
                                + " %s; docs/officer-workbook.md lists all."
                                        .formatted(and(String.join(", ", AboutLabel.nearby(row.name()))))));
    }

    private static String shown(Stream<AboutLabel> labels) {
        return labels.map(AboutLabel::shown).collect(Collectors.joining(", "));
    }

    /** Reports what a paper needs and neither this sheet nor the layout nor every row of the tracker gives. */
    private void incomplete(About about, List<Recommendation> rows) {
        Set<AboutLabel> missing = EnumSet.noneOf(AboutLabel.class);
        missing.addAll(about.council().isEmpty() ? Set.of(AboutLabel.COUNCIL) : Set.of());
        missing.addAll(about.title().isEmpty() ? Set.of(AboutLabel.TITLE) : Set.of());
        if (about.committee().isEmpty()
                && rows.stream().anyMatch(row -> row.words(Field.COMMITTEE).isEmpty())) {
            missing.add(AboutLabel.COMMITTEE);
        }
        boolean undated = rows.stream().anyMatch(row -> row.madeOn().isEmpty());
        boolean given = about.consideredOn().isPresent()
                || !filled(AboutLabel.CONSIDERED_ON).isEmpty();
        if (!given && undated && !(isMissing() && missing.isEmpty())) {
            missing.add(AboutLabel.CONSIDERED_ON);
        }
        if (missing.isEmpty()) {
            return;
        }
        String key = corner instanceof Location.Cell
                ? "about-incomplete"
                : corner.isInCsv() ? "about-missing/csv" : "about-missing";
        remarks.add(
                key,
                missing.stream()
                        .flatMap(label -> entry(label).stream())
                        .<Location>map(Entry::cell)
                        .findFirst()
                        .orElse(corner),
                "",
                and(shown(missing.stream())),
                and(missing.stream().map(NEEDED::get).collect(Collectors.joining(", "))));
    }

    private static String and(String list) {
        return list.replaceFirst(", (?=[^,]*$)", " and ");
    }

    /** Whether the workbook has no such sheet. */
    private boolean isMissing() {
        return corner instanceof Location.File;
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

    /** The markings of single lines, which it can't withhold. */
    public List<Aside> markings() {
        return markings;
    }

    /**
     * The values of the sheet and, where it is silent, of the layout; what papers need and don't get is reported.
     *
     * @param rows of the tracker, which may give a committee and a day each
     */
    public About about(LayoutAbout layout, List<Recommendation> rows) {
        About about = about(layout);
        incomplete(about, rows);
        return about;
    }

    private About about(LayoutAbout layout) {
        List<CellValue> dates = filled(AboutLabel.MEETING_DATE);
        return new About(
                or(line(AboutLabel.TITLE), layout.title()),
                or(line(AboutLabel.COUNCIL), layout.council()),
                or(line(AboutLabel.COMMITTEE), layout.committee()),
                day(AboutLabel.CONSIDERED_ON).or(layout::consideredOn),
                text(AboutLabel.INTRODUCTION, LINE),
                day(AboutLabel.AGREED_BY_CABINET_ON).or(layout::agreedOn),
                text(AboutLabel.COMMITTEE_IS_ASKED_TO, LINE).lineTexts(),
                line(AboutLabel.APPENDIX),
                people(AboutLabel.REPORT_AUTHOR),
                people(AboutLabel.CONTACT),
                front(),
                dates.size() == 1 ? SheetList.day(dates.getFirst()) : Optional.empty(),
                text(AboutLabel.PUBLIC_INTEREST, PARAGRAPH),
                "",
                language(),
                exemptInformation());
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    private Map<FrontPart, RichText> front() {
        Map<FrontPart, RichText> parts = new EnumMap<>(FrontPart.class);
        for (AboutLabel label : entries.keySet()) {
            label.front().ifPresent(part -> parts.put(part, text(label, PARAGRAPH)));
        }
        return parts;
    }

    /** English where the sheet doesn't say, or names another language than these. */
    private Language language() {
        String words = line(AboutLabel.LANGUAGE);
        return switch (PlainText.sameLabel(words)) {
            case "", "en", "en gb", "english", "saesneg" -> Language.ENGLISH;
            case "cy", "cy gb", "welsh", "cymraeg" -> Language.WELSH;
            default -> {
                Location.Cell cell = entry(AboutLabel.LANGUAGE).orElseThrow().cell();
                remarks.add("about-language-unknown", cell, words);
                yield Language.ENGLISH;
            }
        };
    }

    /** What is withheld of the whole tracker; it can't name single parts. */
    public Exemptions exemptions() {
        String words = line(AboutLabel.EXEMPTION);
        Marking read = ExemptionWords.read(words);
        boolean known = read.fields().isEmpty()
                && read.recommendation().isEmpty()
                && read.action().isEmpty();
        Exemptions.Doubt doubt = known ? read.doubt() : Exemptions.Doubt.UNREADABLE;
        return new Exemptions(read.row(), Map.of(), read.cleared(), doubt, words);
    }

    private Optional<ExemptInformation> exemptInformation() {
        String words = line(AboutLabel.EXEMPTION);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String behind = ExemptionWords.behind(words);
        String who = besideExempt.stream()
                .filter(value -> SheetList.day(value).isEmpty())
                .map(CellValue::words)
                .collect(Collectors.joining(", "));
        Optional<LocalDate> when = besideExempt.stream()
                .flatMap(value -> SheetList.day(value).stream())
                .findFirst()
                .or(() -> Dates.day(RichText.of(behind)));
        return Optional.of(new ExemptInformation(
                words,
                or(who, ExemptionWords.who(behind)),
                when,
                entry(AboutLabel.EXEMPTION).orElseThrow().cell()));
    }

    private Optional<Entry> entry(AboutLabel label) {
        return Optional.ofNullable(entries.get(label));
    }

    private List<CellValue> filled(AboutLabel label) {
        return entry(label).map(Entry::values).orElse(List.of());
    }

    private String line(AboutLabel label) {
        return String.join(", ", words(filled(label))).replace('\n', ' ');
    }

    /** The values of the label, a line each, without blank ones. */
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

    private Optional<LocalDate> day(AboutLabel label) {
        Optional<CellValue> value = filled(label).stream().findFirst();
        Optional<LocalDate> day = value.flatMap(SheetList::day);
        if (value.isPresent() && day.isEmpty()) {
            Location.Cell cell = entry(label).orElseThrow().cell();
            remarks.add("about-date-unreadable", cell, value.get().words());
        }
        return day;
    }
}
