package org.committeepapers.document;

/** How paragraphs are numbered, so that a meeting can refer to them. */
public enum Numbering {
    NONE,
    /** From 1 through the whole paper. */
    THROUGH,
    /** Sections from 1, and within each from 1.1. */
    BY_SECTION
}
