package org.committeepapers.writer.pdf;

/**
 * Where text stands.
 *
 * @param left edge, in points from the left of the page
 * @param width in points
 * @param right whether lines end at the right edge instead of beginning at the left
 */
record Frame(Column column, double left, double width, boolean right) {

    Frame narrowedTo(double most) {
        return new Frame(column, left, Math.min(width, most), right);
    }

    Frame in(Column other, double newLeft, double newWidth) {
        return new Frame(other, newLeft, newWidth, false);
    }
}
