package org.committeepapers.writer.pdf.chart;

import org.committeepapers.style.Colour;
import org.committeepapers.writer.Pattern;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws the pattern of a status in lines, which all PDF readers draw alike. */
final class Hatching {

    private final PdfContentByte content;
    private final double left;
    private final double bottom;
    private final double right;
    private final double top;

    private Hatching(PdfContentByte content, double left, double bottom, double width, double height) {
        this.content = content;
        this.left = left;
        this.bottom = bottom;
        this.right = left + width;
        this.top = bottom + height;
    }

    static void draw(PageCanvas canvas, Pattern pattern, double left, double bottom, double width, double height) {
        if (pattern == Pattern.PLAIN) {
            return;
        }
        PdfContentByte content = canvas.directContent();
        content.saveState();
        content.rectangle((float) left, (float) bottom, (float) width, (float) height);
        content.clip();
        content.newPath();
        content.setRGBColorStroke(Colour.WHITE.red(), Colour.WHITE.green(), Colour.WHITE.blue());
        new Hatching(content, left, bottom, width, height).draw(pattern);
        content.restoreState();
    }

    private void draw(Pattern pattern) {
        content.setLineWidth((float) (pattern == Pattern.DOTS ? Pattern.DOT : Pattern.LINE));
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
        content.stroke();
    }

    private void slanting(boolean rising) {
        double height = top - bottom;
        for (double x = left - height; x < right; x += Pattern.STEP * Math.sqrt(2)) {
            line(x, rising ? bottom : top, x + height, rising ? top : bottom);
        }
    }

    /** A line of no length with round ends is a dot. */
    private void dots() {
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        double shift = 0;
        for (double y = bottom + Pattern.STEP / 2; y < top; y += Pattern.STEP / 2) {
            for (double x = left + Pattern.STEP / 2 + shift; x < right; x += Pattern.STEP) {
                line(x, y, x, y);
            }
            shift = Pattern.STEP / 2 - shift;
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        content.moveTo((float) x1, (float) y1);
        content.lineTo((float) x2, (float) y2);
    }
}
