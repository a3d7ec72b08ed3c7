package org.committeepapers.workbook.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Spacing;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.committeepapers.workbook.xlsx.XlsxBook;

/**
 * A copy of a workbook with new words in some of its cells. Made as an {@link AnnotatedCopy} is: only the sheets with
 * these cells are edited, and in them no character but those of the cells; styles are added where words need one.
 */
public final class UpdatedCopy implements AutoCloseable {

    private final EditablePackage edited;
    private final WorkbookPart workbook;
    private final Map<Integer, NavigableMap<CellAddress, CellChange>> bySheet = new TreeMap<>();
    private final Map<Location.Cell, String> refused = new LinkedHashMap<>();
    private final Map<Integer, SheetGrid> grids = new HashMap<>();

    private UpdatedCopy(EditablePackage edited) throws Refusal {
        this.edited = edited;
        this.workbook = new WorkbookPart(edited);
    }

    /**
     * Opens a workbook of which {@link AnnotatedCopy#extension} knows an extension.
     *
     * @throws Refusal where a part that reading passed over is damaged or beyond a limit
     */
    public static UpdatedCopy of(Path file, Limits limits, List<CellChange> changes) throws IOException, Refusal {
        EditablePackage edited = EditablePackage.open(file, limits);
        try {
            UpdatedCopy copy = new UpdatedCopy(edited);
            Map<Integer, Sheet> sheets = sheets(file, limits, changes);
            for (CellChange change : changes) {
                copy.take(change, sheets);
            }
            return copy;
        } catch (Refusal e) {
            edited.close();
            throw e;
        }
    }

    /** The sheets with these cells as they are read, by their position. */
    private static Map<Integer, Sheet> sheets(Path file, Limits limits, List<CellChange> changes) throws Refusal {
        Map<Integer, Sheet> sheets = new HashMap<>();
        Budget budget = new Budget(file, String.valueOf(file.getFileName()), limits);
        try (Book book = XlsxBook.open(file, budget)) {
            for (SheetEntry entry : book.sheets()) {
                if (changes.stream().anyMatch(change -> change.cell().sheetIndex() == entry.index())) {
                    sheets.put(entry.index(), book.read(entry));
                }
            }
        }
        return sheets;
    }

    private void take(CellChange change, Map<Integer, Sheet> sheets) throws Refusal {
        Location.Cell cell = change.cell();
        int index = cell.sheetIndex();
        if (index >= workbook.tabs().size() || workbook.tabs().get(index).part().isEmpty()) {
            refused.put(cell, "the sheet isn't in the workbook");
            return;
        }
        CellAddress place = new CellAddress(cell.row(), cell.column());
        String is = said(cell, sheets);
        SheetGrid grid = grid(index);
        if (grid.isFormula(place)) {
            refused.put(cell, "a formula makes what it says");
        } else if (!grid.shown(place).equals(place)) {
            refused.put(cell, "it is merged with others");
        } else if (!is.equals(Spacing.single(change.before().plain())) && !(is.isEmpty() && change.orBlank())) {
            refused.put(cell, is.isEmpty() ? "it is blank" : "the cell says something else as well");
        } else {
            bySheet.computeIfAbsent(index, any -> new TreeMap<>()).put(place, change);
        }
    }

    /** What the cell says now. */
    private static String said(Location.Cell cell, Map<Integer, Sheet> sheets) {
        return Optional.ofNullable(sheets.get(cell.sheetIndex()))
                .flatMap(sheet -> Optional.ofNullable(sheet.rows().get(cell.row())))
                .map(row -> Spacing.single(row.value(cell.column()).words()))
                .orElse("");
    }

    private SheetGrid grid(int index) throws Refusal {
        SheetGrid grid = grids.get(index);
        if (grid == null) {
            grid = new SheetGrid(edited, workbook.tabs().get(index).part());
            grids.put(index, grid);
        }
        return grid;
    }

    /** The cells that are left alone, and why. */
    public Map<Location.Cell, String> refused() {
        return Map.copyOf(refused);
    }

    /** Writes the copy and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException, Refusal {
        if (!bySheet.isEmpty()) {
            StylesPart styles = new StylesPart(
                    edited,
                    workbook.styles().orElseThrow(() -> edited.refusals().damaged("it has no part for its styles")));
            CellXml cells = new CellXml(styles, workbook.isFrom1904(), edited.budget());
            for (Map.Entry<Integer, NavigableMap<CellAddress, CellChange>> sheet : bySheet.entrySet()) {
                change(sheet.getKey(), sheet.getValue(), cells);
            }
            styles.save();
            if (hasFormulas()) {
                workbook.recalculateWhenOpened();
            }
        }
        edited.writeTo(out);
    }

    private void change(int index, NavigableMap<CellAddress, CellChange> changes, CellXml cells) throws Refusal {
        String part = workbook.tabs().get(index).part();
        PartEdit xml = new PartEdit(edited, part);
        SheetCells.change(
                xml,
                grid(index),
                changes.navigableKeySet(),
                (cell, element, style) -> xml.named(
                        cells.of(cell, Objects.requireNonNull(changes.get(cell)).after(), style, isNumber(element))));
        SheetHyperlinks.change(edited, part, changes);
    }

    /** Whether the element of a cell holds a number. */
    private static boolean isNumber(String element) {
        String tag = element.substring(0, element.indexOf('>') + 1);
        return !tag.endsWith("/>") && !tag.isEmpty() && Tags.attribute(tag, "t").matches("n?");
    }

    private boolean hasFormulas() throws Refusal {
        for (int index = 0; index < workbook.tabs().size(); index++) {
            WorkbookPart.Tab tab = workbook.tabs().get(index);
            if (tab.grid() && !tab.part().isEmpty() && grid(index).hasFormulas()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        edited.close();
    }
}
