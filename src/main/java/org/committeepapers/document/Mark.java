package org.committeepapers.document;

/** The sign beside a status word. Its shape differs as well as its colour; a screen reader hears only the word. */
public enum Mark {
    /** Disc with a tick. */
    COMPLETED,
    /** Half disc. */
    IN_PROGRESS,
    /** Ring. */
    NOT_STARTED,
    /** Outline of a square. */
    OPEN,
    /** Triangle. */
    DELAYED,
    /** Square. */
    CLOSED,
    /** Ring with a question mark. */
    UNCLEAR,
    /** Disc with a horizontal bar: not for the public. */
    WITHHELD
}
