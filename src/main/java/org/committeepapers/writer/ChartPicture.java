package org.committeepapers.writer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.committeepapers.document.Block;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;

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
     * @param hollow whether it is the white inside of one that is only a border
     */
    public record Band(Optional<Mark> mark, double x, double y, double width, double height, boolean hollow) {
        public Colour colour(Style.Palette palette) {
            return hollow ? Colour.WHITE : mark.map(palette.statuses()::of).orElse(palette.ink());
        }
    }

    /**
     * Words on one line.
     *
     * @param y of the baseline
     * @param width at least what the words take
     * @param on whose band they stand, in bold and, where it isn't only a border, in white
     */
    public record Words(String text, double x, double y, double width, Optional<Mark> on) {
        public Colour colour(Style.Palette palette) {
            return inside() && !isHollow(on) ? Colour.WHITE : palette.ink();
        }

        public boolean inside() {
            return on.isPresent();
        }
    }

    /** What is withheld has a border alone, so that it differs from what has ended, also in grey. */
    private static boolean isHollow(Optional<Mark> mark) {
        return mark.filter(Mark.WITHHELD::equals).isPresent();
    }

    public static ChartPicture of(Block.Chart chart, double width) {
        return new Drawing(chart, width).picture();
    }

    /** Draws a chart from the top down. */
    static final class Drawing {

        private static final double BAR = 21;
        private static final double LINE = 15;

        /** From the middle of letters down to their baseline. */
        private static final double HALF_LETTER = 0.36 * SIZE;

        private static final double GAP = 2.25;

        /** Of the narrowest part of a bar. */
        private static final double LEAST = 4;

        private static final double BESIDE_WORDS = 5;
        private static final double BETWEEN_WORDS = 8;
        private static final double BETWEEN_BARS = 7;
        private static final double SWATCH = 9;
        private static final double AFTER_SWATCH = 5;
        private static final double UNDERLINE = 3;

        /** Less than half of the narrowest part. */
        private static final double BORDER = 1.25;

        private static final double BEFORE_UNDERLINE = 1.5;
        private static final double BEFORE_WORDS = 2;

        /** Names of bars stand beside them, and above them in narrower pictures or where they are longer. */
        private static final double NARROW = 320;

        /** The largest share of the width for names beside bars. */
        private static final double MOST_FOR_NAMES = 0.36;

        private static final double AFTER_NAMES = 10;

        private final Block.Chart chart;
        private final boolean single;
        private final double width;
        private final List<Band> bands = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();

        /** The top of what comes next. */
        private double y;

        /** Where the next words below a bar may start. */
        private double free;

        private boolean belowBegun;

        Drawing(Block.Chart chart, double width) {
            this.chart = chart;
            this.single =
                    chart.bars().size() == 1 && chart.bars().getFirst().name().isEmpty();
            this.width = width;
        }

        ChartPicture picture() {
            if (single) {
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
            boolean above = width < NARROW || longest > MOST_FOR_NAMES * width;
            double left = above ? 0 : longest + AFTER_NAMES;
            double scale = (width - left)
                    / Math.max(
                            1,
                            chart.bars().stream()
                                    .mapToInt(Block.Bar::total)
                                    .max()
                                    .orElse(0));
            for (Block.Bar bar : chart.bars()) {
                double middle = y + (above ? LINE : BAR) / 2;
                words.add(new Words(bar.name(), 0, middle + HALF_LETTER, longest + 1, Optional.empty()));
                y += above ? LINE : 0;
                bar(bar.segments(), left, bar.total() * scale);
                y += BETWEEN_BARS;
            }
            startBelow(0);
            Map<Mark, Block.Segment> key = new EnumMap<>(Mark.class);
            chart.bars().forEach(bar -> bar.segments().forEach(part -> key.putIfAbsent(part.mark(), part)));
            key.forEach((mark, part) -> below(Optional.of(mark), part.label() + " (" + part.letter() + ")", 0));
            endBelow();
        }

        /** A bar with the words in its parts, then what is overdue below them, then the words that didn't fit. */
        private void bar(List<Block.Segment> segments, double left, double length) {
            double[] widths = lengths(segments, length - GAP * (segments.size() - 1));
            double[] starts = new double[widths.length];
            double x = left;
            for (int i = 0; i < widths.length; i++) {
                starts[i] = x;
                band(Optional.of(segments.get(i).mark()), x, widths[i], y, BAR);
                if (fits(segments.get(i), widths[i])) {
                    double baseline = y + BAR / 2 + HALF_LETTER;
                    words.add(new Words(
                            label(segments.get(i)),
                            x + BESIDE_WORDS,
                            baseline,
                            widths[i] - BESIDE_WORDS,
                            Optional.of(segments.get(i).mark())));
                } else if (single) {
                    addLetter(segments.get(i), x, widths[i]);
                }
                x += widths[i] + GAP;
            }
            y += BAR;
            overdue(segments, starts, widths);
            startBelow(left);
            for (int i = 0; i < widths.length; i++) {
                if (!fits(segments.get(i), widths[i])) {
                    String letter = single ? " (" + segments.get(i).letter() + ")" : "";
                    below(Optional.of(segments.get(i).mark()), label(segments.get(i)) + letter, starts[i]);
                }
            }
            endBelow();
        }

        /** Of words that stand below. */
        private void addLetter(Block.Segment segment, double x, double room) {
            double length = Arial.width(segment.letter(), SIZE, true);
            if (length + 2 <= room) {
                double baseline = y + BAR / 2 + HALF_LETTER;
                words.add(new Words(
                        segment.letter(), x + (room - length) / 2, baseline, length, Optional.of(segment.mark())));
            }
        }

        private void band(Optional<Mark> mark, double x, double length, double top, double height) {
            bands.add(new Band(mark, x, top, length, height, false));
            if (isHollow(mark)) {
                bands.add(new Band(mark, x + BORDER, top + BORDER, length - 2 * BORDER, height - 2 * BORDER, true));
            }
        }

        /**
         * The lengths of the parts of a bar in proportion to their counts, but long enough to be seen; the longest makes up
         * the difference.
         */
        static double[] lengths(List<Block.Segment> segments, double room) {
            double sum = segments.stream().mapToInt(Block.Segment::count).sum();
            double[] lengths = segments.stream()
                    .mapToDouble(segment -> Math.max(LEAST, room * segment.count() / sum))
                    .toArray();
            double used = 0;
            int longest = 0;
            for (int i = 0; i < lengths.length; i++) {
                used += lengths[i];
                longest = lengths[i] > lengths[longest] ? i : longest;
            }
            if (lengths.length > 0) {
                lengths[longest] = Math.max(LEAST, lengths[longest] - (used - room));
            }
            return lengths;
        }

        private void overdue(List<Block.Segment> segments, double[] starts, double[] widths) {
            if (segments.stream().allMatch(segment -> segment.overdue() == 0)) {
                return;
            }
            boolean within = IntStream.range(0, widths.length)
                    .filter(i -> segments.get(i).overdue() > 0)
                    .allMatch(i -> SWATCH + AFTER_SWATCH + plain(overdue(segments.get(i), true)) <= widths[i]);
            double top = y + BEFORE_UNDERLINE;
            y = top + UNDERLINE;
            startBelow(starts[0]);
            for (int i = 0; i < widths.length; i++) {
                Block.Segment segment = segments.get(i);
                if (segment.overdue() > 0) {
                    double share = Math.max(LEAST, widths[i] * segment.overdue() / segment.count());
                    band(Optional.empty(), starts[i], share, top, UNDERLINE);
                    below(Optional.empty(), overdue(segment, within), starts[i]);
                }
            }
            endBelow();
        }

        /** How many are overdue; with the status where the words don't stand within its part. */
        private String overdue(Block.Segment segment, boolean within) {
            return segment.overdue() + " " + (within ? "" : segment.label() + ", ") + chart.overdue();
        }

        /** The count, with its name or, where a key has that, its letter. */
        private String label(Block.Segment segment) {
            return segment.count() + " " + (single ? segment.label() : segment.letter());
        }

        private boolean fits(Block.Segment segment, double room) {
            return Arial.width(label(segment), SIZE, true) + 2 * BESIDE_WORDS <= room;
        }

        private void startBelow(double left) {
            free = left;
            belowBegun = false;
        }

        private void endBelow() {
            y += belowBegun ? LINE : 0;
        }

        /** Words with a swatch, below {@code x} or the nearest place to the right or on the next line that is free. */
        private void below(Optional<Mark> mark, String text, double x) {
            y += belowBegun ? 0 : BEFORE_WORDS;
            belowBegun = true;
            double length = SWATCH + AFTER_SWATCH + plain(text);
            double at = Math.max(free, Math.min(x, width - length));
            if (at + length > width) {
                y += LINE;
                at = Math.max(0, Math.min(x, width - length));
            }
            double middle = y + LINE / 2;
            double sign = mark.isEmpty() ? UNDERLINE : SWATCH;
            band(mark, at, SWATCH, middle - sign / 2, sign);
            words.add(new Words(text, at + SWATCH + AFTER_SWATCH, middle + HALF_LETTER, plain(text), Optional.empty()));
            free = at + length + BETWEEN_WORDS;
        }

        private static double plain(String text) {
            return Arial.width(text, SIZE, false);
        }
    }
}
