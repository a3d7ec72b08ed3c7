package org.committeepapers.writer.docx;

import java.util.Optional;
import org.committeepapers.style.Advances;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Arial;

/**
 * Measures text in Arial or the council's font, whichever is wider, as a reader may lack the latter. Characters outside
 * ASCII and accented letters get a generous guess. Where papers are based on a council's Word file, whose styles may
 * set any font, the widths are those of the widest in use.
 */
final class LetterWidths {

    /** The width of the widest fonts councils use, such as Verdana, relative to Arial. */
    private static final double WIDEST = 1.2;

    private final Optional<Advances> regular;
    private final Optional<Advances> bold;
    private final double factor;

    /** @param isOwn whether a council has changed the base, whose styles may then set any font */
    LetterWidths(Style style, boolean isOwn) {
        this.regular = style.typeface().map(typeface -> new Advances(typeface.regular()));
        this.factor = isOwn ? WIDEST : 1;
        this.bold = style.typeface().map(typeface -> new Advances(typeface.bold()));
    }

    /** The width in points. */
    double width(String text, double size, boolean isBold) {
        return width(text, 0, text.length(), size, isBold);
    }

    /** The width of a part of the text, in points. */
    double width(String text, int from, int to, double size, boolean isBold) {
        double arial = Arial.width(text, from, to, size, isBold) * factor;
        Optional<Advances> own = isBold ? bold : regular;
        return own.isEmpty() ? arial : Math.max(arial, own.get().width(text.substring(from, to)) * size);
    }
}
