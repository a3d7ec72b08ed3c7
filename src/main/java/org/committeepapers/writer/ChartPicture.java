package org.committeepapers.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;

/**
 * A chart as all formats draw it: bars in parts with gaps between them, and words in or below each part. What is overdue
 * is underlined. Lengths are in points, across and down from the top left.
 */
public record ChartPicture(double width, double height, List<Band> bands, List<Words> words) {

    /** The size of all words. */
    public static final double SIZE = 11;

    /**
     * A filled rectangle.
     *
     * @param mark in whose colour; empty for what is overdue, in the colour of text
     */
    public record Band(Optional<Mark> mark, double x, double y, double width, double height) {}

    /**
     * Words on one line.
     *
     * @param y of the baseline
     * @param width at least what the words take
     * @param inside whether they stand on a band, in bold and white
     */
    public record Words(String text, double x, double y, double width, boolean inside) {}

    public static ChartPicture of(Block.Chart chart, double width) {
        return new Drawing(chart, width).picture();
    }

    /** Draws from the top down. */
    private static final class Drawing {

        private static final double BAR = 21;
        private static final double LINE = 15;

        /** From the middle of letters down to their baseline. */
        private static final double HALF_LETTER = 0.36 * SIZE;

        private static final double GAP = 2.25;

        /** Of the narrowest part of a bar. */
        private static final double LEAST = 4;

        private static final double BESIDE_WORDS = 5;
        private static final double BETWEEN_WORDS = 14;
        private static final double BETWEEN_BARS = 7;
        private static final double SWATCH = 9;
        private static final double AFTER_SWATCH = 5;
        private static final double UNDERLINE = 3;
        private static final double BEFORE_UNDERLINE = 1.5;
        private static final double BEFORE_WORDS = 2;

        /** Names of bars stand beside them, and above them in narrower pictures. */
        private static final double NARROW = 320;

        /** The largest share of the width for names beside bars. */
        private static final double MOST_FOR_NAMES = 0.36;

        private static final double AFTER_NAMES = 10;

        private final Block.Chart chart;
        private final double width;
        private final List<Band> bands = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();

        /** The top of what comes next. */
        private double y;

        /** Where the next words below a bar may start. */
        private double free;

        Drawing(Block.Chart chart, double width) {
            this.chart = chart;
            this.width = width;
        }

        ChartPicture picture() {
            if (chart.isSingle()) {
                bar(chart.bars().getFirst().segments(), 0, width);
            } else {
                named();
            }
            return new ChartPicture(width, y, bands, words);
        }

        private void named() {
            double longest = chart.bars().stream()
                    .mapToDouble(bar -> plain(bar.name()))
                    .max()
                    .orElse(0);
            boolean above = width < NARROW;
            double names = above ? width : Math.min(longest + 1, MOST_FOR_NAMES * width);
            double left = above ? 0 : names + AFTER_NAMES;
            double scale = (width - left) / Math.max(1, chart.longest());
            for (Block.Bar bar : chart.bars()) {
                double top = y;
                List<String> lines = lines(bar.name(), names);
                for (int i = 0; i < lines.size(); i++) {
                    double middle = top + (above ? LINE : BAR) / 2 + i * LINE;
                    words.add(new Words(lines.get(i), 0, middle + HALF_LETTER, names, false));
                }
                double named = top + lines.size() * LINE;
                y = above ? named : top;
                bar(bar.segments(), left, bar.total() * scale);
                y = Math.max(y, named) + BETWEEN_BARS;
            }
            startBelow(0);
            chart.key().forEach(segment -> below(Optional.of(segment.mark()), segment.label(), 0));
            y += LINE;
        }

        /** A bar with the words in and below its parts: with their names if no key has these. */
        private void bar(List<Block.Segment> segments, double left, double length) {
            double[] widths = SegmentShares.of(segments, length - GAP * (segments.size() - 1), LEAST);
            boolean anyOverdue = segments.stream().anyMatch(segment -> segment.overdue() > 0);
            double top = y;
            double bottom = top + BAR + (anyOverdue ? BEFORE_UNDERLINE + UNDERLINE : 0);
            y = bottom + BEFORE_WORDS;
            startBelow(left);
            boolean anyBelow = false;
            double x = left;
            for (int i = 0; i < widths.length; i++) {
                Block.Segment segment = segments.get(i);
                Optional<Mark> mark = Optional.of(segment.mark());
                bands.add(new Band(mark, x, top, widths[i], BAR));
                String label = segment.count() + (chart.isSingle() ? " " + segment.label() : "");
                double needed = Arial.width(label, SIZE, true) + 2 * BESIDE_WORDS;
                boolean fits = needed <= widths[i];
                if (fits) {
                    words.add(new Words(
                            label, x + BESIDE_WORDS, top + BAR / 2 + HALF_LETTER, widths[i] - BESIDE_WORDS, true));
                } else {
                    below(mark, label, x);
                }
                if (segment.overdue() > 0) {
                    double late = Math.max(LEAST, widths[i] * segment.overdue() / segment.count());
                    bands.add(new Band(Optional.empty(), x, bottom - UNDERLINE, late, UNDERLINE));
                    below(Optional.empty(), segment.overdue() + " " + chart.overdue(), x);
                }
                anyBelow |= !fits || segment.overdue() > 0;
                x += widths[i] + GAP;
            }
            y = anyBelow ? y + LINE : bottom;
        }

        private void startBelow(double left) {
            free = left;
        }

        /** Words with a swatch, below {@code x} or the nearest place to the right or on the next line that is free. */
        private void below(Optional<Mark> mark, String text, double x) {
            double length = SWATCH + AFTER_SWATCH + plain(text);
            double at = Math.max(free, Math.min(x, width - length));
            if (at + length > width) {
                y += LINE;
                at = Math.max(0, Math.min(x, width - length));
            }
            double middle = y + LINE / 2;
            double sign = mark.isEmpty() ? UNDERLINE : SWATCH;
            bands.add(new Band(mark, at, middle - sign / 2, SWATCH, sign));
            words.add(new Words(text, at + SWATCH + AFTER_SWATCH, middle + HALF_LETTER, plain(text), false));
            free = at + length + BETWEEN_WORDS;
        }

        /** Text in lines, each at most {@code room} wide. */
        private static List<String> lines(String text, double room) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ", -1)) {
                if (!line.isEmpty() && plain(line + " " + word) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (plain(line.toString()) > room) {
                    int end = fitting(line, room);
                    lines.add(line.substring(0, end));
                    line.delete(0, end);
                }
            }
            lines.add(line.toString());
            return lines;
        }

        private static int fitting(CharSequence word, double room) {
            int end = 1;
            while (end < word.length() && plain(word.subSequence(0, end + 1).toString()) <= room) {
                end++;
            }
            return end;
        }

        private static double plain(String text) {
            return Arial.width(text, SIZE, false);
        }
    }
}
