package org.committeepapers.paper;

/** What the recommendations of a paper are parted by. */
public enum Grouping {
    NONE,
    REVIEW,
    MEETING,
    COMMITTEE,
    OWNER,
    DIRECTORATE,
    STATUS;

    /** Whether the actions of one recommendation may stand in several groups. */
    public boolean isOfActions() {
        return this == OWNER || this == DIRECTORATE || this == STATUS;
    }
}
