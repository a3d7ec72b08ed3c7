package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;

/** Fills lines with words. A word is broken only where it is wider than a line. */
final class LineBreaker {

    static final double TOLERANCE = 0.01;
    private static final String GOOD_BREAKS = "/-_.,;:@?&=";

    /** The longest word that a table makes room for as a whole, in characters. */
    private static final int LONGEST_WHOLE = 30;

    private LineBreaker() {}

    static List<Line> lines(List<Word> words, double width) {
        List<Line> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        double used = 0;
        for (Word whole : words) {
            for (Word word : whole.width() > width + TOLERANCE ? chopped(whole, width) : List.of(whole)) {
                if (!line.isEmpty() && used + word.width() > width + TOLERANCE) {
                    lines.add(Line.of(line));
                    line.clear();
                    used = 0;
                }
                line.add(word);
                used += word.width() + word.space();
                if (word.last()) {
                    lines.add(Line.of(line));
                    line.clear();
                    used = 0;
                }
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(Line.of(line));
        }
        return lines;
    }

    /** The room a word needs not to be broken; of one as long as an address, what its longest part needs. */
    static double least(Word word) {
        List<Piece> letters = letters(word);
        if (letters.size() <= LONGEST_WHOLE) {
            return word.width();
        }
        double longest = 0;
        double part = 0;
        for (Piece letter : letters) {
            part += letter.width();
            longest = Math.max(longest, part);
            part = isGoodBreak(letter) ? 0 : part;
        }
        return longest;
    }

    /** Parts of a word that is wider than a line, broken after punctuation where there is some, as in an address. */
    private static List<Word> chopped(Word word, double width) {
        List<Piece> letters = letters(word);
        List<Word> parts = new ArrayList<>();
        int start = 0;
        int good = -1;
        double used = 0;
        for (int i = 0; i < letters.size(); i++) {
            Piece letter = letters.get(i);
            if (i > start && used + letter.width() > width && !letter.text().isBlank()) {
                int end = good > start ? good : i;
                parts.add(part(letters.subList(start, end)));
                start = end;
                good = -1;
                used = letters.subList(start, i).stream()
                        .mapToDouble(Piece::width)
                        .sum();
            }
            used += letter.width();
            good = isGoodBreak(letter) ? i + 1 : good;
        }
        Word rest = part(letters.subList(start, letters.size()));
        parts.add(new Word(rest.pieces(), Math.max(0, rest.width() - word.space()), word.space(), word.last()));
        return parts;
    }

    private static boolean isGoodBreak(Piece letter) {
        return letter.text().length() == 1 && GOOD_BREAKS.contains(letter.text());
    }

    private static Word part(List<Piece> letters) {
        return new Word(
                List.copyOf(letters), letters.stream().mapToDouble(Piece::width).sum(), 0, false);
    }

    private static List<Piece> letters(Word word) {
        List<Piece> letters = new ArrayList<>();
        for (Piece piece : word.pieces()) {
            if (piece.actual() != null || piece.sign() != null) {
                letters.add(piece);
                continue;
            }
            piece.text()
                    .codePoints()
                    .forEach(codePoint -> letters.add(new Piece(
                            piece.leaf(),
                            piece.look(),
                            piece.face(),
                            Character.toString(codePoint),
                            null,
                            piece.face().width(codePoint) * piece.look().size(),
                            null)));
        }
        return letters;
    }
}
