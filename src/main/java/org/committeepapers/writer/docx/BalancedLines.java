package org.committeepapers.writer.docx;

import org.committeepapers.writer.Arial;

/** Balances the lines of a title by an indent from the right. */
final class BalancedLines {

    /** Allows for Word measuring a little wider than we do, in points. */
    private static final double SLACK = 3;

    private static final double STEP = 2;

    private BalancedLines() {}

    /**
     * The indent, in points, that makes the lines nearly equal without adding one; 0 for a title of one line.
     */
    static double indent(String title, double size, double width) {
        int lines = lines(title, size, width);
        if (lines == 1) {
            return 0;
        }
        double narrow = width;
        while (narrow - STEP > width / 2 && lines(title, size, narrow - STEP) == lines) {
            narrow -= STEP;
        }
        return Math.max(0, width - narrow - SLACK);
    }

    private static int lines(String title, double size, double width) {
        double space = Arial.width(" ", size, true);
        double line = 0;
        int lines = 1;
        for (String word : title.split(" ", -1)) {
            double length = Arial.width(word, size, true);
            if (line > 0 && line + space + length > width) {
                lines++;
                line = length;
            } else {
                line += (line > 0 ? space : 0) + length;
            }
        }
        return lines;
    }
}
