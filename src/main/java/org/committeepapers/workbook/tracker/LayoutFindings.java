package org.committeepapers.workbook.tracker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.setting.Nearest;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;

/**
 * Reports what of a sheet its layout doesn't account for. Under the standard layout, which nobody confirmed for this
 * tracker, that stops publication; under a declared one only what the layout names and the sheet lacks does.
 */
final class LayoutFindings {

    private static final int SHORTEST_PART = 3;
    private static final String TO_CONFIRM = RuleId.LAYOUT_TO_CONFIRM.name();

    private final Layout layout;
    private final Remarks remarks;
    private final String file;
    private final String fix;
    private final ItemFindings items;

    LayoutFindings(Layout layout, String file, Remarks remarks) {
        this.layout = layout;
        this.file = file;
        this.remarks = remarks;
        this.fix = layout.isStandard()
                ? Layout.draftOf(file)
                : "Name it in %s: as a field, under ignore, lines or skip.".formatted(layout.file());
        this.items = new ItemFindings(layout, file, remarks);
    }

    /** Whether nobody has confirmed how this tracker is read. */
    boolean isStandard() {
        return layout.isStandard();
    }

    ItemFindings items() {
        return items;
    }

    void unconfirmed() {
        remarks.error(
                TO_CONFIRM,
                new Location.File(file),
                "",
                "Nobody has confirmed how this tracker is read: %s has no name after confirmed."
                        .formatted(layout.file()),
                "Check what the file says, and put your name and the day after confirmed.");
    }

    void unknownColumn(Location.Cell heading, String words) {
        unaccounted(
                "column-not-used",
                heading,
                words,
                words.isEmpty()
                        ? "The column %s has no heading, and nothing says what its cells are."
                                .formatted(Location.Cell.columnName(heading.column()))
                        : "Nothing says what the column %s, \"%s\", is; it isn't read."
                                .formatted(Location.Cell.columnName(heading.column()), words.replace('\n', ' ')));
    }

    void unknownRow(Location.Cell cell, String words) {
        toConfirm(
                cell,
                words,
                "Nothing says what row %d is; it is neither a recommendation nor an action, and isn't read."
                        .formatted(cell.rowNumber()));
    }

    void toConfirm(Location.Cell cell, String words, String message) {
        unaccounted("row-not-read", cell, words, message);
    }

    /** An error where the layout was only assumed, else a warning. */
    private void unaccounted(String rule, Location.Cell cell, String words, String message) {
        if (layout.isStandard()) {
            remarks.error(TO_CONFIRM, cell, words, message, fix);
        } else {
            remarks.warn(rule, cell, words, message, fix);
        }
    }

    /** Several columns with the heading of one field. */
    void twice(ColumnName name, List<Location.Cell> headings) {
        String cells = headings.stream().map(Location.Cell::address).collect(Collectors.joining(" and "));
        if (layout.isStandard()) {
            remarks.error(
                    TO_CONFIRM,
                    headings.get(0),
                    "",
                    "The headings at %s both stand for the field %s, and only one can be read."
                            .formatted(cells, name.words()),
                    fix);
        } else {
            remarks.error(
                    "heading-twice",
                    headings.get(0),
                    name.words(),
                    "The heading \"%s\" stands at %s, so %s doesn't say which of them is meant."
                            .formatted(name.words(), cells, place(name)),
                    "Give the columns headings that differ, or name the one that is meant by its letter.");
        }
    }

    /**
     * A heading that a declared layout names and the sheet lacks.
     *
     * @param headings where they begin
     * @param there the headings that stand there, of which the nearest is named
     */
    void gone(HeadingFinder.Missing missing, Location.Cell headings, Map<Location.Cell, String> there) {
        ColumnName name = missing.names().get(0);
        Optional<String> nearest = nearest(name, there.values());
        Location.Cell cell = there.entrySet().stream()
                .filter(heading -> nearest.filter(heading.getValue()::equals).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(headings);
        remarks.error(
                "heading-gone",
                cell,
                nearest.orElse(""),
                "%s names the heading \"%s\" for the field %s, and there is no such heading.%s"
                        .formatted(
                                place(name),
                                missing.names().stream().map(ColumnName::words).collect(Collectors.joining("\" or \"")),
                                missing.what(),
                                nearest.isPresent() ? " This is the nearest." : ""),
                "Mend the heading, or the name in %s.".formatted(layout.file()));
    }

    private static Optional<String> nearest(ColumnName name, Collection<String> there) {
        String words = ColumnName.folded(name.words());
        return Nearest.to(name.words(), there)
                .or(() -> there.stream()
                        .filter(heading -> isPart(ColumnName.folded(heading), words))
                        .findFirst());
    }

    private static boolean isPart(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_PART && (one.contains(other) || other.contains(one));
    }

    /**
     * Headings that aren't where the layout says, or columns named by their letters in a table that may begin anywhere.
     *
     * @param cell where the headings stand, or the first cell of the sheet
     */
    void headingsElsewhere(TableLayout table, Location.Cell cell, boolean stand) {
        remarks.error(
                "heading-gone",
                cell,
                "",
                stand
                        ? "The headings stand here, and not in the row that %s, line %d, gives."
                                .formatted(layout.file(), table.line())
                        : "%s, line %d, names columns by their letters, and nothing says where the table begins."
                                .formatted(layout.file(), table.line()),
                "Write under headings in %s the number of their row, such as 4, or none.".formatted(layout.file()));
    }

    void labelGone(Field field, List<TextPattern> names, Location.Cell cell) {
        remarks.error(
                "label-gone",
                cell,
                "",
                "%s names the label \"%s\" for the field %s, and there is no such label on the sheet %s."
                        .formatted(
                                layout.file(),
                                names.stream().map(TextPattern::source).collect(Collectors.joining("\" or \"")),
                                field.inWords(),
                                cell.sheet()),
                "Mend the label, or the name in %s.".formatted(layout.file()));
    }

    /** A table's rows, as a declared layout gives them, that are all blank. */
    void nothingIn(TableLayout.RowRange rows, TableLayout table, Sheet sheet) {
        remarks.error(
                "heading-gone",
                sheet.at(rows.first(), 0),
                "",
                "%s, line %d, reads the rows %d to %d of this sheet, and nothing stands in them."
                        .formatted(layout.file(), table.line(), rows.first() + 1, rows.last() + 1),
                "Mend the rows in %s.".formatted(layout.file()));
    }

    void outsideRows(Location.Cell cell) {
        remarks.warn(
                "row-not-read",
                cell,
                "",
                "Row %d lies outside the rows that %s gives for the tables of this sheet, and isn't read."
                        .formatted(cell.rowNumber(), layout.file()),
                "Nothing, if it isn't part of the tracker; if it is, mend the rows in %s.".formatted(layout.file()));
    }

    void sheetGone(String name, int line, Collection<String> there) {
        String nearest = Nearest.to(name, there)
                .map(found -> " The nearest is \"" + found + "\".")
                .orElse("");
        remarks.error(
                "sheet-gone",
                new Location.File(file),
                name,
                "%s, line %d, names the sheet \"%s\", and the workbook has no such sheet.%s"
                        .formatted(layout.file(), line, name, nearest),
                "Mend the name of the sheet, or the one in %s.".formatted(layout.file()));
    }

    private String place(ColumnName name) {
        return name.line() > 0 ? "%s, line %d,".formatted(layout.file(), name.line()) : layout.file();
    }

    /** A row that the layout skips although it looks like a recommendation. */
    void skipped(Location.Cell cell, String words) {
        remarks.warn(
                "row-skipped",
                cell,
                words,
                "The layout skips this row, although it has a reference and a recommendation.",
                "Nothing, if it isn't one; if it is, correct the pattern under skip.");
    }

    /** A column of ratings, percentages or dates that may say how actions stand. */
    void unexplained(Location.Cell heading, String words) {
        toConfirm(
                heading,
                words,
                "The column %s, \"%s\", may tell how the actions stand, and nothing says what its cells mean."
                        .formatted(Location.Cell.columnName(heading.column()), words));
    }

    void noRecommendations(Location.Cell headings) {
        unaccounted(
                "column-not-used",
                headings,
                "",
                "There is a table of actions here, and nothing says which recommendations they belong to.");
    }

    /** A row like one of a table, below the row at which the layout ends it. */
    void belowTheEnd(Location.Cell cell, String words) {
        toConfirm(
                cell,
                words,
                "Row %d looks like part of a table, and stands below the line that ends it."
                        .formatted(cell.rowNumber()));
    }
}
