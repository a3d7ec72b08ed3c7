package org.committeepapers.workbook.copy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.copy.Relationships.Relationship;

/**
 * A sheet of ours: a title, a sentence and a table.
 *
 * @param widths of the columns in letters, by their headings
 */
record ReportSheet(String name, String title, String sentence, Map<String, Integer> widths, List<Row> rows) {

    /** The row of the table's headings, from 1. */
    static final int HEADING_ROW = 3;

    /** What a spreadsheet program opens at most; the findings page has the rest. */
    private static final int MOST_LINKS = 60_000;

    private static final int LONGEST_TEXT = 32_000;

    private static final String SHEET = EditablePackage.XML + """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="%s"><sheetPr>\
            <pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>\
            <selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/><cols>%s</cols><sheetData>%s</sheetData>%s\
            <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>%s</worksheet>""";

    private static final String TABLE = EditablePackage.XML + """
            <table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="%1$d"\
             name="CommitteePapers%1$d" displayName="CommitteePapers%1$d" ref="%2$s" totalsRowShown="0">\
            <autoFilter ref="%2$s"/><tableColumns count="%3$d">%4$s</tableColumns>\
            <tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1"\
             showColumnStripes="0"/></table>""";

    private static final String ON_LINE = "vertical=\"center\"";
    private static final String WRAPPED = "vertical=\"top\" wrapText=\"1\"";

    /**
     * A row of the table.
     *
     * @param target the place in the workbook to which its first cell leads; empty where it leads nowhere
     */
    record Row(String target, List<String> cells) {}

    /** Puts the sheet and its table into the package; the id of the workbook's relationship to it. */
    String addTo(EditablePackage edited, WorkbookPart workbook, StylesPart styles) throws Refusal {
        Relationship sheet = workbook.relationships().add(XSSFRelation.WORKSHEET, "");
        String table = "";
        if (!rows.isEmpty()) {
            Relationship added = new Relationships(edited, sheet.target()).add(XSSFRelation.TABLE, table(edited));
            table = "<tableParts count=\"1\"><tablePart r:id=\"" + added.id() + "\"/></tableParts>";
        }
        String columns =
                indexed("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>", 1, widths.values());
        edited.put(
                sheet.target(),
                SHEET.formatted(Relationships.NAMESPACE, columns, above(styles) + below(styles), links(), table));
        return sheet.id();
    }

    /** The items with their numbers in a pattern. */
    private static String indexed(String pattern, int from, Collection<?> items) {
        StringBuilder indexed = new StringBuilder();
        int number = from;
        for (Object item : items) {
            indexed.append(pattern.formatted(number++, item));
        }
        return indexed.toString();
    }

    /** The title, the sentence and the headings. */
    private String above(StylesPart styles) {
        int heading = styles.add("<b/><sz val=\"11\"/>", WRAPPED);
        List<String> rows = List.of(
                cell(title, styles.add("<b/><sz val=\"16\"/>", ON_LINE)),
                cell(sentence, styles.add("<sz val=\"11\"/>", ON_LINE)),
                cells(widths.keySet(), heading));
        return indexed("<row r=\"%d\">%s</row>", 1, rows);
    }

    private String below(StylesPart styles) {
        int words = styles.add("<sz val=\"11\"/>", WRAPPED);
        int link = styles.add("<u/><sz val=\"11\"/><color rgb=\"FF1D5FA8\"/>", WRAPPED);
        List<String> lines = rows.stream()
                .map(row -> cell(row.cells().get(0), row.target().isEmpty() ? words : link)
                        + cells(row.cells().subList(1, row.cells().size()), words))
                .toList();
        return indexed("<row r=\"%d\">%s</row>", HEADING_ROW + 1, lines);
    }

    /** Cells that give no address stand side by side. */
    private static String cells(Collection<String> cells, int style) {
        return cells.stream().map(words -> cell(words, style)).collect(Collectors.joining());
    }

    private static String cell(String words, int style) {
        String shown = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
        return "<c s=\"" + style + "\" t=\"inlineStr\"><is>" + Tags.words(shown) + "</is></c>";
    }

    private String links() {
        String links = IntStream.range(0, Math.min(rows.size(), MOST_LINKS))
                .filter(i -> !rows.get(i).target().isEmpty())
                .mapToObj(i -> "<hyperlink ref=\"A%d\" location=\"%s\" display=\"%s\"/>"
                        .formatted(
                                HEADING_ROW + 1 + i,
                                Tags.escaped(rows.get(i).target()),
                                Tags.escaped(rows.get(i).cells().get(0))))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    }

    /** The part of the table, so that its headings are known as such and filter it; no two have one id. */
    private String table(EditablePackage edited) throws Refusal {
        int highest = 0;
        for (String part : edited.names()) {
            if (part.startsWith("xl/tables/") && part.endsWith(".xml")) {
                PartEdit xml = new PartEdit(edited, part);
                xml.next();
                highest = Math.max(highest, xml.number("id", 0));
            }
        }
        CellAddress last = new CellAddress(HEADING_ROW - 1 + rows.size(), widths.size() - 1);
        List<String> headings = widths.keySet().stream().map(Tags::escaped).toList();
        return TABLE.formatted(
                highest + 1,
                "A" + HEADING_ROW + ":" + last,
                widths.size(),
                indexed("<tableColumn id=\"%s\" name=\"%s\"/>", 1, headings));
    }
}
