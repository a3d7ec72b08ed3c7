package org.committeepapers.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.committeepapers.examples.Placeless;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.Readings;
import org.committeepapers.sheet.AnnotatedCopy.Note;
import org.committeepapers.sheet.AnnotatedCopy.Table;
import org.committeepapers.sheet.AnnotatedCopy.TableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The officer's workbook comes back as it was, with its findings at their cells and two sheets in front. */
class AnnotatedCopyTest {

    private static final byte[] RICH = RichWorkbook.bytes();

    @TempDir
    static Path folder;

    private static byte[] copied;

    @BeforeAll
    static void annotate() throws Exception {
        copied = annotated(RICH, NOTES, ROWS);
    }

    private static Note note(Severity severity, int sheet, String address) {
        return new Note(cell(sheet, address), severity, severity + ": Wrong at " + address + ".");
    }

    private static Location.Cell cell(int sheet, String address) {
        CellAddress cell = new CellAddress(address);
        return new Location.Cell("tracker.xlsx", "any", sheet, cell.getRow(), cell.getColumn());
    }

    private static final List<Note> NOTES = List.of(
            note(Severity.NOTE, 0, "A1"),
            note(Severity.WARNING, 0, "B2"),
            note(Severity.ERROR, 0, "B3"),
            note(Severity.WARNING, 0, "D3"),
            note(Severity.NOTE, 0, "D3"),
            note(Severity.ERROR, 0, "E5"),
            note(Severity.WARNING, 0, "G2"),
            note(Severity.WARNING, 0, "C9"),
            note(Severity.NOTE, 1, "A1"));

    private static final List<TableRow> ROWS = List.of(
            new TableRow(Optional.empty(), List.of("tracker.xlsx", "")),
            new TableRow(Optional.of(cell(0, "B2")), List.of("B2", "=1+1")),
            new TableRow(Optional.of(cell(0, "E5")), List.of("E5", "Head of \u0001Housing _x0041_")));

    private static List<Table> tables(List<TableRow> rows) {
        return List.of(
                new Table("Findings", "As at", "9", List.of("Cells", "What was read"), List.of(24, 30), rows),
                new Table("As it will appear", "", "", List.of("Owner"), List.of(24), List.of()));
    }

    private static byte[] annotated(byte[] original, List<Note> notes) throws Refusal, IOException {
        return annotated(original, notes, List.of());
    }

    private static byte[] annotated(byte[] original, List<Note> notes, List<TableRow> rows)
            throws Refusal, IOException {
        Path file = WorkbookBuilder.write(Files.createTempDirectory(folder, ""), "tracker.xlsx", original);
        return AnnotatedCopy.bytes(file, Limits.DEFAULT, notes, tables(rows));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void whatAnOfficerSeesAroundTheFindingsStays() throws Exception {
        try (XSSFWorkbook before = open(RICH);
                XSSFWorkbook after = open(copied)) {
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                assertEquals(seen(before.getSheetAt(i)), seen(after.getSheetAt(i + 2)));
                assertEquals(before.getSheetVisibility(i), after.getSheetVisibility(i + 2));
            }
            assertEquals(
                    "A1:B3", after.getTable("CommitteePapers1").getCTTable().getRef());
            assertEquals(1, after.getAllPictures().size());
            assertTrue(after.isStructureLocked());
        }
    }

    /** Its words, look, rows, columns, filter, rules and protection, without dots and notes of ours. */
    private static List<String> seen(XSSFSheet sheet) {
        List<String> seen = new ArrayList<>();
        for (int column = 0; column < 9; column++) {
            seen.add("column " + column + " " + sheet.getColumnWidth(column) + sheet.isColumnHidden(column));
        }
        for (var row : sheet) {
            StringBuilder words = new StringBuilder();
            row.forEach(cell ->
                    words.append(cell.getCellType() == CellType.BLANK ? "" : cell.getAddress() + " " + cell + "|"));
            if (!words.isEmpty()) {
                seen.add(words + " " + row.getZeroHeight() + row.getHeight());
            }
        }
        seen.add("merges " + sheet.getMergedRegions());
        sheet.getDataValidations()
                .forEach(rule -> seen.add(List.of(rule.getValidationConstraint().getExplicitListValues())
                        + Arrays.toString(rule.getRegions().getCellRangeAddresses())));
        for (int rule = 0; rule < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); rule++) {
            XSSFConditionalFormatting format =
                    sheet.getSheetConditionalFormatting().getConditionalFormattingAt(rule);
            seen.add(format.getRule(0).getFormula1() + Arrays.toString(format.getFormattingRanges()));
        }
        seen.add("protection " + sheet.getCTWorksheet().getSheetProtection());
        seen.add("filter " + sheet.getCTWorksheet().getAutoFilter());
        seen.add("extensions " + sheet.getCTWorksheet().getExtLst());
        seen.add("pane "
                + (sheet.getPaneInformation() == null
                        ? ""
                        : sheet.getPaneInformation().getHorizontalSplitTopRow()));
        return seen;
    }

    @Test
    void partsThatPoiDoesNotKnowGoOverByteForByte() throws Exception {
        Map<String, byte[]> before = ZipParts.of(RICH).parts();
        Map<String, byte[]> after = ZipParts.of(copied).parts();
        assertTrue(after.keySet().containsAll(before.keySet()));
        for (String part :
                List.of("xl/threadedComments/threadedComment1.xml", "xl/unknown/part.bin", "xl/media/image1.png")) {
            assertArrayEquals(before.get(part), after.get(part), part);
        }
    }

    @Test
    void theWorkbookItselfIsNeverWrittenTo() throws Exception {
        Path file = WorkbookBuilder.write(Files.createTempDirectory(folder, ""), "tracker.xlsx", RICH);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        byte[] one = AnnotatedCopy.bytes(file, Limits.DEFAULT, NOTES, tables(ROWS));
        assertArrayEquals(RICH, Files.readAllBytes(file));
        assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
        assertArrayEquals(one, AnnotatedCopy.bytes(file, Limits.DEFAULT, NOTES, tables(ROWS)), "the same bytes twice");
    }

    @Test
    void formattingUnderTheFillStays() throws Exception {
        try (XSSFWorkbook before = open(RICH);
                XSSFWorkbook after = open(copied)) {
            int compared = 0;
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                for (var row : before.getSheetAt(i)) {
                    for (var cell : row) {
                        XSSFCellStyle was = ((XSSFCell) cell).getCellStyle();
                        XSSFCellStyle is = after.getSheetAt(i + 2)
                                .getRow(cell.getRowIndex())
                                .getCell(cell.getColumnIndex())
                                .getCellStyle();
                        assertEquals(was.getDataFormat(), is.getDataFormat());
                        assertEquals(was.getFont().getBold(), is.getFont().getBold());
                        assertEquals(was.getBorderTop(), is.getBorderTop());
                        compared++;
                    }
                }
            }
            assertTrue(compared > 20);
            XSSFCellStyle heading = cell(after, "A1").getCellStyle();
            assertEquals(FillPatternType.LEAST_DOTS, heading.getFillPattern());
            assertEquals(
                    cell(before, 0, "A1").getCellStyle().getFillForegroundColorColor(),
                    heading.getFillBackgroundColorColor());
            assertEquals(9, heading.getFont().getColor(), "white letters stay white on the dark fill");
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String address) {
        return cell(workbook, 2, address);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, int sheet, String address) {
        CellAddress place = new CellAddress(address);
        return workbook.getSheetAt(sheet).getRow(place.getRow()).getCell(place.getColumn());
    }

    private static String note(XSSFWorkbook workbook, String address) {
        return cell(workbook, address).getCellComment().getString().getString();
    }

    @Test
    void eachFindingHasAPatternAndANoteThatSaysItsSeverity() throws Exception {
        try (XSSFWorkbook copy = open(copied)) {
            assertEquals(
                    "\u2014 committee-papers \u2014\nWARNING: Wrong at D3.\n\nNOTE: Wrong at D3.", note(copy, "D3"));
            assertEquals(
                    FillPatternType.LESS_DOTS, cell(copy, "D3").getCellStyle().getFillPattern(), "a warning");
            assertTrue(note(copy, "E4").contains("ERROR: Wrong at E5."), "the merged cell shows it");
            assertNotNull(cell(copy, "C9").getCellComment());
            XSSFCellStyle added = cell(copy, "D3").getCellStyle();
            assertEquals(
                    cell(copy, "G2").getCellStyle().getFillBackgroundColorColor(),
                    added.getFillBackgroundColorColor(),
                    "a cell that the sheet didn't mention keeps the colour of its column");
        }
    }

    @Test
    void aNoteIsAppendedToAndAConversationLeftAlone() throws Exception {
        try (XSSFWorkbook copy = open(copied)) {
            String note = note(copy, "B2");
            assertTrue(note.startsWith("Ask the chair."), note);
            assertTrue(note.contains("WARNING: Wrong at B2."), note);
            assertEquals("Jo Smith", cell(copy, "B2").getCellComment().getAuthor());
            assertTrue(
                    cell(copy, "B2").getCellComment().getClientAnchor().getRow2() > 3,
                    "the box reaches further down than it did");
            assertEquals("[Threaded comment]", note(copy, "B3"));
            assertNotEquals(
                    FillPatternType.NO_FILL, cell(copy, "B3").getCellStyle().getFillPattern());
        }
        String comments = ZipParts.of(copied).text("xl/comments1.xml");
        assertEquals(1, comments.split("ref=\"B2\"", -1).length - 1, "one note a cell");
    }

    @Test
    void theFindingsComeFirstWithALinkToEachCell() throws Exception {
        try (XSSFWorkbook copy = open(copied)) {
            assertEquals("Findings (2)", copy.getSheetName(0), "the officer has a sheet Findings");
            assertEquals("As it will appear", copy.getSheetName(1));
            assertEquals(0, copy.getActiveSheetIndex());
            assertFalse(copy.getSheetAt(3).isSelected(), "two selected sheets would be a group");
            XSSFSheet findings = copy.getSheetAt(0);
            assertEquals(
                    "'It''s a <tracker>'!B2",
                    findings.getRow(4).getCell(0).getHyperlink().getLocation());
            assertNull(findings.getRow(3).getCell(0).getHyperlink(), "the workbook as a whole has no cell");
            assertEquals("A3:B6", findings.getCTWorksheet().getAutoFilter().getRef(), "the headings filter the rows");
            assertEquals(3, findings.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("As it will appear", copy.getSheetName(1));
            assertEquals("Findings!$A$1:$D$10", copy.getPrintArea(3), "the print area moved with its sheet");
        }
    }

    @Test
    void whatWasReadIsWordsAndNeverAFormula() throws Exception {
        try (XSSFWorkbook copy = open(copied)) {
            XSSFCell formula = copy.getSheetAt(0).getRow(4).getCell(1);
            assertEquals(CellType.STRING, formula.getCellType());
            assertEquals("=1+1", formula.getStringCellValue());
            assertTrue(formula.getCellStyle().getQuotePrefixed());
            assertEquals(
                    "Head of \ufffdHousing _x0041_",
                    copy.getSheetAt(0).getRow(5).getCell(1).getStringCellValue());
        }
    }

    @Test
    void everyPartKeepsToItsSchema() throws Exception {
        List<String> faults = new ArrayList<>();
        ZipParts.of(copied).parts().forEach((name, part) -> {
            try {
                XmlObject typed = typed(name, part);
                List<XmlError> errors = new ArrayList<>();
                if (typed != null) {
                    typed.validate(new XmlOptions().setErrorListener(errors));
                }
                // The schema forgets the attribute by which XML itself keeps space, and Office writes it.
                errors.removeIf(error -> error.getMessage().contains("not allowed (no wildcards allowed): space@"));
                errors.forEach(error -> faults.add(name + ": " + error.getMessage()));
            } catch (XmlException | IOException e) {
                faults.add(name + ": " + e);
            }
        });
        assertEquals(List.of(), faults);
    }

    private static XmlObject typed(String name, byte[] part) throws XmlException, IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(part);
        if (name.equals("xl/workbook.xml")) {
            return WorkbookDocument.Factory.parse(in);
        }
        if (name.equals("xl/styles.xml")) {
            return StyleSheetDocument.Factory.parse(in);
        }
        if (name.startsWith("xl/worksheets/sheet")) {
            return WorksheetDocument.Factory.parse(in);
        }
        if (name.startsWith("xl/tables/")) {
            return TableDocument.Factory.parse(in);
        }
        return name.startsWith("xl/comments") ? CommentsDocument.Factory.parse(in) : null;
    }

    @Test
    void aCopyOfACopyHasOnlyTheNewFindings() throws Exception {
        byte[] second = annotated(copied, List.of(note(Severity.ERROR, 2, "B2")));
        try (XSSFWorkbook copy = open(second)) {
            assertEquals(5, copy.getNumberOfSheets());
            assertEquals("Findings (2)", copy.getSheetName(0));
            assertEquals(RichWorkbook.SHEET, copy.getSheetName(2));
            assertNull(cell(copy, "D3").getCellComment());
            assertNull(cell(copy, "C9").getCellComment());
            String note = note(copy, "B2");
            assertEquals(1, note.split("committee-papers", -1).length - 1, note);
            assertTrue(note.startsWith("Ask the chair.") && note.contains("ERROR: Wrong at B2."), note);
            assertEquals(
                    FillPatternType.NO_FILL, cell(copy, "B3").getCellStyle().getFillPattern());
            assertEquals(
                    FillPatternType.SOLID_FOREGROUND,
                    cell(copy, "G2").getCellStyle().getFillPattern());
            assertEquals(
                    FillPatternType.SOLID_FOREGROUND,
                    cell(copy, "A1").getCellStyle().getFillPattern());
        }
        Set<String> names = new TreeSet<>(ZipParts.of(second).parts().keySet());
        assertEquals(new TreeSet<>(ZipParts.of(copied).parts().keySet()), names);
    }

    /** LibreOffice joins the runs of a note and forgets who wrote it. */
    @Test
    void notesThatAnotherProgramRewroteAreRecognisedByTheirWords() throws Exception {
        byte[] rewritten = ZipParts.of(copied)
                .edit(
                        "xl/comments1.xml",
                        xml -> xml.replaceAll("</t></r><r><rPr>(?:(?!</rPr>).)*</rPr><t[^>]*>", "")
                                .replace("<author>committee-papers</author>", "<author>Unknown Author</author>"))
                .bytes();
        try (XSSFWorkbook before = open(rewritten);
                XSSFWorkbook copy = open(annotated(rewritten, List.of()))) {
            assertTrue(note(before, "B2").contains("WARNING: Wrong at B2."));
            assertEquals("Ask the chair.", note(copy, "B2"));
            assertNotNull(cell(before, "A1").getCellComment());
            assertNull(cell(copy, "A1").getCellComment());
        }
    }

    /** A colour may mark what is exempt, or be the status of an action. */
    @Test
    void coloursUnderTheFindingsAreRead() throws Exception {
        byte[] original;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            XSSFRow row = workbook.createSheet("Tracker").createRow(0);
            row.createCell(0).setCellValue("Exempt");
            row.createCell(1).setCellValue("Do it");
            row.getCell(0).setCellStyle(style);
            workbook.write(out);
            original = out.toByteArray();
        }
        List<Note> notes = List.of(note(Severity.ERROR, 0, "A1"), note(Severity.WARNING, 0, "B1"));
        assertEquals(Map.of("A1", 0xffff00), colours(original));
        assertEquals(Map.of("A1", 0xffff00), colours(annotated(original, notes)));
    }

    private static Map<String, Integer> colours(byte[] workbook) throws Exception {
        Path file = WorkbookBuilder.write(Files.createTempDirectory(folder, ""), "tracker.xlsx", workbook);
        Map<String, Integer> colours = new TreeMap<>();
        try (Book book = WorkbookFile.open(file, "tracker.xlsx", Limits.DEFAULT)) {
            Sheet sheet = book.read(book.sheets().getFirst());
            sheet.inOrder()
                    .forEach(row -> row.cells()
                            .forEach(cell -> cell.value()
                                    .fill()
                                    .ifPresent(fill -> colours.put(
                                            sheet.at(row.index(), cell.column()).address(), fill))));
        }
        return colours;
    }

    @Test
    void aCopyIsReadAsTheWorkbookThatItWasMadeOf() throws Exception {
        byte[] original = WorkbookBuilder.bytes(
                "# Tracker\nRef|Recommendation|Action|Owner|By when|Progress\n1|That it be done|Do it|Head|May 2025|Done\n");
        Reading before = Readings.read(folder, original);
        Reading after = Readings.read(folder, annotated(original, List.of(note(Severity.NOTE, 0, "D2"))));
        assertEquals(Placeless.of(before.tracker()), Placeless.of(after.tracker()));
        assertEquals(Readings.findings(before), Readings.findings(after));
    }

    @Test
    void aSheetOfManyMegabytesIsCopied() throws Exception {
        String rows = IntStream.range(100, 40_000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"B" + i + "\"><v>" + i * (long) i + "</v></c></row>")
                .collect(Collectors.joining("\n"));
        byte[] original = ZipParts.of(WorkbookBuilder.bytes("# Tracker\nRef|Recommendation|Action\n1|One|Do it\n"))
                .edit("xl/worksheets/sheet1.xml", sheet -> sheet.replace("</sheetData>", rows + "</sheetData>"))
                .bytes();
        byte[] copy = annotated(original, List.of(note(Severity.NOTE, 0, "B2")));
        assertTrue(ZipParts.of(copy).text("xl/worksheets/sheet1.xml").length() > rows.length());
    }

    @Test
    void onlyPackagesCanBeCopied() throws IOException {
        Path csv = WorkbookBuilder.write(folder, "a.csv", "Ref,Action\n1,x".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), WorkbookCopy.extension(csv));
        assertEquals(Optional.of("xlsx"), WorkbookCopy.extension(WorkbookBuilder.write(folder, "a.xls", RICH)));
        assertTrue(assertThrows(
                        Refusal.class, () -> annotated("Ref,Action\n1,x".getBytes(StandardCharsets.UTF_8), NOTES))
                .finding()
                .message()
                .contains("can't be copied as it is"));
    }

    @Test
    void moreNotesThanAnybodyReadsMakeNoCopy() {
        List<Note> many = Collections.nCopies(5_001, note(Severity.NOTE, 0, "A1"));
        assertTrue(assertThrows(Refusal.class, () -> annotated(RICH, many))
                .finding()
                .message()
                .contains("too large for a copy"));
    }

    @Tag("trial")
    @Test
    void whateverIsDamagedEndsInACopyOrARefusal() throws IOException {
        List<String> parts = ZipParts.of(RICH).parts().keySet().stream()
                .filter(name -> !name.endsWith(".png") && !name.endsWith(".bin"))
                .toList();
        Random random = new Random(3);
        int copies = 0;
        int refusals = 0;
        for (int i = 0; i < 600; i++) {
            String part = parts.get(random.nextInt(parts.size()));
            ZipParts mutant = ZipParts.of(RICH);
            String text = mutant.text(part);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(40));
            String put = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> text.substring(from, to) + text.substring(from, to);
                case 2 -> "-99999999999999";
                default -> "<\"'&#x0;/>";
            };
            mutant.with(part, text.substring(0, from) + put + text.substring(to));
            try {
                annotated(mutant.bytes(), NOTES);
                copies++;
            } catch (Refusal e) {
                refusals++;
            }
        }
        assertTrue(copies > 50 && refusals > 50, copies + " copies, " + refusals + " refusals");
    }
}
