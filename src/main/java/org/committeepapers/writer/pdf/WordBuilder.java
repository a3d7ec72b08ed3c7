package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;

/** Cuts text into words, at spaces and after a hyphen between letters. */
final class WordBuilder {

    /** The width of a sign with the space after it, in ems. */
    private static final double SIGN = 1.1;

    private final Fonts fonts;
    private final Letters letters = new Letters();
    private final List<Word> words = new ArrayList<>();

    /** Of the word being built. */
    private int start;

    private double width;
    private double space;
    private int previous;
    private int beforePrevious;

    /** After the last letter, added or about to be. */
    private int place;

    WordBuilder(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Letters that the usual font has are added in one go, which is nearly all of them. */
    void text(String content, Tag leaf, Look look) {
        Face usual = fonts.face(look.bold(), look.italic());
        int added = 0;
        for (int i = 0; i < content.length(); ) {
            char letter = content.charAt(i);
            if (letter == ' ') {
                cutBefore(letter);
                space += usual.width(letter) * look.size();
                place++;
                i++;
                passed(letter);
            } else if (goesOn(letter, usual)) {
                cutBefore(letter);
                i = plain(content, i, usual, look.size());
            } else {
                letters.add(content, added, i, leaf, look, usual);
                i = other(content.codePointAt(i), i, leaf, look);
                added = i;
            }
        }
        letters.add(content, added, content.length(), leaf, look, usual);
    }

    /** Passes a plain letter and those after it, up to where a word may end, and tells where that is. */
    private int plain(String content, int from, Face usual, double size) {
        double all = width;
        int i = from;
        char letter;
        do {
            letter = content.charAt(i++);
            all += usual.width(letter) * size;
        } while (letter != '-' && i < content.length() && goesOn(content.charAt(i), usual));
        place += i - from;
        width = all;
        beforePrevious = i - from > 1 ? content.charAt(i - 2) : previous;
        previous = letter;
        return i;
    }

    private static boolean goesOn(char letter, Face usual) {
        return Fonts.isPlain(letter) && usual.has(letter);
    }

    private int other(int codePoint, int at, Tag leaf, Look look) {
        cutBefore(codePoint);
        double advance = special(codePoint, leaf, look);
        if (Fonts.isSpace(codePoint)) {
            space += advance;
        } else {
            width += advance;
        }
        passed(codePoint);
        return at + Character.charCount(codePoint);
    }

    private void passed(int codePoint) {
        beforePrevious = previous;
        previous = codePoint;
    }

    /** Adds a letter as its font and its kind want it, and tells how wide it is. */
    private double special(int codePoint, Tag leaf, Look look) {
        Fonts.Glyph glyph = fonts.glyph(codePoint, look.bold(), look.italic());
        double advance = glyph.face().width(glyph.drawn()) * look.size();
        if (glyph.actual() == null) {
            letters.add(glyph.drawn(), 0, glyph.drawn().length(), leaf, look, glyph.face());
        } else {
            letters.add(new Piece(leaf, look, glyph.face(), glyph.drawn(), glyph.actual(), advance, null));
        }
        place = letters.length();
        return advance;
    }

    /** The word of a status with its sign before it; neither is ever parted. */
    void status(Mark mark, String word, Colour colour, Tag leaf, Look look) {
        if (space > 0) {
            finishWord(false);
        }
        double sign = SIGN * look.size();
        letters.add(new Piece(leaf, look.coloured(colour), fonts.face(true, false), "", null, sign, mark));
        place = letters.length();
        width += sign;
        Look bold = look.strong();
        for (int i = 0; i < word.length(); ) {
            int codePoint = word.codePointAt(i);
            width += special(codePoint, leaf, bold);
            previous = codePoint;
            i += Character.charCount(codePoint);
        }
    }

    void endLine(Tag leaf, Look look) {
        space += special(' ', leaf, look);
        finishWord(true);
    }

    List<Word> finish() {
        if (place > start) {
            finishWord(false);
        }
        return words;
    }

    private void cutBefore(int codePoint) {
        boolean afterSpace = space > 0 && !Fonts.isSpace(codePoint);
        if (afterSpace || previous == 0x200b || (previous == '-' && width > 0 && parts(beforePrevious, codePoint))) {
            finishWord(false);
        }
    }

    /** Whether a hyphen between the two ends a part of a compound, after which a line may break. */
    private static boolean parts(int before, int after) {
        return Character.isLetter(after) && Character.isLetter(before);
    }

    private void finishWord(boolean endsLine) {
        words.add(new Word(letters, start, place, width, space, endsLine));
        start = place;
        width = 0;
        space = 0;
        previous = 0;
        beforePrevious = 0;
    }
}
