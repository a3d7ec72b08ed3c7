package org.committeepapers.workbook.copy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;

/**
 * A sheet of ours: a title, a sentence and a table.
 *
 * @param columns of the table
 * @param rows as many cells as columns
 */
record ReportSheet(String name, String title, String sentence, List<Column> columns, List<List<Cell>> rows) {

    /** The row of the table's headings, from 0. */
    static final int HEADING_ROW = 2;

    /** What a spreadsheet program opens at most; the findings page has the rest. */
    private static final int MOST_LINKS = 60_000;

    private static final int LONGEST_TEXT = 32_000;
    private static final double LETTERS_A_WIDTH = 1.05;
    private static final double LINE_HEIGHT = 15;
    private static final double TALLEST_ROW = 400;

    private static final String SHEET = EditablePackage.XML + """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheetPr>\
            <pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="%s"/><sheetViews><sheetView %sworkbookViewId="0">\
            <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>\
            <selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/><cols>%s</cols><sheetData>%s</sheetData>%s\
            <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>%s</worksheet>""";

    private static final String TABLE = EditablePackage.XML + """
            <table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="%1$d" name="%2$s"\
             displayName="%2$s" ref="%3$s" totalsRowShown="0"><autoFilter ref="%3$s"/>\
            <tableColumns count="%4$d">%5$s</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0"\
             showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>""";

    /**
     * A column of the table.
     *
     * @param width in letters
     */
    record Column(String heading, int width) {}

    /**
     * A cell of the table.
     *
     * @param target the place in the workbook to which it leads; empty where it leads nowhere
     */
    record Cell(String words, Style style, String target) {

        Cell {
            words = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
        }

        /** Words that begin as a formula does stay words even when somebody edits them. */
        static Cell of(String words) {
            boolean formula = !words.isEmpty() && "=+-@".indexOf(words.charAt(0)) >= 0;
            return new Cell(words, formula ? Style.QUOTED : Style.WORDS, "");
        }
    }

    /** How a cell looks. */
    enum Style {
        TITLE("<b/><sz val=\"16\"/>", "", "vertical=\"center\""),
        SENTENCE("<sz val=\"11\"/>", "", "vertical=\"center\""),
        STRONG("<b/><sz val=\"11\"/>", "", "vertical=\"top\" wrapText=\"1\""),
        WORDS("<sz val=\"11\"/>", "", "vertical=\"top\" wrapText=\"1\""),
        LINK("<u/><sz val=\"11\"/><color rgb=\"FF1D5FA8\"/>", "", "vertical=\"top\" wrapText=\"1\""),
        QUOTED("<sz val=\"11\"/>", " quotePrefix=\"1\"", "vertical=\"top\" wrapText=\"1\"");

        private final String font;
        private final String attributes;
        private final String alignment;

        Style(String font, String attributes, String alignment) {
            this.font = font;
            this.attributes = attributes;
            this.alignment = alignment;
        }

        /** The number that each has among the styles of the workbook. */
        static Map<Style, Integer> in(StylesPart styles) {
            Map<Style, Integer> numbers = new EnumMap<>(Style.class);
            for (Style style : values()) {
                String font = style.font + "<name val=\"Calibri\"/><family val=\"2\"/>";
                numbers.put(style, styles.add(font, style.attributes, style.alignment));
            }
            return numbers;
        }
    }

    /**
     * Puts the sheet and its table into the package.
     *
     * @param styles the number of each style
     * @param first whether it is the sheet that is shown
     * @return its part
     */
    String addTo(EditablePackage edited, Map<Style, Integer> styles, boolean first) throws Refusal {
        String part = edited.add(XSSFRelation.WORKSHEET, "");
        String table = "";
        if (!rows.isEmpty()) {
            String id = new Relationships(edited, part)
                    .add(XSSFRelation.TABLE, edited.add(XSSFRelation.TABLE, table(edited)));
            table = "<tableParts count=\"1\"><tablePart r:id=\"" + id + "\"/></tableParts>";
        }
        edited.put(
                part,
                SHEET.formatted(
                        Relationships.NAMESPACE,
                        range(0),
                        first ? "tabSelected=\"1\" " : "",
                        indexed(
                                "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>",
                                columns.stream().map(Column::width).toList()),
                        data(styles),
                        links(),
                        table));
        return part;
    }

    /** The items with their numbers, from 1, in a pattern. */
    private static String indexed(String pattern, List<?> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> pattern.formatted(i + 1, items.get(i)))
                .collect(Collectors.joining());
    }

    private String data(Map<Style, Integer> styles) {
        StringBuilder xml = new StringBuilder();
        line(xml, 0, 24, List.of(new Cell(title, Style.TITLE, "")), styles);
        line(xml, 1, 20, List.of(new Cell(sentence, Style.SENTENCE, "")), styles);
        if (!rows.isEmpty()) {
            List<Cell> headings = columns.stream()
                    .map(column -> new Cell(column.heading(), Style.STRONG, ""))
                    .toList();
            line(xml, HEADING_ROW, 20, headings, styles);
        }
        for (int i = 0; i < rows.size(); i++) {
            line(xml, HEADING_ROW + 1 + i, height(rows.get(i)), rows.get(i), styles);
        }
        return xml.toString();
    }

    private static void line(StringBuilder xml, int row, double height, List<Cell> cells, Map<Style, Integer> styles) {
        xml.append("<row r=\"%s\" ht=\"%s\" customHeight=\"1\">".formatted(row + 1, height));
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<c r=\"%s\" s=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(
                            new CellAddress(row, i),
                            styles.get(cells.get(i).style()),
                            Tags.escapedWords(cells.get(i).words())));
        }
        xml.append("</row>");
    }

    /** As high as the fullest cell needs, since nobody works it out before the sheet is shown. */
    private double height(List<Cell> cells) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            double width = columns.get(i).width() / LETTERS_A_WIDTH;
            int lines = cells.get(i)
                    .words()
                    .lines()
                    .mapToInt(line -> (int) (line.length() / width) + 1)
                    .sum();
            most = Math.max(most, lines);
        }
        return Math.min(TALLEST_ROW, most * LINE_HEIGHT + 3);
    }

    private String links() {
        String links = IntStream.range(0, rows.size() * columns.size())
                .filter(i -> !cell(i).target().isEmpty())
                .limit(MOST_LINKS)
                .mapToObj(i -> "<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
                        .formatted(
                                new CellAddress(HEADING_ROW + 1 + i / columns.size(), i % columns.size()),
                                Tags.escaped(cell(i).target()),
                                Tags.escaped(cell(i).words())))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    }

    private Cell cell(int index) {
        return rows.get(index / columns.size()).get(index % columns.size());
    }

    private String range(int firstRow) {
        return "A" + (firstRow + 1) + ":" + new CellAddress(HEADING_ROW + rows.size(), columns.size() - 1);
    }

    /** The part of the table, so that its headings are known as such and filter it; no two have one id or name. */
    private String table(EditablePackage edited) throws Refusal {
        int highest = 0;
        Set<String> taken = new HashSet<>();
        for (String part : edited.names()) {
            if (part.startsWith("xl/tables/") && part.endsWith(".xml")) {
                PartEdit xml = new PartEdit(edited, part);
                xml.next();
                highest = Math.max(highest, xml.number("id", 0));
                taken.add(xml.attribute("displayName").toLowerCase(Locale.ROOT));
            }
        }
        int number = 1;
        while (taken.contains("committeepapers" + number)) {
            number++;
        }
        List<String> headings =
                columns.stream().map(Column::heading).map(Tags::escaped).toList();
        return TABLE.formatted(
                highest + 1,
                "CommitteePapers" + number,
                range(HEADING_ROW),
                columns.size(),
                indexed("<tableColumn id=\"%s\" name=\"%s\"/>", headings));
    }
}
