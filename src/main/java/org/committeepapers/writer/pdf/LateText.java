package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfTemplate;

/** Short texts outside the flow of words, such as page numbers, some known only at the end. */
final class LateText {

    private LateText() {}

    /**
     * @param offset from the start of the text, in ems
     */
    record Part(Face face, String text, double offset) {}

    static List<Part> pieces(String text) {
        return pieces(text, false);
    }

    /** In the letters of the house style. */
    static List<Part> pieces(String text, Style style) {
        return pieces(text, false, Fonts.of(style));
    }

    static List<Part> pieces(String text, boolean bold) {
        return pieces(text, bold, Fonts.USUAL);
    }

    static List<Part> pieces(String text, boolean bold, Fonts fonts) {
        List<Part> parts = new ArrayList<>();
        double offset = 0;
        double start = 0;
        StringBuilder run = new StringBuilder();
        Face face = fonts.face(bold, false);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            Fonts.Glyph glyph = fonts.glyph(codePoint, bold, false);
            if (glyph.face() != face && !run.isEmpty()) {
                parts.add(new Part(face, run.toString(), start));
                run.setLength(0);
                start = offset;
            }
            face = glyph.face();
            run.append(glyph.drawn());
            offset += face.width(glyph.drawn());
        }
        if (!run.isEmpty()) {
            parts.add(new Part(face, run.toString(), start));
        }
        return parts;
    }

    /** In ems. */
    static double width(String text) {
        return width(pieces(text));
    }

    static double width(List<Part> parts) {
        return parts.isEmpty()
                ? 0
                : parts.getLast().offset()
                        + parts.getLast().face().width(parts.getLast().text());
    }

    /** Fills a template with text that ends at its right edge. */
    static void write(PdfTemplate template, List<Part> parts, double size, Colour colour, double baseline) {
        double left = template.getWidth() - width(parts) * size;
        template.setRGBColorFill(colour.red(), colour.green(), colour.blue());
        for (Part part : parts) {
            template.beginText();
            template.setFontAndSize(part.face().font(), (float) size);
            template.moveText((float) (left + part.offset() * size), (float) baseline);
            template.showText(part.text());
            template.endText();
        }
    }
}
