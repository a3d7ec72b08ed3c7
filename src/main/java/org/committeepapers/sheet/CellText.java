package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;

/**
 * A text as a file holds it, in pieces with their own font or the cell's.
 *
 * @param illegal whether a character had to be replaced by {@link Characters#MARK}
 * @param damaged whether characters were lost before the workbook was saved
 */
public record CellText(List<Piece> pieces, boolean illegal, boolean damaged) {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    /** The last is Excel's own limit; the others are those of databases and older programs. */
    private static final Set<Integer> LENGTHS_OF_CUT_TEXTS = Set.of(255, 256, 1_024, 4_000, 32_767);

    /**
     * Two or three bytes of UTF-8, each taken for a letter of Windows-1252: quotation marks, dashes and bullets;
     * accents of Western Europe; the pound sign and other signs; Welsh w and y with a circumflex. No language writes
     * these pairs; an accent that Welsh may have by itself isn't enough.
     */
    private static final Pattern MISREAD = Pattern.compile("\u00e2\u20ac"
            + "|\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u201a\u201e\u2020"
            + "\u2021\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
            + "|\u00c2[\u00a1-\u00bf]"
            + "|(?<=[\\p{L}\\p{N}.,;:)])\u00c2\u00a0"
            + "|\u00c5[\u00b4-\u00b7]"
            + "|\u00ef\u00bb\u00bf|\u00ef\u00bf\u00bd");

    /**
     * Bold is read as strong, italic as emphasis; struck-out words are left out.
     *
     * @param signs whether it shows signs in place of letters
     */
    public record Font(boolean strong, boolean emphasis, boolean struckOut, boolean signs) {

        public static final Font PLAIN = new Font(false, false, false, false);

        private static final List<String> FONTS_OF_SIGNS =
                List.of("wingding", "webding", "marlett", "symbol", "dingbats");

        /** Whether a font of that name shows signs, such as a tick for the letter P. */
        public static boolean showsSigns(String name) {
            String plain = name.toLowerCase(Locale.ROOT);
            return FONTS_OF_SIGNS.stream().anyMatch(plain::contains) && !plain.contains("ui symbol");
        }
    }

    /** @param font empty where it is the cell's own */
    public record Piece(String words, Optional<Font> font) {}

    /** A text in the cell's own font. */
    public static CellText of(String words) {
        return of(List.of(new Piece(words, Optional.empty())));
    }

    /** Marks each character that no document may hold. */
    public static CellText of(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>(pieces.size());
        boolean illegal = false;
        boolean damaged = false;
        for (Piece piece : pieces) {
            String legal = Characters.legal(piece.words());
            illegal |= !legal.equals(piece.words());
            damaged |= isDamaged(piece.words());
            if (!legal.isEmpty()) {
                kept.add(new Piece(legal, piece.font()));
            }
        }
        return new CellText(kept, illegal, damaged);
    }

    private static boolean isDamaged(String words) {
        boolean suspicious = false;
        for (int i = 0; i < words.length() && !suspicious; i++) {
            char character = words.charAt(i);
            suspicious = character == Characters.MARK || character >= '\u00c2' && character <= '\u00ef';
        }
        return suspicious
                && (words.indexOf(Characters.MARK) >= 0
                        || MISREAD.matcher(words).find());
    }

    public int length() {
        return pieces.stream().mapToInt(piece -> piece.words().length()).sum();
    }

    /** Without the words that are struck out. */
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

    /** The struck-out words, on one line. */
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

    Set<Flaw> flaws(Font cellFont) {
        EnumSet<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (illegal) {
            flaws.add(Flaw.ILLEGAL_CHARACTER);
        }
        if (damaged) {
            flaws.add(Flaw.CHARACTERS_DAMAGED);
        }
        if (pieces.stream()
                .anyMatch(piece ->
                        piece.font().orElse(cellFont).signs() && !piece.words().isBlank())) {
            flaws.add(Flaw.SIGNS_FOR_LETTERS);
        }
        if (LENGTHS_OF_CUT_TEXTS.contains(length())) {
            flaws.add(Flaw.LENGTH_AT_LIMIT);
        }
        return flaws;
    }
}
