package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Stamps;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * Reads the rows of the About sheet: a label, its value beside it, and further values in rows below without a label. A part of
 * the front matter may also stand in several columns, or below its label in the column of labels.
 */
final class AboutRows {

    /** Above the labels, beside the headings of the other columns; alone in its row, a title. */
    private static final Set<String> HEADS = Set.of("label", "item", "about", "heading", "field", "about this tracker");

    /** Above a column that says what to write beside each label. */
    private static final Set<String> HINTS = Set.of("hint", "hints", "what it is for", "beth yw ei ddiben");

    private static final Set<AboutLabel> DATES = Set.of(AboutLabel.CONSIDERED_ON, AboutLabel.AGREED_BY_CABINET_ON);

    /** What stands beside them is looked at by itself. */
    private static final Set<AboutLabel> ASK_FOR_MARKINGS = Set.of(AboutLabel.EXEMPTION, AboutLabel.CLASSIFICATION);

    private static final Set<String> TO_FILL_IN = Set.of(AboutLabel.EXEMPTION.shown(), "Exempt");

    /** How words below a label go on, unlike another label. */
    private static final Pattern GOES_ON = Pattern.compile("^\\P{Lu}");

    private static final Pattern KEPT_OUT = Pattern.compile("(?i)exclu|not admitted|gwahardd|heb eu derbyn");

    private static final Pattern BRACKET = Pattern.compile("[(\\[]");

    private final Sheet sheet;
    private final Remarks remarks;
    private final int labels;
    private final Map<AboutLabel, Entry> entries = new EnumMap<>(AboutLabel.class);
    private final Map<Receiver, Map<AboutLabel, Entry>> forOne = new EnumMap<>(Receiver.class);
    private final List<Aside> asides = new ArrayList<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final Set<Integer> columns = new TreeSet<>();
    private Optional<Entry> last = Optional.empty();

    /** The last label, as written. */
    private String name = "";

    /** Whether the last label is of a text and has nothing beside it. */
    private boolean isTextBelow;

    /**
     * What stands beside a label.
     *
     * @param cell of the first value, or where it should be
     * @param beside further cells on exempt information, for who said so and when, and whatever may limit that: notes, and a
     *     label with brackets
     */
    record Entry(AboutLabel label, Location.Cell cell, List<CellValue> values, Map<Location.Cell, CellValue> beside) {

        boolean isText() {
            return label.front().isPresent();
        }

        List<String> words() {
            return values.stream().map(CellValue::words).toList();
        }
    }

    AboutRows(Sheet sheet, Remarks remarks) {
        this.sheet = sheet;
        this.remarks = remarks;
        labels = sheet.inOrder().stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> AboutLabel.of(cell.value().words()).isPresent())
                .mapToInt(SheetCell::column)
                .findFirst()
                .orElse(0);
        sheet.inOrder().forEach(this::read);
        ofNoMeeting();
        new CellRemarks(sheet, remarks).on(-1, columns);
    }

    Map<AboutLabel, Entry> entries() {
        return entries;
    }

    /** Of labels such as "Purpose (cabinet)", the entries for the papers of one receiver. */
    Map<Receiver, Map<AboutLabel, Entry>> forOne() {
        return forOne;
    }

    /** Words that are in no field, and markings of single lines, which About can't withhold. */
    List<Aside> asides() {
        return asides;
    }

    private void read(SheetRow row) {
        List<SheetCell> cells = new ArrayList<>(row.own());
        Optional<SheetCell> own =
                cells.stream().filter(cell -> cell.column() == labels).findFirst();
        own.ifPresent(cells::remove);
        Optional<AboutLabel> named =
                own.flatMap(cell -> AboutLabel.of(cell.value().words()));
        if (own.isPresent() && named.isEmpty() && cells.isEmpty() && isTextBelow) {
            add(row, own.get());
            return;
        }
        if (own.isPresent()
                && named.isEmpty()
                && isOfExemption()
                && goesOn(own.get().value().words())
                && !areAnsweredAsPublic(PlainText.oneLine(own.get().value().words()), cells)) {
            beside(sheet.cell(row, labels), own.get().value());
        } else if (own.isPresent()) {
            begin(row, own.get(), named, cells);
        }
        isTextBelow = cells.isEmpty() && last.filter(Entry::isText).isPresent();
        if (own.isEmpty() || named.isPresent()) {
            cells.forEach(cell -> read(row, cell));
        }
        if (isOfExemption()) {
            own.filter(cell -> BRACKET.matcher(cell.value().words()).find())
                    .ifPresent(cell -> beside(sheet.cell(row, labels), cell.value()));
            sheet.notes().stream()
                    .filter(note ->
                            note.bearing() == Aside.Bearing.NOTE && note.cell().row() == row.index())
                    .forEach(note -> beside(note.cell(), CellValue.text(note.words())));
        }
    }

    private void begin(SheetRow row, SheetCell own, Optional<AboutLabel> named, List<SheetCell> cells) {
        name = PlainText.oneLine(own.value().words());
        Location.Cell beside = sheet.cell(row, labels + 1);
        last = named.map(label -> entriesOf(label, name)
                .computeIfAbsent(label, first -> new Entry(label, beside, new ArrayList<>(), new LinkedHashMap<>())));
        boolean marked = isMarked(name) && !(last.isEmpty() && areAnsweredAsPublic(name, cells));
        if (!cells.isEmpty() && marked) {
            aside(row, own, Aside.Bearing.MARKING);
        }
        if (cells.isEmpty() && isOfExemption() && !isToFillIn(own)) {
            aside(row, own, Aside.Bearing.MARKING);
        }
        if (last.isPresent()) {
            again(last.get(), cells, beside);
        } else if (HEADS.contains(PlainText.sameLabel(name))) {
            cells.forEach(cell -> headings.put(cell.column(), cell.value().words()));
            // "Item | Exempt item 9" only looks like a row of headings.
            cells.stream()
                    .filter(cell -> cell.column() == labels + 1)
                    .forEach(cell -> aside(row, cell, Aside.Bearing.NONE));
        } else {
            cells.forEach(cell -> aside(
                    row, cell, !marked && answers(name, cell.value()) ? Aside.Bearing.MARKING : Aside.Bearing.NONE));
            // Words by themselves are no label, so they are looked at as those beside one are.
            if (cells.isEmpty()) {
                aside(row, own, Aside.Bearing.NONE);
            }
            // A title has nothing beside it and no label above it.
            if (!cells.isEmpty() || !entries.isEmpty()) {
                AboutLabel.butForItsEnd(name, DATES)
                        .filter(label -> !cells.isEmpty())
                        .ifPresentOrElse(
                                label -> remarks.add(
                                        "about-label-unknown/nearly", sheet.cell(row, labels), name, label.shown()),
                                () -> remarks.add(
                                        "about-label-unknown", sheet.cell(row, labels), name, AboutLabel.advice(name)));
            }
        }
    }

    private Map<AboutLabel, Entry> entriesOf(AboutLabel label, String name) {
        return Optional.of(label)
                .filter(part -> part.front().isPresent())
                .flatMap(part -> AboutLabel.receiver(name))
                .map(receiver -> forOne.computeIfAbsent(receiver, first -> new EnumMap<>(AboutLabel.class)))
                .orElse(entries);
    }

    /** Two papers for two meetings can't share these, and nobody says of which meeting they are. */
    private void ofNoMeeting() {
        entries.values().stream()
                .filter(entry ->
                        entry.label().front().filter(FrontPart::isOfOneMeeting).isPresent())
                .filter(entry -> entry.values().stream().anyMatch(value -> !value.isBlank()))
                .forEach(entry -> remarks.add(
                        "about-meeting-unclear",
                        entry.cell(),
                        String.join(", ", entry.words()),
                        entry.label().shown(),
                        entry.label().shownFor(Receiver.CABINET),
                        entry.label().shownFor(Receiver.SCRUTINY)));
    }

    /** Of two days for one label none counts, which is told where they are read. */
    private void again(Entry entry, List<SheetCell> cells, Location.Cell place) {
        List<String> before = entry.words();
        String now = cells.stream()
                .map(cell -> cell.value().words())
                .filter(words -> !before.contains(words))
                .collect(Collectors.joining(", "));
        if (!before.isEmpty() && !now.isEmpty() && !DATES.contains(entry.label())) {
            remarks.add("about-label-twice", place, now, entry.label().shown());
        }
    }

    private void read(SheetRow row, SheetCell cell) {
        CellValue value = cell.value();
        boolean isBeside = cell.column() > labels + 1;
        String heading = isBeside ? headings.getOrDefault(cell.column(), "") : "";
        boolean isValue = cell.column() == labels + 1 && last.isPresent();
        boolean isText =
                isBeside && heading.isEmpty() && last.filter(Entry::isText).isPresent();
        if (isBeside && marks(value.words(), heading)) {
            aside(row, cell, Aside.Bearing.MARKING);
        } else if (isValue || isText) {
            add(row, cell);
        } else if (isBeside && isOfExemption() && maySayWho(value, heading)) {
            columns.add(cell.column());
            beside(sheet.cell(row, cell.column()), value);
        } else if (heading.isEmpty()) {
            aside(row, cell, Aside.Bearing.NONE);
            remarks.add("about-cell-not-read", sheet.cell(row, cell.column()), value.words());
        }
    }

    private void beside(Location.Cell place, CellValue value) {
        last.ifPresent(entry -> entry.beside().put(place, value));
    }

    private static boolean areAnsweredAsPublic(String label, List<SheetCell> cells) {
        return MarkedLabel.areAnsweredAsPublic(
                label, cells.stream().map(cell -> cell.value().words()).toList());
    }

    /** Whether words are no other label, but limit what stands above them. */
    private static boolean goesOn(String words) {
        return GOES_ON.matcher(words).find() || OwnerWords.limit(words);
    }

    private boolean isOfExemption() {
        return last.filter(entry -> entry.label() == AboutLabel.EXEMPTION).isPresent();
    }

    /** Whether a label on exempt information without a value is the template's own: in other words or above all labels it is a stamp. */
    private boolean isToFillIn(SheetCell label) {
        return TO_FILL_IN.contains(label.value().words()) && label.width() == 1 && entries.size() > 1;
    }

    private void add(SheetRow row, SheetCell cell) {
        columns.add(cell.column());
        last.ifPresent(entry -> {
            entry.values().add(cell.value());
            String words = cell.value().words();
            Optional<Aside.Bearing> bearing = bearing(entry.label(), words);
            bearing.ifPresent(it -> aside(row, cell, it));
            if (bearing.filter(Aside.Bearing.ABOUT_PROSE::equals).isPresent() && Markings.prohibit(words)) {
                aside(row, cell, Aside.Bearing.MARKING);
            }
        });
    }

    /** What the words beside a label mark, where papers print them. */
    private Optional<Aside.Bearing> bearing(AboutLabel label, String words) {
        return switch (label) {
            case CLASSIFICATION ->
                Optional.of(
                        ExemptionWords.classifyAsPublic(name, words)
                                ? Aside.Bearing.ABOUT_PROSE
                                : Aside.Bearing.MARKING);
            case TITLE, COUNCIL, COMMITTEE, APPENDIX -> Optional.of(Aside.Bearing.ABOUT);
            case REPORT_AUTHOR, CONTACT, TRACKER_ID, CONSIDERED_ON, AGREED_BY_CABINET_ON, MEETING_DATE, LANGUAGE ->
                Optional.of(Aside.Bearing.MARKING).filter(marked -> Stamps.areIn(words));
            case INTRODUCTION, COMMITTEE_IS_ASKED_TO -> Optional.of(Aside.Bearing.ABOUT_PROSE);
            default -> label.front().map(part -> part.isProse() ? Aside.Bearing.ABOUT_PROSE : Aside.Bearing.ABOUT);
        };
    }

    /** Under a heading of hints only what can be a name or a date. */
    private static boolean maySayWho(CellValue value, String heading) {
        return !HINTS.contains(PlainText.sameLabel(heading))
                || value.date().isPresent()
                || OwnerWords.namePerson(value.words());
    }

    private void aside(SheetRow row, SheetCell cell, Aside.Bearing bearing) {
        Location.Cell place = sheet.cell(row, cell.column());
        String where = FindingText.findings().sentence("in-about", place.rowNumber(), name);
        asides.add(new Aside(cell.value().text(), place, bearing, where));
    }

    /** Whether the label says of its line alone that it isn't public. */
    private boolean isMarked(String name) {
        return last.map(Entry::label)
                .map(label -> !ASK_FOR_MARKINGS.contains(label) && Stamps.areIn(name))
                .orElseGet(() -> MarkedLabel.isOfMarkings(name));
    }

    /**
     * Whether a label that asks whether something is public, such as "Press and public", has an answer that isn't Yes, or the
     * two together are a stamp: "Legal sign-off", "Not yet".
     */
    private static boolean answers(String label, CellValue value) {
        String words = value.words();
        return MarkedLabel.asksWhetherPublic(label)
                        && (words.chars().noneMatch(Character::isDigit)
                                || KEPT_OUT.matcher(words).find())
                        && !ExemptionWords.classifyAsPublic(label, words)
                || Stamps.areIn(label + ": " + words) && !Stamps.areIn(label) && !Stamps.areIn(words);
    }

    private static boolean marks(String words, String heading) {
        boolean saysNothing =
                Stamps.areIn(heading) && ExemptionWords.read(words).isNothing();
        return ExemptionWords.isMarking(words) || MarkedLabel.isOfMarkings(heading) && !saysNothing;
    }
}
