package org.committeepapers.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Post;

/** The posts that may own an action, found by any of their names. Case and spacing don't matter. */
final class Register {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Each name as written, by the form in which names are compared. */
    private final Map<String, String> names = new LinkedHashMap<>();

    Register(List<Post> posts) {
        posts.stream()
                .flatMap(post -> Stream.concat(Stream.of(post.name()), post.aliases().stream()))
                .filter(name -> !name.isBlank())
                .forEach(name -> names.putIfAbsent(key(name), name));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Whether the owner is one of the posts. Also "Andrew Lovegrove, Deputy Chief Executive" where the post alone is
     * in the register: a name before the post, or after it.
     */
    boolean knows(String owner) {
        String key = key(owner);
        if (names.containsKey(key)) {
            return true;
        }
        for (int at = key.indexOf(','); at >= 0; at = key.indexOf(',', at + 1)) {
            if (names.containsKey(key.substring(at + 1).strip())
                    || names.containsKey(key.substring(0, at).strip())) {
                return true;
            }
        }
        return false;
    }

    /** The name that differs least, where it could be meant. */
    Optional<String> nearest(String owner) {
        return Spelling.nearest(key(owner), names.keySet()).map(names::get);
    }

    private static String key(String name) {
        return SPACE.matcher(name.replace('\u00a0', ' ').strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
    }
}
