package org.committeepapers.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;

/** Reads charts: the segments of a single bar, or several named bars with segments. */
final class ChartReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Markup markup;
    private final InlineReader inlines;

    ChartReader(Markup markup, InlineReader inlines) {
        this.markup = markup;
        this.inlines = inlines;
    }

    Block.Chart chart() throws MarkupFault {
        markup.allow("title", "description", "overdue");
        String title = markup.required("title");
        String description = markup.required("description");
        String overdue = markup.attribute("overdue");
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
        boolean anyOverdue = Stream.concat(segments.stream(), bars.stream().flatMap(bar -> bar.segments().stream()))
                .anyMatch(segment -> segment.overdue() > 0);
        if (anyOverdue && overdue.isEmpty()) {
            throw markup.fault("A chart with overdue parts needs the attribute overdue, the word for them");
        }
        return bars.isEmpty()
                ? Block.Chart.ofOne(title, description, overdue, segments)
                : new Block.Chart(title, description, overdue, bars);
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
        markup.allow("mark", "count", "overdue");
        String mark = markup.required("mark");
        int count = whole("count", markup.required("count"), 1);
        String overdue = markup.attribute("overdue");
        int late = overdue.isEmpty() ? 0 : whole("overdue", overdue, 0);
        if (late > count) {
            throw markup.fault("A segment of " + count + " can't have " + late + " that are overdue");
        }
        String label = inlines.words();
        try {
            return new Block.Segment(Mark.valueOf(mark), label, count, late);
        } catch (IllegalArgumentException e) {
            throw markup.fault("There is no status mark \"" + mark + "\"");
        }
    }

    private int whole(String name, String value, int least) throws MarkupFault {
        if (!NUMBER.matcher(value).matches() || Integer.parseInt(value) < least) {
            throw markup.fault(
                    "The %s of a segment is a whole number from %d, not \"%s\"".formatted(name, least, value));
        }
        return Integer.parseInt(value);
    }
}
