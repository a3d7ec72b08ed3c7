package org.committeepapers.tracker;

/**
 * An owner of an action: a post, a person with a post, a team or a body.
 *
 * @param name as the register has it, else as written, without surrounding space
 * @param initials whether a person's initials and nothing else were written
 * @param vacant whether the words say that the post is vacant or its holder has left, and name no stand-in
 */
public record Owner(String name, boolean initials, boolean vacant, Doubt doubt) {

    /** Why the words may not name one owner. */
    public enum Doubt {
        NONE,
        /** They may name two: departments, or posts in two languages. */
        PERHAPS_SEVERAL,
        /** They are a date, several people, or a person and somebody else. */
        UNCLEAR
    }

    /** Named in full and in post. */
    public Owner(String name) {
        this(name, false, false, Doubt.NONE);
    }
}
