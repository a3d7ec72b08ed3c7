package org.committeepapers.writer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style.Letters;

/**
 * The widths of a table's columns, and the letters in which it fits. All lengths are in points.
 *
 * @param columns the widths that the text of each column can take
 * @param beside left and right of a cell's text together
 */
public record TableWidths(Block.Table table, List<Extent> columns, double beside) {

    /** @param cells the headers, then the cells of each row */
    public static TableWidths of(Block.Table table, List<List<TextExtent>> cells, double beside) {
        return new TableWidths(
                table,
                IntStream.range(0, table.columns().size())
                        .mapToObj(i ->
                                cells.stream().map(row -> row.get(i).extent()).reduce(Extent.NONE, Extent::or))
                        .toList(),
                beside);
    }

    /** The column of the terms of facts, in millimetres; wider where a term needs it. */
    public static final double TERMS = 26;

    /** The widest such column, where terms may go on over lines, in millimetres. */
    public static final double WIDEST_TERMS = 31;

    /** Left and right of a cell's text each, in millimetres. */
    public static final double PADDING_BESIDE = 2.2;

    /** The width that lets a first column of names hold more than one word a line. */
    private static final double FAIR = 100;

    /** Texts of more lines than this, if they had all of the width, get no more room than others. */
    private static final int LONGEST = 4;

    private static final double STEP = 0.5;

    /**
     * The widths that text can take.
     *
     * @param least of its longest word
     * @param natural of its longest line
     */
    public record Extent(double least, double natural) {

        public static final Extent NONE = new Extent(0, 0);

        public Extent or(Extent other) {
            return new Extent(Math.max(least, other.least), Math.max(natural, other.natural));
        }
    }

    /** The least width in which no word breaks. */
    public double least() {
        return columns.stream().mapToDouble(it -> it.least() + beside).sum();
    }

    /**
     * The largest letters in which no word breaks, or the smallest if words break in all.
     *
     * @param usual of the house style, in which the columns were measured
     */
    public Letters letters(Letters usual, double available) {
        Letters letters = usual;
        while (letters.size() - STEP >= Letters.LEAST && needed(letters.size() / usual.size()) > available) {
            letters = new Letters(letters.size() - STEP, letters.leading() - STEP);
        }
        return letters;
    }

    /** The least width with letters of {@code factor} times the usual size. */
    private double needed(double factor) {
        double needed = 0;
        for (int i = 0; i < columns.size(); i++) {
            double fair = i == 0 && !table.full() ? FAIR : 0;
            double least = columns.get(i).least() * factor;
            needed += Math.max(least, Math.min(columns.get(i).natural() * factor, fair)) + beside;
        }
        return needed;
    }

    /**
     * Gives each column room for its longest word, and shares out the rest by how much more each could use, so that a
     * column of names isn't as narrow as one of numbers. If the longest words don't fit side by side, the widest
     * columns give way, so that one very long word doesn't squeeze all the others.
     *
     * @param available the width between the margins, which some tables fill even if their content needs less
     * @param ease more width that each column would like
     */
    public double[] within(double available, double ease) {
        double[] least = columns.stream().mapToDouble(it -> it.least() + beside).toArray();
        double[] natural =
                columns.stream().mapToDouble(it -> it.natural() + beside + ease).toArray();
        double[] shares =
                table.columns().stream().mapToDouble(Block.Column::share).toArray();
        double needed = Arrays.stream(natural).sum();
        double[] levelled = levelled(least, available);
        if (Arrays.stream(shares).allMatch(share -> share > 0)) {
            return atLeast(levelled, shares, available);
        }
        if (needed <= available) {
            return table.full() ? scaled(natural, available / needed) : natural;
        }
        return shared(levelled, natural, available);
    }

    private static double[] shared(double[] least, double[] natural, double available) {
        double rest = Math.max(0, available - Arrays.stream(least).sum());
        double[] wanted = new double[least.length];
        for (int i = 0; i < least.length; i++) {
            wanted[i] = Math.max(0, Math.min(natural[i], LONGEST * available) - least[i]);
        }
        double all = Arrays.stream(wanted).sum();
        double[] widths = least.clone();
        for (int i = 0; i < least.length && all > 0; i++) {
            widths[i] += rest * wanted[i] / all;
        }
        return widths;
    }

    private static double[] levelled(double[] least, double available) {
        double[] ascending = least.clone();
        Arrays.sort(ascending);
        double rest = available;
        for (int i = 0; i < ascending.length; i++) {
            double most = rest / (ascending.length - i);
            if (ascending[i] > most) {
                return Arrays.stream(least).map(width -> Math.min(width, most)).toArray();
            }
            rest -= ascending[i];
        }
        return least;
    }

    /** Shares out {@code available} by weight, but gives each column its least width first. */
    private static double[] atLeast(double[] least, double[] weights, double available) {
        double leastSum = Arrays.stream(least).sum();
        if (leastSum >= available) {
            return scaled(least, available / leastSum);
        }
        boolean[] fixed = new boolean[least.length];
        double[] widths = new double[least.length];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double rest = available;
            double weight = 0;
            for (int i = 0; i < least.length; i++) {
                rest -= fixed[i] ? least[i] : 0;
                weight += fixed[i] ? 0 : weights[i];
            }
            for (int i = 0; i < least.length; i++) {
                widths[i] = fixed[i] ? least[i] : rest * weights[i] / weight;
                if (!fixed[i] && widths[i] < least[i]) {
                    fixed[i] = true;
                    settled = false;
                }
            }
        }
        return widths;
    }

    private static double[] scaled(double[] widths, double factor) {
        return Arrays.stream(widths).map(width -> width * factor).toArray();
    }
}
