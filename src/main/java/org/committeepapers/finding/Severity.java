package org.committeepapers.finding;

/** How much a finding matters. */
public enum Severity {
    /** A paper would be false, would mix up two things, or would leak: the tracker isn't published. */
    ERROR,
    /** Something is missing or unclear; the paper says so in plain words. */
    WARNING,
    /** As it should be for its stage, and worth knowing. */
    NOTE
}
