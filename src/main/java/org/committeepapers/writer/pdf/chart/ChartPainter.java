package org.committeepapers.writer.pdf.chart;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Pattern;
import org.committeepapers.writer.SegmentShares;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.ShortText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/** Draws the parts of charts: segments in the colours and patterns of statuses, and labels. */
record ChartPainter(PageCanvas canvas, Style style) {

    /** Of letters, in points. */
    static final double SIZE = 11;

    /** From the baseline of a line up to the middle of its letters, in points. */
    static final double MIDDLE = 0.36 * SIZE;

    /** Between two segments, in points. */
    static final double GAP = 2.25;

    /** Of the narrowest segment, in points. */
    private static final double LEAST = 4;

    private static final double PATCH = 2.5;

    /** The width of text in bold, in points. */
    static double boldWidth(String text) {
        return bold(text).width() * SIZE;
    }

    /** The width of text, in points. */
    static double width(String text) {
        return regular(text).width() * SIZE;
    }

    /** "4 completed" */
    static String label(Block.Segment segment) {
        return segment.count() + " " + segment.label();
    }

    /** In proportion to the counts, but wide enough to be seen; with the gaps they fill {@code width}, in points. */
    static double[] segmentWidths(List<Block.Segment> segments, double width) {
        return SegmentShares.of(segments, width - GAP * (segments.size() - 1), LEAST);
    }

    void segment(Mark mark, double left, double bottom, double width, double height) {
        canvas.rectangle(left, bottom, width, height, colour(mark));
        Hatching.draw(canvas, Pattern.of(mark), left, bottom, width, height);
    }

    /**
     * White text on a segment. Where the segment has a pattern, a patch of its plain colour gives the text contrast.
     *
     * @param room the width of the segment, in points
     */
    void textOn(Mark mark, String text, double room, double left, double baseline) {
        if (text.isEmpty()) {
            return;
        }
        ShortText bold = bold(text);
        if (Pattern.of(mark) != Pattern.PLAIN) {
            double width = bold.width() * SIZE;
            double beside = Math.min(PATCH, (room - width) / 2);
            canvas.rectangle(left - beside, baseline - PATCH, width + 2 * beside, SIZE + PATCH, colour(mark));
        }
        canvas.text(bold, SIZE, Colour.WHITE, left, baseline);
    }

    /** Text outside the segments. */
    void text(String text, double left, double baseline) {
        canvas.text(regular(text), SIZE, style.palette().ink(), left, baseline);
    }

    /** Records where on the page the chart is. */
    static void place(Tag tag, double left, double bottom, double right, double top) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        PdfArray box = new PdfRectangle((float) left, (float) bottom, (float) right, (float) top);
        layout.put(PdfName.BBOX, box);
        tag.with(PdfName.A, layout);
    }

    private Colour colour(Mark mark) {
        return style.palette().statuses().of(mark);
    }

    private static ShortText bold(String text) {
        return ShortText.of(text, true, Fonts.USUAL);
    }

    private static ShortText regular(String text) {
        return ShortText.of(text, false, Fonts.USUAL);
    }

    /** Draws the pattern of a status in lines, which all PDF readers draw alike. */
    private static final class Hatching {

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
}
