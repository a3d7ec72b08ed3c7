package org.committeepapers.finding;

/** How much a finding matters. */
public enum Severity {
    /** A paper would be wrong, ambiguous or reveal exempt information, so the tracker isn't published. */
    ERROR,
    /** Something is missing or unclear, and the paper says so. */
    WARNING,
    /** Worth knowing, but as it should be at this stage. */
    NOTE
}
