package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Aside.Bearing;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Markings;
import org.committeepapers.wording.marking.Stamps;

/**
 * The words of a workbook of which papers print nothing or a part, because they may be a marking. Of what the layout leaves
 * out, nothing but a marking is kept: nobody may learn the rest.
 */
final class UnreadWords {

    private static final Set<SheetPlan.Kind> OF_ITEMS =
            EnumSet.of(SheetPlan.Kind.ITEM, SheetPlan.Kind.CONTINUATION, SheetPlan.Kind.LABEL);

    /** In characters; a longer text is prose, where a word alone marks nothing. */
    private static final int LONGEST_STAMP = 100;

    /** In characters, of what may answer the heading of an ignored column. */
    private static final int LONGEST_CODE = 3;

    /** Of cells in a row of headings. */
    private static final int FEWEST_HEADINGS = 3;

    /** In characters. */
    private static final int LONGEST_HEADING = 40;

    /** How a comment of HTML begins, which a layout may clean away with a mark in it. */
    private static final String COMMENT = "<!--";

    /** The one that is a marking too, for the paper on which some councils print. In a key it is only a colour. */
    private static final String COLOUR = "pink";

    /** Behind a question in the cell of its answer. */
    private static final Pattern QUESTION_ENDS = Pattern.compile("(?<=\\?)\\s*");

    private static final Set<String> MARKED = StandardLayout.headingsOf(Field.EXEMPTION);

    /** Days, of which nothing else looks at further words, and what a further action may say once more. */
    private static final Set<Field> MAYBE_NOT_TAKEN = maybeNotTaken();

    private final Sheet sheet;
    private final List<Aside> asides = new ArrayList<>();

    /** Whether words are a stamp, which takes long to say and is asked of many cells with the same words. */
    private final Map<String, Boolean> stamps = new HashMap<>();

    UnreadWords(Sheet sheet) {
        this.sheet = sheet;
    }

    private static Set<Field> maybeNotTaken() {
        Set<Field> fields = Field.of(Field.Part.RECOMMENDATION);
        fields.removeAll(Set.of(Field.REFERENCE, Field.RECOMMENDATION));
        return fields;
    }

    /** Those of a sheet with tables. */
    static List<Aside> of(Sheet sheet, List<SheetPlan> plans) {
        UnreadWords unread = new UnreadWords(sheet);
        unread.addAround(plans);
        plans.forEach(unread::addRows);
        plans.forEach(unread::addHeadings);
        Set<Integer> planned = plans.stream()
                .flatMap(plan -> plan.rows().stream())
                .map(SheetPlan.Row::index)
                .collect(Collectors.toSet());
        sheet.inOrder().stream()
                .filter(row -> !planned.contains(row.index()))
                .forEach(row -> unread.addStamps(row, row.own()));
        return unread.asides;
    }

    /**
     * Markings on a sheet that isn't read, and a No below a heading such as "Publish?", since its row may be one of the tracker's.
     * A column headed Exempt marks rows that aren't published either.
     */
    static List<Aside> ofUnread(Sheet sheet) {
        UnreadWords unread = new UnreadWords(sheet);
        unread.addAround(List.of());
        unread.asides.removeIf(aside ->
                aside.bearing().isOfItself() && !unread.isStamp(aside.words().plain()));
        BitSet marked = new BitSet();
        Map<Integer, String> questions = new HashMap<>();
        Map<Integer, String> headings = new HashMap<>();
        for (SheetRow row : sheet.inOrder()) {
            List<SheetCell> own = row.own();
            own.stream()
                    .filter(cell -> denies(questions.getOrDefault(cell.column(), asked(own, cell)), cell.value())
                            || unread.areStampBelow(headings.getOrDefault(cell.column(), ""), cell.value()))
                    .forEach(cell -> unread.asides.add(
                            new Aside(cell.value().text(), sheet.cell(row, cell.column()), Bearing.MARKING)));
            own.forEach(cell -> headings.putIfAbsent(cell.column(), cell.value().words()));
            own.stream()
                    .skip(1)
                    .filter(cell -> questions.containsKey(cell.column())
                            || MarkedLabel.asksWhetherPublic(cell.value().words()))
                    .filter(cell -> MarkedLabel.isOfMarkings(cell.value().words()))
                    .forEach(cell -> questions.put(cell.column(), cell.value().words()));
            own.stream()
                    .filter(cell ->
                            MARKED.contains(ColumnName.folded(cell.value().words())))
                    .filter(cell -> own.size() >= FEWEST_HEADINGS && unread.isOfHeadings(row, cell))
                    .forEach(cell -> marked.set(cell.column()));
            boolean key = own.size() > 1
                    && COLOUR.equals(own.getFirst().value().words().strip().toLowerCase(Locale.ROOT));
            unread.addStamps(
                    row,
                    own.stream()
                            .skip(key ? 1 : 0)
                            .filter(cell -> !marked.get(cell.column()) && !unread.isAnsweredAsPublic(row, cell))
                            .toList());
        }
        return unread.asides;
    }

    /** The question that stands before its only answer, as in "May rec 2 be published? | No"; else empty. */
    private static String asked(List<SheetCell> row, SheetCell answer) {
        String first = row.getFirst().value().words();
        return row.size() == 2 && answer.equals(row.getLast()) && MarkedLabel.isOfMarkings(first) ? first : "";
    }

    /** Whether it is a heading, such as "Exempt?", and all cells below it say that nothing is. */
    private boolean isAnsweredAsPublic(SheetRow heading, SheetCell cell) {
        if (!isStamp(cell.value().words()) || !isOfHeadings(heading, cell)) {
            return false;
        }
        List<String> below = sheet.inOrder().stream()
                .filter(row -> row.index() > heading.index())
                .flatMap(row -> row.own().stream())
                .filter(other -> other.column() == cell.column())
                .map(other -> other.value().words())
                .toList();
        return MarkedLabel.areAnsweredAsPublic(cell.value().words(), below);
    }

    /** Whether a cell asks, or stands in a row of headings: nothing above it, and a few words beside it, none of them a number. */
    private boolean isOfHeadings(SheetRow row, SheetCell cell) {
        boolean first = sheet.inOrder().stream()
                .filter(other -> other.index() < row.index())
                .flatMap(other -> other.own().stream())
                .noneMatch(other -> other.column() == cell.column());
        List<String> words =
                row.own().stream().map(other -> other.value().words()).toList();
        return cell.value().words().endsWith("?")
                || first
                        && words.size() >= FEWEST_HEADINGS
                        && words.stream()
                                .noneMatch(it -> it.length() > LONGEST_HEADING
                                        || it.chars().anyMatch(Character::isDigit));
    }

    /** Whether a few words are a stamp only together with their heading: 3 below "Paragraph", Officers below "Access". */
    private boolean areStampBelow(String heading, CellValue value) {
        return !heading.isBlank()
                && value.date().isEmpty()
                && value.words().length() <= LONGEST_HEADING
                && !isStamp(heading)
                && isStamp(heading + ": " + value.words());
    }

    /**
     * Whether a few words below a heading of markings don't say that something is public: II below "Agenda part", but not I, and
     * Officers below "Visibility".
     */
    private boolean marks(String heading, CellValue value) {
        return value.date().isEmpty()
                && MarkedLabel.isOfMarkings(heading)
                && (value.words().length() <= LONGEST_CODE || !isStamp(heading) && isStamp(value.words() + " only"))
                && !Stamps.markMoreThanNotes(heading)
                && Stream.of("", heading.substring(heading.lastIndexOf(' ') + 1) + " ")
                        .noneMatch(before -> ExemptionWords.classifyAsPublic(heading, before + value.words()));
    }

    /** Whether a cell answers No to a heading that asks whether something is public. */
    private static boolean denies(String heading, CellValue value) {
        return MarkedLabel.asksWhetherPublic(heading) && ExemptionWords.deny(heading, value.words());
    }

    /** What stands around the cells of a sheet. */
    static List<Aside> around(Sheet sheet) {
        UnreadWords unread = new UnreadWords(sheet);
        unread.addAround(List.of());
        return unread.asides;
    }

    List<Aside> asides() {
        return asides;
    }

    /** Officers' notes, prompts, text boxes, headers and footers, and the sheet's name where it is a marking. */
    private void addAround(List<SheetPlan> plans) {
        for (Aside note : sheet.notes()) {
            boolean told = note.bearing() == Bearing.WITHHELD
                    || !note.bearing().isOfItself()
                    || note.bearing() == Bearing.NOTE && !isIgnored(note.cell(), plans);
            if (!explains(note, plans) && (told || isStamp(note.words().plain()))) {
                asides.add(note);
            }
        }
        if (Stamps.areInName(sheet.name())) {
            asides.add(new Aside(RichText.of(sheet.name()), sheet.corner(), Bearing.SHEET));
        }
    }

    /** Adds the markings among the cells of a row. */
    void addStamps(SheetRow row, List<SheetCell> cells) {
        for (SheetCell cell : cells) {
            CellValue value = cell.value();
            boolean word = value.date().isEmpty() && value.number().isEmpty();
            if (word && isStamp(value.words())) {
                asides.add(new Aside(value.text(), sheet.cell(row, cell.column())));
            }
        }
    }

    private boolean isStamp(String words) {
        return stamps.computeIfAbsent(
                words, it -> it.length() > LONGEST_STAMP ? Markings.areIn(it, Set.of()) : Stamps.areIn(it));
    }

    private void addRows(SheetPlan plan) {
        int last = plan.rows().stream()
                .filter(row -> OF_ITEMS.contains(row.kind()))
                .mapToInt(SheetPlan.Row::index)
                .max()
                .orElse(-1);
        for (SheetPlan.Row row : plan.rows()) {
            if (row.kind() == SheetPlan.Kind.HEADING) {
                continue;
            }
            boolean above = row.index() < last
                    && row.kind() != SheetPlan.Kind.ITEM
                    && row.kind() != SheetPlan.Kind.CONTINUATION;
            for (SheetPlan.Cell cell : row.cells()) {
                RichText words = cell.cell().value().text();
                Location.Cell place = plan.place(row, cell.cell());
                switch (cell.use().what()) {
                    case LINE, OUTSIDE, NOTHING -> {
                        boolean heads = above && Stamps.areIn(words.plain());
                        Bearing bearing =
                                answers(row, cell.cell()) ? Bearing.MARKING : heads ? Bearing.HEADING : Bearing.NONE;
                        asides.add(new Aside(words, place, bearing));
                    }
                    case IGNORED -> {
                        String heading =
                                row.in().headings().getOrDefault(cell.cell().column(), "");
                        if (denies(heading, cell.cell().value())
                                || areStampBelow(heading, cell.cell().value())
                                || marks(heading, cell.cell().value())) {
                            asides.add(new Aside(words, place, Bearing.MARKING));
                        }
                        addStamps(row.row(), List.of(cell.cell()));
                    }
                    case FIELD, RECOMMENDATION_NAMED -> {
                        if (isBlackedOut(cell.cell().value())) {
                            String where = FindingText.findings().sentence("in-blacked-out", place.address());
                            asides.add(new Aside(words, place, Bearing.MARKING, where));
                        }
                        if (words.plain().contains(COMMENT)) {
                            asides.add(new Aside(words, place, Bearing.WHOLE_CELL));
                        }
                        if (cell.use().fields().stream().anyMatch(Field.of(Field.Part.LAYOUT)::contains)) {
                            addStamps(row.row(), List.of(cell.cell()));
                        } else if (!isTakenWhole(plan, row, cell.use().fields())) {
                            RichText clean = new Value(cell.cell().value(), place)
                                    .cleaned(plan.table().clean())
                                    .text();
                            asides.add(new Aside(clean, place, Bearing.WHOLE_CELL));
                        }
                    }
                    case LABEL ->
                        row.label()
                                .filter(label -> label.field() != Field.EXEMPTION)
                                .map(label -> words.between(
                                        0,
                                        words.plain().length()
                                                - label.text().plain().length()))
                                .filter(label -> isStamp(label.plain()))
                                .ifPresent(label -> asides.add(new Aside(label, place)));
                    case HEADING -> {}
                }
            }
        }
    }

    /** Whether the words have the colour of the fill behind them, which is how people redact. */
    private static boolean isBlackedOut(CellValue value) {
        return !value.isBlank() && value.isUnseen() && value.fill().isPresent();
    }

    /** Whether the cell answers a label about exempt information, and doesn't plainly say that something is public. */
    private static boolean answers(SheetPlan.Row row, SheetCell cell) {
        List<SheetCell> own = row.row().own();
        String first = own.isEmpty() ? "" : own.getFirst().value().words();
        String[] sides = own.size() > 1 ? new String[] {first, cell.value().words()} : QUESTION_ENDS.split(first, 2);
        boolean beside = own.size() == 1 || !cell.equals(own.getFirst());
        return beside
                && sides.length > 1
                && row.kind() != SheetPlan.Kind.LINE
                && MarkedLabel.isOfMarkings(sides[0])
                && !ExemptionWords.classifyAsPublic(sides[0], sides[1]);
    }

    /** Whether all words of a cell are those of its fields, which are looked at as texts, or a marking. */
    private static boolean isTakenWhole(SheetPlan plan, SheetPlan.Row row, List<Field> fields) {
        TableLayout table = plan.table();
        boolean whole = table.sameItem() == TableLayout.SameItem.FINDING;
        return fields.equals(List.of(Field.EXEMPTION))
                || whole
                        && !fields.isEmpty()
                        && fields.stream()
                                .allMatch(field -> row.in().of(field).size() <= 1
                                        && !MAYBE_NOT_TAKEN.contains(field)
                                        && !table.parts().containsKey(field)
                                        && !table.values().containsKey(field)
                                        && !(field == Field.PROGRESS
                                                && table.entries().isPresent()));
    }

    /** Headings that mark a column that is read, or stand above an ignored one that holds anything. */
    private void addHeadings(SheetPlan plan) {
        for (Columns table : plan.tables()) {
            table.headings().forEach((column, words) -> {
                boolean read = table.reads(column) && !table.of(Field.EXEMPTION).contains(column);
                boolean ignored = table.ignored().contains(column) && isFilled(plan, table, column);
                if (read && Stamps.areIn(words) || ignored && Stamps.markMoreThanNotes(words)) {
                    Location.Cell place = plan.sheet().at(Math.max(0, table.lastRow()), column);
                    asides.add(new Aside(RichText.of(words), place, read ? Bearing.HEADING : Bearing.NONE));
                }
            });
        }
    }

    private static boolean isFilled(SheetPlan plan, Columns table, int column) {
        return plan.rows().stream()
                .filter(row -> row.in().equals(table) && row.index() > table.lastRow())
                .map(row -> row.row().value(column))
                .anyMatch(value -> !value.isBlank()
                        || !value.flaws().isEmpty()
                        || value.fill().filter(FillColour::isSign).isPresent());
    }

    /** Whether a table ignores the column in this row, and none reads it. */
    private static boolean isIgnored(Location.Cell cell, List<SheetPlan> plans) {
        List<Columns> there = columnsAt(cell, plans).toList();
        return there.stream().anyMatch(it -> it.ignored().contains(cell.column()))
                && there.stream().noneMatch(it -> it.reads(cell.column()));
    }

    /** Whether a prompt or a note at a heading only tells how a column of markings is filled in. */
    private static boolean explains(Aside note, List<SheetPlan> plans) {
        return columnsAt(note.cell(), plans)
                .filter(it -> it.of(Field.EXEMPTION).contains(note.cell().column()))
                .anyMatch(it -> note.bearing() == Bearing.PROMPT
                        || note.bearing() == Bearing.NOTE && note.cell().row() <= it.lastRow());
    }

    private static Stream<Columns> columnsAt(Location.Cell cell, List<SheetPlan> plans) {
        return plans.stream().flatMap(plan -> plan.columnsAt(cell.row()).stream());
    }
}
