package org.committeepapers.workbook.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Spacing;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/**
 * A copy of a workbook with new words in some of its cells. Made as an {@link AnnotatedCopy} is: only the sheets with
 * these cells are edited, and in them no character but those of the cells; styles are added where words need one.
 */
public final class UpdatedCopy implements AutoCloseable {

    private final CopiedPackage copied;
    private final CopiedWorkbook workbook;
    private final Map<Integer, NavigableMap<CellPlace, NewWords>> bySheet = new TreeMap<>();
    private final Map<Location.Cell, String> refused = new LinkedHashMap<>();
    private final Map<Integer, CellsWanted> wanted = new TreeMap<>();

    private UpdatedCopy(CopiedPackage copied) throws Refusal {
        this.copied = copied;
        this.workbook = CopiedWorkbook.read(copied);
    }

    /**
     * Opens a workbook of which {@link AnnotatedCopy#extension} knows an extension.
     *
     * @throws Refusal where a part that reading passed over is damaged or beyond a limit
     */
    public static UpdatedCopy of(Path file, Limits limits, List<NewWords> words) throws IOException, Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        Budget budget = new Budget(limits, refusals, file.toFile().length());
        CopiedPackage copied = CopiedPackage.open(file, budget, refusals);
        try {
            UpdatedCopy copy = new UpdatedCopy(copied);
            copy.sort(words, said(file, limits, refusals, words));
            return copy;
        } catch (Refusal e) {
            copied.close();
            throw e;
        }
    }

    /** The cells that are left alone, and why. */
    public Map<Location.Cell, String> refused() {
        return Map.copyOf(refused);
    }

    /** What the cells say now. */
    private static Map<Location.Cell, CellValue> said(Path file, Limits limits, Refusals refusals, List<NewWords> words)
            throws Refusal {
        Map<Location.Cell, CellValue> said = new LinkedHashMap<>();
        Budget budget = new Budget(limits, refusals, file.toFile().length());
        try (Book book = Book.open(file, budget, refusals)) {
            for (SheetEntry entry : book.sheets()) {
                List<NewWords> here = words.stream()
                        .filter(word -> word.cell().sheetIndex() == entry.index())
                        .toList();
                if (!here.isEmpty()) {
                    Sheet sheet = book.read(entry);
                    here.forEach(word -> said.put(
                            word.cell(),
                            Optional.ofNullable(sheet.rows().get(word.cell().row()))
                                    .map(row -> row.value(word.cell().column()))
                                    .orElse(CellValue.BLANK)));
                }
            }
        }
        return said;
    }

    private void sort(List<NewWords> words, Map<Location.Cell, CellValue> said) throws Refusal {
        for (NewWords word : words) {
            CellPlace place = new CellPlace(word.cell().row(), word.cell().column());
            int index = word.cell().sheetIndex();
            String part =
                    index < workbook.tabs().size() ? workbook.tabs().get(index).part() : "";
            if (part.isEmpty()) {
                refused.put(word.cell(), "the sheet isn't in the workbook");
                continue;
            }
            CellsWanted cells = cellsOf(index, part);
            String is = said.getOrDefault(word.cell(), CellValue.BLANK).words();
            if (cells.isFormula(place)) {
                refused.put(word.cell(), "a formula makes what it says");
            } else if (!cells.isWritable(place)) {
                refused.put(word.cell(), "it is merged with others");
            } else if (!oneLine(is).equals(oneLine(word.before().plain()))) {
                refused.put(word.cell(), is.isEmpty() ? "it is blank" : "the cell says something else as well");
            } else {
                bySheet.computeIfAbsent(index, any -> new TreeMap<>()).put(place, word);
            }
        }
    }

    private CellsWanted cellsOf(int index, String part) throws Refusal {
        CellsWanted known = wanted.get(index);
        if (known == null) {
            known = CellsWanted.read(copied, part);
            wanted.put(index, known);
        }
        return known;
    }

    private static String oneLine(String words) {
        return Spacing.single(words);
    }

    /** Writes the copy and leaves {@code out} open. */
    public void write(Path file, Limits limits, OutputStream out) throws IOException, Refusal {
        if (!bySheet.isEmpty()) {
            CopiedStyles styles = CopiedStyles.read(copied, stylesPart());
            CellWords values = CellWords.of(file, limits, styles);
            boolean formulas = false;
            for (Map.Entry<Integer, NavigableMap<CellPlace, NewWords>> sheet : bySheet.entrySet()) {
                String part = workbook.tabs().get(sheet.getKey()).part();
                new SheetWriting(copied, part, values, sheet.getValue()).apply();
                new SheetLinks(copied, part, sheet.getValue()).apply();
            }
            for (CopiedWorkbook.Tab tab : workbook.tabs()) {
                formulas |= tab.grid()
                        && !tab.part().isEmpty()
                        && CellsWanted.read(copied, tab.part()).hasFormulas();
            }
            if (values.addedStyles()) {
                styles.save();
            }
            if (formulas) {
                workbook.recalculateWhenOpened();
            }
        }
        copied.writeTo(out);
    }

    private String stylesPart() throws Refusal {
        return workbook.styles().orElseThrow(() -> copied.refusals().damaged("it has no part for its styles"));
    }

    @Override
    public void close() throws IOException {
        copied.close();
    }
}
