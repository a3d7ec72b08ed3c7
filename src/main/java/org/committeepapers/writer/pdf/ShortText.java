package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.openpdf.text.pdf.PdfTemplate;

/** A text that is never broken into lines, such as a label in a chart or a page number. */
public record ShortText(List<Part> parts) {

    /**
     * Letters of one font.
     *
     * @param offset from the start of the text, in ems
     */
    public record Part(FontFace face, String text, double offset) {}

    /** In the council's font. */
    public static ShortText of(String text, Style style) {
        return of(text, false, Fonts.of(style));
    }

    public static ShortText of(String text, boolean bold, Fonts fonts) {
        List<Part> parts = new ArrayList<>();
        double offset = 0;
        double start = 0;
        StringBuilder run = new StringBuilder();
        FontFace face = fonts.face(bold, false);
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
        return new ShortText(parts);
    }

    /** In ems. */
    public double width() {
        return parts.isEmpty()
                ? 0
                : parts.getLast().offset()
                        + parts.getLast().face().width(parts.getLast().text());
    }

    /** Fills a template, aligned to its right edge; the baseline is half the size above its bottom. */
    public void fill(PdfTemplate template, double size, Colour colour) {
        double left = template.getWidth() - width() * size;
        template.setRGBColorFill(colour.red(), colour.green(), colour.blue());
        for (Part part : parts) {
            template.beginText();
            template.setFontAndSize(part.face().font(), (float) size);
            template.moveText((float) (left + part.offset() * size), (float) (size / 2));
            template.showText(part.text());
            template.endText();
        }
    }
}
