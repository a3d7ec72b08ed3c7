package org.committeepapers.writer.pdf.chart;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.writer.Pattern;
import org.committeepapers.writer.SegmentShares;
import org.committeepapers.writer.StatusColours;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.ShortText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfRectangle;

/** Draws the parts of charts: segments in the colours and patterns of statuses, and labels. */
final class ChartPainter {

    /** Of letters, in points. */
    static final double SIZE = 11;

    /** From the baseline of a line up to the middle of its letters, in points. */
    static final double MIDDLE = 0.36 * SIZE;

    /** Between two segments, in points. */
    static final double GAP = 2.25;

    /** Of the narrowest segment, in points. */
    private static final double LEAST = 4;

    private static final double PATCH = 2.5;

    private final PageCanvas canvas;
    private final Style style;

    ChartPainter(PageCanvas canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
    }

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
        return StatusColours.of(style.palette().statuses(), mark);
    }

    private static ShortText bold(String text) {
        return ShortText.of(text, true, Fonts.USUAL);
    }

    private static ShortText regular(String text) {
        return ShortText.of(text, false, Fonts.USUAL);
    }
}
