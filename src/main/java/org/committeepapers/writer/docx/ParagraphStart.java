package org.committeepapers.writer.docx;

import java.util.Optional;
import org.committeepapers.document.Orientation;

/**
 * The beginning of a paragraph: its style, and what this one paragraph needs besides. Lengths are in points; what isn't
 * asked for is left to the style, so that restyling in Word reaches it.
 */
final class ParagraphStart {

    private static final double NONE = -1;

    private final String style;
    private boolean keepNext;
    private int numbering;
    private double hanging = NONE;
    private double before = NONE;
    private double right = NONE;
    private boolean rightAligned;
    private Optional<Orientation> lastOf = Optional.empty();

    ParagraphStart(String style) {
        this.style = style;
    }

    ParagraphStart keepNext(boolean keep) {
        keepNext = keep;
        return this;
    }

    /** An item of the numbered list with that number; 0 for none of its own. */
    ParagraphStart numbering(int number) {
        numbering = number;
        return this;
    }

    /** A first line that sticks out to the left; the indent of the others is also its first tab stop. */
    ParagraphStart hanging(double width) {
        hanging = width;
        return this;
    }

    ParagraphStart before(double space) {
        before = space;
        return this;
    }

    ParagraphStart right(double indent) {
        right = indent;
        return this;
    }

    ParagraphStart rightAligned(boolean aligned) {
        rightAligned = aligned;
        return this;
    }

    /** The last paragraph of pages of one orientation. */
    ParagraphStart lastOf(Optional<Orientation> orientation) {
        lastOf = orientation;
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
        if (before >= 0) {
            xml.empty("w:spacing", "w:before", Units.twips(before));
        }
        indents(xml);
        if (rightAligned) {
            xml.value("w:jc", "right");
        }
        lastOf.ifPresent(orientation -> pages.write(xml, orientation));
        xml.end();
    }

    private void indents(Xml xml) {
        if (hanging >= 0 && right >= 0) {
            String width = Units.twips(hanging);
            xml.empty("w:ind", "w:left", width, "w:right", Units.twips(right), "w:hanging", width);
        } else if (hanging >= 0) {
            xml.empty("w:ind", "w:left", Units.twips(hanging), "w:hanging", Units.twips(hanging));
        } else if (right >= 0) {
            xml.empty("w:ind", "w:right", Units.twips(right));
        }
    }
}
