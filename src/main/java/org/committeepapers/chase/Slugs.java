package org.committeepapers.chase;

import java.util.HashSet;
import java.util.Set;
import org.committeepapers.text.Slug;

/** File names without an ending, made from the names of owners: each once, and allowed on every system. */
final class Slugs {

    /** What else lies beside the messages. */
    private static final Set<String> TAKEN = Set.of("summary", "manifest");

    private static final int LONGEST = 60;
    private static final String OWNER = "owner";

    private final Set<String> used = new HashSet<>();

    /** One that no other name has. */
    String of(String name) {
        String slug = slug(name);
        String unique = slug;
        for (int number = 2; !used.add(unique); number++) {
            unique = slug + "-" + number;
        }
        return unique;
    }

    private static String slug(String name) {
        String slug = Slug.of(name, LONGEST);
        if (slug.isEmpty()) {
            return OWNER;
        }
        return TAKEN.contains(slug) || Slug.isDevice(slug) ? OWNER + "-" + slug : slug;
    }
}
