package org.committeepapers.style;

/** The charts that the progress report may have. */
public enum Chart {
    STATUS,
    BY_REVIEW,
    BY_COMMITTEE,
    TREND
}
