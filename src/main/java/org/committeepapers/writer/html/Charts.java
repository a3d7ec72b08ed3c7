package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;

/**
 * Draws stacked bars. Positions are percentages and text keeps its size, so labels are legible in any window; where they
 * don't fit on a phone, a key takes their place.
 */
final class Charts {

    private static final double WIDE_WINDOW = 36.5;
    private static final double PHONE = 18;

    private final Markup markup;
    private final double letters;
    private final Patterns patterns;
    private int count;

    Charts(Markup markup, Style.Sizes sizes) {
        this.markup = markup;
        this.patterns = new Patterns(markup);
        this.letters = StyleSheet.rem(sizes.body().size()) * StyleSheet.SMALLER;
    }

    void write(Block.Chart chart) throws IOException {
        count++;
        if (chart.isSingle()) {
            single(chart);
        } else {
            new NamedBars(markup, patterns, WIDE_WINDOW / letters, PHONE / letters).write(chart, count);
        }
    }

    private void single(Block.Chart chart) throws IOException {
        List<Block.Segment> segments = chart.bars().get(0).segments();
        ChartLayout layout = ChartLayout.of(segments, WIDE_WINDOW / letters, PHONE / letters);
        String title = ElementIds.chartTitle(count);
        String description = ElementIds.chartDescription(count);
        markup.open("div", "class", "chart").line();
        patterns.define();
        markup.open(
                        "svg",
                        "role",
                        "img",
                        "aria-labelledby",
                        title + " " + description,
                        "width",
                        "100%",
                        "height",
                        "36",
                        "class",
                        layout.hasWordsBelow() ? "bar with-words" : "bar")
                .line();
        markup.open("title", "id", title).text(chart.title()).close("title").line();
        markup.open("desc", "id", description).text(chart.description()).close("desc");
        markup.line();
        for (ChartLayout.Part part : layout.parts()) {
            part(part, layout.key());
        }
        gaps(layout.parts());
        markup.close("svg").line();
        key(segments, layout.key());
        markup.close("div").line();
    }

    private void part(ChartLayout.Part part, boolean key) throws IOException {
        String start = percent(part.start());
        Mark mark = part.segment().mark();
        patterns.background(mark, start, percent(part.width()), "2.1em");
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

    private void words(String cssClass, String x, String dx, String y, String words) throws IOException {
        if (!words.isEmpty()) {
            markup.open("text", "class", cssClass, "x", x, "dx", dx, "y", y)
                    .text(words)
                    .close("text")
                    .line();
        }
    }

    private void gaps(List<ChartLayout.Part> parts) throws IOException {
        for (ChartLayout.Part part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            String x = percent(part.start());
            markup.empty("line", "class", "gap", "x1", x, "x2", x, "y1", "0", "y2", "2.1em")
                    .line();
        }
    }

    /** Hidden from screen readers, as it repeats the description. */
    private void key(List<Block.Segment> segments, boolean always) throws IOException {
        markup.open("ul", "class", always ? "key" : "key narrow", "aria-hidden", "true")
                .line();
        for (Block.Segment segment : segments) {
            markup.open("li");
            patterns.swatch(segment.mark());
            markup.text(segment.count() + " " + segment.label()).close("li").line();
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
