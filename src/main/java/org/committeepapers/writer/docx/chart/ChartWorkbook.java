package org.committeepapers.writer.docx.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.writer.docx.part.Namespaces;
import org.committeepapers.writer.docx.part.OfficePackage;
import org.committeepapers.writer.docx.part.Part;
import org.committeepapers.writer.docx.part.Xml;

/** The workbook behind a chart, which Word opens for "Edit data": labels in row 1, then a row for each bar. */
final class ChartWorkbook {

    private static final String SHEET = "Chart";
    private static final int LETTERS = 26;

    private ChartWorkbook() {}

    static void write(Block.Chart chart, Document document, OutputStream out) throws IOException {
        OfficePackage file = new OfficePackage(document.author(), document.date());
        Part main = file.main("/xl/workbook.xml", "spreadsheetml.sheet.main+xml");
        Part sheet = file.part("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml");
        String relationship = main.relate(sheet, "/worksheet");
        try (Xml xml = main.xml()) {
            xml.start("workbook", "xmlns", Namespaces.S, "xmlns:r", Namespaces.R)
                    .start("sheets");
            xml.empty("sheet", "name", SHEET, "sheetId", "1", "r:id", relationship);
            xml.end().end();
        }
        try (Xml xml = sheet.xml()) {
            sheet(xml, chart);
        }
        file.save(out);
    }

    /** The letters of a column, counted from 0. */
    static String column(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : column(index / LETTERS - 1) + last;
    }

    /** The reference of a cell. */
    static String cell(String column, int row) {
        return SHEET + "!$" + column + "$" + row;
    }

    /** The reference of the cells below a label, one for each bar. */
    static String cells(String column, int bars) {
        String first = cell(column, 2);
        return bars == 1 ? first : first + ":$" + column + "$" + (bars + 1);
    }

    private static void sheet(Xml xml, Block.Chart chart) {
        List<Block.Segment> segments =
                chart.isSingle() ? chart.bars().getFirst().segments() : chart.key();
        xml.start("worksheet", "xmlns", Namespaces.S).start("sheetData");
        xml.start("row", "r", "1");
        for (int i = 0; i < segments.size(); i++) {
            words(xml, column(i + 1) + "1", segments.get(i).label());
        }
        xml.end();
        for (int i = 0; i < chart.bars().size(); i++) {
            row(xml, chart, chart.bars().get(i), segments, Integer.toString(i + 2));
        }
        xml.end().end();
    }

    private static void row(Xml xml, Block.Chart chart, Block.Bar bar, List<Block.Segment> segments, String row) {
        xml.start("row", "r", row);
        words(xml, "A" + row, bar.name().isEmpty() ? chart.title() : bar.name());
        for (int i = 0; i < segments.size(); i++) {
            String count = Integer.toString(bar.count(segments.get(i).mark()));
            xml.start("c", "r", column(i + 1) + row).leaf("v", count).end();
        }
        xml.end();
    }

    private static void words(Xml xml, String cell, String text) {
        xml.start("c", "r", cell, "t", "inlineStr").start("is");
        xml.leaf("t", text).end().end();
    }
}
