package org.committeepapers.document;

/** How paragraphs are numbered, so that a meeting can refer to them. */
public enum Numbering {
    NONE,
    /** From 1 to the end of the paper. */
    THROUGH,
    /** Sections from 1, and paragraphs within them from 1.1. */
    BY_SECTION
}
