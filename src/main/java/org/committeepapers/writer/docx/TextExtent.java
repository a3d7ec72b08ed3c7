package org.committeepapers.writer.docx;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;

/** How wide the longest word and the longest line of a text are, in points, and how many lines it fills. */
final class TextExtent {

    /** Words don't fill their lines to the end. */
    private static final double LOST_AT_LINE_ENDS = 1.12;

    private final double size;
    private final double indent;
    private double word;
    private double line;
    private double longestWord;
    private double longestLine;
    private final List<Double> lines = new ArrayList<>();

    /**
     * @param size of the letters
     * @param indent before the items of a list
     */
    TextExtent(double size, double indent) {
        this.size = size;
        this.indent = indent;
    }

    void cell(Block.Cell cell, boolean bold) {
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraph(paragraph.content(), bold, 0);
                case Block.Items items -> items.items().forEach(item -> paragraph(item.content(), bold, indent));
                default -> throw new IllegalArgumentException("A cell holds paragraphs and lists only: " + block);
            }
        }
    }

    void paragraph(List<Inline> content, boolean bold) {
        paragraph(content, bold, 0);
    }

    private void paragraph(List<Inline> content, boolean bold, double start) {
        line = start;
        word = start;
        add(content, bold);
        endLine();
    }

    double longestWord() {
        return longestWord;
    }

    double longestLine() {
        return longestLine;
    }

    /** About how many lines the text fills in a column of this width, in points; rather one more than one fewer. */
    double linesIn(double width) {
        return lines.stream()
                .mapToDouble(length -> Math.max(1, Math.ceil(length * LOST_AT_LINE_ENDS / width)))
                .sum();
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
                    advance(Drawings.signSize(size));
                    add(InlineWriter.joined(status), true);
                }
                case Inline.Foreign foreign -> add(foreign.content(), bold);
            }
        }
    }

    private void add(String text, boolean bold) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                advance(LetterWidths.of(text.substring(from, i), size, bold));
                endWord();
                line += LetterWidths.of(" ", size, bold);
                from = i + 1;
            } else if (c == '-' || c == '\u2013') {
                advance(LetterWidths.of(text.substring(from, i + 1), size, bold));
                endWord();
                from = i + 1;
            }
        }
        advance(LetterWidths.of(text.substring(from), size, bold));
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
