package org.committeepapers.wording.status;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.wording.Misspellings;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordList;

/** The words of {@code status-words.txt}, which explains itself. */
final class StatusVocabulary {

    private static final Map<String, List<String>> SECTIONS = WordList.sections("status/status-words.txt");
    private static final PhraseTable<Sense> PHRASES = phrases();
    private static final Set<String> BETWEEN = Stream.of("small words", "small verbs", "between")
            .flatMap(section -> section(section).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Misspellings SPELLING = new Misspellings(PHRASES.words(), Set.copyOf(section("mistyped")));

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private StatusVocabulary() {}

    private static List<String> section(String name) {
        return Objects.requireNonNull(SECTIONS.get(name), name);
    }

    private static PhraseTable<Sense> phrases() {
        PhraseTable<Sense> table = new PhraseTable<>();
        Arrays.stream(Sense.values())
                .takeWhile(sense -> sense != Sense.DATE)
                .forEach(sense -> table.with(
                        sense, section(sense.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        return table;
    }

    /** The longest phrase that begins at a token. */
    static Optional<PhraseTable.Match<Sense>> match(Tokens tokens, int from) {
        return PHRASES.match(tokens, from, BETWEEN);
    }

    /** The tokens of a text, mended where they are mistyped; an address counts as one word. */
    static Tokens tokens(String text) {
        return Tokens.of(ADDRESS.matcher(text).replaceAll("page"), StatusVocabulary::meant);
    }

    private static String meant(String word) {
        return word.endsWith("n't") ? "not" : SPELLING.mend(word);
    }
}
