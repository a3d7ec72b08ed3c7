package org.committeepapers.paper;

import java.util.Locale;

/** A column of a table of actions. */
public enum ActionColumn {
    REF(8),
    ACTION(28),
    OWNER(18),
    BY_WHEN(18),
    SUCCESS_CRITERIA(18),
    PROGRESS(28),
    STATUS(16);

    private final int weight;

    ActionColumn(int weight) {
        this.weight = weight;
    }

    /** How wide it is beside the others, where they don't stand as usual. */
    int weight() {
        return weight;
    }

    /** In lower case with hyphens, such as by-when. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
