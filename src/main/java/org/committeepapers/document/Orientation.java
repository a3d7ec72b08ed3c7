package org.committeepapers.document;

/** How a page lies. */
public enum Orientation {
    PORTRAIT,
    LANDSCAPE
}
