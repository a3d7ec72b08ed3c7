package org.committeepapers.paper;

/**
 * Where a recommendation or an action is found in a paper, and what it is called.
 *
 * @param reference in tables: its own, with the number of the action where there are several: "7" or "7.1"
 * @param words what it is: "Recommendation 7" or "Action 7.1"
 * @param source the review that it comes from, where the tracker holds several, or else the committee, where several made
 *     recommendations; empty where all are of one
 * @param anchor of its recommendation; empty where the paper doesn't show it
 */
public record Place(String reference, String words, String source, String anchor) {

    Place at(String other) {
        return new Place(reference, words, source, other);
    }
}
