package org.committeepapers.writer.docx;

/**
 * The style of a paragraph and the direct formatting it needs besides. What isn't set is left to the style, so that it
 * can be changed in Word.
 */
final class ParagraphProperties {

    private final String style;
    private boolean keepNext;
    private int numbering;

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

    /** Opens the paragraph; the caller closes it. */
    void write(Xml xml) {
        xml.start("w:p").start("w:pPr").value("w:pStyle", style);
        if (keepNext) {
            xml.empty("w:keepNext");
        }
        if (numbering > 0) {
            xml.start("w:numPr").value("w:ilvl", 0).value("w:numId", numbering).end();
        }
        xml.end();
    }
}
