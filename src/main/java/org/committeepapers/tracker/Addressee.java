package org.committeepapers.tracker;

/**
 * To whom a recommendation is made.
 *
 * @param words as written, such as "Executive" or the name of a committee
 */
public record Addressee(Kind kind, String words) {

    /** What matters for the duty to respond (Local Government Act 2000, section 9FE). */
    public enum Kind {
        /** The executive, cabinet or council leader. */
        EXECUTIVE,
        /** A committee, often the one that recommends. */
        COMMITTEE,
        /** Another body or person. */
        OTHER,
        /** It is exempt or confidential; only what is public of a tracker has it. */
        WITHHELD
    }

    /** Where the tracker doesn't say. */
    public static final Addressee EXECUTIVE = new Addressee(Kind.EXECUTIVE, "Executive");
}
