package org.committeepapers.wording.marking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.marking.PublicWords.Said;

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
    private static final Pattern DENIES = FILE.pattern("DENIES");
    private static final Pattern SAYS_SO = FILE.pattern("SAYS_SO");
    private static final Pattern SCOPE_BEFORE = FILE.pattern("SCOPE_BEFORE");
    private static final Pattern SCOPE_BEHIND = FILE.pattern("SCOPE_BEHIND");
    private static final Pattern SEPARATOR = FILE.pattern("SEPARATOR");
    private static final Pattern DATE = FILE.pattern("DATE");
    private static final Pattern BESIDE_GROUND = FILE.pattern("BESIDE_GROUND");

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
                && marking.note().isEmpty()
                && NO_LETTERS.matcher(words).replaceAll("").length() > 1;
    }

    /**
     * Whether the words say of a paper that it is public, beside a label such as Classification. Yes does beside a label that
     * asks whether it is, such as General release, and No beside any other.
     */
    public static boolean classifyAsPublic(String label, String words) {
        boolean asks = MarkedLabel.asksWhetherPublic(label);
        return words.length() <= LONGEST
                && Note.DIVIDER
                        .splitAsStream(SPACE.matcher(words).replaceAll(" "))
                        .allMatch(part -> {
                            Said said = PublicWords.read(part.strip());
                            return said.note().isEmpty()
                                    && switch (said.meaning()) {
                                        case OPEN, PUBLIC -> true;
                                        case ANSWER -> !asks;
                                        case LEAD, OTHER ->
                                            FILE.words("UNCLASSIFIED").contains(PlainText.sameLabel(part))
                                                    || asks && FILE.words("YES").contains(PlainText.sameLabel(part));
                                    };
                        });
    }

    /** Whether the words, as an answer to whether something is public, deny it, if only of a part: "Rec 1 yes, rec 2 no". */
    public static boolean deny(String label, String words) {
        return words.length() <= LONGEST
                && !classifyAsPublic(label, words)
                && (read(words).isNothing() || DENIES.matcher(words).find());
    }

    /** The words by which a property marks its document: its own, or its name with an answer, as in "Exempt: Yes". */
    public static Optional<String> markOfProperty(String name, String words) {
        boolean isYes = FILE.words("YES").contains(PlainText.sameLabel(words));
        boolean isNo = PublicWords.read(words).meaning() == PublicWords.Meaning.ANSWER;
        boolean asksWhetherPublic = !Stamps.areIn(name) && MarkedLabel.asksWhetherPublic(name);
        if (MarkedLabel.isOfMarkings(name) && (asksWhetherPublic ? isNo : isYes)) {
            return Optional.of(name + ": " + words);
        }
        String named = name + ": " + words;
        return Optional.of(words)
                .filter(Stamps::areInName)
                .or(() -> Optional.of(named).filter(it -> !Stamps.areIn(name) && Stamps.areIn(it)));
    }

    /** @param answers whether No and the like mean that nothing is exempt */
    static Marking read(String words, boolean answers) {
        String plain = words.strip();
        if (plain.length() > LONGEST) {
            return Marking.inDoubt(Doubt.UNREADABLE);
        }
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        List<String> notes = new ArrayList<>();
        Map<String, Exemption> exemptions = new HashMap<>();
        for (String part : CLAUSES.split(SPACE.matcher(plain).replaceAll(" "), -1)) {
            Said said = PublicWords.read(part.strip());
            switch (said.meaning()) {
                case OPEN -> {
                    cleared = true;
                    doubt = first(doubt, SAYS_SO.matcher(said.note()).find() ? Doubt.CONTRADICTS_ITSELF : Doubt.NONE);
                }
                case PUBLIC -> {}
                case ANSWER -> doubt = answers ? doubt : first(doubt, Doubt.UNREADABLE);
                case LEAD, OTHER -> {
                    Grounds grounds = read(part.strip(), exemptions);
                    doubt = first(doubt, grounds.doubt());
                    notes.add(grounds.note());
                }
            }
            notes.add(said.note());
        }
        notes.removeIf(String::isBlank);
        return marking(exemptions, cleared, doubt).with(String.join(", ", notes));
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

    /** Whether the words name a field or another part of a row. */
    public static boolean nameScope(String words) {
        return !scopes(words).isEmpty();
    }

    /** Adds the ground that a clause gives to all that it names, else to the row, of which a note takes nothing back. */
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
        return scopes.isEmpty() || scopes.contains(Marking.ROW) ? grounds.noted("") : grounds;
    }

    /** Each public field by its own name, and all that the words name. */
    private static Map<String, List<String>> scopes() {
        Map<String, List<String>> scopes = new HashMap<>();
        Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.PUBLIC))
                .forEach(field -> scopes.put(field.inWords().toLowerCase(Locale.ROOT), List.of(field.name())));
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

    /** What is left of a note behind the ground without what the paragraph is called and until when it holds. */
    private static Grounds grounds(String words) {
        String undated =
                DATE.matcher(words).replaceAll(date -> " ".repeat(date.group().length()));
        Grounds whole = Grounds.read(undated);
        Matcher note = SEPARATOR.matcher(undated);
        while (whole.doubt() == Doubt.UNREADABLE && note.find()) {
            Grounds before = Grounds.read(undated.substring(0, note.start()));
            String behind = undated.substring(note.start());
            boolean told =
                    before.doubt() == Doubt.NONE && !GROUND.matcher(behind).find();
            whole = told
                    ? before.noted(
                            BESIDE_GROUND.matcher(words.substring(note.start())).replaceAll(""))
                    : whole;
        }
        return whole;
    }

    /**
     * The ground that words of a marking give, such as "Exempt: paragraph 3 of Part 1 of Schedule 12A".
     *
     * @param exemption empty where there is a doubt
     * @param note what stands behind it
     */
    private record Grounds(Optional<Exemption> exemption, Doubt doubt, String note) {

        private static final int LAST_OF_ENGLAND = 7;
        private static final int FIRST_OF_WALES = 12;
        private static final int LAST_OF_WALES = 18;

        /** What Part 1 and Part 4 are called; councils call an exempt agenda Part 2. */
        private static final Set<String> OF_ENGLAND = Set.of("1", "i");

        private static final Set<String> OF_WALES = Set.of("4", "iv", "four");

        private static final Pattern ACT = ExemptionWords.FILE.pattern("ACT");
        private static final Pattern SCHEDULE = ExemptionWords.FILE.pattern("SCHEDULE");
        private static final Pattern PART = ExemptionWords.FILE.pattern("PART");
        private static final Pattern SECTION = ExemptionWords.FILE.pattern("SECTION");
        private static final Pattern RANGE = ExemptionWords.FILE.pattern("RANGE");
        private static final Pattern NOT_EXEMPT = ExemptionWords.FILE.pattern("NOT_EXEMPT");
        private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}]+");
        private static final Set<String> CONFIDENTIAL = ExemptionWords.FILE.words("CONFIDENTIAL");
        private static final Set<String> FILLERS = ExemptionWords.FILE.words("FILLERS");

        static Grounds read(String words) {
            String rest = words.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
            rest = ACT.matcher(rest).replaceAll(" ");
            boolean ofSchedule = SCHEDULE.matcher(rest).find();
            rest = SCHEDULE.matcher(rest).replaceAll(" ");
            boolean confidential = SECTION.matcher(rest).results().anyMatch(found -> "3".equals(found.group(1)));
            rest = SECTION.matcher(rest).replaceAll(" ");
            Matcher part = PART.matcher(rest);
            String number = ofSchedule && part.find() ? part.group(1) : "";
            rest = part.replaceAll(" ");
            return NOT_EXEMPT.matcher(rest).find() ? doubt(Doubt.UNREADABLE) : read(rest, confidential, number);
        }

        private static Grounds read(String words, boolean bySection, String part) {
            List<Integer> paragraphs = new ArrayList<>();
            Matcher range = RANGE.matcher(words);
            while (range.find()) {
                for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
                    paragraphs.add(i);
                }
            }
            boolean confidential = bySection;
            Matcher token = TOKEN.matcher(range.replaceAll(" "));
            while (token.find()) {
                if (Character.isDigit(token.group().charAt(0))) {
                    paragraphs.add(token.group().length() > 2 ? 0 : Integer.parseInt(token.group()));
                } else if (CONFIDENTIAL.contains(token.group())) {
                    confidential = true;
                } else if (!FILLERS.contains(token.group())) {
                    return doubt(Doubt.UNREADABLE);
                }
            }
            return of(paragraphs, confidential, part);
        }

        private static Grounds of(List<Integer> paragraphs, boolean confidential, String part) {
            if (paragraphs.isEmpty() && !confidential) {
                return doubt(Doubt.NO_PARAGRAPH);
            }
            long england = paragraphs.stream()
                    .filter(number -> number >= 1 && number <= LAST_OF_ENGLAND)
                    .count();
            long wales = paragraphs.stream()
                    .filter(number -> number >= FIRST_OF_WALES && number <= LAST_OF_WALES)
                    .count();
            if (england + wales < paragraphs.size()) {
                return doubt(Doubt.NO_SUCH_PARAGRAPH);
            }
            boolean otherPart = wales > 0 && OF_ENGLAND.contains(part) || england > 0 && OF_WALES.contains(part);
            return england > 0 && wales > 0 || otherPart
                    ? doubt(Doubt.TWO_NATIONS)
                    : new Grounds(Optional.of(new Exemption(paragraphs, confidential)), Doubt.NONE, "");
        }

        private static Grounds doubt(Doubt doubt) {
            return new Grounds(Optional.empty(), doubt, "");
        }

        Grounds noted(String other) {
            return new Grounds(exemption, doubt, other);
        }
    }
}
