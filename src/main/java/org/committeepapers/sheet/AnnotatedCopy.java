package org.committeepapers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.text.ZipTime;

/**
 * A copy of an officer's workbook with a note and a fill at each finding, and two sheets of ours in front. Only the few
 * parts that change are edited, as text; all other parts, and all other characters of these, stay as they were.
 */
public final class AnnotatedCopy {

    /** In characters, for one finding in a note. */
    private static final int LONGEST_TEXT = 2_000;

    /** With more notes nobody can open the workbook. */
    private static final int MOST_FINDINGS = 20_000;

    /** A spreadsheet program opens few more links than this. */
    private static final int MOST_ACTIONS = 60_000;

    private final EditablePackage edited;
    private final Annotations annotations;
    private final WorkbookPart workbook;
    private final StylesPart styles;
    private final Set<Finding> withoutNote = new HashSet<>();

    private AnnotatedCopy(EditablePackage edited, Annotations annotations) throws Refusal {
        this.edited = edited;
        this.annotations = annotations;
        this.workbook = new WorkbookPart(edited);
        String part = workbook.styles();
        StylesPart.unmark(edited, part);
        this.styles = new StylesPart(edited, part);
    }

    /**
     * The extension that a copy of the workbook needs, {@code xlsx} or, with macros, {@code xlsm}; empty where no copy
     * is possible, as of an .xls or a .csv.
     */
    public static Optional<String> extension(Path file, Limits limits) {
        try (EditablePackage edited = EditablePackage.open(file, limits)) {
            return Optional.of(new WorkbookPart(edited).extension());
        } catch (IOException | Refusal e) {
            return Optional.empty();
        }
    }

    /** Whether nobody has saved the copy since it was written. */
    public static boolean isAsWritten(Path copy) {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return zip.stream().allMatch(entry -> ZipTime.FIXED.equals(entry.getTimeLocal()));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the copy and leaves {@code out} open.
     *
     * @throws Refusal where a part that the reader ignored is damaged or beyond a limit
     * @throws IOException where {@code out} can't be written
     */
    public static void write(Path file, Limits limits, Annotations annotations, OutputStream out)
            throws IOException, Refusal {
        try (EditablePackage edited = EditablePackage.open(file, limits)) {
            if (annotations.findings().size() > MOST_FINDINGS
                    || annotations.actions().size() > MOST_ACTIONS) {
                throw edited.refusals().of("workbook-too-large/copy");
            }
            new AnnotatedCopy(edited, annotations).annotate();
            edited.writeTo(out);
        }
    }

    private void annotate() throws Refusal {
        workbook.removeOurs();
        Map<Integer, Map<Finding, CellAddress>> findings = findingsBySheet();
        for (int index = 0; index < workbook.tabs().size(); index++) {
            WorkbookPart.Tab tab = workbook.tabs().get(index);
            if (!workbook.isOurs(index)) {
                deselect(tab.part());
                if (tab.grid()) {
                    annotate(tab.part(), findings.getOrDefault(index, Map.of()));
                }
            }
        }
        workbook.putFirst(new ReportSheets(annotations, workbook, withoutNote).addTo(edited, styles));
        styles.save();
    }

    private Map<Integer, Map<Finding, CellAddress>> findingsBySheet() {
        Map<Integer, Map<Finding, CellAddress>> findings = new HashMap<>();
        for (Finding finding : annotations.findings()) {
            if (finding.location() instanceof Location.Cell cell && cell.file().equals(workbook.file())) {
                findings.computeIfAbsent(cell.sheetIndex(), any -> new LinkedHashMap<>())
                        .put(finding, new CellAddress(cell.row(), cell.column()));
            }
        }
        return findings;
    }

    /** Takes the selection off a sheet: if two were selected, typing on one would change both. */
    private void deselect(String part) throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next() && !xml.starts(1, "sheetData")) {
            if (xml.starts(2, "sheetView") && xml.flag("tabSelected")) {
                xml.replaceTag(Tags.without(xml.tag(), "tabSelected"));
            }
        }
        xml.save();
    }

    private void annotate(String part, Map<Finding, CellAddress> findings) throws Refusal {
        NotesPart notes = new NotesPart(edited, part);
        if (findings.isEmpty() && !notes.hasOurs()) {
            return;
        }
        EditedSheet sheet = new EditedSheet(edited, part);
        Set<CellAddress> conversations = notes.conversations();
        NavigableMap<CellAddress, Severity> gravest = new TreeMap<>();
        NavigableMap<CellAddress, String> texts = new TreeMap<>();
        findings.forEach((finding, cell) -> {
            CellAddress shown = sheet.shown(cell);
            gravest.merge(shown, finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other);
            if (conversations.contains(shown)) {
                withoutNote.add(finding);
            } else {
                texts.merge(shown, text(finding), (one, other) -> one + "\n\n" + other);
            }
        });
        if (notes.hasOurs() || !texts.isEmpty()) {
            new NoteShapes(edited, sheet, texts, notes.replaceOurs(texts)).save();
        }
        sheet.change(gravest.navigableKeySet(), (cell, element, style) -> {
            Severity severity = Objects.requireNonNull(gravest.get(cell));
            return Tags.with(element, "s", styles.marked(style, severity));
        });
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
     * The boxes in which a sheet shows its notes. Office writes them as XML that need not be well-formed, so they are
     * edited as text.
     *
     * @param notes the texts of the notes that were added or appended to
     */
    private record NoteShapes(
            EditablePackage edited, EditedSheet sheet, Map<CellAddress, String> notes, NotesPart.Changed changed) {

        private static final int LETTERS_A_LINE = 46;

        /** In points, as are the sizes below. */
        private static final int LINE_HEIGHT = 11;

        private static final int TALLEST_BOX = 390;
        private static final int USUAL_COLUMN = 48;
        private static final int USUAL_ROW = 15;
        private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

        /** Ids of shapes come in blocks of this size; the first block is the program's own. */
        private static final int FIRST_ID = 1024;

        private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{1,8})[\"']");
        private static final Pattern SHAPE = Pattern.compile("<v:shape .*?</v:shape>", Pattern.DOTALL);
        private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
        private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
        private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>\\s*(?:\\d{1,7}\\s*,\\s*){6})(\\d{1,7})");
        private static final String TYPE = "_x0000_t202";
        private static final String EMPTY = """
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\
                 xmlns:x="urn:schemas-microsoft-com:office:excel">
                <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
                </xml>""";
        private static final String SHAPE_TYPE = """
                <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
                <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
                """;

        /** Removes the boxes of removed notes, makes boxes taller for longer notes, and adds missing boxes. */
        void save() throws Refusal {
            Optional<String> existing = sheet.shapes();
            if (existing.isEmpty() && changed.added().isEmpty()) {
                return;
            }
            String part = existing.isPresent() ? existing.get() : sheet.addShapes(EMPTY);
            String text = SHAPE.matcher(edited.text(part))
                    .replaceAll(shape -> Matcher.quoteReplacement(changed(shape.group())));
            edited.put(part, changed.added().isEmpty() ? text : withAdded(text, part));
        }

        private String changed(String shape) {
            Optional<CellAddress> cell = noteOf(shape);
            if (cell.filter(changed.gone()::contains).isPresent()) {
                return "";
            }
            return cell.filter(it -> notes.containsKey(it) && !changed.added().contains(it))
                    .map(appended -> grown(shape, appended))
                    .orElse(shape);
        }

        /** The cell whose note the shape shows; empty for buttons and the like. */
        private static Optional<CellAddress> noteOf(String shape) {
            Matcher row = ROW.matcher(shape);
            Matcher column = COLUMN.matcher(shape);
            return shape.contains("ObjectType=\"Note\"") && row.find() && column.find()
                    ? Optional.of(new CellAddress(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))))
                    : Optional.empty();
        }

        private String grown(String shape, CellAddress cell) {
            return ANCHOR.matcher(shape).replaceFirst(box -> {
                int row = Math.min(Integer.parseInt(box.group(2)) + 2 + lines(cell), LAST_ROW);
                return Matcher.quoteReplacement(box.group(1) + row);
            });
        }

        private int lines(CellAddress cell) {
            return notes.getOrDefault(cell, "")
                    .lines()
                    .mapToInt(line -> line.length() / LETTERS_A_LINE + 1)
                    .sum();
        }

        private String withAdded(String text, String part) throws Refusal {
            int end = text.lastIndexOf("</xml>");
            if (end < 0) {
                throw edited.refusals().damaged("its part " + part + " can't be read");
            }
            StringBuilder shapes =
                    new StringBuilder(text.contains(TYPE + "\"") || text.contains(TYPE + "'") ? "" : SHAPE_TYPE);
            int id = SHAPE_ID.matcher(text)
                    .results()
                    .mapToInt(shape -> Integer.parseInt(shape.group(1)))
                    .reduce(FIRST_ID, Math::max);
            for (CellAddress cell : changed.added()) {
                shapes.append(shape(++id, cell));
            }
            return text.substring(0, end) + shapes + text.substring(end);
        }

        /** Programs show the box beside its cell; its place counts only where all notes are shown at once. */
        private String shape(int id, CellAddress cell) {
            return """
                    <v:shape id="_x0000_s%d" type="#_x0000_t202" style='position:absolute;margin-left:%dpt;margin-top:%dpt;\
                    width:220pt;height:%dpt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">\
                    <v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>\
                    <v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>\
                    <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
                    <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
                    """.formatted(
                            id,
                            USUAL_COLUMN * (cell.getColumn() + 1),
                            USUAL_ROW * cell.getRow(),
                            Math.min(TALLEST_BOX, 10 + LINE_HEIGHT * lines(cell)),
                            cell.getRow(),
                            cell.getColumn());
        }
    }
}
