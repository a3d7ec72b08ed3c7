package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text one after another, as drawn. Words and lines are stretches of them, so that no letter is copied
 * until its line is drawn. What is drawn in place of a character takes up one letter, and so does a sign.
 */
final class Letters {

    /** Of a text without words. */
    static final Letters NONE = new Letters();

    private static final char STAND_IN = '\ufffc';

    private final StringBuilder all = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    /**
     * Letters of one kind, up to the next run.
     *
     * @param start the first of them
     * @param special the piece that is this run, where it isn't plain letters
     */
    private record Run(
            int start,
            Tag leaf,
            Look look,
            Face face,
            @Nullable Piece special) {

        boolean goesOnWith(Tag otherLeaf, Look otherLook, Face otherFace) {
            return special == null && leaf == otherLeaf && face == otherFace && Objects.equals(look, otherLook);
        }
    }

    int length() {
        return all.length();
    }

    /** Adds letters that the face has. */
    void add(String text, int from, int to, Tag leaf, Look look, Face face) {
        if (from == to) {
            return;
        }
        if (runs.isEmpty() || !runs.getLast().goesOnWith(leaf, look, face)) {
            runs.add(new Run(all.length(), leaf, look, face, null));
        }
        all.append(text, from, to);
    }

    /** Adds a sign, or what is drawn in place of a character. */
    void add(Piece special) {
        runs.add(new Run(all.length(), special.leaf(), special.look(), special.face(), special));
        all.append(STAND_IN);
    }

    /** After the letter that begins at a place, which may be two characters. */
    int after(int place) {
        boolean single = !Character.isSurrogate(all.charAt(place));
        return single ? place + 1 : place + Character.charCount(all.codePointAt(place));
    }

    /** How many letters a stretch has. */
    int count(int start, int end) {
        return all.codePointCount(start, end);
    }

    /** With stand-ins. */
    String text(int start, int end) {
        return all.substring(start, end);
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
        double size = run.look.size();
        double width = 0;
        for (int i = start; i < end; i = after(i)) {
            char letter = all.charAt(i);
            width += run.face.width(Character.isSurrogate(letter) ? all.codePointAt(i) : letter) * size;
        }
        return width;
    }

    /**
     * A stretch, each part in one font and look under one tag.
     *
     * @param width of all of it, in points, which spares measuring where there is one part alone
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
                ? new Piece(run.leaf, run.look, run.face, text(from, to), null, width, null)
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
