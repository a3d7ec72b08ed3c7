package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.committeepapers.document.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text as drawn, in runs of one font, style and tag. Words and lines are ranges of letters, so nothing
 * is copied until a line is drawn. A symbol, or what is drawn in place of a character, counts as one letter.
 */
public final class LetterRuns {

    static final LetterRuns NONE = new LetterRuns();

    private static final char STAND_IN = '\ufffc';

    private final StringBuilder all = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    /**
     * @param start its first letter; the run ends where the next begins
     * @param special the piece that is this run, unless it is plain letters
     */
    private record Run(
            int start,
            Tag leaf,
            LetterStyle style,
            FontFace face,
            @Nullable Piece special) {

        boolean accepts(Tag otherLeaf, LetterStyle otherStyle, FontFace otherFace) {
            return special == null && leaf == otherLeaf && face == otherFace && Objects.equals(style, otherStyle);
        }
    }

    /**
     * Letters in one font and style under one tag.
     *
     * @param text as drawn
     * @param actual the text it replaces, if any
     * @param width in points, including spaces at its end
     * @param symbol drawn instead of letters
     */
    public record Piece(
            Tag leaf,
            LetterStyle style,
            FontFace face,
            String text,
            @Nullable String actual,
            double width,
            @Nullable Mark symbol) {}

    int length() {
        return all.length();
    }

    /** Adds letters that the font has. */
    void add(String text, int from, int to, Tag leaf, LetterStyle style, FontFace face) {
        if (from == to) {
            return;
        }
        if (runs.isEmpty() || !runs.getLast().accepts(leaf, style, face)) {
            runs.add(new Run(all.length(), leaf, style, face, null));
        }
        all.append(text, from, to);
    }

    /** Adds a symbol, or what is drawn in place of a character. */
    void add(Piece special) {
        runs.add(new Run(all.length(), special.leaf(), special.style(), special.face(), special));
        all.append(STAND_IN);
    }

    /** Where the letter after this one begins; a letter may take two {@code char}s. */
    int after(int place) {
        boolean single = !Character.isSurrogate(all.charAt(place));
        return single ? place + 1 : place + Character.charCount(all.codePointAt(place));
    }

    /** The number of letters in a range. */
    int count(int start, int end) {
        return all.codePointCount(start, end);
    }

    /** The text of a range, with U+FFFC for symbols and replaced characters. */
    String text(int start, int end) {
        return all.substring(start, end);
    }

    /** A letter, with U+FFFC for a symbol or replaced character. */
    int letter(int place) {
        return all.codePointAt(place);
    }

    /** What is drawn as one letter. */
    String drawn(int place) {
        Piece special = runs.get(run(place)).special;
        return special == null ? text(place, after(place)) : special.text();
    }

    /** In points. */
    double width(int start, int end) {
        double width = 0;
        for (int i = run(start); i < runs.size() && runs.get(i).start < end; i++) {
            width += width(i, Math.max(start, runs.get(i).start), Math.min(end, end(i)));
        }
        return width;
    }

    private double width(int number, int start, int end) {
        Run run = runs.get(number);
        if (run.special != null) {
            return run.special.width();
        }
        double size = run.style.size();
        double width = 0;
        for (int i = start; i < end; i = after(i)) {
            char letter = all.charAt(i);
            width += run.face.width(Character.isSurrogate(letter) ? all.codePointAt(i) : letter) * size;
        }
        return width;
    }

    /**
     * The pieces of a range.
     *
     * @param width of the range, in points, so that a single piece needn't be measured
     */
    List<Piece> pieces(int start, int end, double width) {
        int first = run(start);
        if (!runs.isEmpty() && end(first) >= end) {
            return List.of(piece(first, start, end, width));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = first; i < runs.size() && runs.get(i).start < end; i++) {
            int from = Math.max(start, runs.get(i).start);
            int to = Math.min(end, end(i));
            pieces.add(piece(i, from, to, width(i, from, to)));
        }
        return pieces;
    }

    private Piece piece(int number, int from, int to, double width) {
        Run run = runs.get(number);
        return run.special == null
                ? new Piece(run.leaf, run.style, run.face, text(from, to), null, width, null)
                : run.special;
    }

    private int end(int number) {
        return number + 1 < runs.size() ? runs.get(number + 1).start : all.length();
    }

    /** The run that a letter belongs to. */
    private int run(int place) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).start <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
