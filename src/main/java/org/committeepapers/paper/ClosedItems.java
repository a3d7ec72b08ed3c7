package org.committeepapers.paper;

/** Where the progress report leaves actions whose closure was agreed before its last edition. */
public enum ClosedItems {
    /** In a section at the end. */
    SECTION,
    /** Nowhere, but for a line that names them. */
    DROP_OUT
}
