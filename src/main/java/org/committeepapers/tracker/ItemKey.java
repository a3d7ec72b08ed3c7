package org.committeepapers.tracker;

/**
 * Identifies a recommendation of a tracker or one of its actions: the same in the whole tracker, in an extract and in
 * the public part. Valid within one run; items of other editions are matched by their words.
 *
 * @param tracker the id of the whole tracker
 * @param recommendation its place in the tracker, from 1, as references may be missing, used twice or withheld; 0 if
 *     only an earlier edition lists it
 * @param action its number among the actions of the recommendation, from 1: its place when it was first read, the same from
 *     edition to edition; 0 for the recommendation itself
 */
public record ItemKey(String tracker, int recommendation, int action) {

    /** The key of a recommendation. */
    public ItemKey(String tracker, int recommendation) {
        this(tracker, recommendation, 0);
    }

    /** The key of an action of this recommendation. */
    public ItemKey ofAction(int number) {
        return new ItemKey(tracker, recommendation, number);
    }
}
