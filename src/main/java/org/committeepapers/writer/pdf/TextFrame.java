package org.committeepapers.writer.pdf;

/**
 * The part of a flow's width that text may use.
 *
 * @param left edge, in points from the left of the page
 * @param width in points
 * @param right whether lines are aligned to the right
 * @param ruled whether a rule stands before each line
 */
record TextFrame(Flow flow, double left, double width, boolean right, boolean ruled) {

    /** Between a rule and the text, in points. */
    static final double AFTER_RULE = 8;

    TextFrame(Flow flow, double left, double width, boolean right) {
        this(flow, left, width, right, false);
    }

    /** With a rule in the margin where this is exempt. */
    TextFrame ruledIf(boolean exempt) {
        return exempt ? new TextFrame(flow, left + AFTER_RULE, width - AFTER_RULE, right, true) : this;
    }

    TextFrame narrowedTo(double most) {
        return new TextFrame(flow, left, Math.min(width, most), right);
    }

    TextFrame in(Flow other) {
        return new TextFrame(other, left, width, right);
    }
}
