package org.committeepapers.sheet;

import com.microsoft.schemas.office.excel.CTClientData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A copy of an officer's workbook with a note and a fill at each finding, and two sheets of ours in front. */
public final class AnnotatedCopy {

    /** In characters, for one finding in a note. */
    private static final int LONGEST_TEXT = 2_000;

    /** With more notes nobody can open the workbook. */
    private static final int MOST_FINDINGS = 20_000;

    /** A spreadsheet program opens few more links than this. */
    private static final int MOST_ACTIONS = 60_000;

    private static final String CONVERSATIONS =
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

    private final WorkbookCopy copy;
    private final XSSFWorkbook workbook;
    private final String file;
    private final Annotations annotations;
    private final Set<Finding> withoutNote = new HashSet<>();

    private AnnotatedCopy(WorkbookCopy copy, String file, Annotations annotations) {
        this.copy = copy;
        this.workbook = copy.workbook();
        this.file = file;
        this.annotations = annotations;
    }

    /**
     * The bytes of the copy of a workbook for which {@link WorkbookCopy#extension} has an extension.
     *
     * @throws Refusal where the workbook can't be copied
     */
    public static byte[] bytes(Path file, Limits limits, Annotations annotations) throws Refusal {
        String name = String.valueOf(file.getFileName());
        if (annotations.findings().size() > MOST_FINDINGS
                || annotations.actions().size() > MOST_ACTIONS) {
            throw new Refusals(name).of("workbook-too-large/copy");
        }
        return WorkbookCopy.of(file, limits, copy -> new AnnotatedCopy(copy, name, annotations).annotate());
    }

    private void annotate() {
        Map<Integer, XSSFSheet> theirs = withoutOurs();
        workbook.getStylesSource().getFills().forEach(FindingFill::remove);
        Map<Integer, Map<Finding, CellAddress>> findings = findingsBySheet();
        theirs.forEach((index, sheet) -> annotate(sheet, findings.getOrDefault(index, Map.of())));
        new ReportSheets(annotations, file, workbook, theirs, withoutNote).add();
        theirs.values().stream()
                .filter(XSSFChartSheet.class::isInstance)
                .forEach(chart -> deselect((XSSFChartSheet) chart));
    }

    /** Removes the sheets of an earlier copy; the others by the index at which they were read. */
    private Map<Integer, XSSFSheet> withoutOurs() {
        Set<Integer> ours = workbook.getNames(AnnotationMarks.SHEET).stream()
                .map(Name::getSheetIndex)
                .collect(Collectors.toSet());
        Map<Integer, XSSFSheet> theirs = new LinkedHashMap<>();
        IntStream.range(0, workbook.getNumberOfSheets())
                .filter(index -> !ours.contains(index))
                .forEach(index -> theirs.put(index, workbook.getSheetAt(index)));
        ours.stream()
                .filter(index -> index >= 0)
                .sorted((one, other) -> other - one)
                .forEach(workbook::removeSheetAt);
        return theirs;
    }

    private Map<Integer, Map<Finding, CellAddress>> findingsBySheet() {
        Map<Integer, Map<Finding, CellAddress>> findings = new HashMap<>();
        for (Finding finding : annotations.findings()) {
            if (finding.location() instanceof Location.Cell cell && cell.file().equals(file)) {
                findings.computeIfAbsent(cell.sheetIndex(), any -> new LinkedHashMap<>())
                        .put(finding, new CellAddress(cell.row(), cell.column()));
            }
        }
        return findings;
    }

    /**
     * Takes the selection off a chart: if two sheets were selected, typing on one would change both. As XML, since the
     * smaller schemas that we ship have no class for its views.
     */
    private static void deselect(XSSFChartSheet chart) {
        NodeList views = ((Element) chart.getCTChartsheet().getDomNode()).getElementsByTagNameNS("*", "sheetView");
        for (int i = 0; i < views.getLength(); i++) {
            ((Element) views.item(i)).removeAttribute("tabSelected");
        }
    }

    private void annotate(XSSFSheet sheet, Map<Finding, CellAddress> findings) {
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        Set<CellAddress> conversations = findings.isEmpty() ? Set.of() : conversations(sheet);
        NavigableMap<CellAddress, Severity> gravest = new TreeMap<>();
        NavigableMap<CellAddress, String> texts = new TreeMap<>();
        findings.forEach((finding, cell) -> {
            CellAddress shown = WorkbookCopy.shown(merges, cell);
            gravest.merge(shown, finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            if (conversations.contains(shown)) {
                withoutNote.add(finding);
            } else {
                texts.merge(shown, text(finding), (one, other) -> one + "\n\n" + other);
            }
        });
        gravest.forEach((place, severity) -> mark(WorkbookCopy.cell(sheet, place), severity));
        Notes notes = new Notes(sheet);
        notes.removeOurs();
        texts.forEach(notes::add);
    }

    private void mark(XSSFCell cell, Severity severity) {
        StylesTable styles = workbook.getStylesSource();
        copy.restyle(cell, severity.name(), format -> {
            XSSFCellFill under = styles.getFillAt((int) format.getFillId());
            format.setFillId(styles.putFill(FindingFill.of(severity).over(under)));
            format.setApplyFill(true);
        });
    }

    /** Cells with a conversation, to which no note can be added without harm. */
    private static Set<CellAddress> conversations(XSSFSheet sheet) {
        Set<CellAddress> cells = new HashSet<>();
        for (POIXMLDocumentPart.RelationPart part : sheet.getRelationParts()) {
            if (part.getRelationship().getRelationshipType().equals(CONVERSATIONS)) {
                NodeList conversations = xml(part).getElementsByTagNameNS("*", "threadedComment");
                for (int i = 0; i < conversations.getLength(); i++) {
                    cells.add(new CellAddress(((Element) conversations.item(i)).getAttribute("ref")));
                }
            }
        }
        return cells;
    }

    private static Document xml(POIXMLDocumentPart.RelationPart part) {
        try (InputStream in = part.getDocumentPart().getPackagePart().getInputStream()) {
            return DocumentHelper.readDocument(in);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The severity comes first, so that the note doesn't rely on colour. */
    private String text(Finding finding) {
        Labels labels = annotations.labels();
        String text = labels.say("findings.severity." + finding.severity()) + ": " + finding.message() + "\n"
                + labels.say("annotated.fix", finding.fix()) + "\n" + labels.say("annotated.rule", finding.rule());
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "\u2026";
    }

    /**
     * What an annotated copy says.
     *
     * @param findings in sheet order
     * @param actions how the papers will show each action, in sheet order
     * @param asAt the day to which this applies, in words
     */
    public record Annotations(List<Finding> findings, List<Action> actions, String asAt, Labels labels) {

        /**
         * How the papers will show one action, in words.
         *
         * @param row the cell in which its row begins
         * @param date when it is due, or why no date is given
         * @param source whether the status was stated or read from progress; empty where there is no status
         */
        public record Action(
                Location.Cell row, String reference, String owner, String date, String status, String source) {}
    }

    /**
     * The fill of a cell with a finding: a different pattern for each severity over the officer's own colour. So colour
     * is never the only sign, the officer's colour shows through, and it can be restored when the copy comes back.
     */
    private enum FindingFill {
        ERROR(STPatternType.LIGHT_UP, "FFC7102F"),
        WARNING(STPatternType.GRAY_125, "FFD9770A"),
        NOTE(STPatternType.GRAY_0625, "FF1D70BA");

        private final STPatternType.Enum pattern;
        private final String colour;

        FindingFill(STPatternType.Enum pattern, String colour) {
            this.pattern = pattern;
            this.colour = colour;
        }

        static FindingFill of(Severity severity) {
            return valueOf(severity.name());
        }

        XSSFCellFill over(@Nullable XSSFCellFill under) {
            XSSFCellFill fill = new XSSFCellFill();
            fill.setPatternType(pattern);
            XSSFColor front = new XSSFColor();
            front.setARGBHex(colour);
            fill.setFillForegroundColor(front);
            if (under != null && under.getPatternType() == STPatternType.SOLID) {
                colour(under.getFillForegroundColor()).ifPresent(fill::setFillBackgroundColor);
            }
            return fill;
        }

        /** Puts the officer's own fill back where the fill is of an earlier copy. */
        static void remove(XSSFCellFill fill) {
            Optional<String> front =
                    Optional.ofNullable(fill.getFillForegroundColor()).map(XSSFColor::getARGBHex);
            if (Arrays.stream(values())
                    .noneMatch(
                            ours -> fill.getPatternType() == ours.pattern && front.equals(Optional.of(ours.colour)))) {
                return;
            }
            CTPatternFill pattern = fill.getCTFill().getPatternFill();
            pattern.unsetFgColor();
            pattern.setPatternType(STPatternType.NONE);
            colour(fill.getFillBackgroundColor()).ifPresent(own -> {
                pattern.setPatternType(STPatternType.SOLID);
                pattern.setFgColor(own.getCTColor());
                pattern.unsetBgColor();
            });
        }

        /** Empty for automatic colours. */
        private static Optional<XSSFColor> colour(@Nullable XSSFColor colour) {
            return Optional.ofNullable(colour)
                    .filter(own -> !own.isAuto() && own.getIndex() != 64 && own.getIndex() != 65);
        }
    }

    /** The notes of a sheet: ours are added, an officer's own gets ours appended. */
    private static final class Notes {

        private static final int LETTERS_A_LINE = 46;
        private static final int COLUMNS = 4;

        /** In rows of usual height; more than this needn't be seen at once. */
        private static final int TALLEST = 26;

        private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();

        /** The place of an anchor's last row among its numbers. */
        private static final int BOTTOM = 6;

        private static final XSSFFont FONT = font();

        private final XSSFSheet sheet;

        Notes(XSSFSheet sheet) {
            this.sheet = sheet;
        }

        private static XSSFFont font() {
            XSSFFont font = new XSSFFont();
            font.setFontHeightInPoints((short) 9);
            font.setFontName("Tahoma");
            return font;
        }

        private <T extends POIXMLDocumentPart> Stream<T> parts(Class<T> kind) {
            return sheet.getRelations().stream().filter(kind::isInstance).map(kind::cast);
        }

        /** Removes the notes of an earlier copy, and what it appended to the officer's. */
        void removeOurs() {
            parts(CommentsTable.class).forEach(table -> {
                for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
                    if (table.getAuthor(comment.getAuthorId()).equals(AnnotationMarks.AUTHOR)) {
                        WorkbookCopy.cell(sheet, new CellAddress(comment.getRef()))
                                .removeCellComment();
                    } else {
                        removeAppended(comment.getText());
                    }
                }
            });
        }

        private static void removeAppended(CTRst text) {
            if (text.isSetT()) {
                text.setT(officers(text.getT()));
            }
            for (int run = 0; run < text.sizeOfRArray(); run++) {
                String words = text.getRArray(run).getT();
                if (!officers(words).equals(words)) {
                    text.getRArray(run).setT(officers(words));
                    while (text.sizeOfRArray() > run + 1) {
                        text.removeR(run + 1);
                    }
                }
            }
        }

        private static String officers(String words) {
            int ours = words.indexOf(AnnotationMarks.APPENDED);
            return ours < 0 ? words : words.substring(0, ours).stripTrailing();
        }

        void add(CellAddress cell, String words) {
            XSSFComment own = sheet.getCellComment(cell);
            if (own == null) {
                note(cell, words);
            } else {
                String more = "\n\n" + AnnotationMarks.APPENDED + "\n" + words;
                XSSFRichTextString text = own.getString();
                text.append(legal(more), FONT);
                own.setString(text);
                lengthen(cell, lines(more));
            }
        }

        private static String legal(String words) {
            return CellText.escaped(Characters.legal(words));
        }

        private static int lines(String words) {
            return words.lines()
                    .mapToInt(line -> line.length() / LETTERS_A_LINE + 1)
                    .sum();
        }

        /** The box begins at the right edge of the cell. */
        private void note(CellAddress cell, String words) {
            int width = Units.pixelToEMU((int) sheet.getColumnWidthInPixels(cell.getColumn()));
            XSSFClientAnchor box = new XSSFClientAnchor(
                    width,
                    0,
                    0,
                    0,
                    cell.getColumn(),
                    cell.getRow(),
                    Math.min(cell.getColumn() + COLUMNS, LAST_COLUMN),
                    Math.min(cell.getRow() + Math.min(lines(words) + 1, TALLEST), LAST_ROW));
            XSSFRichTextString text = new XSSFRichTextString();
            text.append(legal(words), FONT);
            XSSFComment note = sheet.createDrawingPatriarch().createCellComment(box);
            note.setAuthor(AnnotationMarks.AUTHOR);
            note.setString(text);
        }

        private void lengthen(CellAddress cell, int lines) {
            parts(XSSFVMLDrawing.class)
                    .map(boxes -> Optional.ofNullable(boxes.findCommentShape(cell.getRow(), cell.getColumn())))
                    .flatMap(Optional::stream)
                    .forEach(box -> lengthen(box.getClientDataArray(0), lines));
        }

        private static void lengthen(CTClientData box, int lines) {
            String[] numbers = box.getAnchorArray(0).strip().split("\\s*,\\s*", -1);
            numbers[BOTTOM] = String.valueOf(Math.min(Integer.parseInt(numbers[BOTTOM]) + lines, LAST_ROW));
            box.setAnchorArray(0, String.join(", ", numbers));
        }
    }
}
