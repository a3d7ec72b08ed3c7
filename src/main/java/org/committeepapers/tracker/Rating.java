package org.committeepapers.tracker;

/** A traffic light. */
public enum Rating {
    RED,
    AMBER,
    GREEN,
    BLUE,
    GREY
}
