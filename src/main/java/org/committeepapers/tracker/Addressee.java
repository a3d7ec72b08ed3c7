package org.committeepapers.tracker;

/**
 * The person or body to which a recommendation is made.
 *
 * @param words as written, such as "Executive" or the name of a committee
 */
public record Addressee(Kind kind, String words) {

    /** The distinction that matters for the duty to respond (Local Government Act 2000, section 9FE). */
    public enum Kind {
        /** The executive, cabinet or council leader. */
        EXECUTIVE,
        /** A committee, often the one that recommends. */
        COMMITTEE,
        /** Another body or person. */
        OTHER,
        /** It is exempt or confidential; only in the public part of a tracker. */
        WITHHELD
    }

    /** The addressee if the tracker doesn't give one. */
    public static final Addressee EXECUTIVE = new Addressee(Kind.EXECUTIVE, "Executive");
}
