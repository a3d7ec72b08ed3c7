package org.committeepapers.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters that stand for a name. */
final class Initials {

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    private static final Pattern ALL = Pattern.compile("\\p{Lu}(?:[. ]?\\p{Lu}){1,4}\\.?");

    /** A word of so many letters counts even where it is written small. */
    private static final int LONG_WORD = 4;

    private Initials() {}

    /** Whether the words are nothing else. */
    static boolean areAll(String words) {
        return ALL.matcher(words.strip()).matches();
    }

    static String letters(String initials) {
        return NOT_LETTER.matcher(initials).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The initials of a name: of all its words, and of those that are more than "of" or "and". */
    static Set<String> of(String name) {
        String[] words = NOT_LETTER.split(name.strip());
        return Stream.of(first(words, 1), first(words, LONG_WORD))
                .filter(letters -> letters.length() > 1)
                .collect(Collectors.toSet());
    }

    private static String first(String[] words, int shortest) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            if (word.length() >= shortest || !word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
