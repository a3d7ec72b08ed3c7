package org.committeepapers.wording.marking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands behind a word that means public or the ground of single fields, such as "checked by J Smith, 1 October 2026": it
 * should say who looked and when, and nothing else.
 *
 * @param days the dates in it, as written
 * @param rest what stands before, between and behind them, without signs and words such as "checked by"
 */
public record Note(List<String> days, List<String> rest) {

    private static final Pattern DATE = ExemptionWords.FILE.pattern("DATE");
    static final Pattern DIVIDER = ExemptionWords.FILE.pattern("DIVIDER");
    private static final Pattern AND = ExemptionWords.FILE.pattern("AND");
    private static final Pattern AROUND_NAME = ExemptionWords.FILE.pattern("AROUND_NAME");
    private static final Set<String> LOOKS = ExemptionWords.FILE.words("LOOKS");

    public static Note of(String words) {
        return new Note(
                DATE.matcher(words).results().map(MatchResult::group).toList(),
                DIVIDER.splitAsStream(DATE.matcher(words).replaceAll(","))
                        .map(part -> AROUND_NAME.matcher(part).replaceAll(""))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Whether all of the rest are names, or whoever is listed as looking at such things. */
    public boolean namesOnly(Predicate<String> isName) {
        Predicate<String> isWho = name -> isName.test(name) || LOOKS.contains(name.toLowerCase(Locale.ROOT));
        return rest.stream()
                .allMatch(part -> isWho.test(part) || AND.splitAsStream(part).allMatch(isWho));
    }

    /** Such names as mark nothing. */
    public static Predicate<String> unmarked(Predicate<String> isName) {
        return isName.and(name -> !Stamps.areIn(name) && !ExemptionWords.nameScope(name));
    }

    /** Whether a number stands in the rest. */
    boolean hasNumber() {
        return rest.stream().flatMapToInt(String::chars).anyMatch(Character::isDigit);
    }

    /** Who is named; blank where nobody is. */
    public String who() {
        return String.join(", ", rest);
    }
}
