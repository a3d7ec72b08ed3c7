package org.committeepapers.workbook.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Limits;

/**
 * A copy of an officer's workbook with a note and a fill at each finding, and two sheets of ours in front. Made by
 * editing the few parts that have to change as text: every other part goes over byte for byte, and so does every
 * character of those parts that isn't ours.
 */
public final class AnnotatedCopy {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final EditablePackage edited;
    private final WorkbookPart workbook;
    private final StylesPart styles;

    private AnnotatedCopy(EditablePackage edited) throws Refusal {
        this.edited = edited;
        this.workbook = new WorkbookPart(edited);
        Optional<String> existing = workbook.styles();
        this.styles = new StylesPart(edited, existing.isPresent() ? existing.get() : newStyles());
    }

    private String newStyles() throws Refusal {
        String part = edited.add(XSSFRelation.STYLES, StylesPart.NONE);
        workbook.add(XSSFRelation.STYLES, part);
        return part;
    }

    /**
     * The extension that a copy of the workbook needs, {@code xlsx} or for one with macros {@code xlsm}; empty where
     * there can't be a copy, as of an .xls or a .csv.
     */
    public static Optional<String> extension(Path file, Limits limits) {
        if (!isZip(file)) {
            return Optional.empty();
        }
        try (EditablePackage edited = EditablePackage.open(file, limits)) {
            String type = new WorkbookPart(edited).contentType();
            boolean macros = type.contains("macroEnabled");
            return Optional.of(type.contains("template") ? macros ? "xltm" : "xltx" : macros ? "xlsm" : "xlsx");
        } catch (IOException | Refusal e) {
            return Optional.empty();
        }
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a copy is as it was written here: nobody has worked in it and saved it since. */
    public static boolean isAsWritten(Path copy) {
        return EditablePackage.isAsWritten(copy);
    }

    /**
     * Writes the copy and leaves {@code out} open.
     *
     * @throws Refusal where a part that reading passed over is damaged or beyond a limit
     * @throws IOException where {@code out} can't be written
     */
    public static void write(Path file, Limits limits, Annotations annotations, OutputStream out)
            throws IOException, Refusal {
        try (EditablePackage edited = EditablePackage.open(file, limits)) {
            new AnnotatedCopy(edited).annotate(annotations);
            edited.writeTo(out);
        }
    }

    private void annotate(Annotations annotations) throws Refusal {
        workbook.removeOurs();
        styles.unmark();
        FindingsByCell findings =
                new FindingsByCell(annotations, edited.refusals().file());
        for (int index = 0; index < workbook.tabs().size(); index++) {
            WorkbookPart.Tab tab = workbook.tabs().get(index);
            if (!tab.part().isEmpty() && !workbook.isOurs(index)) {
                deselect(tab.part());
                if (tab.grid()) {
                    annotate(tab.part(), index, findings);
                }
            }
        }
        ReportSheets sheets = new ReportSheets(annotations, workbook, findings);
        Map<ReportSheet.Style, Integer> numbers = ReportSheet.Style.in(styles);
        Map<String, String> added = new LinkedHashMap<>();
        for (ReportSheet sheet : List.of(sheets.findings(), sheets.actions())) {
            String part = sheet.addTo(edited, numbers, added.isEmpty());
            added.put(sheet.name(), workbook.add(XSSFRelation.WORKSHEET, part));
        }
        workbook.putFirst(added);
        styles.save();
    }

    /** Takes the selection off a sheet: two selected would be a group, in which typing on one changes both. */
    private void deselect(String part) throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next() && !xml.starts(1, "sheetData")) {
            if (xml.starts(2, "sheetView") && xml.flag("tabSelected")) {
                xml.replaceTag(Tags.without(xml.tag(), "tabSelected"));
            }
        }
        xml.save();
    }

    private void annotate(String part, int index, FindingsByCell findings) throws Refusal {
        NotesPart notes = new NotesPart(edited, part);
        Set<CellAddress> noMore = notes.removeOurs();
        if (noMore.isEmpty() && !findings.has(index)) {
            return;
        }
        SheetGrid grid = new SheetGrid(edited, part);
        NoteShapes shapes = new NoteShapes(edited, part, grid);
        shapes.remove(noMore);
        FindingsByCell.OfSheet ofSheet = findings.of(index, grid, notes.conversations());
        if (!ofSheet.notes().isEmpty()) {
            Set<CellAddress> shapeless = notes.add(ofSheet.notes());
            Set<CellAddress> appended = new TreeSet<>(ofSheet.notes().keySet());
            appended.removeAll(shapeless);
            shapes.grow(ofSheet.notes(), appended);
            if (!shapeless.isEmpty()) {
                shapes.add(ofSheet.notes(), shapeless);
            }
        }
        SheetCells.change(
                new PartEdit(edited, part),
                grid,
                ofSheet.fills().navigableKeySet(),
                (cell, element, style) -> marked(
                        element.isEmpty() ? "<c r=\"" + cell + "\"/>" : element,
                        styles.marked(
                                style, Objects.requireNonNull(ofSheet.fills().get(cell)), grid.isInTable(cell))));
    }

    private static String marked(String element, int style) {
        int end = element.indexOf('>') + 1;
        return Tags.with(element.substring(0, end), "s", style) + element.substring(end);
    }
}
