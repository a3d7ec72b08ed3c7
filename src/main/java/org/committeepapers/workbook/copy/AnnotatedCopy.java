package org.committeepapers.workbook.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Refusals;

/**
 * A copy of an officer's workbook with a note and a fill at each finding, and two sheets of ours in front. Made by
 * editing the few parts that have to change as text: every other part goes over byte for byte, and so does every
 * character of those parts that isn't ours.
 */
public final class AnnotatedCopy {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private final CopiedPackage copied;
    private final CopiedWorkbook workbook;
    private final ContentTypes types;
    private final CopiedStyles styles;

    private AnnotatedCopy(CopiedPackage copied) throws Refusal {
        this.copied = copied;
        this.workbook = CopiedWorkbook.read(copied);
        this.types = ContentTypes.read(copied);
        this.styles = CopiedStyles.read(copied, stylesPart());
    }

    /**
     * The extension that a copy of the workbook needs, {@code xlsx} or for one with macros {@code xlsm}; empty where
     * there can't be a copy, as of an .xls or a .csv.
     */
    public static Optional<String> extension(Path file, Limits limits) {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        if (!isZip(file)) {
            return Optional.empty();
        }
        try (CopiedPackage copied = CopiedPackage.open(
                file, new Budget(limits, refusals, file.toFile().length()), refusals)) {
            String type =
                    ContentTypes.read(copied).of(CopiedWorkbook.read(copied).part());
            return Optional.of(extension(type));
        } catch (IOException | Refusal e) {
            return Optional.empty();
        }
    }

    /** Whether a copy is as it was written here: nobody has worked in it and saved it since. */
    public static boolean isAsWritten(Path copy) {
        return CopiedPackage.isAsWritten(copy);
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            return false;
        }
    }

    private static String extension(String type) {
        boolean macros = type.contains("macroEnabled");
        return type.contains("template") ? macros ? "xltm" : "xltx" : macros ? "xlsm" : "xlsx";
    }

    /**
     * Writes the copy and leaves {@code out} open.
     *
     * @throws Refusal where a part that reading passed over is damaged or beyond a limit
     * @throws IOException where {@code out} can't be written
     */
    public static void write(Path file, Limits limits, Annotations annotations, OutputStream out)
            throws IOException, Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        Budget budget = new Budget(limits, refusals, file.toFile().length());
        try (CopiedPackage copied = CopiedPackage.open(file, budget, refusals)) {
            new AnnotatedCopy(copied).annotate(annotations);
            copied.writeTo(out);
        }
    }

    private String stylesPart() throws Refusal {
        Optional<String> existing = workbook.styles();
        if (existing.isPresent()) {
            return existing.get();
        }
        Vocabulary vocabulary = Vocabulary.of(copied, workbook.part());
        String part = copied.freeName("xl/styles", ".xml");
        copied.put(part, CopiedStyles.none(vocabulary));
        types.add(part, STYLES_TYPE);
        workbook.point(vocabulary.relationships() + "/styles", part);
        return part;
    }

    private void annotate(Annotations annotations) throws Refusal {
        workbook.removeOurs();
        styles.unmark();
        Marks marks = new Marks(annotations, copied.refusals().file());
        for (int index = 0; index < workbook.tabs().size(); index++) {
            CopiedWorkbook.Tab tab = workbook.tabs().get(index);
            if (!tab.part().isEmpty() && !workbook.isOurs(index)) {
                SheetViews.deselect(copied, tab.part());
                if (tab.grid()) {
                    sheet(index, tab.part(), marks);
                }
            }
        }
        FindingSheets sheets = new FindingSheets(annotations, workbook, marks);
        Map<String, String> added = new LinkedHashMap<>();
        AddedSheet.Look look = AddedSheet.Look.in(styles);
        for (AddedSheet sheet : List.of(sheets.findings(), sheets.outlook())) {
            added.put(sheet.name(), add(sheet, look, added.isEmpty()));
        }
        workbook.save(added);
        styles.save();
        types.save();
    }

    private void sheet(int index, String part, Marks marks) throws Refusal {
        CopiedNotes notes = new CopiedNotes(copied, part);
        Set<CellPlace> noMore = notes.removeOurs();
        if (noMore.isEmpty() && !marks.has(index)) {
            return;
        }
        SheetGrid grid = SheetGrid.read(copied, part);
        NoteShapes shapes = new NoteShapes(copied, part, grid);
        shapes.remove(noMore);
        Marks.OfSheet ofSheet = marks.of(index, grid, notes.conversations());
        if (ofSheet.fills().isEmpty()) {
            return;
        }
        String newShapes = "";
        if (!ofSheet.notes().isEmpty()) {
            Set<CellPlace> shapeless = notes.add(ofSheet.notes(), types);
            Set<CellPlace> appended = new HashSet<>(ofSheet.notes().keySet());
            appended.removeAll(shapeless);
            shapes.grow(ofSheet.notes(), appended);
            newShapes = shapeless.isEmpty() ? "" : shapes.add(ofSheet.notes(), shapeless, types);
        }
        new SheetMarking(copied, part, grid, styles, ofSheet.fills()).apply(newShapes);
    }

    /** Puts a sheet and its table into the package; the id by which the workbook points at it. */
    private String add(AddedSheet sheet, AddedSheet.Look look, boolean first) throws Refusal {
        Vocabulary kind = new Vocabulary(Vocabulary.of(copied, workbook.part()).strict(), "");
        String part = copied.freeName("xl/worksheets/sheet", ".xml");
        copied.put(part, "");
        String table = "";
        if (!sheet.rows().isEmpty()) {
            String tablePart = copied.freeName("xl/tables/table", ".xml");
            int id = Tables.freeId(copied);
            copied.put(tablePart, sheet.table(kind, id, Tables.freeName(copied, "CommitteePapers")));
            types.add(tablePart, TABLE_TYPE);
            table = new CopiedRelationships(copied, part).add(kind.relationships() + "/table", tablePart);
        }
        copied.put(part, sheet.xml(kind, look, first, table));
        types.add(part, SHEET_TYPE);
        return workbook.point(kind.relationships() + "/worksheet", part);
    }
}
