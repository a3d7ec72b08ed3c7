package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.RichTextBuilder;
import org.committeepapers.workbook.xlsx.XmlPart;

/**
 * A text as the package holds it, in pieces with a font each or with the cell's.
 *
 * @param illegal whether a character had to be replaced by {@link Characters#MARK}
 * @param damaged whether characters were lost before the workbook was saved
 */
public record CellText(List<Piece> pieces, boolean illegal, boolean damaged) {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Words in one font; without one they take the cell's. */
    public record Piece(String words, Optional<Font> font) {}

    public CellText {
        pieces = List.copyOf(pieces);
    }

    /** The text of an .xlsx, with its escapes such as {@code _x000D_} decoded. */
    public static CellText plain(String raw) {
        return new Pieces().add(decode(raw), Optional.empty()).build();
    }

    /** The text of a file whose characters stand for themselves. */
    public static CellText verbatim(String words) {
        return new Pieces().add(words, Optional.empty()).build();
    }

    /** The same of words in several fonts. */
    public static CellText verbatim(List<Piece> words) {
        Pieces pieces = new Pieces();
        words.forEach(piece -> pieces.add(piece.words(), piece.font()));
        return pieces.build();
    }

    /** Reads a string item, which ends with {@code element}: one text or several runs, without the phonetic hints. */
    public static CellText read(XmlPart xml, String element) throws Refusal {
        Pieces pieces = new Pieces();
        Optional<Font> font = Optional.empty();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.text("rPh");
            } else if (xml.starts("r")) {
                font = Optional.empty();
            } else if (xml.starts("rPr")) {
                font = Optional.of(Font.read(xml, "rPr"));
            } else if (xml.starts("t")) {
                xml.countEntry();
                pieces.add(decode(xml.text("t")), font);
                xml.countText(pieces.length);
            }
        }
        return pieces.build();
    }

    public int length() {
        int length = 0;
        for (Piece piece : pieces) {
            length += piece.words().length();
        }
        return length;
    }

    public RichText in(Font cellFont) {
        RichTextBuilder text = new RichTextBuilder();
        for (Piece piece : pieces) {
            Font font = piece.font().orElse(cellFont);
            text.words(piece.words(), font.strong(), font.emphasis());
        }
        return text.build();
    }

    Set<Flaw> flaws(Font cellFont) {
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
        if (isStruckOut(cellFont)) {
            flaws.add(Flaw.STRUCK_OUT);
        }
        return flaws.isEmpty() ? Set.of() : flaws;
    }

    private boolean isStruckOut(Font cellFont) {
        for (Piece piece : pieces) {
            if (piece.font().orElse(cellFont).struckOut() && !piece.words().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static String decode(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        return ESCAPE.matcher(raw).replaceAll(escape -> {
            char decoded = (char) Integer.parseInt(escape.group(1), 16);
            return decoded == '$' || decoded == '\\' ? "\\" + decoded : String.valueOf(decoded);
        });
    }

    /** Collects pieces, with a mark for each illegal character. */
    private static final class Pieces {

        private final List<Piece> pieces = new ArrayList<>(1);
        private boolean illegal;
        private boolean damaged;
        private int length;

        Pieces add(String words, Optional<Font> font) {
            String legal = Characters.legal(words);
            illegal |= !legal.equals(words);
            damaged |= DamagedCharacters.isIn(words);
            length += legal.length();
            if (!legal.isEmpty()) {
                pieces.add(new Piece(legal, font));
            }
            return this;
        }

        CellText build() {
            return new CellText(pieces, illegal, damaged);
        }
    }
}
