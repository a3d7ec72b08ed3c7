package org.committeepapers.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;

/** Reads charts: the segments of a single bar, or several named bars with segments. */
final class ChartReader {

    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    private final Markup markup;
    private final InlineReader inlines;

    ChartReader(Markup markup, InlineReader inlines) {
        this.markup = markup;
        this.inlines = inlines;
    }

    Block.Chart chart() throws MarkupFault {
        markup.allow("title", "description");
        String title = markup.required("title");
        String description = markup.required("description");
        List<Block.Segment> segments = new ArrayList<>();
        List<Block.Bar> bars = new ArrayList<>();
        for (markup.nextTag("chart"); !markup.isEnd(); markup.nextTag("chart")) {
            switch (markup.name()) {
                case "segment" -> segments.add(segment());
                case "bar" -> bars.add(bar());
                default -> throw markup.unexpected("chart", "segment", "bar");
            }
            if (!segments.isEmpty() && !bars.isEmpty()) {
                throw markup.fault("A chart has either segments of its own, or bars with segments, not both");
            }
        }
        if (bars.size() > Block.Chart.MOST_BARS) {
            throw markup.fault("A chart has at most %d bars, not %d".formatted(Block.Chart.MOST_BARS, bars.size()));
        }
        return bars.isEmpty()
                ? Block.Chart.ofOne(title, description, segments)
                : new Block.Chart(title, description, bars);
    }

    private Block.Bar bar() throws MarkupFault {
        markup.allow("name");
        String name = markup.required("name");
        List<Block.Segment> segments = new ArrayList<>();
        for (markup.nextTag("bar"); !markup.isEnd(); markup.nextTag("bar")) {
            if (!markup.name().equals("segment")) {
                throw markup.unexpected("bar", "segment");
            }
            segments.add(segment());
        }
        return new Block.Bar(name, segments);
    }

    private Block.Segment segment() throws MarkupFault {
        markup.allow("mark", "count");
        String mark = markup.required("mark");
        String count = markup.required("count");
        if (!COUNT.matcher(count).matches()) {
            throw markup.fault("The count of a segment is a whole number from 1, not \"" + count + "\"");
        }
        String label = inlines.words();
        try {
            return new Block.Segment(Mark.valueOf(mark), label, Integer.parseInt(count));
        } catch (IllegalArgumentException e) {
            throw markup.fault("There is no status mark \"" + mark + "\"");
        }
    }
}
