package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFPropertiesOnlyDocument;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;

/** Old workbooks (.xls). */
final class XlsKind extends ExcelKind {

    private final HSSFWorkbook workbook;
    private final PaletteRecord palette;

    XlsKind(HSSFWorkbook workbook, Budget budget) {
        super(workbook, workbook.getInternalWorkbook().isUsing1904DateWindowing(), budget);
        this.workbook = workbook;
        this.palette = palette(workbook);
    }

    /** The default palette where POI doesn't find the workbook's own. */
    private static PaletteRecord palette(HSSFWorkbook workbook) {
        try {
            return workbook.getInternalWorkbook().getCustomPalette();
        } catch (IllegalStateException e) {
            return new PaletteRecord();
        }
    }

    /** Indices below the first that a workbook may change repeat the next eight; window colours are none. */
    @Override
    Optional<Integer> fill(CellStyle style) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return Optional.empty();
        }
        return rgb(style.getFillForegroundColor());
    }

    @Override
    Optional<Integer> fontColour(CellStyle style) {
        return rgb(((HSSFCellStyle) style).getFont(workbook).getColor());
    }

    private Optional<Integer> rgb(int number) {
        int own = number < PaletteRecord.FIRST_COLOR_INDEX ? number + PaletteRecord.FIRST_COLOR_INDEX : number;
        return CellFormat.colour(palette.getColor(own));
    }

    @Override
    CellValue value(Cell cell) throws Refusal {
        CellFormat format = format(cell.getCellStyle());
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> values.text(text(((HSSFCell) cell).getRichStringCellValue()), format);
            case NUMERIC -> values.number(cell.getNumericCellValue(), format);
            case BOOLEAN -> values.truth(cell.getBooleanCellValue(), format);
            case ERROR -> values.error(error(cell.getErrorCellValue()), format);
            default -> values.blank(format);
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private CellText text(HSSFRichTextString text) {
        String words = text.getString();
        List<CellText.Piece> pieces = new ArrayList<>();
        int start = 0;
        Optional<Font> font = Optional.empty();
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int end = text.getIndexOfFormattingRun(i);
            if (end >= start && end <= words.length()) {
                pieces.add(new CellText.Piece(words.substring(start, end), font));
                start = end;
                font = Optional.of(font(text.getFontOfFormattingRun(i)));
            }
        }
        pieces.add(new CellText.Piece(words.substring(start), font));
        return CellText.of(pieces);
    }

    /** Those that people fill in, and labels of sensitivity; a workbook that POI has opened no longer has them. */
    static List<Book.Property> properties(HPSFPropertiesOnlyDocument document) {
        List<Book.Property> properties = new ArrayList<>();
        List<@Nullable String> common = new ArrayList<>();
        @Nullable SummaryInformation summary = document.getSummaryInformation();
        if (summary != null) {
            common.addAll(Arrays.asList(
                    summary.getTitle(), summary.getSubject(), summary.getKeywords(), summary.getComments()));
        }
        @Nullable DocumentSummaryInformation more = document.getDocumentSummaryInformation();
        if (more != null) {
            common.add(more.getCategory());
            common.add(more.getContentStatus());
            common.add(more.getDocumentVersion());
            @Nullable CustomProperties custom = more.getCustomProperties();
            if (custom != null) {
                custom.properties().stream()
                        .filter(property -> isForPeople(property.getName()))
                        .forEach(property -> properties.add(
                                new Book.Property(property.getName(), String.valueOf(property.getValue()))));
            }
        }
        common.stream().filter(Objects::nonNull).forEach(words -> properties.add(new Book.Property("", words)));
        return properties;
    }

    @Override
    void readAround(Sheet from, SheetBuilder sheet) throws Refusal {
        for (Map.Entry<CellAddress, ? extends Comment> note :
                from.getCellComments().entrySet()) {
            sheet.note(note.getKey(), note.getValue().getString().getString());
        }
        for (HeaderFooter printed : List.of(from.getHeader(), from.getFooter())) {
            sheet.printed(String.join("\n", printed.getLeft(), printed.getCenter(), printed.getRight()));
        }
        for (DataValidation of : from.getDataValidations()) {
            CellRangeAddress first = of.getRegions().getCellRangeAddress(0);
            sheet.prompt(
                    new CellAddress(first.getFirstRow(), first.getFirstColumn()),
                    of.getPromptBoxTitle(),
                    of.getPromptBoxText(),
                    of.getErrorBoxTitle(),
                    of.getErrorBoxText());
        }
        if (from.getDrawingPatriarch() instanceof HSSFPatriarch drawing) {
            boxes(drawing, sheet);
        }
    }

    private void boxes(HSSFShapeContainer shapes, SheetBuilder sheet) throws Refusal {
        for (HSSFShape shape : shapes) {
            if (shape instanceof HSSFShapeGroup group) {
                boxes(group, sheet);
            } else if (shape instanceof HSSFSimpleShape box && !(shape instanceof HSSFComment)) {
                sheet.box(words(box));
            }
        }
    }

    /** POI doesn't say whether a shape has text, and throws where it has none, such as a picture or an arrow. */
    private static String words(HSSFSimpleShape shape) {
        try {
            @Nullable HSSFRichTextString words = shape.getString();
            return words == null ? "" : words.getString();
        } catch (NullPointerException e) {
            return "";
        }
    }
}
