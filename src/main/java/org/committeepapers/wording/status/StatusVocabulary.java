package org.committeepapers.wording.status;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.wording.Misspellings;
import org.committeepapers.wording.PhraseTable;
import org.committeepapers.wording.Tokens;
import org.committeepapers.wording.WordFile;


/** The words of {@code status-words.txt}, which explains itself. */
final class StatusVocabulary {

    private static final int SHORTEST_MISTYPED = 6;
    private static final WordFile WORDS = new WordFile("status/status-words.txt");
    private static final PhraseTable<Sense> PHRASES = WORDS.table(EnumSet.range(Sense.COMPLETED, Sense.TELLS));
    private static final Set<String> BETWEEN = Stream.of("SMALL_WORDS", "SMALL_VERBS", "BETWEEN")
            .flatMap(section -> WORDS.words(section).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Misspellings SPELLING = spelling();

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

    private StatusVocabulary() {}

    private static Misspellings spelling() {
        Set<String> others = new HashSet<>(PHRASES.words());
        others.addAll(WORDS.words("NOT_MISTYPED"));
        return new Misspellings(WORDS.words("MISTYPED"), others, SHORTEST_MISTYPED);
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
