package org.committeepapers.wording.marking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.marking.PublicWords.Meaning;

/**
 * Reads the words of a marking: "Exempt 3", "Progress: paragraph 1", "Owner, Progress: Exempt 2; otherwise open". Words
 * that aren't understood are a doubt, never nothing.
 */
public final class ExemptionWords {

    static final WordFile FILE = new WordFile("marking/words.txt");

    /** In characters: longer words are no marking on which a person could rely, and would take long to read. */
    static final int LONGEST = 500;

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\\p{Cf}&&[^\n\r]]++");
    private static final Pattern CLAUSES = FILE.pattern("CLAUSES");
    private static final Pattern GROUND = FILE.pattern("GROUND");
    private static final Pattern SAYS_SO = FILE.pattern("SAYS_SO");
    private static final Pattern SCOPE_BEFORE = FILE.pattern("SCOPE_BEFORE");
    private static final Pattern SCOPE_BEHIND = FILE.pattern("SCOPE_BEHIND");
    private static final Pattern SEPARATOR = FILE.pattern("SEPARATOR");
    private static final Pattern DATE = FILE.pattern("DATE");

    /** What a marking may name that it holds for. */
    private static final Map<String, List<String>> SCOPES = scopes();

    private static final Pattern SCOPE_DIVIDER = FILE.pattern("SCOPE_DIVIDER");
    private static final Pattern ROUND_SCOPE = FILE.pattern("ROUND_SCOPE");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private ExemptionWords() {}

    /** What the words say under a heading such as Exempt; nothing where they are blank. */
    public static Marking read(String words) {
        return read(words, true);
    }

    /** Whether the words, as an answer about one text, say that it is public and nothing else. */
    public static boolean meanPublic(String words) {
        Marking marking = read(words, false);
        return !words.isBlank()
                && marking.doubt() == Doubt.NONE
                && !marking.isClear()
                && NO_LETTERS.matcher(words).replaceAll("").length() > 1;
    }

    /** @param answers whether No and the like mean that nothing is exempt */
    static Marking read(String words, boolean answers) {
        String plain = words.strip();
        if (plain.length() > LONGEST) {
            return Marking.inDoubt(Doubt.UNREADABLE);
        }
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        Map<String, Exemption> exemptions = new HashMap<>();
        for (String part : CLAUSES.split(SPACE.matcher(plain).replaceAll(" "), -1)) {
            String clause = part.strip();
            Meaning meaning = PublicWords.read(clause);
            cleared |= meaning == Meaning.OPEN || meaning == Meaning.OPEN_IN_PART;
            switch (meaning) {
                case OPEN, PUBLIC -> {}
                case OPEN_IN_PART ->
                    doubt = first(doubt, SAYS_SO.matcher(clause).find() ? Doubt.CONTRADICTS_ITSELF : Doubt.UNREADABLE);
                case ANSWER -> doubt = answers ? doubt : first(doubt, Doubt.UNREADABLE);
                case OTHER -> doubt = first(doubt, read(clause, exemptions).doubt());
            }
        }
        return marking(exemptions, cleared, doubt);
    }

    private static Marking marking(Map<String, Exemption> exemptions, boolean cleared, Doubt found) {
        boolean contradicts = cleared && exemptions.containsKey(Marking.ROW);
        boolean england = exemptions.values().stream()
                .anyMatch(ground -> ground.part() == 1 && !ground.paragraphs().isEmpty());
        boolean wales = exemptions.values().stream().anyMatch(ground -> ground.part() != 1);
        boolean grounded = found == Doubt.NO_PARAGRAPH && exemptions.containsKey(Marking.ROW);
        Doubt doubt = first(grounded ? Doubt.NONE : found, contradicts ? Doubt.CONTRADICTS_ITSELF : Doubt.NONE);
        return Marking.of(exemptions, cleared, first(doubt, england && wales ? Doubt.TWO_NATIONS : Doubt.NONE));
    }

    private static Doubt first(Doubt doubt, Doubt next) {
        return doubt == Doubt.NONE ? next : doubt;
    }

    /** Whether words that stand under no heading of markings are one, and nothing else. */
    public static boolean isMarking(String words) {
        return words.length() <= LONGEST
                && SAYS_SO.matcher(words).find()
                && read(words).isClear();
    }

    /** Adds the ground that a clause gives to all that it names, else to the row. */
    private static Grounds read(String clause, Map<String, Exemption> exemptions) {
        Matcher before = SCOPE_BEFORE.matcher(clause);
        Matcher behind = SCOPE_BEHIND.matcher(clause);
        Set<String> scopes = before.matches() ? scopes(before.group(1)) : Set.of();
        String words = scopes.isEmpty() ? clause : before.group(2);
        if (scopes.isEmpty() && behind.matches()) {
            scopes = scopes(behind.group(2));
            words = scopes.isEmpty() ? clause : behind.group(1);
        }
        Grounds grounds = grounds(words);
        for (String scope : scopes.isEmpty() ? Set.of(Marking.ROW) : scopes) {
            grounds.exemption().ifPresent(ground -> exemptions.merge(scope, ground, Exemption::and));
        }
        return grounds;
    }

    private static Map<String, List<String>> scopes() {
        Map<String, List<String>> scopes = new HashMap<>();
        for (String line : FILE.lines("SCOPES")) {
            String[] sides = line.split(" = ", 2);
            for (String name : sides[1].split(", ", -1)) {
                scopes.put(name, List.of(sides[0].split(" ", -1)));
            }
        }
        return scopes;
    }

    /** All that the words name; nothing where any of them names nothing. */
    private static Set<String> scopes(String words) {
        Set<String> scopes = new HashSet<>(scope(words));
        if (scopes.isEmpty()) {
            for (String name : SCOPE_DIVIDER.split(words.strip(), -1)) {
                if (scope(name).isEmpty()) {
                    return Set.of();
                }
                scopes.addAll(scope(name));
            }
        }
        return scopes;
    }

    private static List<String> scope(String name) {
        String plain = NO_LETTERS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String bare = ROUND_SCOPE.matcher(plain).replaceAll("");
        return SCOPES.getOrDefault(plain, SCOPES.getOrDefault(bare, List.of()));
    }

    /** A note behind the ground, such as who decided it, takes nothing from what is withheld. */
    private static Grounds grounds(String words) {
        String undated = DATE.matcher(words).replaceAll(" ");
        Grounds whole = Grounds.read(undated);
        Matcher note = SEPARATOR.matcher(undated);
        while (whole.doubt() == Doubt.UNREADABLE && note.find()) {
            Grounds before = Grounds.read(undated.substring(0, note.start()));
            String behind = undated.substring(note.start());
            boolean told = before.doubt() == Doubt.NONE
                    && (PublicWords.isWhoAndWhen(behind)
                            || note.group().startsWith(" ")
                                    && !GROUND.matcher(behind).find());
            whole = told ? before : whole;
        }
        return whole;
    }
}
