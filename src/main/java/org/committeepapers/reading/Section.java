package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.reading.HeadingWords.Guess;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;

/**
 * Headings on a sheet, or what looks like them, with the rows below them. Rows count from 0.
 *
 * @param above the first of the lines directly above the headings
 * @param first row of the headings
 * @param last row of the headings; less than the first where there are none
 * @param end the last row that belongs to it
 */
record Section(Sheet sheet, int above, int first, int last, int end, Headings headings) {

    private static final int FEWEST = 2;
    private static final int FEWEST_UNKNOWN = 3;
    private static final SheetRow NONE = new SheetRow(-1, false);

    /** The headings of recommendations or actions, from top to bottom. */
    static List<Section> known(Sheet sheet) {
        List<Section> found = new ArrayList<>();
        for (SheetRow row : sheet.inOrder()) {
            int last = found.isEmpty() ? -1 : found.getLast().last();
            if (row.index() > last && areKnown(row)) {
                found.add(at(sheet, row, last));
            }
        }
        found.removeIf(section -> section.items().isEmpty());
        for (int i = 0; i + 1 < found.size(); i++) {
            found.set(i, found.get(i).to(found.get(i + 1).above() - 1));
        }
        return found;
    }

    /** What may be headings on a sheet without known ones, else all of the sheet without headings. */
    static Section unknown(Sheet sheet) {
        return sheet.inOrder().stream()
                .filter(row -> row.own().size() >= FEWEST_UNKNOWN && areTexts(row.own()))
                .filter(row -> row.own().stream().anyMatch(cell -> guess(cell).isAny()))
                .findFirst()
                .map(row -> at(sheet, row, -1))
                .orElseGet(() -> withoutHeadings(sheet));
    }

    static Section withoutHeadings(Sheet sheet) {
        return new Section(sheet, 0, 0, -1, sheet.rows().lastKey(), Headings.NONE);
    }

    Set<Integer> items() {
        return headings.byColumn().entrySet().stream()
                .filter(heading -> HeadingWords.guess(heading.getValue()).isOfItem())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Section to(int row) {
        return new Section(sheet, above, first, last, row, headings);
    }

    Collection<SheetRow> rowsAbove() {
        return sheet.rows().subMap(above, first).values();
    }

    Collection<SheetRow> rows() {
        return last >= end
                ? List.of()
                : sheet.rows().subMap(last, false, end, true).values();
    }

    boolean isLast() {
        return end == sheet.rows().lastKey();
    }

    /** What sections of one table have in common: the headings and, where these take two rows, which. */
    List<Object> kind() {
        return first == last ? List.of(headings) : List.of(headings, first, last);
    }

    private static boolean areKnown(SheetRow row) {
        List<Guess> guesses =
                areTexts(row.own()) ? row.own().stream().map(Section::guess).toList() : List.of();
        return guesses.stream().filter(Guess::isProposed).count() >= FEWEST
                && guesses.stream().filter(Guess::isAny).count() * 2 >= guesses.size();
    }

    private static Guess guess(SheetCell cell) {
        return HeadingWords.guess(cell.value().words());
    }

    /** Whether there are several cells, and none is a date or number. */
    private static boolean areTexts(List<SheetCell> cells) {
        return cells.size() >= FEWEST
                && cells.stream()
                        .map(SheetCell::value)
                        .allMatch(value ->
                                value.date().isEmpty() && value.number().isEmpty());
    }

    /**
     * Headings take two rows where a merged cell is divided below it, or several are split; of three rows the top one
     * is left out.
     */
    private static Section at(Sheet sheet, SheetRow row, int lastBefore) {
        int last = row.index();
        while (last < row.index() + 2 && isSecondLine(row(sheet, last), row(sheet, last + 1))) {
            last++;
        }
        SheetRow upper = row(sheet, row.index() - 1);
        boolean divided = upper.index() > lastBefore && isDivided(upper, row);
        int first = divided || last > row.index() ? last - 1 : last;
        return new Section(
                sheet,
                above(sheet, first, lastBefore),
                first,
                last,
                sheet.rows().lastKey(),
                Headings.of(sheet, first, last));
    }

    private static SheetRow row(Sheet sheet, int index) {
        return sheet.rows().getOrDefault(index, NONE);
    }

    private static boolean isDivided(SheetRow upper, SheetRow lower) {
        return areTexts(upper.own())
                && !RowKinds.isLine(upper)
                && upper.own().stream().anyMatch(over -> below(over, lower) >= FEWEST);
    }

    /** Whether the lower row has further words of headings; alone below a recommendation or action it has not. */
    private static boolean isSecondLine(SheetRow upper, SheetRow lower) {
        List<SheetCell> items =
                upper.filled().stream().filter(over -> guess(over).isOfItem()).toList();
        return areTexts(lower.own()) && !items.isEmpty() && items.stream().noneMatch(over -> below(over, lower) == 1);
    }

    /** How many cells stand below a heading, which may be merged over several columns. */
    private static long below(SheetCell heading, SheetRow row) {
        return row.own().stream()
                .filter(cell -> cell.column() >= heading.column() && cell.column() < heading.column() + heading.width())
                .count();
    }

    /** The first of the texts and lines directly above the headings; the first headings take all rows above. */
    private static int above(Sheet sheet, int headings, int lastBefore) {
        int above = lastBefore < 0 ? 0 : headings;
        while (above > lastBefore + 1
                && (row(sheet, above - 1).own().size() == 1 || RowKinds.isLine(row(sheet, above - 1)))) {
            above--;
        }
        return above;
    }
}
