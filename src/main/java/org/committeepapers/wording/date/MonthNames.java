package org.committeepapers.wording.date;

import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.committeepapers.text.Spelling;

/** The names of months in English and Welsh, in full, cut short or with a slip of the pen that fits one month only. */
final class MonthNames {

    /** Of each month, its full English name first. */
    private static final List<List<String>> NAMES = Arrays.stream(Month.values())
            .map(month -> DateForm.PATTERNS.expressions(month.name()).get(0))
            .map(names -> List.of(names.split("\\|", -1)))
            .toList();

    private static final Map<String, Integer> MONTHS = months();

    /** Words that are one letter from a month and mean something else. */
    private static final Set<String> OTHER_WORDS =
            Set.of("match", "media", "jury", "duly", "fully", "search", "larch", "adjust", "julia");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    /** Shorter names but the full English ones are too near to other words. */
    private static final int LONG_NAME = 6;

    private MonthNames() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1)) {
                months.put(name, month);
            }
            String english = NAMES.get(month - 1).get(0);
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
        boolean far = word.length() < SHORTEST || word.length() > LONGEST || OTHER_WORDS.contains(word);
        if (far || MONTHS.containsKey(word)) {
            return exactly(word);
        }
        int[] near = IntStream.rangeClosed(1, NAMES.size())
                .filter(month -> isNear(word, NAMES.get(month - 1)))
                .toArray();
        return near.length == 1 ? OptionalInt.of(near[0]) : OptionalInt.empty();
    }

    private static boolean isNear(String word, List<String> names) {
        return names.stream()
                .filter(name -> name.length() >= (name.equals(names.get(0)) ? SHORTEST : LONG_NAME))
                .anyMatch(name -> Math.abs(name.length() - word.length()) <= 1 && Spelling.distance(word, name) <= 1);
    }
}
