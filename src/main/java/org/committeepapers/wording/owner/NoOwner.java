package org.committeepapers.wording.owner;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand in an owner's place and name nobody. */
final class NoOwner {

    private static final Pattern NO_OWNER = OwnerVocabulary.PATTERNS.pattern("NO_OWNER");
    private static final Pattern FORMULA_ERROR = OwnerVocabulary.PATTERNS.pattern("FORMULA_ERROR");
    private static final Pattern STAND_IN = OwnerVocabulary.PATTERNS.pattern("STAND_IN");
    private static final Pattern VACANT = OwnerVocabulary.PATTERNS.pattern("VACANT");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]$");

    private NoOwner() {}

    /** Whether the words say that a post is vacant or that its holder has left, and name nobody who stands in. */
    static boolean saysVacant(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return VACANT.matcher(small).find() && !STAND_IN.matcher(small).find();
    }

    static boolean isFormulaError(String words) {
        return FORMULA_ERROR.matcher(words.strip()).matches();
    }

    /** Whether the name, stripped of space, names nobody. */
    static boolean is(String name) {
        if (name.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        String small = name.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String words = OUTER_BRACKETS.matcher(small).replaceFirst("$1");
        return NO_OWNER.matcher(words).matches() && !STAND_IN.matcher(words).find();
    }
}
