package org.committeepapers.writer.pdf;

import java.nio.charset.StandardCharsets;
import org.committeepapers.style.Colour;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The page being drawn: every mark on it is either tagged content or an artifact. */
final class Sheet {

    private final PdfWriter writer;
    private final Links links;

    private @Nullable Tag open;
    private boolean artifactOpen;
    private boolean repeating;
    private @Nullable Face face;
    private double size;
    private @Nullable Colour fill;

    Sheet(PdfWriter writer) {
        this.writer = writer;
        this.links = new Links(writer);
    }

    PdfWriter writer() {
        return writer;
    }

    PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    /** Content of this tag follows; goes on with the marked content already open for it. */
    void content(Tag leaf) {
        if (repeating || open == leaf) {
            return;
        }
        close();
        canvas().beginMarkedContentSequence(leaf.element());
        open = leaf;
    }

    /** Decoration follows. */
    void decoration() {
        if (repeating || artifactOpen) {
            return;
        }
        close();
        canvas().beginMarkedContentSequence(new PdfName("Artifact"));
        artifactOpen = true;
    }

    private void close() {
        if (open != null || artifactOpen) {
            canvas().endMarkedContentSequence();
        }
        open = null;
        artifactOpen = false;
    }

    /** Draws what belongs to the page and not to the text: heads, feet and repeated headers. */
    void pagination(@Nullable String subtype, Runnable drawing) {
        close();
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        if (subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(subtype));
        }
        canvas().beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
        repeating = true;
        drawing.run();
        repeating = false;
        canvas().endMarkedContentSequence();
    }

    /** Whether what is drawn now was drawn before and isn't tagged again. */
    boolean isRepeating() {
        return repeating;
    }

    void endPage() {
        close();
        face = null;
        fill = null;
    }

    /**
     * @param right edge of the line's letters; spaces beyond it aren't underlined
     * @param baseline in points from the bottom of the page
     */
    void draw(Line line, double left, double right, double baseline) {
        double x = left;
        for (Piece piece : line.pieces()) {
            if (piece.sign() != null) {
                decoration();
                StatusSigns.draw(this, piece.sign(), piece.look(), x, baseline);
            } else {
                content(piece.leaf());
                letters(piece, x, baseline);
                underline(piece, x, Math.min(x + piece.width(), right), baseline);
            }
            x += piece.width();
        }
        if (!repeating) {
            links.annotate(line, left, right, baseline);
        }
    }

    private void letters(Piece piece, double x, double baseline) {
        String actual = piece.actual();
        if (actual != null) {
            PdfDictionary properties = new PdfDictionary();
            properties.put(PdfName.ACTUALTEXT, unicode(actual));
            canvas().beginMarkedContentSequence(PdfName.SPAN, properties, true);
        }
        if (!piece.text().isEmpty()) {
            text(piece.text(), piece.face(), piece.look().size(), piece.look().colour(), x, baseline);
        }
        if (actual != null) {
            canvas().endMarkedContentSequence();
        }
    }

    /** Always UTF-16: the library writes the soft hyphen in an encoding that hasn't got it. */
    private static PdfString unicode(String text) {
        return new PdfString(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    void text(String text, Face newFace, double newSize, Colour colour, double x, double baseline) {
        PdfContentByte canvas = canvas();
        fill(colour);
        canvas.beginText();
        if (newFace != face || newSize != size) {
            canvas.setFontAndSize(newFace.font(), (float) newSize);
            face = newFace;
            size = newSize;
        }
        canvas.moveText((float) x, (float) baseline);
        canvas.showText(text);
        canvas.endText();
    }

    private void underline(Piece piece, double x, double right, double baseline) {
        Look.Destination link = piece.look().link();
        if (link != null && link.underlined() && right > x) {
            double em = piece.look().size();
            rectangle(
                    x, baseline - 0.13 * em, right - x, 0.05 * em, piece.look().colour());
        }
    }

    void rectangle(double left, double bottom, double width, double height, Colour colour) {
        fill(colour);
        canvas().rectangle((float) left, (float) bottom, (float) width, (float) height);
        canvas().fill();
    }

    void fill(Colour colour) {
        if (!colour.equals(fill)) {
            canvas().setRGBColorFill(colour.red(), colour.green(), colour.blue());
            fill = colour;
        }
    }
}
