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

/**
 * Reads the words of a marking: "Exempt 3", "Progress: paragraph 1", "Owner, Progress: Exempt 2; otherwise open". Words
 * that aren't understood are a doubt, never nothing.
 */
public final class ExemptionWords {

    static final WordFile FILE = new WordFile("marking/words.txt");

    private static final Pattern CLAUSES = FILE.pattern("CLAUSES");
    private static final Pattern OPEN = FILE.pattern("OPEN");
    private static final Pattern OPEN_THING = FILE.pattern("OPEN_THING");
    private static final Pattern GROUND = FILE.pattern("GROUND");
    private static final Pattern SAYS_SO = FILE.pattern("SAYS_SO");
    private static final Pattern NOTHING = FILE.pattern("NOTHING");
    private static final Pattern NO = FILE.pattern("NO");
    private static final Pattern YES = FILE.pattern("YES");
    private static final Pattern SCOPE_BEFORE = FILE.pattern("SCOPE_BEFORE");
    private static final Pattern SCOPE_BEHIND = FILE.pattern("SCOPE_BEHIND");
    private static final Pattern NOTE = FILE.pattern("NOTE");

    /** What a marking may name that it holds for. */
    private static final Map<String, List<String>> SCOPES = scopes();

    private static final Pattern SCOPE_DIVIDER = FILE.pattern("SCOPE_DIVIDER");
    private static final Pattern ROUND_SCOPE = FILE.pattern("ROUND_SCOPE");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern DATE = FILE.pattern("DATE");
    private static final Set<String> BETWEEN = FILE.words("BETWEEN");
    private static final Set<String> TAKES_BACK = FILE.words("TAKES_BACK");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019]*");
    private static final Pattern OTHER_SIGN = Pattern.compile("[^\\p{L}\\s'\u2019.,:/&()\\[\\]\\p{Pd}]");
    private static final Set<String> BY = Set.of("by", "gan");
    private static final int MOST_WORDS = 12;

    private ExemptionWords() {}

    /** What the words say; nothing where they are blank. */
    public static Marking read(String words) {
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        Map<String, Exemption> exemptions = new HashMap<>();
        for (String clause : CLAUSES.split(words.strip(), -1)) {
            Matcher open = OPEN.matcher(clause);
            if (open.matches()) {
                cleared = true;
                doubt = first(doubt, GROUND.matcher(open.group(1)).find(), Doubt.CONTRADICTS_ITSELF);
                doubt = first(doubt, !takesNothingBack(open.group(1)), Doubt.UNREADABLE);
            } else if (!NOTHING.matcher(clause).matches()) {
                Grounds grounds = read(clause, exemptions);
                doubt = first(doubt, true, grounds.doubt());
            }
        }
        doubt = first(doubt, cleared && exemptions.containsKey(Marking.ROW), Doubt.CONTRADICTS_ITSELF);
        boolean england = exemptions.values().stream()
                .anyMatch(ground -> ground.part() == 1 && !ground.paragraphs().isEmpty());
        boolean wales = exemptions.values().stream().anyMatch(ground -> ground.part() != 1);
        return Marking.of(exemptions, cleared, first(doubt, england && wales, Doubt.TWO_NATIONS));
    }

    private static Doubt first(Doubt doubt, boolean holds, Doubt next) {
        return doubt == Doubt.NONE && holds ? next : doubt;
    }

    /** Whether words that stand under no heading of markings are one, and nothing else. */
    public static boolean isMarking(String words) {
        return SAYS_SO.matcher(words).find() && read(words).isClear();
    }

    /** Whether words say something of exempt or confidential information at all. */
    public static boolean mayBeMarking(String words) {
        return GROUND.matcher(words).find()
                || words.chars().anyMatch(Character::isDigit)
                || OPEN.matcher(words.strip()).matches()
                        && !OPEN_THING.matcher(words.strip()).find();
    }

    /** Whether words may say, where nobody asked for a marking, that something is not to be published. */
    public static boolean mayBeRestriction(String words) {
        return NO.matcher(words.strip()).matches() || GROUND.matcher(words).find();
    }

    /** What the words say under a heading that asks whether it may be published, where No means that it may not. */
    public static Marking readOpposite(String words) {
        String plain = words.strip();
        if (YES.matcher(plain).matches()) {
            return Marking.NONE;
        }
        return NO.matcher(plain).matches() ? read("Exempt") : read(words);
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
        Grounds whole = Grounds.read(words);
        Matcher note = NOTE.matcher(words);
        boolean noted = whole.doubt() == Doubt.UNREADABLE
                && note.matches()
                && !GROUND.matcher(note.group(2)).find();
        return noted ? Grounds.read(note.group(1)) : whole;
    }

    /**
     * Whether the words behind "Open" say no more than who looked and when. Whatever else stands there may take
     * something back, so it is a doubt.
     */
    private static boolean takesNothingBack(String words) {
        String rest = DATE.matcher(words).replaceAll(" ");
        if (OTHER_SIGN.matcher(rest).find()) {
            return false;
        }
        boolean by = false;
        int count = 0;
        Matcher token = TOKEN.matcher(rest);
        while (token.find()) {
            String word = token.group().toLowerCase(Locale.ROOT);
            boolean known = by
                    || BETWEEN.contains(word)
                    || Character.isUpperCase(token.group().charAt(0));
            if (TAKES_BACK.contains(word) || !known || ++count > MOST_WORDS) {
                return false;
            }
            by |= BY.contains(word);
        }
        return true;
    }
}
