package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;

/** Cuts text into words, at spaces and after a hyphen between letters. */
final class WordBuilder {

    /** The width of a sign with the space after it, in ems. */
    private static final double SIGN = 1.1;

    private final Fonts fonts;
    private final List<Word> words = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private double width;
    private double space;

    private final StringBuilder text = new StringBuilder();
    private double textWidth;
    private @Nullable Tag leaf;
    private @Nullable Look look;
    private @Nullable Face face;
    private int previous;
    private int beforePrevious;

    WordBuilder(Fonts fonts) {
        this.fonts = fonts;
    }

    void text(String content, Tag leaf, Look look) {
        turnTo(leaf, look, fonts.face(look.bold(), look.italic()));
        Face usual = fonts.face(look.bold(), look.italic());
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            i += Character.charCount(codePoint);
            cutBefore(codePoint);
            if (codePoint > ' ' && codePoint < 0x7f) {
                turnTo(leaf, look, usual);
                append(codePoint, usual.width(codePoint) * look.size());
            } else {
                special(codePoint, leaf, look);
            }
            beforePrevious = previous;
            previous = codePoint;
        }
    }

    private void special(int codePoint, Tag leaf, Look look) {
        Fonts.Glyph glyph = fonts.glyph(codePoint, look.bold(), look.italic());
        double advance = glyph.face().width(glyph.drawn()) * look.size();
        if (glyph.actual() != null) {
            flushText();
            pieces.add(new Piece(leaf, look, glyph.face(), glyph.drawn(), glyph.actual(), advance, null));
            width += advance;
        } else if (Fonts.isSpace(codePoint)) {
            turnTo(leaf, look, glyph.face());
            text.append(' ');
            textWidth += advance;
            space += advance;
        } else {
            turnTo(leaf, look, glyph.face());
            text.append(glyph.drawn());
            textWidth += advance;
            width += advance;
        }
    }

    private void append(int codePoint, double advance) {
        text.append((char) codePoint);
        textWidth += advance;
        width += advance;
    }

    /** The word of a status with its sign before it; neither is ever parted. */
    void status(Mark mark, String word, Colour colour, Tag leaf, Look look) {
        if (space > 0) {
            finishWord();
        }
        flushText();
        double sign = SIGN * look.size();
        pieces.add(new Piece(leaf, look.coloured(colour), fonts.face(true, false), "", null, sign, mark));
        width += sign;
        Look bold = look.strong();
        word.codePoints().forEach(codePoint -> {
            if (Fonts.isSpace(codePoint)) {
                turnTo(leaf, bold, fonts.face(true, bold.italic()));
                append(' ', fonts.face(true, bold.italic()).width(' ') * bold.size());
            } else {
                special(codePoint, leaf, bold);
            }
            previous = codePoint;
        });
    }

    void endLine(Tag leaf, Look look) {
        special(' ', leaf, look);
        flushText();
        words.add(new Word(pieces, width, space, true));
        startWord();
    }

    List<Word> finish() {
        flushText();
        if (!pieces.isEmpty()) {
            finishWord();
        }
        return words;
    }

    private void cutBefore(int codePoint) {
        boolean afterSpace = space > 0 && !Fonts.isSpace(codePoint);
        boolean afterHyphen = previous == '-' && Character.isLetter(codePoint) && Character.isLetter(beforePrevious);
        boolean afterGap = previous == 0x200b;
        if (afterSpace || (afterHyphen && width > 0) || afterGap) {
            finishWord();
        }
    }

    private void finishWord() {
        flushText();
        words.add(new Word(pieces, width, space, false));
        startWord();
    }

    private void startWord() {
        pieces = new ArrayList<>();
        width = 0;
        space = 0;
        previous = 0;
        beforePrevious = 0;
    }

    private void turnTo(Tag newLeaf, Look newLook, Face newFace) {
        if (newLeaf != leaf || !newLook.equals(look) || newFace != face) {
            flushText();
            leaf = newLeaf;
            look = newLook;
            face = newFace;
        }
    }

    private void flushText() {
        if (!text.isEmpty() && leaf != null && look != null && face != null) {
            pieces.add(new Piece(leaf, look, face, text.toString(), null, textWidth, null));
        }
        text.setLength(0);
        textWidth = 0;
    }
}
