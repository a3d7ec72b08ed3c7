package org.committeepapers.sheet;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBooleanProperty;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCustomSheetView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRPrElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Workbooks that are packages (.xlsx and .xlsm). */
final class XlsxKind implements ExcelBook.Kind {

    private static final String CONVERSATIONS =
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    private static final int LENGTH_OF_ISO_DATE = 10;
    private static final int OF_LATER_SCHEMAS = 0;
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XSSFWorkbook workbook;
    private final Budget budget;
    private final CellValues values;
    private final CellFormats formats;

    XlsxKind(XSSFWorkbook workbook, Budget budget) {
        this.workbook = workbook;
        this.budget = budget;
        this.values = new CellValues(workbook.isDate1904(), budget);
        this.formats = new CellFormats(workbook, new XlsxFills(workbook)::fill);
    }

    /**
     * Takes what the file has. POI's own answers differ: a blank cell in the range of an array formula is a formula to
     * it, and a cell without a style has that of its column.
     */
    @Override
    public CellValue value(Cell cell) throws Refusal {
        CTCell written = ((XSSFCell) cell).getCTCell();
        CellFormat format = formats.of(workbook.getStylesSource().getStyleAt((int) written.getS()));
        if (written.isSetIs()) {
            return values.text(text(written.getIs()), format);
        }
        @Nullable String raw = written.getV();
        int type = type(written);
        if (raw == null || raw.isEmpty() && type != STCellType.INT_STR) {
            return written.isSetF() ? values.withoutResult(format) : values.blank(format);
        }
        return switch (type) {
            case STCellType.INT_S -> values.text(text(shared(Integer.parseInt(raw.strip()))), format);
            case STCellType.INT_STR, STCellType.INT_INLINE_STR -> text(raw, format);
            case STCellType.INT_B -> values.truth(raw.strip().equals("1"), format);
            case STCellType.INT_E -> values.error(raw, format);
            case STCellType.INT_N -> number(raw, format);
            default -> isoDate(raw, format);
        };
    }

    /** POI's schema is of 2006, before dates had a type. */
    private static int type(CTCell written) {
        try {
            return written.getT().intValue();
        } catch (XmlValueOutOfRangeException e) {
            return OF_LATER_SCHEMAS;
        }
    }

    private CTRst shared(int number) {
        SharedStringsTable strings = workbook.getSharedStringSource();
        return ((XSSFRichTextString) strings.getItemAt(number)).getCTRst();
    }

    private CellValue text(String raw, CellFormat format) throws Refusal {
        return values.text(CellText.of(decoded(raw)), format);
    }

    private CellValue isoDate(String raw, CellFormat format) throws Refusal {
        try {
            String day = raw.strip().substring(0, Math.min(raw.strip().length(), LENGTH_OF_ISO_DATE));
            return values.date(LocalDate.parse(day), DateShape.DAY, format);
        } catch (DateTimeException e) {
            return text(raw, format);
        }
    }

    private CellValue number(String raw, CellFormat format) throws Refusal {
        try {
            return values.number(Double.parseDouble(raw), format);
        } catch (NumberFormatException e) {
            return text(raw, format);
        }
    }

    /** One text or several runs with fonts, without phonetic hints. POI finds each run of a long text by counting. */
    private CellText text(CTRst item) throws Refusal {
        List<CellText.Piece> pieces = new ArrayList<>();
        int length = 0;
        if (item.isSetT()) {
            length = add(item.getT(), Optional.empty(), length, pieces);
        }
        for (CTRElt run : item.getRArray()) {
            Optional<Font> font = run.isSetRPr() ? Optional.of(font(run.getRPr())) : Optional.empty();
            length = add(run.getT(), font, length, pieces);
        }
        return CellText.of(pieces);
    }

    /** Adds a piece; returns the length of all so far. */
    private int add(@Nullable String words, Optional<Font> font, int before, List<CellText.Piece> pieces)
            throws Refusal {
        String decoded = decoded(Objects.requireNonNullElse(words, ""));
        budget.cell();
        budget.textLength(before + decoded.length());
        pieces.add(new CellText.Piece(decoded, font));
        return before + decoded.length();
    }

    private static Font font(CTRPrElt look) {
        boolean signs = Arrays.stream(look.getRFontArray()).anyMatch(name -> Font.showsSigns(name.getVal()));
        return new Font(on(look.getBArray()), on(look.getIArray()), on(look.getStrikeArray()), signs);
    }

    private static boolean on(CTBooleanProperty[] property) {
        return Arrays.stream(property).anyMatch(CTBooleanProperty::getVal);
    }

    /** The words with escaped characters such as {@code _x000D_} decoded. */
    private static String decoded(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        return ESCAPE.matcher(raw).replaceAll(escape -> {
            char decoded = (char) Integer.parseInt(escape.group(1), 16);
            return decoded == '$' || decoded == '\\' ? "\\" + decoded : String.valueOf(decoded);
        });
    }

    @Override
    public void readAround(Sheet from, SheetBuilder sheet) throws Exception {
        XSSFSheet of = (XSSFSheet) from;
        refuseRepetitions(of);
        printed(of.getCTWorksheet(), sheet);
        for (POIXMLDocumentPart part : of.getRelations()) {
            if (part instanceof CommentsTable notes) {
                notes(notes, sheet);
            }
        }
        for (PackageRelationship to : of.getPackagePart().getRelationshipsByType(CONVERSATIONS)) {
            PackagePart part = of.getPackagePart().getRelatedPart(to);
            try (InputStream in = part.getInputStream()) {
                conversation(XmlObject.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS), sheet);
            }
        }
        for (POIXMLDocumentPart part : of.getRelations()) {
            if (part instanceof XSSFDrawing drawing) {
                boxes(drawing.getCTDrawing(), sheet);
            }
        }
    }

    /** Of two rows or cells in one place POI keeps the last without a word. */
    private void refuseRepetitions(XSSFSheet from) throws Refusal {
        boolean repeats = from.getCTWorksheet().getSheetData().sizeOfRowArray() != from.getPhysicalNumberOfRows();
        for (Row row : from) {
            repeats |= ((XSSFRow) row).getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells();
        }
        if (repeats) {
            throw budget.refusals().damaged("a row or cell is twice on its sheet " + from.getSheetName());
        }
    }

    /** POI's model has no custom views, which have headers and footers of their own. */
    private static void printed(CTWorksheet from, SheetBuilder sheet) {
        List<CTHeaderFooter> all = new ArrayList<>();
        if (from.isSetCustomSheetViews()) {
            for (CTCustomSheetView view : from.getCustomSheetViews().getCustomSheetViewArray()) {
                if (view.isSetHeaderFooter()) {
                    all.add(view.getHeaderFooter());
                }
            }
        }
        if (from.isSetHeaderFooter()) {
            all.add(from.getHeaderFooter());
        }
        for (CTHeaderFooter one : all) {
            Stream.of(
                            one.getOddHeader(),
                            one.getOddFooter(),
                            one.getEvenHeader(),
                            one.getEvenFooter(),
                            one.getFirstHeader(),
                            one.getFirstFooter())
                    .filter(Objects::nonNull)
                    .forEach(sheet::printed);
        }
    }

    /** Those of an annotated copy are left out. */
    private void notes(CommentsTable table, SheetBuilder sheet) throws Refusal {
        // Not by their cells, of which POI gives each once: a second note would be lost.
        for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
            budget.cell();
            boolean ours = comment.getAuthorId() < table.getNumberOfAuthors()
                    && table.getAuthor(comment.getAuthorId()).equals(AnnotationMarks.AUTHOR);
            if (!ours) {
                String words = new XSSFRichTextString(comment.getText()).getString();
                budget.textLength(words.length());
                sheet.note(new CellAddress(comment.getRef()), withoutOurs(words));
            }
        }
    }

    private static String withoutOurs(String words) {
        int appended = words.indexOf(AnnotationMarks.APPENDED);
        return (appended < 0 ? words : words.substring(0, appended)).strip();
    }

    /** POI has no model of conversations. Some programs leave out the notes that repeat them for older ones. */
    private void conversation(XmlObject part, SheetBuilder sheet) throws Refusal {
        CellAddress cell = CellAddress.A1;
        try (XmlCursor at = part.newCursor()) {
            while (at.hasNextToken()) {
                switch (at.toNextToken().isStart() ? at.getName().getLocalPart() : "") {
                    case "threadedComment" -> cell = new CellAddress(at.getAttributeText(new QName("ref")));
                    case "text" -> {
                        String words = at.getTextValue();
                        budget.cell();
                        budget.textLength(words.length());
                        sheet.note(cell, words);
                    }
                    default -> {}
                }
            }
        }
    }

    /** Every text of the drawing, however deep it lies; POI's model leaves out alternatives of shapes. */
    private void boxes(XmlObject drawing, SheetBuilder sheet) throws Refusal {
        StringBuilder words = new StringBuilder();
        try (XmlCursor at = drawing.newCursor()) {
            while (at.hasNextToken()) {
                switch (at.toNextToken().isStart() ? at.getName().getLocalPart() : "") {
                    case "txBody" -> {
                        budget.cell();
                        sheet.box(words.toString());
                        words.setLength(0);
                    }
                    case "p", "br" -> words.append('\n');
                    case "t" -> {
                        words.append(at.getTextValue());
                        budget.textLength(words.length());
                    }
                    default -> {}
                }
            }
        }
        sheet.box(words.toString());
    }
}
