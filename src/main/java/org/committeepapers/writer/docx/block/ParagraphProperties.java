package org.committeepapers.writer.docx.block;

import java.util.Optional;
import org.committeepapers.document.Orientation;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;

/**
 * The style of a paragraph and the direct formatting it needs besides. What isn't set is left to the style, so that it
 * can be changed in Word.
 */
final class ParagraphProperties {

    private static final double NONE = -1;

    private final String style;
    private boolean keepNext;
    private int numbering;
    private double right = NONE;
    private Optional<Orientation> lastOf = Optional.empty();

    ParagraphProperties(String style) {
        this.style = style;
    }

    ParagraphProperties keepNext(boolean keep) {
        keepNext = keep;
        return this;
    }

    /** Makes it an item of this list; 0 for the list of its style. */
    ParagraphProperties numbering(int number) {
        numbering = number;
        return this;
    }

    /** Sets the indent from the right, in points. */
    ParagraphProperties right(double indent) {
        right = indent;
        return this;
    }

    /** Makes it the last paragraph of the pages of one orientation. */
    ParagraphProperties lastOf(Orientation orientation) {
        lastOf = Optional.of(orientation);
        return this;
    }

    /** Opens the paragraph; the caller closes it. */
    void write(Xml xml, PageSetup pages) {
        xml.start("w:p").start("w:pPr").value("w:pStyle", style);
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (numbering > 0) {
            xml.start("w:numPr").value("w:ilvl", 0).value("w:numId", numbering).end();
        }
        if (right >= 0) {
            xml.empty("w:ind", "w:right", Units.twips(right));
        }
        lastOf.ifPresent(orientation -> pages.write(xml, orientation));
        xml.end();
    }
}
