package org.committeepapers.writer;

import org.committeepapers.document.Mark;

/** The white patterns over the colours of statuses, so that parts of a bar differ in black and white too. */
public enum Pattern {
    PLAIN,
    /** Lines rising to the right. */
    RISING,
    DOTS,
    /** Lines rising and falling. */
    CROSSED,
    /** Horizontal lines. */
    LEVEL,
    /** Vertical lines. */
    UPRIGHT,
    /** Lines falling to the right. */
    FALLING;

    /** From one line or dot to the next, in points. */
    public static final double STEP = 6;

    /** The width of a line, in points. */
    public static final double LINE = 0.8;

    /** The width of a dot, in points. */
    public static final double DOT = 1.7;

    public static Pattern of(Mark mark) {
        return switch (mark) {
            case COMPLETED -> PLAIN;
            case IN_PROGRESS -> RISING;
            case NOT_STARTED -> DOTS;
            case DELAYED -> CROSSED;
            case CLOSED -> LEVEL;
            case UNCLEAR -> UPRIGHT;
            case WITHHELD -> FALLING;
        };
    }
}
