package org.committeepapers.writer.pdf.layout;

import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.writer.pdf.text.LetterStyle;
import org.openpdf.text.pdf.PdfContentByte;

/** The symbols before status words, drawn so that no font needs them. */
final class StatusSymbols {

    /** Half the height of a symbol, in ems. */
    private static final double RADIUS = 0.37;

    /** Of a symbol above the baseline, in ems. */
    private static final double MIDDLE = 0.36;

    private static final double STROKE = 0.1;

    /** The length of the handles of a Bézier quarter circle, for a radius of 1. */
    private static final float CURVE = 0.5523f;

    private StatusSymbols() {}

    static void draw(PageCanvas canvas, Mark mark, LetterStyle style, double left, double baseline) {
        double em = style.size();
        float radius = (float) (RADIUS * em);
        float x = (float) (left + RADIUS * em);
        float y = (float) (baseline + MIDDLE * em);
        PdfContentByte content = canvas.directContent();
        canvas.fill(style.colour());
        stroke(content, style.colour(), STROKE * em);
        float inner = radius - (float) (STROKE * em / 2);
        switch (mark) {
            case COMPLETED -> disc(content, x, y, radius, true);
            case IN_PROGRESS -> halfDisc(content, x, y, radius, inner);
            case NOT_STARTED -> ring(content, x, y, inner);
            case DELAYED -> triangle(content, x, y, radius);
            case CLOSED -> square(content, x, y, radius);
            case UNCLEAR -> question(canvas, style, x, y, inner);
            case WITHHELD -> barred(content, x, y, radius);
        }
    }

    private static void stroke(PdfContentByte content, Colour colour, double width) {
        content.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
        content.setLineWidth((float) width);
    }

    private static void disc(PdfContentByte content, float x, float y, float radius, boolean ticked) {
        content.circle(x, y, radius);
        content.fill();
        if (ticked) {
            stroke(content, Colour.WHITE, radius * 0.3);
            content.moveTo(x - radius * 0.48f, y + radius * 0.02f);
            content.lineTo(x - radius * 0.12f, y - radius * 0.36f);
            content.lineTo(x + radius * 0.5f, y + radius * 0.38f);
            content.stroke();
        }
    }

    private static void barred(PdfContentByte content, float x, float y, float radius) {
        disc(content, x, y, radius, false);
        stroke(content, Colour.WHITE, radius * 0.28);
        content.moveTo(x - radius * 0.52f, y);
        content.lineTo(x + radius * 0.52f, y);
        content.stroke();
    }

    private static void ring(PdfContentByte content, float x, float y, float inner) {
        content.circle(x, y, inner);
        content.stroke();
    }

    private static void halfDisc(PdfContentByte content, float x, float y, float radius, float inner) {
        ring(content, x, y, inner);
        float curve = radius * CURVE;
        content.moveTo(x, y + radius);
        content.curveTo(x + curve, y + radius, x + radius, y + curve, x + radius, y);
        content.curveTo(x + radius, y - curve, x + curve, y - radius, x, y - radius);
        content.closePath();
        content.fill();
    }

    private static void triangle(PdfContentByte content, float x, float y, float radius) {
        content.moveTo(x, y + radius);
        content.lineTo(x + radius, y - radius * 0.9f);
        content.lineTo(x - radius, y - radius * 0.9f);
        content.closePath();
        content.fill();
    }

    private static void square(PdfContentByte content, float x, float y, float radius) {
        float half = radius * 0.86f;
        content.rectangle(x - half, y - half, 2 * half, 2 * half);
        content.fill();
    }

    private static void question(PageCanvas canvas, LetterStyle style, float x, float y, float inner) {
        PdfContentByte content = canvas.directContent();
        ring(content, x, y, inner);
        stroke(content, style.colour(), inner * 0.28);
        content.moveTo(x - inner * 0.34f, y + inner * 0.28f);
        content.curveTo(
                x - inner * 0.3f,
                y + inner * 0.78f,
                x + inner * 0.5f,
                y + inner * 0.66f,
                x + inner * 0.34f,
                y + inner * 0.18f);
        content.curveTo(x + inner * 0.24f, y, x, y, x, y - inner * 0.22f);
        content.stroke();
        content.circle(x, y - inner * 0.5f, inner * 0.16f);
        content.fill();
    }
}
