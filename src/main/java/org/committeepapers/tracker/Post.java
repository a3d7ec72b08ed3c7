package org.committeepapers.tracker;

import java.util.List;
import java.util.stream.Stream;

/**
 * A post in the register of owners.
 *
 * @param aliases other names for the same post
 * @param eMail empty where none is given
 * @param vacant whether its row says that nobody holds it
 */
public record Post(String name, List<String> aliases, String directorate, String eMail, boolean vacant) {

    public Post {
        aliases = List.copyOf(aliases);
    }

    /** Its own name, and then the others. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
