package org.committeepapers.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters that stand for a name. */
final class Initials {

    private static final Pattern WRITTEN = Pattern.compile("(?:[A-Z]\\.? ?){1,3}[A-Z]\\.?|[A-Z][a-z]?[A-Z]");
    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}]+");

    /** Capitals that are nobody's initials but the name of a department, a body or a post. */
    private static final Set<String> NAMES = Set.of(
            "HR", "IT", "ICT", "OD", "NHS", "ICB", "PR", "SEND", "SEN", "ASC", "CAMHS", "LADO", "CYP", "CSC", "MASH",
            "GIS", "DCS", "DASS", "DPH", "CEO", "CFO", "CX", "MO", "ALL", "DFE", "DWP", "GP", "VCS", "VCSE", "CQC",
            "PMO", "LSCB", "SLT", "CLT", "CMT", "SMT", "LA", "YJS", "YOT", "EHE", "EDI", "RSL", "DSL", "CCG", "LEP");

    /** A word of so many letters counts even where it is written small. */
    private static final int LONG_WORD = 4;

    private Initials() {}

    /** Whether the owner is two to four letters and no more, which are no department. */
    static boolean are(String owner) {
        return WRITTEN.matcher(owner.strip()).matches() && !NAMES.contains(letters(owner));
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
