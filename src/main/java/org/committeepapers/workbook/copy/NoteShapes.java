package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;

/**
 * The boxes in which a sheet shows its notes. Office writes them in a kind of XML that need not be well-formed, so they
 * are found by their words.
 */
final class NoteShapes {

    private static final int LETTERS_A_LINE = 46;
    private static final int BOX_WIDTH = 290;
    private static final int LINE_HEIGHT = 15;
    private static final int TALLEST_BOX = 520;
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private static final Pattern BLOCKS = Pattern.compile("<o:idmap\\b[^>]*\\bdata=[\"']([0-9, ]+)[\"']");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})");
    private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{1,8})[\"']");
    private static final Pattern SHAPE = Pattern.compile("<v:shape .*?</v:shape>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final Pattern ANCHOR =
            Pattern.compile("(<x:Anchor>\\s*(?:\\d{1,7}\\s*,\\s*){6})(\\d{1,7})\\s*,\\s*(\\d{1,5})(?=\\s*</x:Anchor>)");
    private static final String SHAPE_TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>\n";
    private static final String NAMESPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private final EditablePackage edited;
    private final String sheet;
    private final SheetGrid grid;

    NoteShapes(EditablePackage edited, String sheet, SheetGrid grid) {
        this.edited = edited;
        this.sheet = sheet;
        this.grid = grid;
    }

    /** The part that holds the shapes of the sheet; none where it has none. */
    private Optional<String> part() throws Refusal {
        PartEdit xml = new PartEdit(edited, sheet);
        while (xml.next()) {
            if (xml.starts(1, "legacyDrawing")) {
                String id = Tags.relationship(xml.tag());
                return new Relationships(edited, sheet)
                        .all().stream()
                                .filter(relationship -> relationship.id().equals(id))
                                .map(Relationships.Relationship::target)
                                .filter(edited::has)
                                .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Adds a box for each of the cells, of whose notes these are the texts. */
    void add(Map<CellAddress, List<NoteText>> notes, Set<CellAddress> cells) throws Refusal {
        Optional<String> existing = part();
        String name = existing.isPresent() ? existing.get() : newPart();
        String text = edited.text(name);
        int end = text.lastIndexOf("</xml>");
        if (end < 0) {
            throw edited.refusals().damaged("its part " + name + " can't be read");
        }
        StringBuilder shapes = new StringBuilder();
        if (!text.contains("\"_x0000_t202\"") && !text.contains("'_x0000_t202'")) {
            shapes.append(SHAPE_TYPE);
        }
        int id = highestId(text);
        for (CellAddress cell : cells) {
            shapes.append(shape(++id, cell, notes.getOrDefault(cell, List.of())));
        }
        String declared = text.contains("xmlns:x=")
                ? shapes.toString()
                : shapes.toString().replaceAll("<v:shape(type)?(?= )", "$0" + NAMESPACES);
        edited.put(name, text.substring(0, end) + declared + text.substring(end));
    }

    /** A new part, at which the sheet points. */
    private String newPart() throws Refusal {
        String name = edited.add(
                XSSFRelation.VML_DRAWINGS,
                "<xml" + NAMESPACES + ">\n<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + freeBlock()
                        + "\"/></o:shapelayout>\n</xml>");
        String id = new Relationships(edited, sheet).add(XSSFRelation.VML_DRAWINGS, name);
        PartEdit xml = new PartEdit(edited, sheet);
        int place = 0;
        while (xml.next()) {
            place = xml.ends(1) && SheetOrder.isBefore(xml.localName(), "legacyDrawing") ? xml.end() : place;
        }
        xml.insert(place, "<legacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(Relationships.NAMESPACE, id));
        xml.save();
        return name;
    }

    /** Ids of shapes come in blocks of 1,024, each for one part. */
    private int freeBlock() throws Refusal {
        int highest = 0;
        for (String name : edited.names()) {
            if (name.endsWith(".vml")) {
                highest = BLOCKS.matcher(edited.text(name))
                        .results()
                        .mapToInt(blocks -> highest(NUMBER, blocks.group(1)))
                        .reduce(highest, Math::max);
            }
        }
        return highest + 1;
    }

    private static int highest(Pattern number, String text) {
        return number.matcher(text)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(0);
    }

    private static int highestId(String text) {
        int block = BLOCKS.matcher(text)
                .results()
                .findFirst()
                .flatMap(blocks -> NUMBER.matcher(blocks.group(1)).results().findFirst())
                .map(number -> Integer.parseInt(number.group()))
                .orElse(1);
        return Math.max(1024 * block, highest(SHAPE_ID, text));
    }

    private String shape(int id, CellAddress cell, List<NoteText> texts) {
        int height = Math.min(TALLEST_BOX, 14 + LINE_HEIGHT * NoteText.lines(texts, LETTERS_A_LINE));
        return ("<v:shape id=\"_x0000_s%d\" type=\"#_x0000_t202\" style='position:absolute;margin-left:80pt;"
                        + "margin-top:5pt;width:%dpt;height:%dpt;z-index:1;visibility:hidden' fillcolor=\"#ffffe1\""
                        + " o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                        + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
                        + "<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
                        + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>"
                        + "<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>\n")
                .formatted(
                        id, BOX_WIDTH * 3 / 4, height * 3 / 4, anchor(cell, height), cell.getRow(), cell.getColumn());
    }

    /** The box, to the right of its cell: first column, its offset in pixels, first row, offset; the same of its end. */
    private String anchor(CellAddress cell, int height) {
        int left = Math.min(cell.getColumn() + 1, LAST_COLUMN);
        int right = left;
        int x = 15 + BOX_WIDTH;
        while (x >= grid.pixelsOfColumn(right) && right < LAST_COLUMN) {
            x -= grid.pixelsOfColumn(right++);
        }
        return left + ", 15, " + cell.getRow() + ", 4, " + right + ", " + x + ", " + end(cell.getRow(), 4 + height);
    }

    /** The row, and the pixels within it, so many pixels below the top of a row. */
    private String end(int fromRow, int pixels) {
        int bottom = fromRow;
        int y = pixels;
        while (y >= grid.pixelsOfRow(bottom) && bottom < LAST_ROW) {
            y -= grid.pixelsOfRow(bottom++);
        }
        return bottom + ", " + y;
    }

    /** Lets the boxes of these cells reach further down, so that what was appended to their notes is seen. */
    void grow(Map<CellAddress, List<NoteText>> notes, Set<CellAddress> cells) throws Refusal {
        change(
                cells,
                (cell, shape) -> ANCHOR.matcher(shape).replaceFirst(box -> {
                    int lines = 2 + NoteText.lines(notes.getOrDefault(cell, List.of()), LETTERS_A_LINE);
                    int pixels = Integer.parseInt(box.group(3)) + LINE_HEIGHT * lines;
                    return Matcher.quoteReplacement(box.group(1) + end(Integer.parseInt(box.group(2)), pixels));
                }));
    }

    /** Takes the boxes of these cells out. */
    void remove(Set<CellAddress> cells) throws Refusal {
        change(cells, (cell, shape) -> "");
    }

    private void change(Set<CellAddress> cells, BiFunction<CellAddress, String, String> change) throws Refusal {
        Optional<String> part = cells.isEmpty() ? Optional.empty() : part();
        if (part.isPresent()) {
            Function<MatchResult, String> changed = shape -> noteOf(shape.group())
                    .filter(cells::contains)
                    .map(cell -> change.apply(cell, shape.group()))
                    .orElse(shape.group());
            edited.put(
                    part.get(),
                    SHAPE.matcher(edited.text(part.get())).replaceAll(changed.andThen(Matcher::quoteReplacement)));
        }
    }

    /** The cell whose note the shape shows; none where it is a button or the like. */
    private static Optional<CellAddress> noteOf(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return shape.contains("ObjectType=\"Note\"") && row.find() && column.find()
                ? Optional.of(new CellAddress(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))))
                : Optional.empty();
    }
}
