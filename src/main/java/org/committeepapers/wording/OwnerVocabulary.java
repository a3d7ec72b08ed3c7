package org.committeepapers.wording;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that tell posts, bodies and subjects from the names of people. */
final class OwnerVocabulary {

    private static final Map<String, Set<String>> SETS = WordList.sets("owner-words.txt");

    /** Nouns that end the name of a post. */
    static final Set<String> POSTS = set("POSTS");

    /** Nouns that end the name of a body or a team. */
    static final Set<String> BODIES = set("BODIES");

    /** How the name of a post begins. */
    static final Set<String> OPENINGS = set("OPENINGS");

    static final Set<String> HONORIFICS = set("HONORIFICS");

    /** Subjects of departments, which look like names when written with capitals. */
    static final Set<String> SUBJECTS = set("SUBJECTS");

    /** Words that, alone or together, name nobody. */
    static final Set<String> NOBODY = set("NOBODY");

    /** Words that may stand beside those. */
    static final Set<String> BESIDE_NOBODY = set("BESIDE_NOBODY");

    private OwnerVocabulary() {}

    private static Set<String> set(String name) {
        return Objects.requireNonNull(SETS.get(name), name);
    }
}
