package org.committeepapers.writer.pdf;

import org.committeepapers.style.Colour;
import org.committeepapers.writer.Pattern;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws the pattern of a status over its colour, line by line, as every reader of PDF draws lines alike. */
final class Hatching {

    private final PdfContentByte canvas;
    private final double left;
    private final double bottom;
    private final double right;
    private final double top;

    private Hatching(PdfContentByte canvas, double left, double bottom, double width, double height) {
        this.canvas = canvas;
        this.left = left;
        this.bottom = bottom;
        this.right = left + width;
        this.top = bottom + height;
    }

    static void draw(Sheet sheet, Pattern pattern, double left, double bottom, double width, double height) {
        if (pattern == Pattern.PLAIN) {
            return;
        }
        PdfContentByte canvas = sheet.canvas();
        canvas.saveState();
        canvas.rectangle((float) left, (float) bottom, (float) width, (float) height);
        canvas.clip();
        canvas.newPath();
        canvas.setRGBColorStroke(Colour.WHITE.red(), Colour.WHITE.green(), Colour.WHITE.blue());
        new Hatching(canvas, left, bottom, width, height).draw(pattern);
        canvas.restoreState();
    }

    private void draw(Pattern pattern) {
        canvas.setLineWidth((float) (pattern == Pattern.DOTS ? Pattern.DOT : Pattern.LINE));
        switch (pattern) {
            case PLAIN -> {}
            case RISING -> slanting(true);
            case FALLING -> slanting(false);
            case CROSSED -> {
                slanting(true);
                slanting(false);
            }
            case LEVEL -> {
                for (double y = bottom + Pattern.STEP / 2; y < top; y += Pattern.STEP) {
                    line(left, y, right, y);
                }
            }
            case UPRIGHT -> {
                for (double x = left + Pattern.STEP / 2; x < right; x += Pattern.STEP) {
                    line(x, bottom, x, top);
                }
            }
            case DOTS -> dots();
        }
        canvas.stroke();
    }

    private void slanting(boolean rising) {
        double height = top - bottom;
        for (double x = left - height; x < right; x += Pattern.STEP * Math.sqrt(2)) {
            line(x, rising ? bottom : top, x + height, rising ? top : bottom);
        }
    }

    /** A line without length that has round ends is a dot. */
    private void dots() {
        canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        double shift = 0;
        for (double y = bottom + Pattern.STEP / 2; y < top; y += Pattern.STEP / 2) {
            for (double x = left + Pattern.STEP / 2 + shift; x < right; x += Pattern.STEP) {
                line(x, y, x, y);
            }
            shift = Pattern.STEP / 2 - shift;
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        canvas.moveTo((float) x1, (float) y1);
        canvas.lineTo((float) x2, (float) y2);
    }
}
