package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;

/** Divides text into words, at spaces and after hyphens between letters. */
public final class WordBuilder {

    /** The width of a status symbol and the space after it, in ems. */
    private static final double SYMBOL = 1.1;

    private final Fonts fonts;
    private final LetterRuns letters = new LetterRuns();
    private final List<Word> words = new ArrayList<>();

    // The word being built.
    private int start;
    private double width;
    private double space;
    private int previous;
    private int beforePrevious;

    /** After the last letter measured. */
    private int place;

    public WordBuilder(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Adds text; letters that the usual font has, which is nearly all, are copied in one go. */
    public void text(String content, Tag leaf, LetterStyle style) {
        FontFace usual = fonts.face(style.bold(), style.italic());
        int added = 0;
        for (int i = 0; i < content.length(); ) {
            char letter = content.charAt(i);
            if (letter == ' ') {
                breakBefore(letter);
                space += usual.width(letter) * style.size();
                place++;
                i++;
                remember(letter);
            } else if (isPlain(letter, usual)) {
                breakBefore(letter);
                i = plain(content, i, usual, style.size());
            } else {
                letters.add(content, added, i, leaf, style, usual);
                i = other(content.codePointAt(i), i, leaf, style);
                added = i;
            }
        }
        letters.add(content, added, content.length(), leaf, style, usual);
    }

    /** Measures plain letters up to where a word may end, and returns that place. */
    private int plain(String content, int from, FontFace usual, double size) {
        double all = width;
        int i = from;
        char letter;
        do {
            letter = content.charAt(i++);
            all += usual.width(letter) * size;
        } while (letter != '-' && i < content.length() && isPlain(content.charAt(i), usual));
        place += i - from;
        width = all;
        beforePrevious = i - from > 1 ? content.charAt(i - 2) : previous;
        previous = letter;
        return i;
    }

    private static boolean isPlain(char letter, FontFace usual) {
        return Fonts.isPlain(letter) && usual.has(letter);
    }

    private int other(int codePoint, int at, Tag leaf, LetterStyle style) {
        breakBefore(codePoint);
        double advance = special(codePoint, leaf, style);
        if (Fonts.isSpace(codePoint)) {
            space += advance;
        } else {
            width += advance;
        }
        remember(codePoint);
        return at + Character.charCount(codePoint);
    }

    private void remember(int codePoint) {
        beforePrevious = previous;
        previous = codePoint;
    }

    /** Adds a character that may need another font or a replacement, and returns its width. */
    private double special(int codePoint, Tag leaf, LetterStyle style) {
        Fonts.Glyph glyph = fonts.glyph(codePoint, style.bold(), style.italic());
        double advance = glyph.face().width(glyph.drawn()) * style.size();
        if (glyph.actual() == null) {
            letters.add(glyph.drawn(), 0, glyph.drawn().length(), leaf, style, glyph.face());
        } else {
            letters.add(new LetterRuns.Piece(leaf, style, glyph.face(), glyph.drawn(), glyph.actual(), advance, null));
        }
        place = letters.length();
        return advance;
    }

    /** Adds a status word with its symbol, never broken between lines. */
    public void status(Mark mark, String word, Colour colour, Tag leaf, LetterStyle style) {
        if (space > 0) {
            finishWord(false);
        }
        double symbol = SYMBOL * style.size();
        letters.add(
                new LetterRuns.Piece(leaf, style.coloured(colour), fonts.face(true, false), "", null, symbol, mark));
        place = letters.length();
        width += symbol;
        LetterStyle bold = style.strong();
        for (int i = 0; i < word.length(); ) {
            int codePoint = word.codePointAt(i);
            width += special(codePoint, leaf, bold);
            previous = codePoint;
            i += Character.charCount(codePoint);
        }
    }

    public void endLine(Tag leaf, LetterStyle style) {
        space += special(' ', leaf, style);
        finishWord(true);
    }

    public List<Word> finish() {
        if (place > start) {
            finishWord(false);
        }
        return words;
    }

    private void breakBefore(int codePoint) {
        boolean afterSpace = space > 0 && !Fonts.isSpace(codePoint);
        if (afterSpace || previous == 0x200b || (previous == '-' && width > 0 && parts(beforePrevious, codePoint))) {
            finishWord(false);
        }
    }

    /** Whether a line may break after a hyphen between these two characters. */
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
