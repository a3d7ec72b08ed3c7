package org.committeepapers.wording.owner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells one post that is named in Welsh and in English, as "Pennaeth Tai / Head of Housing", from two posts. */
final class TitleTwins {

    private static final Map<String, String> RANKS = meanings("WELSH_RANKS");

    /** A field that isn't here may be any. */
    private static final Map<String, String> FIELDS = meanings("WELSH_FIELDS");

    private TitleTwins() {}

    /** From each Welsh form to the English words that it can be. */
    private static Map<String, String> meanings(String section) {
        return OwnerPhrase.WORDS.words(section).stream()
                .map(entry -> entry.split(" ", 2))
                .flatMap(entry -> Arrays.stream(entry[0].split("\\|", -1)).map(form -> Map.entry(form, entry[1])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static boolean are(String one, String other) {
        return isTranslation(one, other) || isTranslation(other, one);
    }

    /** Whether the first is the Welsh of the second: what we know of its words stands there too, the rank among them. */
    static boolean isTranslation(String one, String other) {
        Set<String> welsh = OwnerPhrase.of(one).words();
        Set<String> english = OwnerPhrase.of(other).words();
        List<String> ranks = known(RANKS, welsh);
        return !ranks.isEmpty()
                && known(RANKS, english).isEmpty()
                && allStandIn(english, ranks)
                && allStandIn(english, known(FIELDS, welsh));
    }

    private static List<String> known(Map<String, String> meanings, Set<String> words) {
        return words.stream().filter(meanings::containsKey).map(meanings::get).toList();
    }

    private static boolean allStandIn(Set<String> words, List<String> meanings) {
        return meanings.stream()
                .allMatch(meaning -> Arrays.stream(meaning.split("\\|", -1)).anyMatch(words::contains));
    }
}
