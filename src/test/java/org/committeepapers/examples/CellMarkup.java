package org.committeepapers.examples;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills a cell from the markup that {@link WorkbookBuilder} describes. */
final class CellMarkup {

    private static final Pattern SPECIAL = Pattern.compile(
            "\\[(number|date|formula|error|bold|fill|font|note|link) ?((?:[^\\[\\]]++|\\[[^]]*])*)](.*)",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?)([bis])>");

    private final XSSFWorkbook workbook;

    CellMarkup(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    void fill(XSSFCell cell, String markup) {
        Matcher special = SPECIAL.matcher(markup.replace("\\n", "\n"));
        if (!special.matches()) {
            cell.setCellValue(richText(markup.replace("\\n", "\n")));
            return;
        }
        String argument = special.group(2);
        String words = special.group(3);
        switch (special.group(1)) {
            case "number" -> number(cell, argument);
            case "date" -> date(cell, argument);
            case "formula" -> formula(cell, argument);
            case "error" -> cell.setCellErrorValue(FormulaError.forString(argument));
            case "bold" -> bold(cell, words);
            case "fill" -> filled(cell, argument, words);
            case "font" -> inFont(cell, argument, words);
            case "note" -> noted(cell, argument, words);
            default -> link(cell, argument, words);
        }
    }

    private void number(XSSFCell cell, String argument) {
        String[] parts = argument.split(" ", 2);
        cell.setCellValue(Double.parseDouble(parts[0]));
        if (parts.length == 2) {
            cell.setCellStyle(format(parts[1]));
        }
    }

    private void date(XSSFCell cell, String argument) {
        String[] parts = argument.split(" ", 2);
        cell.setCellValue(LocalDate.parse(parts[0]));
        cell.setCellStyle(format(parts.length == 2 ? parts[1] : "m/d/yy"));
    }

    private static void formula(XSSFCell cell, String argument) {
        String[] parts = argument.split(" = ", 2);
        cell.setCellFormula(parts[0]);
        if (parts.length == 2) {
            cell.setCellValue(parts[1]);
        } else if (cell.getCTCell().isSetV()) {
            cell.getCTCell().unsetV();
        }
    }

    private void bold(XSSFCell cell, String words) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(true, false, false));
        cell.setCellStyle(style);
        cell.setCellValue(words);
    }

    private void inFont(XSSFCell cell, String name, String words) {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setFontName(name);
        style.setFont(font);
        cell.setCellStyle(style);
        cell.setCellValue(words);
    }

    private void filled(XSSFCell cell, String rgb, String words) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(rgb), null));
        cell.setCellStyle(style);
        cell.setCellValue(words);
    }

    private void noted(XSSFCell cell, String note, String words) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 2);
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(note);
        cell.setCellComment(comment);
        cell.setCellValue(richText(words));
    }

    private void link(XSSFCell cell, String target, String words) {
        boolean mail = target.startsWith("mailto:");
        XSSFHyperlink link =
                workbook.getCreationHelper().createHyperlink(mail ? HyperlinkType.EMAIL : HyperlinkType.URL);
        link.setAddress(target);
        cell.setCellValue(richText(words));
        cell.setHyperlink(link);
    }

    private XSSFCellStyle format(String code) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    /** Words with {@code <b>}, {@code <i>} and {@code <s>}. */
    XSSFRichTextString richText(String markup) {
        XSSFRichTextString text = new XSSFRichTextString();
        boolean marked = TAG.matcher(markup).find();
        boolean[] on = new boolean[3];
        int start = 0;
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            append(text, markup.substring(start, tag.start()), on);
            on["bis".indexOf(tag.group(2))] = tag.group(1).isEmpty();
            start = tag.end();
        }
        if (!marked) {
            return new XSSFRichTextString(markup);
        }
        append(text, markup.substring(start), on);
        return text;
    }

    private void append(XSSFRichTextString text, String words, boolean[] on) {
        if (!words.isEmpty()) {
            text.append(words, font(on[0], on[1], on[2]));
        }
    }

    private XSSFFont font(boolean bold, boolean italic, boolean strikeout) {
        XSSFFont font = workbook.createFont();
        font.setFontName(workbook.getFontAt(0).getFontName());
        font.setFontHeightInPoints(workbook.getFontAt(0).getFontHeightInPoints());
        font.setBold(bold);
        font.setItalic(italic);
        font.setStrikeout(strikeout);
        return font;
    }
}
