package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;
import org.committeepapers.writer.SegmentShares;

/**
 * Draws stacked bars: one alone, or several to one scale, each beside its name or below it on a phone. To a screen
 * reader each chart is one picture. Positions are percentages and text keeps its size, so labels are legible in any
 * window; where they don't fit on a phone, a key takes their place.
 */
final class Charts {

    private static final double WIDE_WINDOW = 36.5;
    private static final double PHONE = 18;

    /** The height of a single bar and of one among several. */
    private static final String SINGLE = "2.1em";

    private static final String NAMED = "1.75em";

    /** Around a count on a part, and how much wider bold text is. */
    private static final double PADDING = 0.6;

    private static final double BOLD = 1.08;

    /** The largest share of the width for the names. */
    private static final double MOST_FOR_NAMES = 0.35;

    /** The smallest share of the length for a part. */
    private static final double LEAST = 0.8;

    private final Markup markup;
    private final Patterns patterns;

    /** The widths of a wide window and of a phone, in em of the chart's text. */
    private final double wide;

    private final double narrow;
    private int count;

    Charts(Markup markup, Style.Sizes sizes) {
        this.markup = markup;
        this.patterns = new Patterns(markup);
        double letters = StyleSheet.rem(sizes.body().size()) * StyleSheet.SMALLER;
        this.wide = WIDE_WINDOW / letters;
        this.narrow = PHONE / letters;
    }

    void write(Block.Chart chart) throws IOException {
        String title = ElementIds.chartTitle(++count);
        String description = ElementIds.chartDescription(count);
        if (chart.isSingle()) {
            single(chart, title, description);
        } else {
            named(chart, title, description);
        }
        markup.close("div").line();
    }

    private void single(Block.Chart chart, String title, String description) throws IOException {
        List<Block.Segment> segments = chart.bars().getFirst().segments();
        ChartLayout layout = ChartLayout.of(segments, wide, narrow);
        markup.open("div", "class", "chart").line();
        patterns.define();
        String labels = title + " " + description;
        markup.open(
                "svg",
                "role",
                "img",
                "aria-labelledby",
                labels,
                "width",
                "100%",
                "height",
                "36",
                "class",
                "bar" + (layout.hasWordsBelow() ? " with-words" : ""));
        markup.line()
                .open("title", "id", title)
                .text(chart.title())
                .close("title")
                .line();
        markup.open("desc", "id", description).text(chart.description()).close("desc");
        markup.line();
        for (ChartLayout.Part part : layout.parts()) {
            part(part, layout.key());
        }
        for (ChartLayout.Part part : layout.parts()) {
            gap(part.start(), SINGLE);
        }
        markup.close("svg").line();
        markup.open("ul", "class", layout.key() ? "key" : "key narrow", "aria-hidden", "true");
        key(segments, segment -> segment.count() + " " + segment.label());
    }

    private void part(ChartLayout.Part part, boolean key) throws IOException {
        String start = percent(part.start());
        Mark mark = part.segment().mark();
        patterns.background(mark, start, percent(part.width()), SINGLE);
        String middle = percent(part.start() + part.width() / 2);
        if (part.tight()) {
            words(on(mark) + " middle wide", middle, "", "1.4em", part.inside());
        } else {
            words(on(mark) + " wide", start, "0.6em", "1.4em", part.inside());
        }
        words(on(mark) + " middle narrow", middle, "", "1.4em", part.insideNarrow());
        if (!key) {
            String place = part.belowAtEnd() ? "100%" : start;
            words(part.belowAtEnd() ? "below end wide" : "below wide", place, "", "3.3em", part.below());
        }
    }

    private void named(Block.Chart chart, String title, String description) throws IOException {
        String labels = title + " " + description;
        markup.open("div", "class", "chart bars", "role", "img", "aria-labelledby", labels);
        markup.line().open("span", "id", title, "hidden", "hidden").text(chart.title());
        markup.close("span").open("span", "id", description, "hidden", "hidden").text(chart.description());
        markup.close("span").line();
        patterns.define();
        for (Block.Bar bar : chart.bars()) {
            markup.open("span", "class", "name").text(bar.name()).close("span");
            bar(bar.segments(), Math.max(1, chart.longest()));
        }
        markup.open("ul", "class", "key");
        key(chart.key(), Block.Segment::label);
    }

    private void bar(List<Block.Segment> segments, int longest) throws IOException {
        markup.open("svg", "class", "bar", "width", "100%", "height", "28", "focusable", "false");
        markup.line();
        int all = segments.stream().mapToInt(Block.Segment::count).sum();
        double[] widths = SegmentShares.of(segments, all * 100.0 / longest, LEAST);
        double start = 0;
        for (int i = 0; i < widths.length; i++) {
            patterns.background(segments.get(i).mark(), percent(start), percent(widths[i]), NAMED);
            count(segments.get(i), start, widths[i]);
            start += widths[i];
        }
        start = 0;
        for (double width : widths) {
            gap(start, NAMED);
            start += width;
        }
        markup.close("svg").line();
    }

    private void count(Block.Segment segment, double start, double width) throws IOException {
        String number = String.valueOf(segment.count());
        double room = TextWidth.em(number) * BOLD + PADDING;
        boolean onWide = room <= width * (wide * (1 - MOST_FOR_NAMES)) / 100;
        boolean onNarrow = room <= width * narrow / 100;
        if (onWide || onNarrow) {
            String where = onWide && onNarrow ? "" : onWide ? " wide" : " narrow";
            words(on(segment.mark()) + " middle" + where, percent(start + width / 2), "", "1.25em", number);
        }
    }

    private void words(String cssClass, String x, String dx, String y, String words) throws IOException {
        if (!words.isEmpty()) {
            markup.open("text", "class", cssClass, "x", x, "dx", dx, "y", y);
            markup.text(words).close("text").line();
        }
    }

    /** Before a part, unless it is the first. */
    private void gap(double start, String height) throws IOException {
        if (start > 0) {
            String x = percent(start);
            markup.empty("line", "class", "gap", "x1", x, "x2", x, "y1", "0", "y2", height);
            markup.line();
        }
    }

    /** The statuses with their names; screen readers have the description. */
    private void key(List<Block.Segment> segments, Function<Block.Segment, String> words) throws IOException {
        markup.line();
        for (Block.Segment segment : segments) {
            markup.open("li");
            patterns.swatch(segment.mark());
            markup.text(words.apply(segment)).close("li").line();
        }
        markup.close("ul").line();
    }

    /** The class of text on a part: white, outlined in the colour of the status for contrast. */
    private static String on(Mark mark) {
        return "on " + StatusSymbols.name(mark);
    }

    private static String percent(double value) {
        return StyleSheet.number(value) + "%";
    }
}
