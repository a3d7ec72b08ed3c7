package org.committeepapers.writer.docx.block;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.LongWords;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.Styles;

/** Measures the longest word and the longest line of a text, in points, and how many lines it fills. */
final class TextExtent {

    /** Allows for the gaps at line ends. */
    private static final double LOST_AT_LINE_ENDS = 1.12;

    private final LetterWidths letters;
    private final double size;
    private double word;
    private double line;
    private double longestWord;
    private double longestLine;
    private final List<Double> lines = new ArrayList<>();

    private TextExtent(LetterWidths letters, double size) {
        this.letters = letters;
        this.size = size;
    }

    /** Of a column's header, which is bold. */
    static TextExtent of(List<Inline> header, LetterWidths letters, double size) {
        TextExtent extent = new TextExtent(letters, size);
        extent.paragraph(header, true, 0);
        return extent;
    }

    static TextExtent of(Block.Cell cell, boolean bold, LetterWidths letters, double size) {
        TextExtent extent = new TextExtent(letters, size);
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph -> extent.paragraph(paragraph.content(), bold, 0);
                case Block.Items items ->
                    items.items().forEach(item -> extent.paragraph(item.content(), bold, Styles.LIST_INDENT));
                default -> throw new IllegalArgumentException("A cell holds paragraphs and lists only: " + block);
            }
        }
        return extent;
    }

    private void paragraph(List<Inline> content, boolean bold, double start) {
        line = start;
        word = start;
        add(content, bold);
        endLine();
    }

    TableWidths.Extent extent() {
        return new TableWidths.Extent(longestWord, longestLine);
    }

    /** Roughly how many lines the text fills in a column of this width, in points; one too many rather than too few. */
    double linesIn(double width) {
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
                    advance(Drawings.symbolSize(size));
                    add(InlineWriter.joined(status), true);
                }
                case Inline.Foreign foreign -> add(foreign.content(), bold);
            }
        }
    }

    /** A word as long as an address may break after punctuation. */
    private void add(String text, boolean bold) {
        List<String> pieces = LongWords.pieces(text);
        addPiece(pieces.getFirst(), bold);
        for (int i = 1; i < pieces.size(); i++) {
            endWord();
            addPiece(pieces.get(i), bold);
        }
    }

    private void addPiece(String text, boolean bold) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                advance(width(text, from, i, bold));
                endWord();
                line += width(" ", 0, 1, bold);
                from = i + 1;
            } else if (mayEndLine(text, i)) {
                advance(width(text, from, i + 1, bold));
                endWord();
                from = i + 1;
            }
        }
        advance(width(text, from, text.length(), bold));
    }

    private double width(String text, int from, int to, boolean bold) {
        return letters.width(text, from, to, size, bold);
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
