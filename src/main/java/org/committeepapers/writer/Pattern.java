package org.committeepapers.writer;

import org.committeepapers.document.Mark;

/** What is drawn in white on the colour of a status, so that the parts of a bar differ without their colours too. */
public enum Pattern {
    PLAIN,
    /** Lines that rise to the right. */
    RISING,
    DOTS,
    /** Lines that rise and lines that fall. */
    CROSSED,
    /** Level lines. */
    LEVEL,
    /** Upright lines. */
    UPRIGHT,
    /** Lines that fall to the right. */
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
