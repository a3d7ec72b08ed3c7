package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.workbook.sheet.CellText;

/** Rich text as pieces in one font each, parted so that {@link CellText} reads the same runs back. */
public final class RichPieces {

    /** What Excel, and our reader, would take for an escaped character, such as {@code _x0041_}. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String BULLET = "\u2022 ";

    private final List<Piece> pieces = new ArrayList<>();
    /** Line breaks and bullets since the last words. */
    private final StringBuilder signs = new StringBuilder();

    private static final class Piece {
        private final StringBuilder words;
        private final boolean strong;
        private final boolean emphasis;

        Piece(String words, boolean strong, boolean emphasis) {
            this.words = new StringBuilder(words);
            this.strong = strong;
            this.emphasis = emphasis;
        }
    }

    /** The fonts of words that are marked. */
    public interface Fonts {

        XSSFFont font(boolean strong, boolean emphasis);
    }

    private RichPieces() {}

    public static RichPieces of(RichText text) {
        RichPieces pieces = new RichPieces();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Words words -> pieces.add(words);
                case Run.Link link -> link.words().forEach(pieces::add);
                case Run.Break() -> pieces.signs.append('\n');
                case Run.Bullet() -> pieces.signs.append(BULLET);
            }
        }
        pieces.finish();
        return pieces;
    }

    /** Only after a line break may words join the piece before: within a line they would read as one run. */
    private void add(Run.Words run) {
        boolean joins = !pieces.isEmpty()
                && signs.indexOf("\n") >= 0
                && pieces.getLast().strong == run.strong()
                && pieces.getLast().emphasis == run.emphasis();
        if (joins) {
            pieces.getLast().words.append(signs).append(run.text());
        } else {
            pieces.add(new Piece(signs + run.text(), run.strong(), run.emphasis()));
        }
        signs.setLength(0);
    }

    private void finish() {
        if (signs.isEmpty()) {
            return;
        }
        if (pieces.isEmpty()) {
            pieces.add(new Piece("", false, false));
        }
        pieces.getLast().words.append(signs);
    }

    /** Characters of the text, as Excel counts them. */
    public int length() {
        return pieces.stream().mapToInt(piece -> piece.words.length()).sum();
    }

    public String words() {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.words));
        return words.toString();
    }

    public XSSFRichTextString string(Fonts fonts) {
        if (pieces.size() == 1 && !pieces.get(0).strong && !pieces.get(0).emphasis) {
            return new XSSFRichTextString(escaped(pieces.get(0).words));
        }
        XSSFRichTextString string = new XSSFRichTextString();
        for (Piece piece : pieces) {
            if (piece.strong || piece.emphasis) {
                string.append(escaped(piece.words), fonts.font(piece.strong, piece.emphasis));
            } else {
                string.append(escaped(piece.words));
            }
        }
        return string;
    }

    /** How a piece looks within a string item of a part. */
    interface Looks {

        /** The properties of a run, as an element; empty where it looks like its cell. */
        String of(boolean strong, boolean emphasis);
    }

    /** Whether every word looks like its cell. */
    boolean isPlain() {
        return pieces.stream().noneMatch(piece -> piece.strong || piece.emphasis);
    }

    /** The content of a string item of a part, whose elements have this prefix. */
    String content(String prefix, Looks looks) {
        StringBuilder content = new StringBuilder();
        for (Piece piece : pieces) {
            String text = "<%1$st xml:space=\"preserve\">%2$s</%1$st>"
                    .formatted(prefix, Tags.escapedWords(piece.words.toString()));
            content.append(
                    isPlain()
                            ? text
                            : "<%1$sr>%2$s%3$s</%1$sr>"
                                    .formatted(prefix, looks.of(piece.strong, piece.emphasis), text));
        }
        return content.toString();
    }

    private static String escaped(CharSequence words) {
        return LIKE_AN_ESCAPE.matcher(words).replaceAll("_x005F_");
    }

    /** Where all words of the text lead, as the link of a cell must; empty where some lead nowhere or elsewhere. */
    public static Optional<String> target(RichText text) {
        Set<String> targets = new TreeSet<>();
        for (Run run : text.runs()) {
            if (run instanceof Run.Words) {
                return Optional.empty();
            }
            if (run instanceof Run.Link link) {
                targets.add(link.target());
            }
        }
        return targets.size() == 1 ? targets.stream().findFirst() : Optional.empty();
    }
}
