package org.committeepapers.workbook.tracker;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.CellValue.Flaw;
import org.committeepapers.workbook.sheet.FillColour;
import org.committeepapers.workbook.sheet.SheetRow;
import org.committeepapers.workbook.sheet.SheetRow.SheetCell;

/** What all cells of a row under headings about exemption say together. Where they don't agree, nobody knows. */
final class RowMarking {

    private static final Set<Flaw> MEAN_NOTHING = EnumSet.of(Flaw.LENGTH_AT_LIMIT);

    private RowMarking() {}

    static Marking of(Item item) {
        MarkingWords words = item.table().exemption();
        Set<Marking> markings = new LinkedHashSet<>();
        for (Value cell : item.markings()) {
            if (isSign(cell, item)) {
                return Marking.inDoubt(Doubt.NO_WORDS);
            }
            if (!cell.isBlank()) {
                markings.add(words.read(cell.words()));
            }
        }
        if (markings.isEmpty()) {
            return words.read("");
        }
        return together(markings);
    }

    /** "Exempt: Yes" goes with a paragraph beside it, and "No" with who looked. */
    private static Marking together(Set<Marking> markings) {
        boolean ground = markings.stream().anyMatch(Marking::isClear);
        boolean cleared = markings.stream().anyMatch(Marking::cleared);
        markings.removeIf(marking -> ground && marking.equals(Marking.inDoubt(Doubt.NO_PARAGRAPH))
                || cleared && !ground && marking.equals(Marking.NONE));
        return markings.size() == 1 ? markings.iterator().next() : Marking.inDoubt(Doubt.CELLS_DISAGREE);
    }

    /** Whether the cell shows something other than words. */
    private static boolean isSign(Value cell, Item item) {
        boolean flawed = cell.value().flaws().stream().anyMatch(flaw -> !MEAN_NOTHING.contains(flaw));
        return flawed || cell.isBlank() && isFilledAlone(cell, item);
    }

    /** Whether its fill is its own: neither that of its heading nor of another cell in its row. */
    private static boolean isFilledAlone(Value cell, Item item) {
        Optional<Integer> fill = cell.value().fill().filter(FillColour::isSign);
        Columns columns = item.columns();
        int column = cell.cell().column();
        return fill.isPresent()
                && !columns.of(Field.EXEMPTION).isEmpty()
                && !fill(item, columns.lastRow(), column).equals(fill)
                && cells(item, cell.cell().row())
                        .filter(other -> !columns.of(Field.EXEMPTION).contains(other.column()))
                        .map(SheetCell::value)
                        .map(CellValue::fill)
                        .noneMatch(fill::equals);
    }

    private static Optional<Integer> fill(Item item, int row, int column) {
        return cells(item, row)
                .filter(other -> other.column() == column)
                .findFirst()
                .flatMap(other -> other.value().fill());
    }

    private static Stream<SheetCell> cells(Item item, int row) {
        return Optional.ofNullable(item.sheet().rows().get(row)).map(SheetRow::cells).stream()
                .flatMap(List::stream);
    }
}
