package org.committeepapers.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;

/** Our two sheets: all findings, and how the papers will show each action. */
final class ReportSheets {

    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_NAME = 25;

    private static final int HEADING_ROW = 2;

    private static final int LONGEST_TEXT = 32_000;

    /** The width of one in a column. */
    private static final int CHARACTER = 256;

    private static final byte[] LINK = {0x1d, 0x5f, (byte) 0xa8};

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
    private final String file;
    private final XSSFWorkbook workbook;
    private final Map<Integer, XSSFSheet> theirs;
    private final Set<Finding> withoutNote;
    private final Labels labels;
    private final FindingWords words;
    private final XSSFCellStyle title;
    private final XSSFCellStyle sentence;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle body;
    private final XSSFCellStyle link;

    /**
     * @param file the workbook's name in findings
     * @param theirs the officer's sheets by the index at which they were read
     * @param withoutNote findings that no note shows, because the cell has a conversation
     */
    ReportSheets(
            AnnotatedCopy.Annotations annotations,
            String file,
            XSSFWorkbook workbook,
            Map<Integer, XSSFSheet> theirs,
            Set<Finding> withoutNote) {
        this.annotations = annotations;
        this.file = file;
        this.workbook = workbook;
        this.theirs = theirs;
        this.withoutNote = withoutNote;
        this.labels = annotations.labels();
        this.words = new FindingWords(labels);
        this.title = style(16, font -> font.setBold(true));
        this.sentence = style(11, font -> {});
        this.heading = wrapped(style(11, font -> font.setBold(true)));
        this.body = wrapped(style(11, font -> {}));
        this.link = wrapped(style(11, font -> {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(new XSSFColor(LINK));
        }));
    }

    /** In which words stay text, whatever they begin with. */
    private XSSFCellStyle style(int size, Consumer<XSSFFont> look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        look.accept(font);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    /** Adds both before all others, and opens the workbook at the first. */
    void add() {
        add("annotated.findings", 0, findings());
        add("annotated.outlook", 1, actions());
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
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

    /** A name that Excel allows for a sheet, with a number if another sheet has it. */
    private String name(String key) {
        String legal = NO_NAME.matcher(labels.say(key)).replaceAll(" ");
        String name = legal.substring(0, Math.min(legal.length(), LONGEST_NAME)).strip();
        String free = name;
        for (int number = 2; workbook.getSheet(free) != null; number++) {
            free = name + " (" + number + ")";
        }
        return free;
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
        boolean here = location.file().equals(file);
        return switch (location) {
            case Location.Cell cell -> (here ? "" : cell.file() + ", ") + cell.sheet() + " " + cells;
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
            case Location.File file -> here ? labels.say("annotated.whole-workbook") : file.file();
        };
    }

    /** Uses the tab's name as the workbook writes it, which may hold characters that findings replace. */
    private String target(Location location) {
        return location instanceof Location.Cell cell && cell.file().equals(file)
                ? Optional.ofNullable(theirs.get(cell.sheetIndex()))
                        .map(sheet -> quoted(sheet.getSheetName()) + "!" + cell.address())
                        .orElse("")
                : "";
    }

    /** The sheet's name as formulas and links write it. */
    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    private void add(String key, int position, Sheet sheet) {
        String name = name(key);
        XSSFSheet added = workbook.createSheet(name);
        workbook.setSheetOrder(name, position);
        put(added.createRow(0).createCell(0), sheet.title(), title);
        put(added.createRow(1).createCell(0), sheet.sentence(), sentence);
        put(added.createRow(HEADING_ROW), List.copyOf(sheet.widths().keySet()), heading);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Row row = sheet.rows().get(i);
            XSSFRow cells = added.createRow(HEADING_ROW + 1 + i);
            put(cells, row.cells(), body);
            if (!row.target().isEmpty()) {
                XSSFHyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                to.setAddress(row.target());
                cells.getCell(0).setHyperlink(to);
                cells.getCell(0).setCellStyle(link);
            }
        }
        int column = 0;
        for (int width : sheet.widths().values()) {
            added.setColumnWidth(column++, width * CHARACTER);
        }
        added.setAutoFilter(
                new CellRangeAddress(HEADING_ROW, HEADING_ROW + sheet.rows().size(), 0, column - 1));
        page(added);
        markAsOurs(name);
    }

    private static void put(XSSFRow row, List<String> cells, XSSFCellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            put(row.createCell(i), cells.get(i), style);
        }
    }

    private static void put(XSSFCell cell, String words, XSSFCellStyle style) {
        String shown = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
        cell.setCellValue(new XSSFRichTextString(CellText.escaped(Characters.legal(shown))));
        cell.setCellStyle(style);
    }

    private static void page(XSSFSheet sheet) {
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING_ROW, HEADING_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** By a name that only this sheet has; POI can't hide it. */
    private void markAsOurs(String sheet) {
        XSSFName mark = workbook.createName();
        mark.setSheetIndex(workbook.getSheetIndex(sheet));
        mark.setNameName(AnnotationMarks.SHEET);
        mark.setRefersToFormula(quoted(sheet) + "!$A$1");
    }
}
