package org.committeepapers.tracker;

/** What a column of a tracker holds. */
public enum Field {
    REFERENCE,
    DIRECTED_TO,
    RECOMMENDATION,
    RESPONSE,
    EXECUTIVE_RESPONSE,
    ACTION,
    OWNER,
    BY_WHEN,
    SUCCESS_CRITERIA,
    PROGRESS,
    STATUS
}
