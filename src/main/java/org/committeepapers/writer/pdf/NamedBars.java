package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;

/** Stacked bars of one scale, one under another, each with its name to the left, and a key below them. */
final class NamedBars implements Strip {

    private static final double BAR = 17;
    private static final double BETWEEN = 6;
    private static final double AFTER_NAMES = 10;
    private static final double BEFORE_KEY = 4;

    /** Of the width, that the names take at most. */
    private static final double MOST_FOR_NAMES = 0.36;

    private final Tag tag;
    private final Style style;
    private final double left;
    private final double width;
    private final double barLeft;
    private final List<Row> rows = new ArrayList<>();
    private final ChartKey key;

    /** @param length of the bar, in points */
    private record Row(List<TextLine> name, Block.Bar bar, double length) {

        double nameHeight() {
            return name.stream().mapToDouble(Strip::height).sum();
        }

        double height() {
            return Math.max(BAR, nameHeight());
        }
    }

    NamedBars(Block.Chart chart, Tag tag, TextWriter text, Style style, Frame frame) {
        this.tag = tag;
        this.style = style;
        this.left = frame.left();
        this.width = frame.width();
        double longest = chart.bars().stream()
                .mapToDouble(bar -> ChartInk.plain(bar.name()))
                .max()
                .orElse(0);
        double names = Math.ceil(Math.min(longest + 1, MOST_FOR_NAMES * width));
        this.barLeft = left + names + AFTER_NAMES;
        double scale = (left + width - barLeft) / Math.max(1, chart.longest());
        Voice voice =
                new Voice(ChartInk.SIZE, ChartInk.SIZE + 2, style.palette().ink(), false);
        for (Block.Bar bar : chart.bars()) {
            rows.add(new Row(name(bar, voice, text, names), bar, bar.total() * scale));
        }
        this.key = new ChartKey(left, width);
        chart.key().forEach(segment -> key.add(segment.mark(), segment.label()));
    }

    private List<TextLine> name(Block.Bar bar, Voice voice, TextWriter text, double room) {
        return LineBreaker.lines(text.words(List.of(new Inline.Text(bar.name())), voice, tag), room).stream()
                .map(line -> new TextLine(line, voice, tag, left, room, false))
                .toList();
    }

    @Override
    public double height() {
        return rows.stream().mapToDouble(row -> row.height() + BETWEEN).sum() + BEFORE_KEY + key.height();
    }

    @Override
    public void draw(Sheet sheet, double top) {
        ChartInk.box(tag, left, top - height(), left + width, top);
        sheet.content(tag);
        ChartInk ink = new ChartInk(sheet, style);
        double y = top;
        for (Row row : rows) {
            double line = y - (row.height() - row.nameHeight()) / 2;
            for (TextLine name : row.name()) {
                name.draw(sheet, line);
                line -= name.height();
            }
            draw(ink, row, y - (row.height() - BAR) / 2);
            y -= row.height() + BETWEEN;
        }
        key.draw(ink, y - BEFORE_KEY);
    }

    private void draw(ChartInk ink, Row row, double top) {
        List<Block.Segment> segments = row.bar().segments();
        double[] widths = SegmentWidths.of(segments, row.length());
        double x = barLeft;
        for (int i = 0; i < widths.length; i++) {
            Block.Segment segment = segments.get(i);
            ink.ground(segment.mark(), x, top - BAR, widths[i], BAR);
            String count = Integer.toString(segment.count());
            double length = ChartInk.bold(count);
            if (length + 2 <= widths[i]) {
                ink.on(segment.mark(), count, widths[i], x + (widths[i] - length) / 2, top - BAR / 2 - ChartInk.MIDDLE);
            }
            x += widths[i] + SegmentWidths.GAP;
        }
    }
}
