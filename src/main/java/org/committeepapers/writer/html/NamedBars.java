package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.writer.SegmentShares;

/**
 * Stacked bars to one scale, each beside its name, or below it on a phone. To a screen reader they are one picture.
 */
final class NamedBars {

    private static final double HEIGHT = 1.75;
    private static final double PADDING = 0.6;
    private static final double BOLD = 1.08;

    /** The largest share of the width for the names. */
    private static final double MOST_FOR_NAMES = 0.35;

    /** The smallest share of the length for a part. */
    private static final double LEAST = 0.8;

    private final Markup markup;
    private final Patterns patterns;
    private final double wide;
    private final double narrow;

    /**
     * @param wide the width of a wide window, in em of the chart's text
     * @param narrow the width of a phone, in em
     */
    NamedBars(Markup markup, Patterns patterns, double wide, double narrow) {
        this.markup = markup;
        this.patterns = patterns;
        this.wide = wide * (1 - MOST_FOR_NAMES);
        this.narrow = narrow;
    }

    void write(Block.Chart chart, int number) throws IOException {
        String title = ElementIds.chartTitle(number);
        String description = ElementIds.chartDescription(number);
        markup.open("div", "class", "chart bars", "role", "img", "aria-labelledby", title + " " + description)
                .line();
        markup.open("span", "id", title, "hidden", "hidden").text(chart.title()).close("span");
        markup.open("span", "id", description, "hidden", "hidden").text(chart.description());
        markup.close("span").line();
        patterns.define();
        for (Block.Bar bar : chart.bars()) {
            markup.open("span", "class", "name").text(bar.name()).close("span");
            bar(bar.segments(), Math.max(1, chart.longest()));
        }
        markup.open("ul", "class", "key").line();
        for (Block.Segment segment : chart.key()) {
            markup.open("li");
            patterns.swatch(segment.mark());
            markup.text(segment.label()).close("li").line();
        }
        markup.close("ul").line().close("div").line();
    }

    private void bar(List<Block.Segment> segments, int longest) throws IOException {
        markup.open("svg", "class", "bar", "width", "100%", "height", "28", "focusable", "false")
                .line();
        int all = segments.stream().mapToInt(Block.Segment::count).sum();
        double[] widths = SegmentShares.of(segments, all * 100.0 / longest, LEAST);
        double start = 0;
        for (int i = 0; i < widths.length; i++) {
            Block.Segment segment = segments.get(i);
            patterns.background(segment.mark(), percent(start), percent(widths[i]), HEIGHT + "em");
            count(segment, start, widths[i]);
            start += widths[i];
        }
        gaps(widths);
        markup.close("svg").line();
    }

    private void count(Block.Segment segment, double start, double width) throws IOException {
        String count = String.valueOf(segment.count());
        double room = TextWidth.em(count) * BOLD + PADDING;
        boolean onWide = room <= width * wide / 100;
        boolean onNarrow = room <= width * narrow / 100;
        if (onWide || onNarrow) {
            String where = onWide && onNarrow ? "" : onWide ? " wide" : " narrow";
            markup.open(
                            "text",
                            "class",
                            "on " + StatusSymbols.name(segment.mark()) + " middle" + where,
                            "x",
                            percent(start + width / 2),
                            "y",
                            "1.25em")
                    .text(count)
                    .close("text")
                    .line();
        }
    }

    private void gaps(double[] widths) throws IOException {
        double start = 0;
        for (double width : widths) {
            if (start > 0) {
                String x = percent(start);
                markup.empty("line", "class", "gap", "x1", x, "x2", x, "y1", "0", "y2", HEIGHT + "em")
                        .line();
            }
            start += width;
        }
    }

    private static String percent(double value) {
        return StyleSheet.number(value) + "%";
    }
}
