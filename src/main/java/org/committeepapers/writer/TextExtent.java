package org.committeepapers.writer;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;

/** The longest word and the longest line of a cell's text, as if in Arial, and how many lines it fills. */
public final class TextExtent {

    /** The width of the widest fonts councils use, such as Verdana, relative to Arial. */
    public static final double WIDEST_FONT = 1.2;

    /** Allows for the gaps at line ends. */
    private static final double LOST_AT_LINE_ENDS = 1.12;
    /** A status sign and the space after it, in ems. */
    private static final double SIGN = 1.1;
    /** The label of an item of a list, in ems. */
    private static final double LABEL = 1.8;
    /** The rule before exempt words, in ems. */
    private static final double RULE = 0.8;

    private final double size;
    private double word;
    private double line;
    private double longestWord;
    private double longestLine;
    private final List<Double> lines = new ArrayList<>();

    private TextExtent(double size) {
        this.size = size;
    }

    /**
     * Measures the headers of a table, then the cells of each row.
     *
     * @param size of letters, in the unit of all lengths
     */
    public static List<List<TextExtent>> of(Block.Table table, double size) {
        List<List<TextExtent>> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .map(column -> new TextExtent(size).with(column.header(), true, 0))
                .toList());
        for (Block.Row row : table.rows()) {
            rows.add(row.cells().stream()
                    .map(cell -> new TextExtent(size).with(cell, row.total()))
                    .toList());
        }
        return rows;
    }

    private TextExtent with(Block.Cell cell, boolean bold) {
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph -> with(paragraph.content(), bold, paragraph.exempt() ? RULE : 0);
                case Block.Items items -> items.items().forEach(item -> with(item.content(), bold, LABEL));
                default -> throw new IllegalArgumentException("A cell holds paragraphs and lists only: " + block);
            }
        }
        return this;
    }

    private TextExtent with(List<Inline> content, boolean bold, double ems) {
        line = ems * size;
        word = line;
        add(content, bold);
        endLine();
        return this;
    }

    TableWidths.Extent extent() {
        return new TableWidths.Extent(longestWord, longestLine);
    }

    /** Roughly how many lines the text fills in a column of this width; one too many rather than too few. */
    public double linesIn(double width) {
        double count = 0;
        for (double length : lines) {
            count += Math.max(1, Math.ceil(length * LOST_AT_LINE_ENDS / width));
        }
        return count;
    }

    private void add(List<Inline> content, boolean bold) {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text -> add(text.text(), bold);
                case Inline.Strong strong -> add(strong.content(), true);
                case Inline.Emphasis emphasis -> add(emphasis.content(), bold);
                case Inline.Link link -> add(link.content(), bold);
                case Inline.Beside beside -> add(beside.content(), bold);
                case Inline.Break() -> endLine();
                case Inline.Status status -> {
                    advance(SIGN * size);
                    add(status.word().replace(' ', '\u00a0'), true);
                }
                case Inline.Foreign foreign -> add(foreign.content(), bold);
            }
        }
    }

    /** A word as long as an address may break after punctuation. */
    private void add(String text, boolean bold) {
        List<String> pieces = LongWords.pieces(text);
        addPiece(pieces.getFirst(), bold);
        for (String piece : pieces.subList(1, pieces.size())) {
            endWord();
            addPiece(piece, bold);
        }
    }

    private void addPiece(String text, boolean bold) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\t';
            if (space || mayEndLine(text, i)) {
                advance(Arial.width(text, from, space ? i : i + 1, size, bold));
                endWord();
                line += space ? Arial.width(" ", size, bold) : 0;
                from = i + 1;
            }
        }
        advance(Arial.width(text, from, text.length(), size, bold));
    }

    /** After a dash, or a hyphen between letters; never in "post-16", which some word processors keep whole. */
    private static boolean mayEndLine(String text, int at) {
        char c = text.charAt(at);
        boolean between = at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return c == '-' && between
                || c == '\u2013' && !(at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)));
    }

    private void advance(double width) {
        word += width;
        line += width;
    }

    private void endWord() {
        longestWord = Math.max(longestWord, word);
        word = 0;
    }

    private void endLine() {
        endWord();
        longestLine = Math.max(longestLine, line);
        lines.add(line);
        line = 0;
    }
}
