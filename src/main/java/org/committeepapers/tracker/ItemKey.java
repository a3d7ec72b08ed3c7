package org.committeepapers.tracker;

/**
 * Which recommendation of a tracker it is, or which of its actions: the same in the whole tracker, in an extract and in what
 * is left where something is withheld. It holds within one run; which item is which of another edition is told by words.
 *
 * @param tracker the id of the whole tracker
 * @param recommendation its place in the tracker, from 1, as references may be missing, used twice or withheld; 0 where an
 *     earlier edition alone lists it
 * @param action its place among the actions of the recommendation, from 1; 0 for the recommendation itself
 */
public record ItemKey(String tracker, int recommendation, int action) {

    /** Of a recommendation. */
    public ItemKey(String tracker, int recommendation) {
        this(tracker, recommendation, 0);
    }

    /** Of an action of the same recommendation. */
    public ItemKey ofAction(int number) {
        return new ItemKey(tracker, recommendation, number);
    }
}
