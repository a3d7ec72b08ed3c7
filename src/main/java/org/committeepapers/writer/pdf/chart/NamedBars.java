package org.committeepapers.writer.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.layout.LayoutBox;
import org.committeepapers.writer.pdf.layout.LineBox;
import org.committeepapers.writer.pdf.layout.PageCanvas;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.Fonts;
import org.committeepapers.writer.pdf.text.LineBreaker;
import org.committeepapers.writer.pdf.text.TextStyle;
import org.committeepapers.writer.pdf.text.WordBuilder;

/** Stacked bars to one scale, each with its name to the left, and a key below them. */
public final class NamedBars implements LayoutBox {

    private static final double BAR = 17;
    private static final double BETWEEN = 6;
    private static final double AFTER_NAMES = 10;
    private static final double BEFORE_KEY = 4;

    /** The largest share of the width for the names. */
    private static final double MOST_FOR_NAMES = 0.36;

    private final Tag tag;
    private final Style style;
    private final double left;
    private final double width;
    private final double barLeft;
    private final List<Row> rows = new ArrayList<>();
    private final ChartKey key;

    /** @param length of the bar, in points */
    private record Row(List<LineBox> name, Block.Bar bar, double length) {

        double nameHeight() {
            return name.stream().mapToDouble(LayoutBox::height).sum();
        }

        double height() {
            return Math.max(BAR, nameHeight());
        }
    }

    public NamedBars(Block.Chart chart, Tag tag, Style style, double left, double width) {
        this.tag = tag;
        this.style = style;
        this.left = left;
        this.width = width;
        double longest = chart.bars().stream()
                .mapToDouble(bar -> ChartPainter.width(bar.name()))
                .max()
                .orElse(0);
        double names = Math.ceil(Math.min(longest + 1, MOST_FOR_NAMES * width));
        this.barLeft = left + names + AFTER_NAMES;
        double scale = (left + width - barLeft) / Math.max(1, chart.longest());
        TextStyle textStyle = new TextStyle(
                ChartPainter.SIZE, ChartPainter.SIZE + 2, style.palette().ink(), false);
        for (Block.Bar bar : chart.bars()) {
            rows.add(new Row(name(bar, textStyle, names), bar, bar.total() * scale));
        }
        this.key = new ChartKey(left, width);
        chart.key().forEach(segment -> key.add(segment.mark(), segment.label()));
    }

    private List<LineBox> name(Block.Bar bar, TextStyle textStyle, double room) {
        WordBuilder words = new WordBuilder(Fonts.of(style));
        words.text(bar.name(), tag, textStyle.letterStyle());
        return LineBreaker.lines(words.finish(), room).stream()
                .map(line -> new LineBox(line, textStyle, tag, left, room, false))
                .toList();
    }

    @Override
    public double height() {
        return rows.stream().mapToDouble(row -> row.height() + BETWEEN).sum() + BEFORE_KEY + key.height();
    }

    @Override
    public void draw(PageCanvas canvas, double top) {
        ChartPainter.place(tag, left, top - height(), left + width, top);
        canvas.beginContent(tag);
        ChartPainter painter = new ChartPainter(canvas, style);
        double y = top;
        for (Row row : rows) {
            double line = y - (row.height() - row.nameHeight()) / 2;
            for (LineBox name : row.name()) {
                name.draw(canvas, line);
                line -= name.height();
            }
            draw(painter, row, y - (row.height() - BAR) / 2);
            y -= row.height() + BETWEEN;
        }
        key.draw(painter, y - BEFORE_KEY);
    }

    private void draw(ChartPainter painter, Row row, double top) {
        List<Block.Segment> segments = row.bar().segments();
        double[] widths = ChartPainter.segmentWidths(segments, row.length());
        double x = barLeft;
        for (int i = 0; i < widths.length; i++) {
            Block.Segment segment = segments.get(i);
            painter.segment(segment.mark(), x, top - BAR, widths[i], BAR);
            String count = Integer.toString(segment.count());
            double length = ChartPainter.boldWidth(count);
            if (length + 2 <= widths[i]) {
                painter.textOn(
                        segment.mark(),
                        count,
                        widths[i],
                        x + (widths[i] - length) / 2,
                        top - BAR / 2 - ChartPainter.MIDDLE);
            }
            x += widths[i] + ChartPainter.GAP;
        }
    }
}
