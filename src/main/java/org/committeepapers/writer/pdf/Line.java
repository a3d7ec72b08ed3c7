package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Mark;
import org.committeepapers.writer.LongWords;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The letters of one line. Spaces at its end are kept, so that words don't join when the text is read out.
 *
 * @param width in points, without the spaces at its end
 */
record Line(List<Piece> pieces, double width) {

    private static final double TOLERANCE = 0.01;

    /**
     * Letters in one font and style under one tag.
     *
     * @param text as drawn
     * @param actual the text it replaces, if any
     * @param width in points, including spaces at its end
     * @param symbol drawn instead of letters
     */
    record Piece(
            Tag leaf,
            TextStyle style,
            BaseFont face,
            String text,
            @Nullable String actual,
            double width,
            @Nullable Mark symbol) {

        private boolean goesOnWith(Piece next) {
            return isPlain()
                    && next.isPlain()
                    && leaf == next.leaf
                    && face.equals(next.face)
                    && style.equals(next.style);
        }

        private boolean isPlain() {
            return actual == null && symbol == null;
        }

        private Piece and(Piece next) {
            return new Piece(leaf, style, face, text + next.text, null, width + next.width, null);
        }

        private List<Piece> letters() {
            return isPlain()
                    ? text.codePoints()
                            .mapToObj(letter -> new Piece(
                                    leaf,
                                    style,
                                    face,
                                    Character.toString(letter),
                                    null,
                                    Fonts.width(face, letter) * style.size(),
                                    null))
                            .toList()
                    : List.of(this);
        }

        /** Of a single letter. */
        private int codePoint() {
            return isPlain() ? text.codePointAt(0) : '\ufffc';
        }
    }

    /**
     * Letters that stay on one line, with the spaces after them.
     *
     * @param width in points, without the spaces
     * @param space the width of the spaces, in points
     * @param last whether a line break follows
     */
    record Word(List<Piece> pieces, double width, double space, boolean last) {}

    static Line of(List<Word> words) {
        List<Piece> pieces = new ArrayList<>();
        double width = 0;
        double space = 0;
        for (Word word : words) {
            width += space + word.width();
            space = word.space();
            for (Piece piece : word.pieces()) {
                if (!pieces.isEmpty() && pieces.getLast().goesOnWith(piece)) {
                    pieces.set(pieces.size() - 1, pieces.getLast().and(piece));
                } else {
                    pieces.add(piece);
                }
            }
        }
        return new Line(pieces, width);
    }

    /** A text that is never broken, such as a label in a chart or a page number. */
    static Line of(String text, TextStyle style, Fonts fonts, Tag tag) {
        WordBuilder words = new WordBuilder(fonts);
        words.text(text, tag, style);
        return of(words.finish());
    }

    /** Fills lines with words. Only a word wider than a line is broken. */
    static List<Line> broken(List<Word> whole, double width) {
        List<Line> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        double used = 0;
        for (Word word : fitting(whole, width)) {
            if (!line.isEmpty() && used + word.width() > width + TOLERANCE) {
                lines.add(of(line));
                line.clear();
                used = 0;
            }
            line.add(word);
            used += word.width() + word.space();
            if (word.last()) {
                lines.add(of(line));
                line.clear();
                used = 0;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(of(line));
        }
        return lines;
    }

    /** The words, with those wider than a line cut into parts. */
    private static List<Word> fitting(List<Word> whole, double width) {
        List<Word> words = new ArrayList<>();
        for (Word word : whole) {
            if (word.width() > width + TOLERANCE) {
                chop(word, width, words);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /** Cuts a word that is wider than a line, after punctuation if it has any. */
    private static void chop(Word word, double width, List<Word> parts) {
        List<Piece> letters = word.pieces().stream()
                .flatMap(piece -> piece.letters().stream())
                .toList();
        int start = 0;
        int good = 0;
        double used = 0;
        for (int i = 0; i < letters.size(); i++) {
            Piece letter = letters.get(i);
            if (i > start && used + letter.width() > width && !letter.text().isBlank()) {
                int end = good > start ? good : i;
                parts.add(new Word(letters.subList(start, end), width(letters.subList(start, end)), 0, false));
                start = end;
                used = width(letters.subList(start, i));
            }
            used += letter.width();
            if (i + 1 < letters.size()
                    && LongWords.mayBreak(letter.codePoint(), letters.get(i + 1).codePoint())) {
                good = i + 1;
            }
        }
        List<Piece> rest = letters.subList(start, letters.size());
        parts.add(new Word(rest, Math.max(0, width(rest) - word.space()), word.space(), word.last()));
    }

    private static double width(List<Piece> pieces) {
        return pieces.stream().mapToDouble(Piece::width).sum();
    }
}
