package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;

/**
 * A text as the file holds it, in pieces with a font each or with the cell's.
 *
 * @param illegal whether a character had to be replaced by {@link Characters#MARK}
 * @param damaged whether characters were lost before the workbook was saved
 */
public record CellText(List<Piece> pieces, boolean illegal, boolean damaged) {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    /** Words in one font; without one they take the cell's. */
    public record Piece(String words, Optional<Font> font) {}

    public CellText {
        pieces = List.copyOf(pieces);
    }

    /** A text in the cell's own font. */
    public static CellText of(String words) {
        return of(List.of(new Piece(words, Optional.empty())));
    }

    /** The pieces, with a mark for each character that no document may hold. */
    public static CellText of(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        boolean illegal = false;
        boolean damaged = false;
        for (Piece piece : pieces) {
            String legal = Characters.legal(piece.words());
            illegal |= !legal.equals(piece.words());
            damaged |= DamagedCharacters.isIn(piece.words());
            if (!legal.isEmpty()) {
                kept.add(new Piece(legal, piece.font()));
            }
        }
        return new CellText(kept, illegal, damaged);
    }

    public int length() {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.words().length();
        }
        return length;
    }

    /** The words that aren't struck out. */
    public RichText in(Font cellFont) {
        RichTextBuilder text = new RichTextBuilder();
        boolean gap = false;
        boolean spaced = true;
        for (Piece piece : pieces) {
            Font font = piece.font().orElse(cellFont);
            if (font.struckOut()) {
                gap = true;
            } else {
                // Where words went, the spaces around them would stand side by side.
                String words = gap && spaced ? piece.words().replaceFirst("^ +", "") : piece.words();
                text.words(words, font.strong(), font.emphasis());
                gap = false;
                spaced = words.isEmpty() ? spaced : Character.isWhitespace(words.charAt(words.length() - 1));
            }
        }
        return text.build();
    }

    /** The words that are struck out, on one line. */
    String struck(Font cellFont) {
        boolean any = false;
        StringBuilder struck = new StringBuilder();
        for (Piece piece : pieces) {
            boolean out = piece.font().orElse(cellFont).struckOut();
            any |= out;
            struck.append(out ? piece.words() : " ");
        }
        return any ? SPACES.matcher(struck).replaceAll(" ").strip() : "";
    }

    Set<Flaw> flaws() {
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (illegal) {
            flaws.add(Flaw.ILLEGAL_CHARACTER);
        }
        if (damaged) {
            flaws.add(Flaw.CHARACTERS_DAMAGED);
        }
        if (CutOff.LIMITS.contains(length())) {
            flaws.add(Flaw.LENGTH_AT_LIMIT);
        }
        return flaws;
    }
}
