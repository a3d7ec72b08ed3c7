package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.sheet.Relationships.Relationship;
import org.committeepapers.sheet.WorkbookPart.Tab;

/** Our two sheets: all findings, and how the papers will show each action. */
final class ReportSheets {

    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_NAME = 25;

    /** From 1. */
    static final int HEADING_ROW = 3;

    private static final int LONGEST_TEXT = 32_000;

    private static final String SHEET = EditablePackage.XML + """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr>\
            <pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">\
            <pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>\
            <selection pane="bottomLeft" activeCell="A4" sqref="A4"/></sheetView></sheetViews>\
            <sheetFormatPr defaultRowHeight="15"/><cols>%s</cols><sheetData>%s</sheetData><autoFilter ref="%s"/>%s\
            <pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>\
            <headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>""";

    private static final String ON_LINE = "vertical=\"center\"";
    private static final String WRAPPED = "vertical=\"top\" wrapText=\"1\"";

    /**
     * A title, a sentence and a table.
     *
     * @param widths of the columns in characters, by their headings
     */
    private record Sheet(String title, String sentence, Map<String, Integer> widths, List<Row> rows) {}

    /**
     * A row of the table.
     *
     * @param target to which its first cell links, in this workbook; empty where there is no link
     */
    private record Row(String target, List<String> cells) {}

    private final AnnotatedCopy.Annotations annotations;
    private final WorkbookPart workbook;
    private final Set<Finding> withoutNote;
    private final Labels labels;
    private final FindingWords words;

    /** @param withoutNote findings that no note shows, because the cell has a conversation */
    ReportSheets(AnnotatedCopy.Annotations annotations, WorkbookPart workbook, Set<Finding> withoutNote) {
        this.annotations = annotations;
        this.workbook = workbook;
        this.withoutNote = withoutNote;
        this.labels = annotations.labels();
        this.words = new FindingWords(labels);
    }

    /** Adds both to the package; the id of the workbook's relationship to each, by its name. */
    Map<String, String> addTo(EditablePackage edited, StylesPart styles) throws Refusal {
        Map<String, String> added = new LinkedHashMap<>();
        added.put(name("annotated.findings"), add(findings(), edited, styles));
        added.put(name("annotated.outlook"), add(actions(), edited, styles));
        return added;
    }

    private Sheet findings() {
        List<FindingGroup> groups = FindingGroup.of(annotations.findings());
        return new Sheet(
                labels.say("annotated.findings-title", annotations.asAt()),
                labels.say("annotated.summary", words.counts(FindingCount.of(groups))),
                widths("cell 24, severity 11, rule 22, read 30, wrong 52, fix 48"),
                groups.stream().map(this::row).toList());
    }

    private Sheet actions() {
        return new Sheet(
                labels.say("annotated.outlook-title", annotations.asAt()),
                labels.say("annotated.outlook-meaning"),
                widths("cell 24, outlook-reference 16, outlook-owner 45, outlook-date 28, outlook-status 24,"
                        + " outlook-source 24"),
                annotations.actions().stream().map(this::row).toList());
    }

    /** A name that Excel allows for a sheet. */
    private String name(String key) {
        String name = NO_NAME.matcher(labels.say(key)).replaceAll(" ");
        return workbook.freeName(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip());
    }

    private Map<String, Integer> widths(String columns) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String column : columns.split(", ", -1)) {
            String[] parts = column.split(" ", -1);
            widths.put(labels.say("annotated.column." + parts[0]), Integer.parseInt(parts[1]));
        }
        return widths;
    }

    private Row row(FindingGroup group) {
        Finding first = group.first();
        return new Row(
                target(first.location()),
                List.of(
                        place(first.location(), words.cells(group.cells())),
                        labels.say("findings.severity." + first.severity()),
                        first.rule().name(),
                        lines(group.values()),
                        lines(group.messages()) + withoutNote(group),
                        first.fix()));
    }

    private Row row(AnnotatedCopy.Annotations.Action action) {
        return new Row(
                target(action.row()),
                List.of(
                        place(action.row(), action.row().address()),
                        action.reference(),
                        action.owner(),
                        action.date(),
                        action.status(),
                        action.source()));
    }

    private String lines(List<FindingGroup.Part> parts) {
        return parts.size() == 1
                ? parts.getFirst().words()
                : parts.stream()
                        .filter(part -> !part.words().isEmpty())
                        .map(part -> labels.say("findings.part", words.cells(part.cells()), part.words()))
                        .collect(Collectors.joining("\n"));
    }

    private String withoutNote(FindingGroup group) {
        List<Finding> without =
                group.findings().stream().filter(withoutNote::contains).toList();
        return without.isEmpty()
                ? ""
                : " " + labels.say("annotated.threaded", words.cells(new FindingGroup(without).cells()));
    }

    /** @param cells the addresses, where the location is a cell */
    private String place(Location location, String cells) {
        boolean here = location.file().equals(workbook.file());
        return switch (location) {
            case Location.Cell cell -> (here ? "" : cell.file() + ", ") + cell.sheet() + " " + cells;
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
            case Location.File file -> here ? labels.say("annotated.whole-workbook") : file.file();
        };
    }

    /** Uses the tab's name as the workbook writes it, which may hold characters that findings replace. */
    private String target(Location location) {
        return location instanceof Location.Cell cell
                ? tab(cell)
                        .map(tab -> WorkbookPart.quoted(tab.name()) + "!" + cell.address())
                        .orElse("")
                : "";
    }

    private Optional<Tab> tab(Location.Cell cell) {
        int index = cell.sheetIndex();
        return cell.file().equals(workbook.file()) && index < workbook.tabs().size() && !workbook.isOurs(index)
                ? Optional.of(workbook.tabs().get(index))
                : Optional.empty();
    }

    private String add(Sheet sheet, EditablePackage edited, StylesPart styles) throws Refusal {
        Relationship added = workbook.relationships().add(XSSFRelation.WORKSHEET, "");
        String columns = indexed(
                "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>",
                sheet.widths().values());
        CellAddress last = new CellAddress(
                HEADING_ROW - 1 + sheet.rows().size(), sheet.widths().size() - 1);
        edited.put(
                added.target(),
                SHEET.formatted(columns, rows(sheet, styles), "A" + HEADING_ROW + ":" + last, links(sheet.rows())));
        return added.id();
    }

    /** The items in a pattern, each with its number from 1. */
    private static String indexed(String pattern, Collection<?> items) {
        StringBuilder indexed = new StringBuilder();
        int number = 1;
        for (Object item : items) {
            indexed.append(pattern.formatted(number++, item));
        }
        return indexed.toString();
    }

    private static String rows(Sheet sheet, StylesPart styles) {
        int heading = styles.add("<b/><sz val=\"11\"/>", WRAPPED);
        int words = styles.add("<sz val=\"11\"/>", WRAPPED);
        int link = styles.add("<u/><sz val=\"11\"/><color rgb=\"FF1D5FA8\"/>", WRAPPED);
        List<String> rows = new ArrayList<>();
        rows.add(cell(sheet.title(), styles.add("<b/><sz val=\"16\"/>", ON_LINE)));
        rows.add(cell(sheet.sentence(), styles.add("<sz val=\"11\"/>", ON_LINE)));
        rows.add(cells(sheet.widths().keySet(), heading));
        for (Row row : sheet.rows()) {
            List<String> others = row.cells().subList(1, row.cells().size());
            rows.add(cell(row.cells().getFirst(), row.target().isEmpty() ? words : link) + cells(others, words));
        }
        return indexed("<row r=\"%d\">%s</row>", rows);
    }

    /** Cells without an address follow one another. */
    private static String cells(Collection<String> cells, int style) {
        return cells.stream().map(words -> cell(words, style)).collect(Collectors.joining());
    }

    private static String cell(String words, int style) {
        String shown = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
        return "<c s=\"" + style + "\" t=\"inlineStr\"><is>" + Tags.words(shown) + "</is></c>";
    }

    private static String links(List<Row> rows) {
        String links = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).target().isEmpty())
                .mapToObj(i -> "<hyperlink ref=\"A%d\" location=\"%s\"/>"
                        .formatted(HEADING_ROW + 1 + i, Tags.escaped(rows.get(i).target())))
                .collect(Collectors.joining());
        return links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>";
    }
}
