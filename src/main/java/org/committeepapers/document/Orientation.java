package org.committeepapers.document;

/** The orientation of a page. */
public enum Orientation {
    PORTRAIT,
    LANDSCAPE
}
