package org.committeepapers.workbook.copy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.finding.Refusal;

/**
 * The boxes in which a sheet shows its notes. Office writes them as XML that need not be well-formed, so they are
 * edited as text.
 *
 * @param notes the texts of the notes that were added or appended to
 */
record NoteShapes(
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
        String text =
                SHAPE.matcher(edited.text(part)).replaceAll(shape -> Matcher.quoteReplacement(changed(shape.group())));
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
