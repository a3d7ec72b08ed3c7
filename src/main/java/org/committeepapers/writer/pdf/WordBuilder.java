package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** Divides text into words, at spaces and after hyphens between letters. */
final class WordBuilder {

    /** The width of a status symbol and the space after it, in ems. */
    private static final double SYMBOL = 1.1;

    private final Fonts fonts;
    private final List<Line.Word> words = new ArrayList<>();

    // The word being built.
    private List<Line.Piece> pieces = new ArrayList<>();
    private double width;
    private double space;
    private int previous;
    private int beforePrevious;

    // The plain letters of it that aren't a piece yet.
    private final StringBuilder letters = new StringBuilder();
    private double lettersWidth;
    private @Nullable Tag leaf;
    private @Nullable TextStyle style;
    private @Nullable BaseFont face;

    WordBuilder(Fonts fonts) {
        this.fonts = fonts;
    }

    void text(String content, Tag under, TextStyle look) {
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            breakBefore(codePoint);
            double advance = add(codePoint, under, look);
            if (Fonts.isSpace(codePoint)) {
                space += advance;
            } else {
                width += advance;
            }
            beforePrevious = previous;
            previous = codePoint;
            i += Character.charCount(codePoint);
        }
    }

    /** Adds a character, and returns its width. */
    private double add(int codePoint, Tag under, TextStyle look) {
        Fonts.Glyph glyph = fonts.glyph(codePoint, look.bold(), look.italic());
        double advance = glyph.width() * look.size();
        if (glyph.actual() != null
                || leaf != under
                || !Objects.equals(style, look)
                || !Objects.equals(face, glyph.face())) {
            endPiece();
        }
        leaf = under;
        style = look;
        face = glyph.face();
        letters.append(glyph.drawn());
        lettersWidth += advance;
        if (glyph.actual() != null) {
            pieces.add(
                    new Line.Piece(under, look, glyph.face(), letters.toString(), glyph.actual(), lettersWidth, null));
            clearLetters();
        }
        return advance;
    }

    private void endPiece() {
        if (!letters.isEmpty()) {
            pieces.add(new Line.Piece(
                    Objects.requireNonNull(leaf),
                    Objects.requireNonNull(style),
                    Objects.requireNonNull(face),
                    letters.toString(),
                    null,
                    lettersWidth,
                    null));
            clearLetters();
        }
    }

    private void clearLetters() {
        letters.setLength(0);
        lettersWidth = 0;
    }

    /** Adds a status word with its symbol, never broken between lines. */
    void status(Mark mark, String word, Colour colour, Tag under, TextStyle look) {
        if (space > 0) {
            finishWord(false);
        }
        endPiece();
        double symbol = SYMBOL * look.size();
        pieces.add(new Line.Piece(under, look.coloured(colour), fonts.face(true, false), "", null, symbol, mark));
        width += symbol;
        TextStyle bold = look.strong();
        word.codePoints().forEach(codePoint -> {
            width += add(codePoint, under, bold);
            previous = codePoint;
        });
    }

    void endLine(Tag under, TextStyle look) {
        space += add(' ', under, look);
        finishWord(true);
    }

    List<Line.Word> finish() {
        if (!pieces.isEmpty() || !letters.isEmpty()) {
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
        endPiece();
        words.add(new Line.Word(pieces, width, space, endsLine));
        pieces = new ArrayList<>();
        width = 0;
        space = 0;
        previous = 0;
        beforePrevious = 0;
    }
}
