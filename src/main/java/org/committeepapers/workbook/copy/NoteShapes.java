package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.xlsx.Relationship;

/**
 * The boxes in which a sheet shows its notes. Office writes them in a kind of XML that need not be well-formed, so they
 * are found by their words.
 */
final class NoteShapes {

    private static final int LETTERS_A_LINE = 46;
    private static final int BOX_WIDTH = 290;
    private static final int LINE_HEIGHT = 15;
    private static final int TALLEST_BOX = 520;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final Pattern BLOCK = Pattern.compile("<o:idmap\\b[^>]*\\bdata=[\"']([0-9, ]+)[\"']");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern SHAPE_ID = Pattern.compile("_s(\\d{1,8})[\"']");
    private static final String SHAPE = "<v:shape ";
    private static final String SHAPE_END = "</v:shape>";
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*(\\d{1,7})\\s*</x:Row>");
    private static final Pattern ANCHOR =
            Pattern.compile("<x:Anchor>\\s*((?:\\d{1,7}\\s*,\\s*){6})(\\d{1,7})\\s*,\\s*(\\d{1,5})\\s*</x:Anchor>");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*(\\d{1,5})\\s*</x:Column>");
    private static final String SHAPE_TYPE = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>\n";
    private static final String NAMESPACES = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private final CopiedPackage copied;
    private final String sheet;
    private final SheetGrid grid;

    NoteShapes(CopiedPackage copied, String sheet, SheetGrid grid) {
        this.copied = copied;
        this.sheet = sheet;
        this.grid = grid;
    }

    /** The part that holds the shapes of the sheet; none where it has none. */
    private Optional<String> part() throws Refusal {
        XmlCursor xml = copied.cursor(sheet);
        while (xml.next()) {
            if (xml.starts(1, "legacyDrawing")) {
                String id = Tags.foreignAttribute(xml.tag(), "id");
                return new CopiedRelationships(copied, sheet)
                        .all().stream()
                                .filter(relationship -> relationship.id().equals(id))
                                .map(Relationship::target)
                                .filter(copied::has)
                                .findFirst();
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a box for each of the cells.
     *
     * @return the new part at which the sheet has yet to point; empty where it points at one already
     */
    String add(NavigableMap<CellPlace, List<NoteText>> notes, Set<CellPlace> cells, ContentTypes types) throws Refusal {
        Optional<String> existing = part();
        String name = existing.isPresent() ? existing.get() : newPart(types);
        String text = copied.text(name);
        int end = text.lastIndexOf("</xml>");
        if (end < 0) {
            throw copied.refusals().damaged("its part " + name + " can't be read");
        }
        StringBuilder shapes = new StringBuilder();
        if (!text.contains("\"_x0000_t202\"") && !text.contains("'_x0000_t202'")) {
            shapes.append(SHAPE_TYPE);
        }
        int id = highestId(text);
        for (CellPlace cell : cells) {
            shapes.append(shape(++id, cell, notes.getOrDefault(cell, List.of())));
        }
        String declared = text.contains("xmlns:x=") ? shapes.toString() : declared(shapes.toString());
        copied.put(name, text.substring(0, end) + declared + text.substring(end));
        return existing.isPresent() ? "" : name;
    }

    private static String declared(String shapes) {
        return shapes.replace("<v:shapetype ", "<v:shapetype" + NAMESPACES + " ")
                .replace("<v:shape ", "<v:shape" + NAMESPACES + " ");
    }

    private String newPart(ContentTypes types) throws Refusal {
        String name = copied.freeName("xl/drawings/vmlDrawing", ".vml");
        int block = freeBlock();
        copied.put(
                name,
                "<xml" + NAMESPACES + ">\n<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" + block
                        + "\"/></o:shapelayout>\n</xml>");
        types.add(name, TYPE);
        return name;
    }

    /** Ids of shapes come in blocks of 1,024, each for one part. */
    private int freeBlock() throws Refusal {
        int highest = 0;
        for (String name : copied.names()) {
            if (name.endsWith(".vml")) {
                Matcher block = BLOCK.matcher(copied.text(name));
                while (block.find()) {
                    highest = Math.max(
                            highest,
                            NUMBER.matcher(block.group(1))
                                    .results()
                                    .mapToInt(number -> Integer.parseInt(number.group()))
                                    .max()
                                    .orElse(0));
                }
            }
        }
        return highest + 1;
    }

    private static int highestId(String text) {
        Matcher block = BLOCK.matcher(text);
        int lowest = block.find() ? 1024 * firstNumber(block.group(1)) : 1024;
        return SHAPE_ID.matcher(text)
                .results()
                .mapToInt(id -> Integer.parseInt(id.group(1)))
                .reduce(lowest, Math::max);
    }

    private static int firstNumber(String numbers) {
        Matcher number = NUMBER.matcher(numbers);
        return number.find() ? Integer.parseInt(number.group()) : 1;
    }

    private String shape(int id, CellPlace cell, List<NoteText> texts) {
        int height = Math.min(TALLEST_BOX, 14 + LINE_HEIGHT * NoteText.lines(texts, LETTERS_A_LINE));
        return "<v:shape id=\"_x0000_s" + id + "\" type=\"#_x0000_t202\" style='position:absolute;"
                + "margin-left:80pt;margin-top:5pt;width:" + BOX_WIDTH * 3 / 4 + "pt;height:" + height * 3 / 4
                + "pt;z-index:1;visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                + "<v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>"
                + "<div style='text-align:left'></div></v:textbox><x:ClientData ObjectType=\"Note\">"
                + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor(cell, height)
                + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + cell.row() + "</x:Row><x:Column>"
                + cell.column() + "</x:Column></x:ClientData></v:shape>\n";
    }

    /** The box, to the right of its cell: first column, its offset in pixels, first row, offset; the same of its end. */
    private String anchor(CellPlace cell, int height) {
        int left = Math.min(cell.column() + 1, LAST_COLUMN);
        int right = left;
        int x = 15 + BOX_WIDTH;
        while (x >= grid.pixelsOfColumn(right) && right < LAST_COLUMN) {
            x -= grid.pixelsOfColumn(right++);
        }
        return left + ", 15, " + cell.row() + ", 4, " + right + ", " + x + ", " + end(cell.row(), 4 + height);
    }

    /** Lets the boxes of notes that were there before reach further down, so that what was appended is seen. */
    void grow(NavigableMap<CellPlace, List<NoteText>> notes, Set<CellPlace> cells) throws Refusal {
        Optional<String> part = part();
        if (part.isEmpty() || cells.isEmpty()) {
            return;
        }
        String text = copied.text(part.get());
        TextEdit edit = new TextEdit(text);
        for (int start = text.indexOf(SHAPE); start >= 0; start = text.indexOf(SHAPE, start + 1)) {
            int end = text.indexOf(SHAPE_END, start) + SHAPE_END.length();
            Optional<CellPlace> cell = end > start ? noteOf(text.substring(start, end)) : Optional.empty();
            if (cell.filter(cells::contains).isPresent()) {
                Matcher box = ANCHOR.matcher(text).region(start, end);
                if (box.find()) {
                    int height = LINE_HEIGHT
                            * (2 + NoteText.lines(notes.getOrDefault(cell.get(), List.of()), LETTERS_A_LINE));
                    int bottom = Integer.parseInt(box.group(2));
                    edit.replace(box.start(2), box.end(3), end(bottom, Integer.parseInt(box.group(3)) + height));
                }
            }
        }
        copied.put(part.get(), edit.edited());
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

    /** Takes the boxes of these cells out. */
    void remove(Set<CellPlace> cells) throws Refusal {
        Optional<String> part = part();
        if (part.isEmpty() || cells.isEmpty()) {
            return;
        }
        String text = copied.text(part.get());
        TextEdit edit = new TextEdit(text);
        for (int start = text.indexOf(SHAPE); start >= 0; start = text.indexOf(SHAPE, start + 1)) {
            int end = text.indexOf(SHAPE_END, start) + SHAPE_END.length();
            if (end > start
                    && noteOf(text.substring(start, end))
                            .filter(cells::contains)
                            .isPresent()) {
                edit.remove(start, end);
            }
        }
        copied.put(part.get(), edit.edited());
    }

    /** The cell whose note the shape shows; none where it is a button or the like. */
    private static Optional<CellPlace> noteOf(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return shape.contains("ObjectType=\"Note\"") && row.find() && column.find()
                ? Optional.of(new CellPlace(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))))
                : Optional.empty();
    }
}
