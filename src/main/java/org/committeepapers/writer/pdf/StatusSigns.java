package org.committeepapers.writer.pdf;

import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.openpdf.text.pdf.PdfContentByte;

/** The signs beside status words, drawn so that no font need have them. */
final class StatusSigns {

    /** Half the height of a sign, and the height of its middle above the baseline, in ems. */
    private static final double RADIUS = 0.37;

    private static final double MIDDLE = 0.36;
    private static final double STROKE = 0.1;

    /** Four of these make a circle out of Bézier curves. */
    private static final float CURVE = 0.5523f;

    private StatusSigns() {}

    static void draw(Sheet sheet, Mark mark, Look look, double left, double baseline) {
        double em = look.size();
        float radius = (float) (RADIUS * em);
        float x = (float) (left + RADIUS * em);
        float y = (float) (baseline + MIDDLE * em);
        PdfContentByte canvas = sheet.canvas();
        sheet.fill(look.colour());
        stroke(canvas, look.colour(), STROKE * em);
        float inner = radius - (float) (STROKE * em / 2);
        switch (mark) {
            case COMPLETED -> disc(canvas, x, y, radius, true);
            case IN_PROGRESS -> halfDisc(canvas, x, y, radius, inner);
            case NOT_STARTED -> ring(canvas, x, y, inner);
            case DELAYED -> triangle(canvas, x, y, radius);
            case CLOSED -> square(canvas, x, y, radius);
            case UNCLEAR -> question(sheet, look, x, y, inner);
            case WITHHELD -> barred(canvas, x, y, radius);
        }
    }

    private static void stroke(PdfContentByte canvas, Colour colour, double width) {
        canvas.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
        canvas.setLineWidth((float) width);
    }

    private static void disc(PdfContentByte canvas, float x, float y, float radius, boolean ticked) {
        canvas.circle(x, y, radius);
        canvas.fill();
        if (ticked) {
            stroke(canvas, Colour.WHITE, radius * 0.3);
            canvas.moveTo(x - radius * 0.48f, y + radius * 0.02f);
            canvas.lineTo(x - radius * 0.12f, y - radius * 0.36f);
            canvas.lineTo(x + radius * 0.5f, y + radius * 0.38f);
            canvas.stroke();
        }
    }

    private static void barred(PdfContentByte canvas, float x, float y, float radius) {
        disc(canvas, x, y, radius, false);
        stroke(canvas, Colour.WHITE, radius * 0.28);
        canvas.moveTo(x - radius * 0.52f, y);
        canvas.lineTo(x + radius * 0.52f, y);
        canvas.stroke();
    }

    private static void ring(PdfContentByte canvas, float x, float y, float inner) {
        canvas.circle(x, y, inner);
        canvas.stroke();
    }

    private static void halfDisc(PdfContentByte canvas, float x, float y, float radius, float inner) {
        ring(canvas, x, y, inner);
        float curve = radius * CURVE;
        canvas.moveTo(x, y + radius);
        canvas.curveTo(x + curve, y + radius, x + radius, y + curve, x + radius, y);
        canvas.curveTo(x + radius, y - curve, x + curve, y - radius, x, y - radius);
        canvas.closePath();
        canvas.fill();
    }

    private static void triangle(PdfContentByte canvas, float x, float y, float radius) {
        canvas.moveTo(x, y + radius);
        canvas.lineTo(x + radius, y - radius * 0.9f);
        canvas.lineTo(x - radius, y - radius * 0.9f);
        canvas.closePath();
        canvas.fill();
    }

    private static void square(PdfContentByte canvas, float x, float y, float radius) {
        float half = radius * 0.86f;
        canvas.rectangle(x - half, y - half, 2 * half, 2 * half);
        canvas.fill();
    }

    private static void question(Sheet sheet, Look look, float x, float y, float inner) {
        PdfContentByte canvas = sheet.canvas();
        ring(canvas, x, y, inner);
        stroke(canvas, look.colour(), inner * 0.28);
        canvas.moveTo(x - inner * 0.34f, y + inner * 0.28f);
        canvas.curveTo(
                x - inner * 0.3f,
                y + inner * 0.78f,
                x + inner * 0.5f,
                y + inner * 0.66f,
                x + inner * 0.34f,
                y + inner * 0.18f);
        canvas.curveTo(x + inner * 0.24f, y, x, y, x, y - inner * 0.22f);
        canvas.stroke();
        canvas.circle(x, y - inner * 0.5f, inner * 0.16f);
        canvas.fill();
    }
}
