package org.committeepapers.paper;

/** Which charts the progress report shows, each where it tells something. */
public record ChartChoice(boolean status, boolean byReview, boolean byCommittee, boolean trend) {

    /** No chart at all. */
    public static final ChartChoice NONE = new ChartChoice(false, false, false, false);
}
