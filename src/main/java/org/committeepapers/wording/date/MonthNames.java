package org.committeepapers.wording.date;

import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.committeepapers.wording.Misspellings;

/** The names of months in English and Welsh, in full, cut short or with a slip of the pen that fits one month only. */
final class MonthNames {

    private static final int SHORTEST = 4;

    /** Shorter names but the full English ones are too near to other words. */
    private static final int LONG_NAME = 6;

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Misspellings SPELLING = spelling();

    private MonthNames() {}

    private static Misspellings spelling() {
        Set<String> mended = new HashSet<>();
        for (Month month : Month.values()) {
            List<String> names =
                    List.of(DateForm.FORMS_FILE.lines(month.name()).getFirst().split("\\|", -1));
            String english = names.getFirst();
            names.forEach(name -> MONTHS.put(name, month.getValue()));
            for (int length = 3; length < english.length(); length++) {
                MONTHS.put(english.substring(0, length), month.getValue());
            }
            names.stream()
                    .filter(name -> name.length() >= (name.equals(english) ? SHORTEST : LONG_NAME))
                    .forEach(mended::add);
        }
        Set<String> others = DateForm.FORMS_FILE.words("NO_MONTHS");
        return new Misspellings(mended, others, SHORTEST);
    }

    /** The month, 1 to 12, where the word is its name or its beginning. */
    static OptionalInt exactly(String word) {
        Integer month = MONTHS.get(word);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The month meant, where the word is a name or a misspelling that could be no other month. */
    static OptionalInt nearly(String word) {
        return exactly(MONTHS.containsKey(word) ? word : SPELLING.mend(word));
    }
}
