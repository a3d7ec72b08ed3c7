package org.committeepapers.tracker;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An owner of an action: a post, a person with a post, a team or a body.
 *
 * @param name as the register has it, else as written, without surrounding space
 * @param initials whether a person's initials and nothing else were written
 * @param vacant whether the words say that the post is vacant or its holder has left, and name no stand-in
 */
public record Owner(String name, boolean initials, boolean vacant, Doubt doubt) {

    private static final int MOST_COMMAS = 20;

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

    /** The name as a whole, then what stands after and before each of its first commas: a person with a post. */
    public Stream<String> forms() {
        return Stream.concat(
                Stream.of(name),
                IntStream.range(0, name.length())
                        .filter(at -> name.charAt(at) == ',')
                        .limit(MOST_COMMAS)
                        .boxed()
                        .flatMap(at -> Stream.of(name.substring(at + 1), name.substring(0, at))));
    }
}
