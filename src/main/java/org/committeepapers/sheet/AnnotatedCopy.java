package org.committeepapers.sheet;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * A copy of an officer's workbook with a note and a fill at each finding, and sheets of ours in front. What an earlier
 * copy added is removed first, so that a copy can be mended and checked again.
 */
public final class AnnotatedCopy {

    /** The defined name that marks a sheet as ours, so that it is never read as an officer's. */
    static final String SHEET = "_committee_papers_sheet";

    /** Begins what we write into a note, and what is appended to an officer's own. */
    static final String APPENDED = "\u2014 committee-papers \u2014";

    /** The author of our notes. */
    private static final String AUTHOR = "committee-papers";

    /** Nobody reads more, and POI takes minutes to remove them again. */
    private static final int MOST_NOTES = 5_000;

    /** What spreadsheet programs write as the author of a note that stands for a conversation, which they show instead. */
    private static final String CONVERSATION = "tc=";

    private static final int LETTERS_A_LINE = 46;
    private static final int COLUMNS_OF_NOTE = 4;

    /** In rows of usual height; more than this needn't be seen at once. */
    private static final int TALLEST_NOTE = 26;

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();

    private static final XSSFFont FONT = font();

    private final WorkbookCopy copy;
    private final XSSFWorkbook workbook;

    /** What the note at a cell says of one finding. */
    public record Note(Location.Cell cell, Severity severity, String words) {}

    /**
     * A sheet in front of the officer's: a title, a sentence and a table.
     *
     * @param name of its tab
     * @param widths of the columns in characters
     */
    public record Table(
            String name,
            String title,
            String sentence,
            List<String> headings,
            List<Integer> widths,
            List<TableRow> rows) {}

    /** @param link the cell of the workbook to which the first of the row links */
    public record TableRow(Optional<Location.Cell> link, List<String> cells) {}

    private AnnotatedCopy(WorkbookCopy copy) {
        this.copy = copy;
        this.workbook = copy.workbook();
    }

    private static XSSFFont font() {
        XSSFFont font = new XSSFFont();
        font.setFontHeightInPoints((short) 9);
        font.setFontName("Tahoma");
        return font;
    }

    /**
     * The bytes of the copy of a workbook for which {@link WorkbookCopy#extension} has an extension.
     *
     * @throws Refusal where the workbook can't be copied
     */
    public static byte[] bytes(Path file, Limits limits, List<Note> notes, List<Table> tables) throws Refusal {
        if (notes.size() > MOST_NOTES) {
            throw new Refusals(String.valueOf(file.getFileName())).of("workbook-too-large/copy");
        }
        return WorkbookCopy.of(file, limits, copy -> new AnnotatedCopy(copy).annotate(notes, tables));
    }

    private void annotate(List<Note> notes, List<Table> tables) {
        List<XSSFSheet> asRead = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
        removeEarlier(asRead);
        Map<XSSFCell, List<Note>> byCell = new LinkedHashMap<>();
        for (Note note : notes) {
            XSSFSheet sheet = asRead.get(note.cell().sheetIndex());
            XSSFCell cell = WorkbookCopy.cell(sheet, copy.shown(sheet, note.cell()));
            byCell.computeIfAbsent(cell, any -> new ArrayList<>()).add(note);
        }
        byCell.forEach((cell, ofCell) -> {
            fill(cell, Collections.min(ofCell.stream().map(Note::severity).toList()));
            String words = ofCell.stream().map(Note::words).collect(Collectors.joining("\n\n"));
            note(cell, APPENDED + "\n" + WorkbookCopy.text(words));
        });
        new ReportSheets(workbook, asRead).add(tables);
    }

    private void removeEarlier(List<XSSFSheet> sheets) {
        removeFills(workbook);
        sheets.forEach(AnnotatedCopy::removeNotes);
        while (!workbook.getNames(SHEET).isEmpty()) {
            workbook.removeSheetAt(workbook.getNames(SHEET).getFirst().getSheetIndex());
        }
    }

    /** Puts the officer's own fills back, which may mark what is exempt. */
    static void removeFills(XSSFWorkbook workbook) {
        workbook.getStylesSource().getFills().forEach(fill -> FindingFill.remove(fill.getCTFill()));
    }

    /** What an officer wrote above our words stays. Not by the author, which LibreOffice doesn't keep. */
    private static void removeNotes(XSSFSheet sheet) {
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof CommentsTable table) {
                for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
                    XSSFComment note = new XSSFComment(table, comment, null);
                    String words = note.getString().getString();
                    if (words.startsWith(APPENDED)) {
                        WorkbookCopy.cell(sheet, note.getAddress()).removeCellComment();
                    } else if (words.contains(APPENDED)) {
                        note.setString(with(new XSSFRichTextString(), officers(words)));
                    }
                }
            }
        }
    }

    /** The words of a note that stand above ours. */
    static String officers(String words) {
        return words.split(APPENDED, 2)[0].stripTrailing();
    }

    private static XSSFRichTextString with(XSSFRichTextString text, String more) {
        text.append(more, FONT);
        return text;
    }

    private void fill(XSSFCell cell, Severity severity) {
        StylesTable styles = workbook.getStylesSource();
        copy.restyle(cell, severity.name(), format -> {
            CTFill own = styles.getFillAt((int) format.getFillId()).getCTFill();
            CTFill fill = FindingFill.valueOf(severity.name()).over(own);
            format.setFillId(styles.putFill(new XSSFCellFill(fill, styles.getIndexedColors())));
            format.setApplyFill(true);
        });
    }

    /** Adds a note, or the words to an officer's own, which is put into a box in which there is room for both. */
    private static void note(XSSFCell cell, String words) {
        XSSFComment own = cell.getCellComment();
        if (own == null) {
            note(cell, with(new XSSFRichTextString(), words), AUTHOR, false);
        } else if (!own.getAuthor().startsWith(CONVERSATION)) {
            XSSFRichTextString officers =
                    new XSSFRichTextString((CTRst) own.getString().getCTRst().copy());
            String author = own.getAuthor();
            boolean isVisible = own.isVisible();
            cell.removeCellComment();
            note(cell, with(officers, "\n\n" + words), author, isVisible);
        }
    }

    private static void note(XSSFCell cell, XSSFRichTextString words, String author, boolean isVisible) {
        XSSFComment note = cell.getSheet().createDrawingPatriarch().createCellComment(box(cell, words.getString()));
        note.setAuthor(author);
        note.setVisible(isVisible);
        note.setString(words);
    }

    /** It begins at the right edge of the cell and has a line to spare. */
    private static XSSFClientAnchor box(XSSFCell cell, String words) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        int width = Units.pixelToEMU((int) cell.getSheet().getColumnWidthInPixels(column));
        int right = Math.min(column + COLUMNS_OF_NOTE, LAST_COLUMN);
        int lines = words.lines()
                .mapToInt(line -> line.length() / LETTERS_A_LINE + 1)
                .sum();
        int bottom = Math.min(row + Math.min(lines + 1, TALLEST_NOTE), LAST_ROW);
        return new XSSFClientAnchor(width, 0, 0, 0, column, row, right, bottom);
    }

    /**
     * The fill of a cell with a finding: a different pattern for each severity over the officer's own colour. So colour
     * is never the only sign, the officer's colour shows through, and it can be restored when the copy comes back.
     */
    @SuppressWarnings("ImmutableEnumChecker") // Neither the bytes nor POI's type are ever changed.
    private enum FindingFill {
        ERROR(STPatternType.LIGHT_UP, 0xFFC7102F),
        WARNING(STPatternType.GRAY_125, 0xFFD9770A),
        NOTE(STPatternType.GRAY_0625, 0xFF1D70BA);

        /** From here on indices mean the colours of the system. */
        private static final int AUTOMATIC = 64;

        private final STPatternType.Enum pattern;
        private final byte[] colour;

        FindingFill(STPatternType.Enum pattern, int colour) {
            this.pattern = pattern;
            this.colour = ByteBuffer.allocate(Integer.BYTES).putInt(colour).array();
        }

        CTFill over(CTFill own) {
            CTFill fill = CTFill.Factory.newInstance();
            CTPatternFill dots = fill.addNewPatternFill();
            dots.setPatternType(pattern);
            dots.addNewFgColor().setRgb(colour);
            @Nullable CTPatternFill under = own.getPatternFill();
            if (under != null && under.getPatternType() == STPatternType.SOLID && isColour(under.getFgColor())) {
                dots.setBgColor(under.getFgColor());
            }
            return fill;
        }

        /** Puts the officer's own fill back where the fill is of an earlier copy. */
        static void remove(CTFill fill) {
            @Nullable CTPatternFill dots = fill.getPatternFill();
            if (dots == null || Arrays.stream(values()).noneMatch(ours -> ours.is(dots))) {
                return;
            }
            if (isColour(dots.getBgColor())) {
                dots.setPatternType(STPatternType.SOLID);
                dots.setFgColor(dots.getBgColor());
                dots.unsetBgColor();
            } else {
                dots.setPatternType(STPatternType.NONE);
                dots.unsetFgColor();
            }
        }

        private boolean is(CTPatternFill dots) {
            return dots.getPatternType() == pattern
                    && dots.isSetFgColor()
                    && Arrays.equals(dots.getFgColor().getRgb(), colour);
        }

        private static boolean isColour(@Nullable CTColor colour) {
            return colour != null && !colour.getAuto() && !(colour.isSetIndexed() && colour.getIndexed() >= AUTOMATIC);
        }
    }

    /** The sheets in front of an officer's: tables that can be filtered and printed. */
    private static final class ReportSheets {

        private static final int HEADING_ROW = 2;

        /** The width of one in a column. */
        private static final int CHARACTER = 256;

        private static final byte[] LINK = {0x1d, 0x5f, (byte) 0xa8};

        private final XSSFWorkbook workbook;
        private final List<XSSFSheet> asRead;
        private final XSSFCellStyle title;
        private final XSSFCellStyle sentence;
        private final XSSFCellStyle heading;
        private final XSSFCellStyle body;
        private final XSSFCellStyle link;

        /** @param asRead the sheets by the index at which they were read */
        ReportSheets(XSSFWorkbook workbook, List<XSSFSheet> asRead) {
            this.workbook = workbook;
            this.asRead = asRead;
            this.title = style(16, true);
            this.sentence = style(11, false);
            this.heading = wrapped(style(11, true));
            this.body = wrapped(style(11, false));
            this.link = wrapped(style(11, false));
            link.getFont().setUnderline(Font.U_SINGLE);
            link.getFont().setColor(new XSSFColor(LINK));
        }

        /** In which words stay text, whatever they begin with. */
        private XSSFCellStyle style(int size, boolean bold) {
            XSSFFont font = workbook.createFont();
            font.setFontName("Calibri");
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setQuotePrefixed(true);
            return style;
        }

        private static XSSFCellStyle wrapped(XSSFCellStyle style) {
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.HAIR);
            return style;
        }

        /** Adds them before all others, and opens the workbook at the first. */
        void add(List<Table> tables) {
            for (int i = 0; i < tables.size(); i++) {
                XSSFSheet sheet = workbook.createSheet(free(tables.get(i).name()));
                workbook.setSheetOrder(sheet.getSheetName(), i);
                fill(sheet, tables.get(i));
                page(sheet);
                markAsOurs(sheet);
            }
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.setFirstVisibleTab(0);
        }

        /** A name that Excel allows for a sheet, with a number if another sheet has it. */
        private String free(String name) {
            String free = WorkbookUtil.createSafeSheetName(name);
            for (int number = 2; workbook.getSheet(free) != null; number++) {
                free = WorkbookUtil.createSafeSheetName(name) + " (" + number + ")";
            }
            return free;
        }

        private void fill(XSSFSheet sheet, Table table) {
            put(sheet.createRow(0), List.of(table.title()), title);
            put(sheet.createRow(1), List.of(table.sentence()), sentence);
            put(sheet.createRow(HEADING_ROW), table.headings(), heading);
            for (TableRow row : table.rows()) {
                XSSFRow added = sheet.createRow(sheet.getLastRowNum() + 1);
                put(added, row.cells(), body);
                row.link().ifPresent(cell -> link(added.getCell(0), cell));
            }
            int columns = table.widths().size();
            for (int column = 0; column < columns; column++) {
                sheet.setColumnWidth(column, table.widths().get(column) * CHARACTER);
            }
            sheet.setAutoFilter(new CellRangeAddress(HEADING_ROW, sheet.getLastRowNum(), 0, columns - 1));
        }

        private static void put(XSSFRow row, List<String> words, XSSFCellStyle style) {
            for (int column = 0; column < words.size(); column++) {
                XSSFCell cell = row.createCell(column);
                cell.setCellValue(WorkbookCopy.text(words.get(column)));
                cell.setCellStyle(style);
            }
        }

        /** By the tab's name as the workbook writes it, which may hold characters that findings replace. */
        private void link(XSSFCell from, Location.Cell to) {
            XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            String sheet = asRead.get(to.sheetIndex()).getSheetName();
            hyperlink.setAddress(new CellReference(sheet, to.row(), to.column(), false, false).formatAsString());
            from.setHyperlink(hyperlink);
            from.setCellStyle(link);
        }

        private static void page(XSSFSheet sheet) {
            sheet.createFreezePane(0, HEADING_ROW + 1);
            sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.getFooter().setLeft("&A");
            sheet.getFooter().setRight("&P / &N");
        }

        /** By a name that only this sheet has; POI can't hide it. */
        private void markAsOurs(XSSFSheet sheet) {
            XSSFName mark = workbook.createName();
            mark.setSheetIndex(workbook.getSheetIndex(sheet));
            mark.setNameName(SHEET);
            mark.setRefersToFormula(new CellReference(sheet.getSheetName(), 0, 0, true, true).formatAsString());
        }
    }
}
