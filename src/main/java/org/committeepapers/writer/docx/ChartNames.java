package org.committeepapers.writer.docx;

import org.committeepapers.document.Block;

/** The room for the names of bars, to their left; none where there is a single bar. */
record ChartNames(Block.Chart chart, ChartText text, double whole) {

    private static final double MOST = 0.36;
    private static final double BESIDE = 10;
    private static final double LINES = 1.2;
    private static final double BETWEEN = 8;

    /** In points, with the room after them. */
    double width() {
        return chart.isSingle() ? 0 : Math.min(longest() + BESIDE, MOST * whole);
    }

    /** Of all bars, which are equally far apart: what the longest name needs, in points. */
    double height() {
        double lines = Math.ceil(longest() / Math.max(1, width() - BESIDE) - 0.01);
        return chart.bars().size() * (Math.max(1.2, lines) * LINES * text.size() + BETWEEN);
    }

    private double longest() {
        return chart.bars().stream()
                .mapToDouble(bar -> text.width(bar.name()))
                .max()
                .orElse(0);
    }
}
