package org.committeepapers.wording.marking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;

/**
 * Reads the words of a marking: "Exempt 3", "Progress: paragraph 1", "Owner, Progress: Exempt 2; otherwise open". Words
 * that aren't understood are a doubt, never nothing.
 */
public final class ExemptionWords {

    private static final Pattern CLAUSES =
            Pattern.compile("\\s*(?:[;\\n\\r]+|(?<!(?<!\\p{L})\\p{Lu})\\.\\s+(?=\\p{Lu}))\\s*");
    private static final Pattern OPEN = Pattern.compile(
            "(?iu)^(?:otherwise|the rest(?: is)?|rest(?: is)?|everything else(?: is)?|looked at(?: and)?|checked(?: and)?|cleared(?: as)?)?\\s*[:,]?\\s*"
                    + "(?:open|agored)\\b(.*)$",
            Pattern.DOTALL);
    private static final Pattern GROUND = Pattern.compile(
            "(?iu)exempt|confiden|schedule|\\bparas?\\b|paragr|eithri|esempt|gyfrin|cyfrin"
                    + "|restrict|\\bnot\\b|\\bpart\\b|publi|clos|withh|redact|private|sensitiv|embargo|cyhoedd|gyhoedd");
    private static final Pattern SAYS_SO =
            Pattern.compile("(?iu)exempt|confidential|eithriedig|esempt|cyfrinachol|not for publication");

    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)^(?:[\\s.\\p{Pd}_/]*|n|no|na|none|nil|n/a|not applicable|not exempt"
                    + "|no exemption|nothing|non exempt|non-exempt|unrestricted|public|for publication|published|nac ydy|na|nage|dim|ddim yn eithriedig)\\W*$");
    private static final Pattern NO =
            Pattern.compile("(?iu)^(?:n|no|not|never|false|na|nage|nac ydy|dim|nid)\\b.*$", Pattern.DOTALL);
    private static final Pattern YES = Pattern.compile("(?iu)^(?:y|yes|true|ok|ydy|ie|x|\u2713|\u2714)\\W*$");
    private static final Pattern OPEN_THING =
            Pattern.compile("(?iu)^open\\s+(?:space|plan|data|day|evening|market|countryside|water|land|air)");
    private static final Pattern BEFORE =
            Pattern.compile("^([^:\\d(]{2,120}?)\\s*(?::|\\s[\u2013\u2014-]\\s)\\s*(.+)$", Pattern.DOTALL);
    private static final Pattern BEHIND =
            Pattern.compile("^(.*?)\\s*[(\\[]([^()\\[\\]]{2,120})[)\\]]\\s*\\.?$", Pattern.DOTALL);
    private static final Pattern NOTE =
            Pattern.compile("^(.*?\\d.*?)\\s(?:[\u2013\u2014-]|by|until)\\s(.*)$", Pattern.DOTALL);

    private record Clause(Optional<Set<MarkingScope>> scope, Grounds grounds) {}

    private ExemptionWords() {}

    /** What the words say; nothing where they are blank. */
    public static Marking read(String words) {
        if (NOTHING.matcher(words.strip()).matches()) {
            return Marking.NONE;
        }
        boolean cleared = false;
        Collected all = new Collected();
        for (String clause : CLAUSES.split(words.strip(), -1)) {
            Matcher open = OPEN.matcher(clause);
            if (open.matches()) {
                cleared = true;
                all.doubtIf(GROUND.matcher(open.group(1)).find(), Doubt.CONTRADICTS_ITSELF);
                all.doubtIf(!OpenRemark.takesNothingBack(open.group(1)), Doubt.UNREADABLE);
            } else if (!NOTHING.matcher(clause).matches()) {
                all.add(clause(clause));
            }
        }
        return all.marking(cleared);
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

    private static Clause clause(String words) {
        Matcher before = BEFORE.matcher(words);
        Optional<Set<MarkingScope>> first = before.matches() ? MarkingScope.read(before.group(1)) : Optional.empty();
        if (first.isPresent()) {
            return new Clause(first, grounds(before.group(2)));
        }
        Matcher behind = BEHIND.matcher(words);
        Optional<Set<MarkingScope>> last = behind.matches() ? MarkingScope.read(behind.group(2)) : Optional.empty();
        return last.isPresent()
                ? new Clause(last, grounds(behind.group(1)))
                : new Clause(Optional.empty(), grounds(words));
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

    /** What the clauses so far say. */
    private static final class Collected {

        private Optional<Exemption> row = Optional.empty();
        private Optional<Exemption> recommendation = Optional.empty();
        private Optional<Exemption> action = Optional.empty();
        private final Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        private Doubt doubt = Doubt.NONE;

        private void doubtIf(boolean holds, Doubt why) {
            doubt = doubt == Doubt.NONE && holds ? why : doubt;
        }

        private void add(Clause clause) {
            doubtIf(clause.grounds().exemption().isEmpty(), clause.grounds().doubt());
            clause.grounds()
                    .exemption()
                    .ifPresent(ground ->
                            clause.scope().orElse(Set.of(MarkingScope.ROW)).forEach(scope -> add(scope, ground)));
        }

        private void add(MarkingScope scope, Exemption ground) {
            switch (scope) {
                case ROW -> row = both(row, ground);
                case RECOMMENDATION -> recommendation = both(recommendation, ground);
                case ACTION -> action = both(action, ground);
                default -> scope.fields().forEach(field -> fields.merge(field, ground, Exemption::and));
            }
        }

        private static Optional<Exemption> both(Optional<Exemption> one, Exemption other) {
            return Optional.of(one.map(other::and).orElse(other));
        }

        private Marking marking(boolean cleared) {
            doubtIf(cleared && row.isPresent(), Doubt.CONTRADICTS_ITSELF);
            List<Exemption> all = Stream.concat(
                            Stream.of(row, recommendation, action).flatMap(Optional::stream), fields.values().stream())
                    .toList();
            boolean england = all.stream()
                    .anyMatch(
                            ground -> ground.part() == 1 && !ground.paragraphs().isEmpty());
            boolean wales = all.stream().anyMatch(ground -> ground.part() != 1);
            doubtIf(england && wales, Doubt.TWO_NATIONS);
            return new Marking(row, recommendation, action, fields, cleared, doubt);
        }
    }
}
