package org.committeepapers.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.committeepapers.text.Spelling;

/** The names of months in English and Welsh, in full, cut short or with a slip of the pen that fits one month only. */
final class MonthNames {

    private static final String[][] NAMES = {
        {"january", "jan", "ionawr", "ion"},
        {"february", "feb", "chwefror", "chwef"},
        {"march", "mar", "mawrth", "fawrth", "maw"},
        {"april", "apr", "ebrill", "ebr"},
        {"may", "mai", "fai"},
        {"june", "jun", "mehefin", "fehefin", "meh"},
        {"july", "jul", "gorffennaf", "orffennaf", "ngorffennaf", "gorff"},
        {"august", "aug", "awst"},
        {"september", "sep", "sept", "medi", "fedi"},
        {"october", "oct", "hydref"},
        {"november", "nov", "tachwedd", "dachwedd", "thachwedd", "nhachwedd", "tach"},
        {"december", "dec", "rhagfyr", "ragfyr", "rhag"},
    };

    private static final Map<String, Integer> MONTHS = months();

    /** Words that are one letter from a month and mean something else. */
    private static final Set<String> OTHER_WORDS =
            Set.of("match", "media", "jury", "duly", "fully", "search", "larch", "adjust", "julia");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;
    private static final int LONG_NAME = 6;
    private static final int ENDING = 5;

    private MonthNames() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= NAMES.length; month++) {
            for (String name : NAMES[month - 1]) {
                months.put(name, month);
            }
            String english = NAMES[month - 1][0];
            for (int length = 3; length < english.length(); length++) {
                months.put(english.substring(0, length), month);
            }
        }
        return months;
    }

    /** The month, 1 to 12, where the word is its name or its beginning. */
    static OptionalInt exactly(String word) {
        Integer month = MONTHS.get(word);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The month meant, where the word is a name or a misspelling that could be no other month. */
    static OptionalInt nearly(String word) {
        OptionalInt month = exactly(word);
        boolean far = word.length() < SHORTEST || word.length() > LONGEST || !isLetters(word);
        return month.isPresent() || far || OTHER_WORDS.contains(word) ? month : misspelt(word);
    }

    private static OptionalInt misspelt(String word) {
        int found = 0;
        for (int month = 1; month <= NAMES.length; month++) {
            if (isNear(word, NAMES[month - 1])) {
                if (found != 0) {
                    return OptionalInt.empty();
                }
                found = month;
            }
        }
        return found == 0 || isBlend(word, NAMES[found - 1][0]) ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** "Octember" begins like one month and ends like others. */
    private static boolean isBlend(String word, String month) {
        String ending = word.substring(Math.max(0, word.length() - ENDING));
        return Spelling.distance(word, month) > 1
                && !month.endsWith(ending)
                && Arrays.stream(NAMES).anyMatch(names -> names[0].endsWith(ending));
    }

    private static boolean isNear(String word, String[] names) {
        for (String name : names) {
            // The short Welsh names are too near to other words.
            boolean comparable = name.equals(names[0]) ? name.length() >= SHORTEST : name.length() >= LONG_NAME;
            int allowed = Math.min(word.length(), name.length()) < LONG_NAME ? 1 : 2;
            if (comparable
                    && Math.abs(name.length() - word.length()) <= allowed
                    && Spelling.distance(word, name) <= allowed) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetters(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}
