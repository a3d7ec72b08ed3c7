package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.RichText;

/**
 * What changed since an earlier edition.
 *
 * @param since the day of its papers
 * @param meeting that they went to; empty where changes aren't counted from a meeting
 * @param counts how often each kind of change happened, what is good news first; none is 0
 * @param entries what changed, in the same order
 * @param renumbered recommendations that have another reference, as "5 is now 6" in the words of the labels
 * @param agreed responses that the executive agreed, which were only proposed before
 * @param updated of how many actions the progress is reported in other words
 * @param withheld whether anything is or was withheld, so that more may have changed
 * @param unchanged actions that go on and whose progress is reported in the same words, the longest so first
 */
public record ChangeReport(
        LocalDate since,
        Optional<LocalDate> meeting,
        List<Count> counts,
        List<Entry> entries,
        List<String> renumbered,
        List<Agreed> agreed,
        int updated,
        boolean withheld,
        List<Unchanged> unchanged) {

    /**
     * How often something changed in one way.
     *
     * @param kind a key of the labels
     */
    public record Count(String kind, int number) {}

    /** The recommendations to which the executive agreed its response on a day. */
    public record Agreed(LocalDate on, List<Place> places) {}

    /**
     * A recommendation or an action that changed.
     *
     * @param place in the paper
     * @param text its own words
     * @param lines how it changed
     */
    public record Entry(Place place, RichText text, List<Line> lines) {}

    /**
     * One change.
     *
     * @param kind a key of the labels
     * @param remark what it was and what it is; empty where the kind says it all
     * @param reworded the officers' words before and now, where both are public
     */
    public record Line(String kind, String remark, Optional<Reworded> reworded) {

        Line(String kind, String remark) {
            this(kind, remark, Optional.empty());
        }
    }

    /** A response in other words. */
    public record Reworded(String before, String now) {}

    /**
     * Actions whose progress is reported in the same words for as long.
     *
     * @param editions in a row, the one of these papers counted
     * @param since the day of the first of them, where it is known
     * @param places of them
     */
    public record Unchanged(int editions, Optional<LocalDate> since, List<Place> places) {}
}
