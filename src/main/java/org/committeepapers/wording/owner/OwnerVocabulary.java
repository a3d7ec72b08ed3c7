package org.committeepapers.wording.owner;

import java.util.Set;
import org.committeepapers.wording.WordFile;

/** The words of which councils make up posts; each set is explained in {@code owner/words.txt}. */
final class OwnerVocabulary {

    static final WordFile PATTERNS = new WordFile("owner/patterns.txt");

    private static final WordFile WORDS = new WordFile("owner/words.txt");

    static final Set<String> RANKS = set("RANKS");
    static final Set<String> ARTICLES = set("ARTICLES");
    static final Set<String> POSTS = set("POSTS");
    static final Set<String> PAIRS = set("PAIRS");
    static final Set<String> ADDRESSES = set("ADDRESSES");
    static final Set<String> PEOPLE = set("PEOPLE");
    static final Set<String> LEADS_TO_FIELD = set("LEADS_TO_FIELD");
    static final Set<String> UNITS = set("UNITS");
    static final Set<String> CLOSING_UNITS = set("CLOSING_UNITS");
    static final Set<String> BODIES = set("BODIES");
    static final Set<String> COMPANY = set("COMPANY");
    static final Set<String> DEPARTMENTS = set("DEPARTMENTS");
    static final Set<String> OFFICES = set("OFFICES");
    static final Set<String> GIVEN_NAMES = set("GIVEN_NAMES");
    static final Set<String> WELSH_RANKS = set("WELSH_RANKS");
    static final Set<String> WELSH_FIELDS = set("WELSH_FIELDS");

    private static final Set<String> FIELDS = set("FIELDS");

    private OwnerVocabulary() {}

    private static Set<String> set(String name) {
        return WORDS.words(name);
    }

    /** Whether the word is of a post or a department, so that it is hardly part of a person's name. */
    static boolean isOfPostOrField(String word) {
        return FIELDS.contains(word)
                || PEOPLE.contains(word)
                || UNITS.contains(word)
                || RANKS.contains(word)
                || POSTS.contains(word);
    }
}
