package org.committeepapers.sheet;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.sheet.CellText.Font;
import org.committeepapers.text.SafeXml;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBooleanProperty;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRPrElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** Workbooks that are packages (.xlsx and .xlsm). */
final class XlsxKind extends ExcelKind {

    private static final String CONVERSATIONS =
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
    private static final int LENGTH_OF_ISO_DATE = 10;
    private static final int OF_LATER_SCHEMAS = 0;

    /** The colours of Office since 2013, for workbooks without a theme. */
    private static final List<Integer> OFFICE = List.of(
            0xffffff, 0x000000, 0xe7e6e6, 0x44546a, 0x5b9bd5, 0xed7d31, 0xa5a5a5, 0xffc000, 0x4472c4, 0x70ad47,
            0x0563c1, 0x954f72);

    private static final int WHITE = 255;

    private final XSSFWorkbook workbook;

    XlsxKind(XSSFWorkbook workbook, Budget budget) {
        super(workbook, workbook.isDate1904(), budget);
        this.workbook = workbook;
    }

    /**
     * Takes what the file has. POI's own answers differ: a blank cell in the range of an array formula is a formula to
     * it, and a cell without a style has that of its column.
     */
    @Override
    CellValue value(Cell cell) throws Refusal {
        CTCell written = ((XSSFCell) cell).getCTCell();
        refuseSeveral("v", written);
        refuseSeveral("is", written);
        CellFormat format = format(workbook.getStylesSource().getStyleAt((int) written.getS()));
        int type = type(written);
        if (written.isSetIs() && type == STCellType.INT_INLINE_STR) {
            return values.text(text(written.getIs()), format);
        }
        @Nullable String raw = written.getV();
        if (raw == null || raw.isEmpty() && type != STCellType.INT_STR) {
            return written.isSetF() ? values.withoutResult(format) : values.blank(format);
        }
        return switch (type) {
            case STCellType.INT_S -> values.text(text(shared(Integer.parseInt(raw.strip()))), format);
            case STCellType.INT_B -> values.truth(raw.strip().equals("1"), format);
            case STCellType.INT_E -> values.error(raw, format);
            case STCellType.INT_N, OF_LATER_SCHEMAS -> numberOrDate(type, raw, format);
            default -> values.text(CellText.of(decoded(raw)), format);
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

    /** As text where it is neither. */
    private CellValue numberOrDate(int type, String raw, CellFormat format) throws Refusal {
        try {
            return type == STCellType.INT_N
                    ? values.number(Double.parseDouble(raw), format)
                    : values.date(isoDate(raw), DateShape.DAY, format);
        } catch (DateTimeException | NumberFormatException e) {
            return values.text(CellText.of(decoded(raw)), format);
        }
    }

    private static LocalDate isoDate(String raw) {
        return LocalDate.parse(raw.substring(0, Math.min(raw.length(), LENGTH_OF_ISO_DATE)));
    }

    /** One text or several runs with fonts, without phonetic hints. POI finds each run of a long text by counting. */
    private CellText text(CTRst item) throws Refusal {
        List<CellText.Piece> pieces = new ArrayList<>();
        refuseSeveral("t", item);
        if (item.isSetT()) {
            pieces.add(new CellText.Piece(decoded(item.getT()), Optional.empty()));
        }
        for (CTRElt run : item.getRArray()) {
            budget.cell();
            refuseSeveral("t", run);
            pieces.add(new CellText.Piece(
                    decoded(Objects.requireNonNullElse(run.getT(), "")),
                    Optional.ofNullable(run.getRPr()).map(XlsxKind::font)));
        }
        return CellText.of(pieces);
    }

    /** Of several values or texts where one belongs POI gives the first without a word. */
    private void refuseSeveral(String element, XmlObject in) throws Refusal {
        if (in.selectChildren(XSSFRelation.NS_SPREADSHEETML, element).length > 1) {
            throw budget.refusals().damaged("a cell has several values or texts where one belongs");
        }
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
        return raw.contains("_x") ? new XSSFRichTextString(raw).getString() : raw;
    }

    /** Those that people fill in, and labels of sensitivity. POI's own model of them takes long to load. */
    static List<Book.Property> properties(OPCPackage opc) throws Exception {
        PackageProperties core = opc.getPackageProperties();
        List<Book.Property> properties = new ArrayList<>();
        Stream.of(
                        core.getTitleProperty(),
                        core.getSubjectProperty(),
                        core.getKeywordsProperty(),
                        core.getCategoryProperty(),
                        core.getDescriptionProperty(),
                        core.getContentStatusProperty(),
                        core.getVersionProperty(),
                        core.getIdentifierProperty())
                .flatMap(Optional::stream)
                .forEach(words -> properties.add(new Book.Property("", words)));
        for (PackagePart part : opc.getPartsByRelationshipType(PackageRelationshipTypes.CUSTOM_PROPERTIES)) {
            try (InputStream in = part.getInputStream()) {
                XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(in);
                String name = "";
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT && xml.getAttributeValue("", "name") != null) {
                        name = xml.getAttributeValue("", "name");
                    } else if (event == XMLStreamConstants.CHARACTERS && isForPeople(name)) {
                        properties.add(new Book.Property(name, xml.getText()));
                    }
                }
            }
        }
        return properties;
    }

    /** Names that somebody gave to ranges and tables, such as {@code NotForPublication}. */
    static Stream<Book.Property> names(XSSFWorkbook workbook) {
        Stream<String> ofTables = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .flatMap(sheet -> sheet.getTables().stream())
                .map(XSSFTable::getName);
        Stream<String> ofRanges = workbook.getAllNames().stream().map(Name::getNameName);
        return Stream.concat(ofTables, ofRanges).filter(Objects::nonNull).map(name -> new Book.Property("", name));
    }

    @Override
    void readAround(Sheet from, SheetBuilder sheet) throws Exception {
        XSSFSheet of = (XSSFSheet) from;
        refuseContradictions(of);
        printed(of.getCTWorksheet().getHeaderFooter(), sheet);
        prompts(of.getCTWorksheet().getDataValidations(), sheet);
        for (POIXMLDocumentPart part : of.getRelations()) {
            if (part instanceof CommentsTable notes) {
                notes(notes, sheet);
            }
        }
        for (PackageRelationship to : of.getPackagePart().getRelationshipsByType(CONVERSATIONS)) {
            PackagePart part = of.getPackagePart().getRelatedPart(to);
            try (InputStream in = part.getInputStream()) {
                conversations(XmlObject.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS), sheet);
            }
        }
        for (POIXMLDocumentPart part : of.getRelations()) {
            if (part instanceof XSSFDrawing drawing) {
                boxes(drawing.getCTDrawing(), sheet);
            }
        }
    }

    /** Of two rows or cells in one place POI keeps the last, and it reads a cell in its row, whatever row its place names. */
    private void refuseContradictions(XSSFSheet from) throws Refusal {
        boolean contradicts = from.getCTWorksheet().getSheetData().sizeOfRowArray() != from.getPhysicalNumberOfRows();
        for (Row row : from) {
            contradicts |= ((XSSFRow) row).getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells();
            for (Cell cell : row) {
                @Nullable String place = ((XSSFCell) cell).getCTCell().getR();
                contradicts |= place != null && !new CellAddress(place).equals(cell.getAddress());
            }
        }
        if (contradicts) {
            throw budget.refusals()
                    .damaged("rows or cells of its sheet " + from.getSheetName()
                            + " are there twice or say another place");
        }
    }

    private static void printed(@Nullable CTHeaderFooter from, SheetBuilder sheet) throws Refusal {
        if (from != null) {
            for (@Nullable
            String words : Arrays.asList(
                    from.getOddHeader(),
                    from.getOddFooter(),
                    from.getEvenHeader(),
                    from.getEvenFooter(),
                    from.getFirstHeader(),
                    from.getFirstFooter())) {
                sheet.printed(Objects.requireNonNullElse(words, ""));
            }
        }
    }

    private static void prompts(@Nullable CTDataValidations from, SheetBuilder sheet) throws Refusal {
        for (CTDataValidation of : from == null ? new CTDataValidation[0] : from.getDataValidationArray()) {
            String first = String.valueOf(of.getSqref().getFirst()).replaceFirst(":.*", "");
            sheet.prompt(
                    new CellAddress(first), of.getPromptTitle(), of.getPrompt(), of.getErrorTitle(), of.getError());
        }
    }

    /** What an annotated copy added is left out. */
    private void notes(CommentsTable table, SheetBuilder sheet) throws Refusal {
        // Not by their cells, of which POI gives each once: a second note would be lost.
        for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
            String words = new XSSFRichTextString(comment.getText()).getString();
            String officers = AnnotatedCopy.officers(words).strip();
            if (!officers.isEmpty()) {
                sheet.note(new CellAddress(comment.getRef()), officers);
            }
        }
    }

    /** POI has no model of conversations. Some programs leave out the notes that repeat them for older ones. */
    private void conversations(XmlObject part, SheetBuilder sheet) throws Refusal {
        List<Map.Entry<CellAddress, String>> said = new ArrayList<>();
        CellAddress cell = CellAddress.A1;
        try (XmlCursor at = part.newCursor()) {
            while (at.hasNextToken()) {
                switch (at.toNextToken().isStart() ? at.getName().getLocalPart() : "") {
                    case "threadedComment" -> cell = new CellAddress(at.getAttributeText(new QName("ref")));
                    case "text" -> said.add(Map.entry(cell, asked(said, cell) + at.getTextValue()));
                    default -> {}
                }
            }
        }
        for (Map.Entry<CellAddress, String> one : said) {
            sheet.note(one.getKey(), one.getValue());
        }
    }

    /** The question to which the next words at the cell are the answer, which means nothing without it. */
    private static String asked(List<Map.Entry<CellAddress, String>> said, CellAddress cell) {
        boolean isAsked = !said.isEmpty()
                && said.getLast().getKey().equals(cell)
                && said.getLast().getValue().strip().endsWith("?");
        return isAsked ? said.removeLast().getValue() + "\n" : "";
    }

    /** Every text of the drawing and for readers who can't see it, however deep it lies; POI's model leaves out alternatives of shapes. */
    private void boxes(XmlObject drawing, SheetBuilder sheet) throws Refusal {
        StringBuilder words = new StringBuilder();
        try (XmlCursor at = drawing.newCursor()) {
            while (at.hasNextToken()) {
                switch (at.toNextToken().isStart() ? at.getName().getLocalPart() : "") {
                    case "txBody" -> {
                        sheet.box(words.toString());
                        words.setLength(0);
                    }
                    case "p", "br" -> words.append('\n');
                    case "t" -> words.append(at.getTextValue());
                    case "cNvPr" -> {
                        sheet.box(Objects.requireNonNullElse(at.getAttributeText(new QName("descr")), ""));
                        sheet.box(Objects.requireNonNullElse(at.getAttributeText(new QName("title")), ""));
                    }
                    default -> {}
                }
            }
        }
        sheet.box(words.toString());
    }

    /** POI's own answer heeds applyFill, which Excel doesn't. */
    @Override
    Optional<Integer> fill(CellStyle style) {
        long number = ((XSSFCellStyle) style).getCoreXf().getFillId();
        List<XSSFCellFill> fills = workbook.getStylesSource().getFills();
        if (number >= fills.size() || fills.get((int) number).getPatternType() != STPatternType.SOLID) {
            return Optional.empty();
        }
        return rgb(fills.get((int) number).getFillForegroundColor());
    }

    @Override
    Optional<Integer> fontColour(CellStyle style) {
        return rgb(((XSSFCellStyle) style).getFont().getXSSFColor());
    }

    private Optional<Integer> rgb(@Nullable XSSFColor colour) {
        if (colour == null) {
            return Optional.empty();
        }
        Optional<Integer> plain = colour.isThemed() ? ofTheme(colour.getTheme()) : CellFormat.colour(colour.getRGB());
        return plain.map(rgb -> colour.hasTint() ? tinted(rgb, colour.getTint()) : rgb);
    }

    private Optional<Integer> ofTheme(int number) {
        Optional<Integer> own = Optional.ofNullable(workbook.getTheme())
                .map(table -> table.getThemeColor(number))
                .flatMap(colour -> CellFormat.colour(colour.getRGB()));
        return own.isEmpty() && number >= 0 && number < OFFICE.size() ? Optional.of(OFFICE.get(number)) : own;
    }

    /**
     * A darker or lighter colour of the same hue and saturation, as in ECMA-376 part 1, 18.8.19. POI tints red, green
     * and blue separately, which makes dark colours greyer than in Excel.
     *
     * @param tint from -1, black, through 0, unchanged, to 1, white
     */
    private static int tinted(int rgb, double tint) {
        double by = Double.isNaN(tint) ? 0 : Math.clamp(tint, -1.0, 1.0);
        int[] channels = {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff};
        int[] sorted = channels.clone();
        Arrays.sort(sorted);
        double lightness = (sorted[0] + sorted[2]) / 2.0;
        double wanted = by < 0 ? lightness * (1 + by) : lightness * (1 - by) + WHITE * by;
        // Of one saturation, a colour may differ from grey by as much as black or white is away, whichever is nearer.
        double room = Math.min(lightness, WHITE - lightness);
        double scale = room == 0 ? 0 : Math.min(wanted, WHITE - wanted) / room;
        int made = 0;
        for (int channel : channels) {
            made = made << 8 | (int) Math.round(wanted + (channel - lightness) * scale);
        }
        return made;
    }
}
