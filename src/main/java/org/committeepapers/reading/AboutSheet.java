package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.reading.AboutRows.Entry;
import org.committeepapers.reading.Layout.LayoutAbout;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
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
import org.committeepapers.tracker.Receiver;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads the About sheet: a label and a value in each row. */
public final class AboutSheet {

    private static final List<Run> LINE = List.of(new Run.Break());
    private static final List<Run> PARAGRAPH = List.of(new Run.Break(), new Run.Break());

    private final Remarks remarks;
    private final Map<AboutLabel, Entry> entries;
    private final Map<Receiver, Map<AboutLabel, Entry>> forOne;
    private final List<Aside> asides;

    /** Its first cell; the file where the workbook has no such sheet. */
    private final Location corner;

    private AboutSheet(
            Location corner,
            Remarks remarks,
            Map<AboutLabel, Entry> entries,
            Map<Receiver, Map<AboutLabel, Entry>> forOne,
            List<Aside> asides) {
        this.corner = corner;
        this.remarks = remarks;
        this.entries = entries;
        this.forOne = forOne;
        this.asides = asides;
    }

    /** That of a workbook without one. */
    public static AboutSheet missing(Location.File file, Remarks remarks) {
        return new AboutSheet(file, remarks, Map.of(), Map.of(), List.of());
    }

    public static AboutSheet read(Sheet sheet, Remarks remarks) {
        AboutRows rows = new AboutRows(sheet, remarks);
        return new AboutSheet(sheet.corner(), remarks, rows.entries(), rows.forOne(), rows.asides());
    }

    /** Reports what a paper needs and neither this sheet nor the layout nor every row of the tracker gives. */
    private void incomplete(About about, List<Recommendation> rows) {
        Set<AboutLabel> missing = EnumSet.noneOf(AboutLabel.class);
        if (about.council().isEmpty()) {
            missing.add(AboutLabel.COUNCIL);
        }
        if (about.committee().isEmpty()
                && rows.stream().anyMatch(row -> row.words(Field.COMMITTEE).isEmpty())) {
            missing.add(AboutLabel.COMMITTEE);
        }
        if (about.title().isEmpty()) {
            missing.add(AboutLabel.TITLE);
        }
        boolean isThere = corner instanceof Location.Cell;
        boolean isUndated = rows.stream().anyMatch(row -> row.madeOn().isEmpty())
                && about.consideredOn().isEmpty()
                && filled(AboutLabel.CONSIDERED_ON).isEmpty();
        if (isUndated && (isThere || !missing.isEmpty())) {
            missing.add(AboutLabel.CONSIDERED_ON);
        }
        if (!missing.isEmpty()) {
            Location place = missing.stream()
                    .flatMap(label -> entry(label).stream())
                    .<Location>map(Entry::cell)
                    .findFirst()
                    .orElse(corner);
            String names = missing.stream().map(AboutLabel::shown).collect(Collectors.joining(", "));
            String key = isThere ? "about-incomplete" : corner.isInCsv() ? "about-missing/csv" : "about-missing";
            remarks.add(key, place, "", names.replaceFirst(", (?=[^,]*$)", " and "));
        }
    }

    /** The tracker id as written; empty where it isn't. */
    public String trackerId() {
        return line(AboutLabel.TRACKER_ID);
    }

    /** Words that are in no field, and markings of single lines, which it can't withhold. */
    public List<Aside> asides() {
        return asides;
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
                front(entries),
                fronts(),
                meetingDays(),
                text(AboutLabel.PUBLIC_INTEREST, PARAGRAPH),
                "",
                language(),
                exemptInformation());
    }

    private static String or(String words, String otherwise) {
        return words.isEmpty() ? otherwise : words;
    }

    private static Map<FrontPart, RichText> front(Map<AboutLabel, Entry> entries) {
        Map<FrontPart, RichText> parts = new EnumMap<>(FrontPart.class);
        entries.forEach((label, entry) ->
                label.front().ifPresent(part -> parts.put(part, text(entry.values(), PARAGRAPH))));
        return parts;
    }

    private Map<Receiver, Map<FrontPart, RichText>> fronts() {
        Map<Receiver, Map<FrontPart, RichText>> fronts = new EnumMap<>(Receiver.class);
        forOne.forEach((receiver, entries) -> fronts.put(receiver, front(entries)));
        return fronts;
    }

    private Map<Receiver, LocalDate> meetingDays() {
        Map<Receiver, LocalDate> days = new EnumMap<>(Receiver.class);
        forOne.forEach((receiver, entries) -> Optional.ofNullable(entries.get(AboutLabel.MEETING_DATE))
                .map(Entry::values)
                .filter(values -> values.size() == 1)
                .flatMap(values -> SheetList.day(values.getFirst()))
                .ifPresent(day -> days.put(receiver, day)));
        return days;
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
                && read.action().isEmpty()
                && read.actions().isEmpty();
        Exemptions.Doubt doubt = known ? read.doubt() : Exemptions.Doubt.UNREADABLE;
        return new Exemptions(read.row(), Map.of(), read.cleared(), doubt, words, read.note());
    }

    private Optional<ExemptInformation> exemptInformation() {
        String words = line(AboutLabel.EXEMPTION);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = entry(AboutLabel.EXEMPTION).orElseThrow();
        Note behind = Note.of(ExemptionWords.read(words).note());
        Map<Location.Cell, CellValue> beside = new LinkedHashMap<>(entry.beside());
        Optional<LocalDate> day = take(
                        beside, value -> SheetList.plainDay(value).isPresent())
                .flatMap(SheetList::plainDay)
                .or(() -> behind.days().stream().findFirst().flatMap(it -> Dates.day(RichText.of(it))));
        String who = take(beside, value -> OwnerWords.areOneName(value.words()))
                .map(CellValue::words)
                .orElse(behind.who());
        beside.values()
                .removeIf(value -> who.isEmpty() && OwnerWords.nameNobody(value.words())
                        || Note.of(value.words()).rest().isEmpty()
                                && SheetList.day(value).isEmpty());
        return Optional.of(new ExemptInformation(words, who, day, entry.cell(), List.copyOf(beside.keySet())));
    }

    /** Takes out the first of the values that is what is looked for. */
    private static Optional<CellValue> take(Map<Location.Cell, CellValue> values, Predicate<CellValue> sought) {
        Optional<Location.Cell> first = values.keySet().stream()
                .filter(cell -> sought.test(Objects.requireNonNull(values.get(cell))))
                .findFirst();
        return first.map(values::remove);
    }

    private Optional<Entry> entry(AboutLabel label) {
        return Optional.ofNullable(entries.get(label));
    }

    private List<CellValue> filled(AboutLabel label) {
        return entry(label).map(Entry::values).orElse(List.of());
    }

    private String line(AboutLabel label) {
        return filled(label).stream()
                .map(CellValue::words)
                .collect(Collectors.joining(", "))
                .replace('\n', ' ');
    }

    /** The values of the label, a line each, without blank ones. */
    private String people(AboutLabel label) {
        return filled(label).stream()
                .flatMap(value -> value.words().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private RichText text(AboutLabel label, List<Run> between) {
        return text(filled(label), between);
    }

    /** @param between a cell and the next */
    private static RichText text(List<CellValue> values, List<Run> between) {
        List<Run> runs = new ArrayList<>();
        for (CellValue value : values) {
            if (!runs.isEmpty()) {
                runs.addAll(between);
            }
            runs.addAll(value.text().runs());
        }
        return new RichText(runs);
    }

    private Optional<LocalDate> day(AboutLabel label) {
        List<Optional<LocalDate>> days =
                filled(label).stream().map(SheetList::day).distinct().toList();
        Optional<LocalDate> day = days.size() == 1 ? days.getFirst() : Optional.empty();
        if (day.isEmpty() && !days.isEmpty()) {
            remarks.add("about-date-unreadable", entry(label).orElseThrow().cell(), line(label));
        }
        return day;
    }
}
