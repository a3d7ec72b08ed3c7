package org.committeepapers.writer.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Mark;

/** Swatches of statuses with their names, side by side on as many lines as they need. */
final class ChartKey {

    /** From line to line, in points. */
    static final double LINE = 15;

    static final double BETWEEN = 14;
    private static final double SWATCH = 12;
    private static final double AFTER_SWATCH = 5;

    private final double left;
    private final double right;
    private final List<Entry> entries = new ArrayList<>();
    private double next;
    private int line;

    private record Entry(Mark mark, String words, double x, int line) {}

    ChartKey(double left, double width) {
        this.left = left;
        this.right = left + width;
        this.next = left;
    }

    void add(Mark mark, String words) {
        double length = SWATCH + AFTER_SWATCH + ChartPainter.width(words);
        if (next > left && next + length > right) {
            next = left;
            line++;
        }
        entries.add(new Entry(mark, words, next, line));
        next += length + BETWEEN;
    }

    double height() {
        return entries.isEmpty() ? 0 : (line + 1) * LINE;
    }

    void draw(ChartPainter painter, double top) {
        for (Entry entry : entries) {
            double baseline = top - (entry.line() + 0.75) * LINE;
            painter.segment(entry.mark(), entry.x(), baseline - 1.5, SWATCH, SWATCH - 1);
            painter.text(entry.words(), entry.x() + SWATCH + AFTER_SWATCH, baseline);
        }
    }
}
