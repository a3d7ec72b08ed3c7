package org.committeepapers.writer;

import java.util.Arrays;

/** Computes the widths of table columns. All lengths are in the caller's unit. */
public final class ColumnWidths {

    private ColumnWidths() {}

    /**
     * Gives each column room for its longest word, and shares out the rest by how much more each could use, so that a
     * column of names isn't as narrow as one of numbers. If the longest words don't fit side by side, the widest columns
     * give way, so that one very long word doesn't squeeze all the others.
     *
     * @param least the longest word of each column with its padding
     * @param natural the longest line of each column with its padding
     * @param shares the percentage of the width for each column; 0 if it depends on the content
     * @param available the width between the margins
     * @param full whether the table fills {@code available} even if its content needs less
     */
    public static double[] fit(double[] least, double[] natural, int[] shares, double available, boolean full) {
        double needed = Arrays.stream(natural).sum();
        double[] levelled = levelled(least, available);
        if (Arrays.stream(shares).allMatch(share -> share > 0)) {
            return atLeast(levelled, Arrays.stream(shares).asDoubleStream().toArray(), available);
        }
        if (needed <= available) {
            return full ? scaled(natural, available / needed) : natural.clone();
        }
        return shared(levelled, natural, available);
    }

    private static double[] shared(double[] least, double[] natural, double available) {
        double rest = Math.max(0, available - Arrays.stream(least).sum());
        double[] wanted = new double[least.length];
        for (int i = 0; i < least.length; i++) {
            wanted[i] = Math.max(0, Math.min(natural[i], available) - least[i]);
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
