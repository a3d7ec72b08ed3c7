package org.committeepapers.tracker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A post in the register of owners.
 *
 * @param aliases other names for the same post
 * @param eMail as written; empty if none is given
 * @param vacant whether its row says that nobody holds it
 * @param holder the name of who holds it; empty where its row doesn't give it
 */
public record Post(String name, List<String> aliases, String directorate, String eMail, boolean vacant, String holder) {

    /** What all mail programs accept: an address without a name or comment (RFC 5321, section 4.1.2), in ASCII. */
    private static final Pattern ADDRESS = Pattern.compile("(?=.{3,254}$)(?=[^@]{1,64}@)"
            + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    /** Its own name, and then the others. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /** The e-mail address; empty if none is given or it isn't valid. */
    public Optional<String> address() {
        return address(eMail);
    }

    /** The words as an e-mail address; empty if they aren't one. */
    public static Optional<String> address(String words) {
        return Optional.of(words.strip())
                .filter(stripped -> ADDRESS.matcher(stripped).matches());
    }
}
