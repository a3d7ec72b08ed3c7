package org.committeepapers.tracker;

/** Who meets to receive a paper: the executive gets the cabinet appendix, the committee the progress report. */
public enum Receiver {
    CABINET,
    SCRUTINY
}
