package org.committeepapers.writer.pdf;

/**
 * The part of a flow's width that text may use.
 *
 * @param left edge, in points from the left of the page
 * @param width in points
 * @param right whether lines are aligned to the right
 */
public record TextFrame(Flow flow, double left, double width, boolean right) {

    public TextFrame narrowedTo(double most) {
        return new TextFrame(flow, left, Math.min(width, most), right);
    }

    public TextFrame in(Flow other) {
        return new TextFrame(other, left, width, right);
    }
}
