package org.committeepapers.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves an .xlsx as an .xls, with everything of a cell that our reading looks at. */
public final class OldWorkbook {

    private final XSSFWorkbook from;
    private final HSSFWorkbook to = new HSSFWorkbook();
    private final Map<Integer, HSSFFont> fonts = new HashMap<>();
    private final Map<Integer, HSSFCellStyle> styles = new HashMap<>();
    private final Map<String, Short> colours = new HashMap<>();

    private OldWorkbook(XSSFWorkbook from) {
        this.from = from;
    }

    /** The bytes of an .xls with the same cells. */
    public static byte[] of(byte[] xlsx) {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return new OldWorkbook(from).copied(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a workbook whose days are counted from 1904. */
    public static byte[] ofOneFrom1904(byte[] xlsx) {
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return new OldWorkbook(from).copied(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] copied(boolean from1904) throws IOException {
        try (to) {
            if (from1904) {
                DateWindow1904Record days =
                        (DateWindow1904Record) to.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
                days.setWindowing((short) 1);
            }
            for (int i = 0; i < from.getNumberOfSheets(); i++) {
                sheet(from.getSheetAt(i), to.createSheet(from.getSheetName(i)));
                to.setSheetVisibility(i, from.getSheetVisibility(i));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void sheet(XSSFSheet source, HSSFSheet target) {
        for (Row row : source) {
            HSSFRow copy = target.createRow(row.getRowNum());
            copy.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                cell((XSSFCell) cell, copy.createCell(cell.getColumnIndex()));
                if (source.isColumnHidden(cell.getColumnIndex())) {
                    target.setColumnHidden(cell.getColumnIndex(), true);
                }
            }
        }
        for (CellRangeAddress merge : source.getMergedRegions()) {
            target.addMergedRegion(merge);
        }
        copy(source.getHeader(), target.getHeader());
        copy(source.getFooter(), target.getFooter());
    }

    private static void copy(HeaderFooter source, HeaderFooter target) {
        target.setLeft(source.getLeft());
        target.setCenter(source.getCenter());
        target.setRight(source.getRight());
    }

    private void cell(XSSFCell source, HSSFCell target) {
        target.setCellStyle(
                styles.computeIfAbsent((int) source.getCellStyle().getIndex(), index -> style(source.getCellStyle())));
        CellType type = source.getCellType();
        if (type == CellType.FORMULA) {
            target.setCellFormula(source.getCellFormula());
            if (source.getCachedFormulaResultType() == CellType.STRING) {
                target.setCellValue(source.getStringCellValue());
            } else {
                target.setCellValue(source.getNumericCellValue());
            }
        } else if (type == CellType.STRING) {
            target.setCellValue(text(source.getRichStringCellValue()));
        } else if (type == CellType.NUMERIC) {
            target.setCellValue(source.getNumericCellValue());
        } else if (type == CellType.BOOLEAN) {
            target.setCellValue(source.getBooleanCellValue());
        } else if (type == CellType.ERROR) {
            target.setCellErrorValue(FormulaError.forInt(source.getErrorCellValue()));
        }
        if (source.getCellComment() != null) {
            HSSFComment note = target.getSheet()
                    .createDrawingPatriarch()
                    .createCellComment(new HSSFClientAnchor(
                            0, 0, 0, 0, (short) 1, source.getRowIndex(), (short) 3, source.getRowIndex() + 3));
            note.setString(
                    new HSSFRichTextString(source.getCellComment().getString().getString()));
            target.setCellComment(note);
        }
        if (source.getHyperlink() != null) {
            HSSFHyperlink link = to.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(source.getHyperlink().getAddress());
            target.setHyperlink(link);
        }
    }

    private HSSFRichTextString text(XSSFRichTextString source) {
        HSSFRichTextString copy = new HSSFRichTextString(source.getString());
        for (int run = 0; run < source.numFormattingRuns(); run++) {
            XSSFFont font = source.getFontOfFormattingRun(run);
            int start = source.getIndexOfFormattingRun(run);
            if (font != null && source.getLengthOfFormattingRun(run) > 0) {
                copy.applyFont(start, start + source.getLengthOfFormattingRun(run), font(font));
            }
        }
        return copy;
    }

    private HSSFCellStyle style(XSSFCellStyle source) {
        HSSFCellStyle style = to.createCellStyle();
        style.setFont(font(source.getFont()));
        style.setDataFormat(to.createDataFormat().getFormat(source.getDataFormatString()));
        if (source.getFillPattern() == FillPatternType.SOLID_FOREGROUND) {
            XSSFColor colour = source.getFillForegroundXSSFColor();
            byte[] rgb = colour.getRGBWithTint();
            style.setFillForegroundColor(rgb == null ? colour.getIndex() : palette(rgb));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /** The number of a colour, which takes the place of one of the usual ones. */
    private short palette(byte[] rgb) {
        return colours.computeIfAbsent(Arrays.toString(rgb), name -> {
            short index = (short) (HSSFColor.HSSFColorPredefined.LIME.getIndex() + colours.size());
            to.getCustomPalette().setColorAtIndex(index, rgb[0], rgb[1], rgb[2]);
            return index;
        });
    }

    private HSSFFont font(XSSFFont source) {
        int kind = (source.getBold() ? 1 : 0) + (source.getItalic() ? 2 : 0) + (source.getStrikeout() ? 4 : 0);
        return fonts.computeIfAbsent(kind, number -> {
            HSSFFont font = to.createFont();
            font.setBold(source.getBold());
            font.setItalic(source.getItalic());
            font.setStrikeout(source.getStrikeout());
            return font;
        });
    }
}
