package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of ours: a title, a sentence and a table.
 *
 * @param columns of the table
 * @param rows as many cells as columns
 */
record AddedSheet(String name, String title, String sentence, List<Column> columns, List<List<Cell>> rows) {

    /** The row of the table's headings, from 0. */
    static final int HEADING_ROW = 2;

    /** What a spreadsheet program opens at most; the findings page has the rest. */
    private static final int MOST_LINKS = 60_000;

    private static final int LONGEST_TEXT = 32_000;
    private static final double LETTERS_A_WIDTH = 1.05;
    private static final double LINE_HEIGHT = 15;
    private static final double TALLEST_ROW = 400;

    /**
     * A column of the table.
     *
     * @param width in letters
     */
    record Column(String heading, int width) {}

    /**
     * A cell of the table.
     *
     * @param target the place in the workbook to which it leads
     * @param strong whether it is in bold
     */
    record Cell(String words, Optional<String> target, boolean strong) {

        static Cell of(String words) {
            return new Cell(words, Optional.empty(), false);
        }
    }

    /** The numbers of the styles that the sheet uses. */
    record Look(int title, int plain, int heading, int words, int strong, int link, int quoted) {

        static Look in(CopiedStyles styles) {
            String name = "<name val=\"Calibri\"/><family val=\"2\"/>";
            String top = "vertical=\"top\" wrapText=\"1\"";
            return new Look(
                    styles.add("<b/><sz val=\"16\"/>" + name, "", "vertical=\"center\""),
                    styles.add("<sz val=\"11\"/>" + name, "", "vertical=\"center\""),
                    styles.add("<b/><sz val=\"11\"/>" + name, "", top),
                    styles.add("<sz val=\"11\"/>" + name, "", top),
                    styles.add("<b/><sz val=\"11\"/>" + name, "", top),
                    styles.add("<u/><sz val=\"11\"/><color rgb=\"FF1D5FA8\"/>" + name, "", top),
                    styles.add("<sz val=\"11\"/>" + name, " quotePrefix=\"1\"", top));
        }
    }

    /** The part, but for what it says of its table. */
    String xml(Vocabulary vocabulary, Look look, boolean first, String tableId) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<worksheet xmlns=\"%s\" xmlns:r=\"%s\">"
                        .formatted(vocabulary.main(), vocabulary.relationships()))
                .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"")
                .append(range(0))
                .append("\"/><sheetViews><sheetView ")
                .append(first ? "tabSelected=\"1\" " : "")
                .append("workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\"")
                .append(" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A4\" sqref=\"A4\"/>")
                .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, columns.get(i).width()));
        }
        xml.append("</cols><sheetData>");
        line(xml, 0, 24, List.of(Cell.of(title)), look.title(), look);
        line(xml, 1, 20, List.of(Cell.of(sentence)), look.plain(), look);
        if (!rows.isEmpty()) {
            line(xml, HEADING_ROW, 20, headings(), look.heading(), look);
        }
        for (int i = 0; i < rows.size(); i++) {
            line(xml, HEADING_ROW + 1 + i, height(rows.get(i)), rows.get(i), look.words(), look);
        }
        xml.append("</sheetData>");
        links(xml);
        xml.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
        if (!tableId.isEmpty()) {
            xml.append("<tableParts count=\"1\"><tablePart r:id=\"")
                    .append(tableId)
                    .append("\"/></tableParts>");
        }
        return xml.append("</worksheet>").toString();
    }

    private List<Cell> headings() {
        return columns.stream().map(column -> Cell.of(column.heading())).toList();
    }

    private static void line(StringBuilder xml, int row, double height, List<Cell> cells, int style, Look look) {
        xml.append("<row r=\"%s\" ht=\"%s\" customHeight=\"1\">".formatted(row + 1, height));
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            xml.append("<c r=\"%s\" s=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                            .formatted(new CellPlace(row, i).address(), style(cell, style, look)))
                    .append(Tags.escapedWords(shortened(cell.words())))
                    .append("</t></is></c>");
        }
        xml.append("</row>");
    }

    /** Words that begin as a formula does stay words even when somebody edits them. */
    private static int style(Cell cell, int usual, Look look) {
        if (cell.target().isPresent()) {
            return look.link();
        }
        if (cell.strong()) {
            return look.strong();
        }
        return usual == look.words()
                        && !cell.words().isEmpty()
                        && "=+-@".indexOf(cell.words().charAt(0)) >= 0
                ? look.quoted()
                : usual;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
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

    private void links(StringBuilder xml) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = rows.get(i).get(column);
                if (cell.target().isPresent() && links.size() < MOST_LINKS) {
                    links.add("<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
                            .formatted(
                                    new CellPlace(HEADING_ROW + 1 + i, column).address(),
                                    Tags.escaped(cell.target().get()),
                                    Tags.escaped(cell.words())));
                }
            }
        }
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>").append(String.join("", links)).append("</hyperlinks>");
        }
    }

    /** The part of the table, so that its headings are known as such and filter it. */
    String table(Vocabulary vocabulary, int id, String tableName) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<table xmlns=\"%1$s\" id=\"%2$d\" name=\"%3$s\" displayName=\"%3$s\" ref=\"%4$s\""
                        .formatted(vocabulary.main(), id, tableName, range(HEADING_ROW)))
                .append(" totalsRowShown=\"0\"><autoFilter ref=\"%s\"/><tableColumns count=\"%s\">"
                        .formatted(range(HEADING_ROW), columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<tableColumn id=\"%s\" name=\"%s\"/>"
                    .formatted(i + 1, Tags.escaped(columns.get(i).heading())));
        }
        return xml.append("</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\"")
                .append(" showLastColumn=\"0\" showRowStripes=\"1\" showColumnStripes=\"0\"/></table>")
                .toString();
    }

    private String range(int firstRow) {
        return "A" + (firstRow + 1) + ":" + new CellPlace(HEADING_ROW + rows.size(), columns.size() - 1).address();
    }
}
