package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.writer.LongWords;

/** Fills lines with words. Only a word wider than a line is broken. */
public final class LineBreaker {

    static final double TOLERANCE = 0.01;

    private LineBreaker() {}

    public static List<Line> lines(List<Word> whole, double width) {
        List<Word> words = fitting(whole, width);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        double used = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > start && used + word.width() > width + TOLERANCE) {
                lines.add(Line.of(words.subList(start, i)));
                start = i;
                used = 0;
            }
            used += word.width() + word.space();
            if (word.last()) {
                lines.add(Line.of(words.subList(start, i + 1)));
                start = i + 1;
                used = 0;
            }
        }
        if (start < words.size() || lines.isEmpty()) {
            lines.add(Line.of(words.subList(start, words.size())));
        }
        return lines;
    }

    /** The width a word needs to stay whole; for one as long as an address, the width of its longest part. */
    public static double least(Word word) {
        LetterRuns letters = word.letters();
        if (word.end() - word.start() <= LongWords.LONGEST
                || letters.count(word.start(), word.end()) <= LongWords.LONGEST) {
            return word.width();
        }
        double longest = 0;
        double part = 0;
        for (int i = word.start(); i < word.end(); i = letters.after(i)) {
            part += letters.width(i, letters.after(i));
            longest = Math.max(longest, part);
            part = mayBreakAfter(word, i) ? 0 : part;
        }
        return longest;
    }

    /** The words, with those wider than a line cut into parts. */
    private static List<Word> fitting(List<Word> whole, double width) {
        for (Word word : whole) {
            if (word.width() > width + TOLERANCE) {
                List<Word> words = new ArrayList<>();
                whole.forEach(
                        one -> words.addAll(one.width() > width + TOLERANCE ? chopped(one, width) : List.of(one)));
                return words;
            }
        }
        return whole;
    }

    /** Cuts a word that is wider than a line, after punctuation if it has any. */
    private static List<Word> chopped(Word word, double width) {
        LetterRuns letters = word.letters();
        List<Word> parts = new ArrayList<>();
        int start = word.start();
        int good = -1;
        double used = 0;
        for (int i = start; i < word.end(); i = letters.after(i)) {
            double advance = letters.width(i, letters.after(i));
            if (i > start && used + advance > width && !letters.drawn(i).isBlank()) {
                int end = good > start ? good : i;
                parts.add(new Word(letters, start, end, letters.width(start, end), 0, false));
                start = end;
                good = -1;
                used = letters.width(start, i);
            }
            used += advance;
            good = mayBreakAfter(word, i) ? letters.after(i) : good;
        }
        double rest = letters.width(start, word.end()) - word.space();
        parts.add(new Word(letters, start, word.end(), Math.max(0, rest), word.space(), word.last()));
        return parts;
    }

    private static boolean mayBreakAfter(Word word, int place) {
        int next = word.letters().after(place);
        return next < word.end()
                && LongWords.mayBreak(
                        word.letters().letter(place), word.letters().letter(next));
    }
}
