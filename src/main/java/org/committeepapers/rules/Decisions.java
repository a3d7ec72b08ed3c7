package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Decision.Column;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * What people have decided: on the sheet Decisions about a finding or a text, and with {@code Open} under Exempt about a
 * row. Each decision is about words. It lapses when they change: when a text no longer begins with the words that the
 * decision quotes, or isn't what the last edition had under it.
 */
public final class Decisions {

    /** In place of what the last edition said under its decisions, if that can't be read. */
    public static final Map<Key, Set<String>> UNREADABLE = Map.of(new Key("unreadable", "", ""), Set.of());

    /** In characters; a shorter beginning has to be the whole text. */
    private static final int SHORTEST_BEGINNING = 12;

    private static final Pattern DOTS_BEHIND = Pattern.compile("(?:\\.{2,4}|\u2026)$");

    private static final Pattern ENDED = Pattern.compile("[.!?\u2026]$");

    private static final Set<String> ACCEPT = StatusRules.WORDS.words("ACCEPT");

    /** What stays public when all of a recommendation is withheld. */
    private static final Set<Field> NAMES = Set.of(Field.REFERENCE, Field.REVIEW);

    /** Under which a place that is withheld, or that holds a marking itself, is decided for good. */
    private static final Key WITHHELD = new Key("withheld", "", "");

    private final TrackerTexts texts;
    private final Places places;
    private final Map<Key, Set<String>> earlier;
    private final LocalDate asAt;
    private final boolean sheetMayBeExempt;
    private final Map<Key, Set<String>> standing = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private final List<Decision> acceptances = new ArrayList<>();
    private final Map<TrackerTexts.Text, Decision> first = new HashMap<>();
    private final Set<TrackerTexts.Text> open = new HashSet<>();
    private final Map<Location, Exemption> withheld = new HashMap<>();

    private final Map<Location, Key> cells = new HashMap<>();
    private final Map<Location.Row, Key> rows = new HashMap<>();
    private final Set<Location.Row> ofItems = new HashSet<>();
    private final Optional<Key> about;

    /**
     * Identifies a decision from one edition to the next.
     *
     * @param what the name of a finding that is accepted, {@code text} or {@code open}
     * @param where as written there, and with the words that a decision about a text quotes; empty for {@code open}
     * @param when who decided, and the day; another makes a new decision
     */
    public record Key(String what, String where, String when) {}

    /**
     * The findings after the decisions have been applied.
     *
     * @param findings in sheet order: those accepted as notes, the others as they were, and what is wrong with the
     *     decisions themselves
     * @param standing what the words were when each decision was made, to keep for the next edition
     */
    public record Outcome(List<Finding> findings, Map<Key, Set<String>> standing) {}

    private enum Answer {
        ACCEPT,
        PUBLIC,
        EXEMPT,
        UNCLEAR
    }

    private Decisions(Tracker tracker, TrackerTexts texts, Map<Key, Set<String>> earlier, LocalDate asAt) {
        this.texts = texts;
        this.earlier = earlier;
        this.asAt = asAt;
        this.places = new Places(tracker);
        this.sheetMayBeExempt = tracker.isExempt();
        tracker.decisions().forEach(this::add);
        Exemptions all = tracker.exemptions();
        about = all.isWhole() ? Optional.of(WITHHELD) : all.cleared() ? Optional.of(open(all)) : Optional.empty();
        for (Recommendation recommendation : tracker.recommendations()) {
            recommendation.items().forEach(item -> {
                Location.Row row = item.place().wholeRow();
                boolean alone = item.equals(recommendation)
                        || !row.equals(recommendation.place().wholeRow());
                ofItems.add(row);
                addCells(item, all.isWhole());
                addRow(row, item.exemptions(), alone);
            });
        }
    }

    /**
     * What people have decided about a tracker.
     *
     * @param earlier what the words were under each decision in the last edition
     * @param asAt a row of the sheet with a later day doesn't count
     */
    static Decisions of(Tracker tracker, TrackerTexts texts, Map<Key, Set<String>> earlier, LocalDate asAt) {
        return new Decisions(tracker, texts, earlier, asAt);
    }

    /**
     * The tracker without the texts that people have decided to be exempt: each is marked as its row would mark it.
     *
     * @param earlier as in {@link #of}
     * @param asAt likewise
     */
    public static Tracker mark(Tracker tracker, Map<Key, Set<String>> earlier, LocalDate asAt) {
        if (tracker.decisions().isEmpty()) {
            return tracker;
        }
        Map<Location, Exemption> withheld = of(tracker, TrackerTexts.of(tracker), earlier, asAt).withheld;
        return tracker.with(tracker.recommendations().stream()
                .map(recommendation -> marked(recommendation, withheld))
                .toList());
    }

    private static Recommendation marked(Recommendation recommendation, Map<Location, Exemption> withheld) {
        List<Action> actions = recommendation.actions().stream()
                .map(action -> action.with(exemptions(action, withheld)))
                .toList();
        return recommendation.with(actions).with(exemptions(recommendation, withheld));
    }

    private static Exemptions exemptions(Item item, Map<Location, Exemption> withheld) {
        Exemptions own = item.exemptions();
        Map<Field, Exemption> fields = new TreeMap<>(own.fields());
        for (Field field : Field.values()) {
            item.cells(field).stream()
                    .limit(1)
                    .filter(withheld::containsKey)
                    .forEach(cell -> fields.merge(field, withheld.get(cell), Exemption::and));
        }
        return fields.size() == own.fields().size() ? own : own.with(fields);
    }

    /** A row of the sheet. One that accepts a finding waits until the findings are known. */
    private void add(Decision decision) {
        Optional<Exemption> ground = ground(decision.answer());
        Answer answer = answer(decision, ground);
        Map<Column, String> slips = slips(decision, answer);
        slips.forEach((column, key) -> tell(decision, answer, column, key, DayWords.of(asAt)));
        if (!slips.isEmpty()) {
            return;
        }
        if (answer == Answer.ACCEPT) {
            acceptances.add(decision);
        } else {
            decide(decision, answer, ground);
        }
    }

    private static Answer answer(Decision decision, Optional<Exemption> ground) {
        if (ACCEPT.contains(PlainText.lettersAndNumbers(decision.answer()))) {
            return Answer.ACCEPT;
        }
        if (ExemptionWords.meanPublic(decision.answer())) {
            return Answer.PUBLIC;
        }
        return ground.isPresent() ? Answer.EXEMPT : Answer.UNCLEAR;
    }

    private static Optional<Exemption> ground(String answer) {
        Marking marking = ExemptionWords.read(answer);
        return marking.doubt() == Doubt.NONE
                        && !marking.cleared()
                        && marking.fields().isEmpty()
                ? marking.row()
                : Optional.empty();
    }

    /** Whether somebody may have meant that the text is exempt. */
    public static boolean mayBeExempt(Decision decision) {
        return mayBeExempt(decision, answer(decision, ground(decision.answer())));
    }

    private static boolean mayBeExempt(Decision decision, Answer answer) {
        return answer == Answer.EXEMPT || answer == Answer.UNCLEAR && !isRule(decision);
    }

    /** Whether the answer is a ground on which the text is exempt. */
    public static boolean isExempt(Decision decision) {
        return answer(decision, ground(decision.answer())) == Answer.EXEMPT;
    }

    /** What keeps a row from counting, by the column in which it is mended. */
    private Map<Column, String> slips(Decision decision, Answer answer) {
        Map<Column, String> slips = new EnumMap<>(Column.class);
        if (decision.where().isBlank()) {
            slips.put(Column.WHERE, "decision-unclear/where");
        }
        if (decision.what().isBlank()) {
            slips.put(Column.WHAT, "decision-unclear/what");
        }
        if (answer == Answer.UNCLEAR) {
            slips.put(Column.ANSWER, "decision-unclear/answer");
        }
        if (OwnerWords.nameNobody(decision.who())) {
            slips.put(Column.WHO, "decision-unclear/who");
        }
        if (decision.when().isEmpty()) {
            slips.put(Column.WHEN, "decision-unclear/when");
        } else if (decision.when().get().isAfter(asAt)) {
            slips.put(Column.WHEN, "decision-unclear/later");
        }
        if (answer == Answer.ACCEPT && decision.why().isBlank()) {
            slips.put(Column.WHY, "decision-unclear/why");
        }
        return slips;
    }

    private void decide(Decision decision, Answer answer, Optional<Exemption> ground) {
        List<TrackerTexts.Text> there = texts.all()
                .filter(text -> places.isAt(text.place(), decision.where()))
                .toList();
        List<TrackerTexts.Text> meant =
                there.stream().filter(text -> isMeant(decision, words(text))).toList();
        meant.forEach(text -> hold(decision, text, ground));
        if (meant.isEmpty()) {
            if (!there.isEmpty() || answer == Answer.EXEMPT || earlier.equals(UNREADABLE)) {
                standing.computeIfAbsent(textKey(decision), first -> new TreeSet<>());
            }
            tellNotMeant(decision, answer, there);
        }
    }

    private void tellNotMeant(Decision decision, Answer answer, List<TrackerTexts.Text> there) {
        if (there.isEmpty()) {
            nearestSheet(decision, List.of())
                    .ifPresentOrElse(
                            right -> tell(decision, answer, Column.WHERE, "decision-unclear/sheet", right),
                            () -> tell(decision, answer, Column.WHERE, "decision-not-used/text"));
        } else if (earlier.equals(UNREADABLE)
                || !earlier.getOrDefault(textKey(decision), Set.of()).isEmpty()) {
            tell(decision, answer, Column.WHAT, "decision-lapsed/text");
        } else if (there.stream().anyMatch(text -> words(text).startsWith(quoted(decision)))) {
            tell(decision, answer, Column.WHAT, "decision-unclear/beginning", SHORTEST_BEGINNING);
        } else {
            tell(decision, answer, Column.WHAT, "decision-not-used/words");
        }
    }

    private void hold(Decision decision, TrackerTexts.Text text, Optional<Exemption> ground) {
        Decision other = first.computeIfAbsent(text, it -> decision);
        if (isExempt(other) != ground.isPresent()) {
            tellTwo(decision.at(Column.ANSWER), other.at(Column.ANSWER));
        }
        if (ground.isEmpty()) {
            open.add(text);
            keep(textKey(decision), words(text));
        } else if (texts.onAbout().noneMatch(text::equals)) {
            withheld.merge(text.place(), ground.get(), Exemption::and);
        } else {
            tell(decision, Answer.EXEMPT, Column.ANSWER, "decision-unclear/about");
        }
    }

    private void tellTwo(Location.Cell one, Location.Cell other) {
        Finding finding = Finding.of("exemption-in-doubt/two-decisions", one, "", one.address(), other.address());
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /**
     * The sheet whose name is nearly written under Where; empty where a sheet has the name that is written, or none is near.
     *
     * @param others places of which the sheets are known too
     */
    private Optional<String> nearestSheet(Decision decision, Collection<Finding> others) {
        String where = PlainText.oneLine(decision.where());
        int end = where.lastIndexOf('!');
        String written = (end < 0 ? where : where.substring(0, end)).replace("'", "");
        if (end < 0 && where.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Set<String> sheets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(texts.all().map(TrackerTexts.Text::place), others.stream().map(Finding::location))
                .forEach(place -> {
                    if (place instanceof Location.Cell cell) {
                        sheets.add(cell.sheet());
                    }
                });
        sheets.add("About");
        if (end < 0) {
            sheets.add("tracker");
        }
        return sheets.contains(written) ? Optional.empty() : Spelling.nearest(written, sheets);
    }

    private static Key textKey(Decision decision) {
        return new Key("text", PlainText.oneLine(decision.where() + ": " + decision.what()), when(decision));
    }

    private static Key acceptanceKey(Decision decision) {
        return new Key(rule(decision), PlainText.oneLine(decision.where()), when(decision));
    }

    private static String when(Decision decision) {
        return PlainText.oneLine(decision.who()) + " " + decision.when().orElseThrow();
    }

    /** The form in which words are compared with what they were. */
    private static String words(TrackerTexts.Text text) {
        return PlainText.sameWords(text.words().plain());
    }

    private static String quoted(Decision decision) {
        return PlainText.sameWords(DOTS_BEHIND.matcher(decision.what().strip()).replaceFirst(""));
    }

    /** A beginning says too little where nobody can know how the text went on. */
    private boolean isMeant(Decision decision, String whole) {
        String quoted = quoted(decision);
        return whole.equals(quoted)
                || quoted.length() >= SHORTEST_BEGINNING && whole.startsWith(quoted) && holds(textKey(decision), whole);
    }

    /** Whether the words are those that the decision was about; nothing holds if nobody can know that. */
    private boolean holds(Key key, String words) {
        Set<String> then = earlier.get(key);
        return then == null ? !earlier.equals(UNREADABLE) : then.contains(words);
    }

    private void keep(Key key, String words) {
        if (!key.equals(WITHHELD)) {
            standing.computeIfAbsent(key, first -> new TreeSet<>()).add(words);
        }
    }

    /**
     * Whether a decision of the master is about words that an officer has sent for one of its cells.
     *
     * @param place the cell of the master
     */
    static boolean areAbout(Tracker master, Location.Cell place, String words, LocalDate asAt) {
        Decisions decisions = of(master, TrackerTexts.of(master), Map.of(), asAt);
        return master.decisions().stream()
                .filter(decision -> decisions.places.isAt(place, decision.where()))
                .filter(decision ->
                        decisions.isAboutText(decision) && decisions.isMeant(decision, PlainText.sameWords(words)))
                .findAny()
                .isPresent();
    }

    private boolean isAboutText(Decision decision) {
        Answer answer = answer(decision, ground(decision.answer()));
        return answer != Answer.ACCEPT && slips(decision, answer).isEmpty();
    }

    /**
     * A text that somebody meant to withhold isn't published before the decision is clear.
     *
     * @param column where it is mended; what stands there is quoted, unless it may be exempt
     */
    private void tell(Decision decision, Answer answer, Column column, String key, Object... values) {
        boolean mayBeExempt = mayBeExempt(decision, answer);
        boolean quotes = !mayBeExempt && !sheetMayBeExempt && (column != Column.WHAT || answer == Answer.ACCEPT);
        Finding told =
                Finding.of(key, decision.at(column), quotes ? PlainText.oneLine(decision.words(column)) : "", values);
        findings.add(
                mayBeExempt
                        ? new Finding(
                                RuleId.EXEMPTION_IN_DOUBT,
                                Severity.ERROR,
                                told.location(),
                                "",
                                told.message() + " " + FindingText.findings().sentence("text-may-be-exempt"),
                                told.fix())
                        : told);
    }

    /** The name of the finding that the row is about, even if it is written with spaces or capitals. */
    private static String rule(Decision decision) {
        return PlainText.lettersAndNumbers(decision.what()).replace(' ', '-');
    }

    private static boolean isRule(Decision decision) {
        return ruleNames().contains(rule(decision));
    }

    /** Not by its reference, which may change along with the words. */
    private static Key open(Exemptions exemptions) {
        return new Key("open", "", PlainText.oneLine(exemptions.words()));
    }

    /** @param alone whether a marking of all of it is one of the whole row */
    private void addRow(Location.Row row, Exemptions exemptions, boolean alone) {
        if (alone && exemptions.isWhole()) {
            rows.put(row, WITHHELD);
        } else if (exemptions.cleared()) {
            rows.putIfAbsent(row, open(exemptions));
        }
    }

    private void addCells(Item item, boolean whole) {
        Exemptions exemptions = item.exemptions();
        for (Field field : Field.values()) {
            boolean isWithheld = whole
                    || field == Field.EXEMPTION
                    || (NAMES.contains(field) ? exemptions.fields().containsKey(field) : exemptions.withholds(field));
            boolean own = item.has(field)
                    && !(field == Field.EXEMPTION && exemptions.words().isBlank());
            if (own && (isWithheld || exemptions.cleared())) {
                Key key = isWithheld ? WITHHELD : open(exemptions);
                Stream.of(item.cells(field), item.entries().of(field).cells())
                        .flatMap(List::stream)
                        .forEach(cell -> cells.merge(cell, key, (one, other) -> one.equals(WITHHELD) ? one : other));
            }
        }
    }

    /** Whether somebody has decided about this text as it stands. */
    boolean on(TrackerTexts.Text text) {
        return open.contains(text)
                || withheld.containsKey(text.place())
                || rowOf(text.place()).filter(key -> isOpen(key, text)).isPresent();
    }

    /** Whether somebody found the place open, and its text has changed since. */
    boolean hasLapsed(TrackerTexts.Text text) {
        return rowOf(text.place()).filter(key -> !isOpen(key, text)).isPresent();
    }

    private boolean isOpen(Key key, TrackerTexts.Text text) {
        return key.equals(WITHHELD) || holds(key, words(text));
    }

    /** What was decided about the row of a place or, outside rows, on the About sheet. */
    private Optional<Key> rowOf(Location place) {
        if (!(place instanceof Location.Cell cell)) {
            return about;
        }
        Optional<Key> own =
                Optional.ofNullable(cells.get(cell)).or(() -> Optional.ofNullable(rows.get(cell.wholeRow())));
        return own.isEmpty() && !ofItems.contains(cell.wholeRow()) ? about : own;
    }

    /**
     * Whether somebody has decided about every row of a recommendation or an action from a mark such as a heading or the
     * name of a sheet down, or about its cell in this column.
     */
    boolean onAllBelow(TrackerTexts.Text mark) {
        List<Optional<Key>> below = below(mark);
        return !below.isEmpty()
                && below.stream()
                        .allMatch(key -> key.filter(it -> isOpen(it, mark)).isPresent());
    }

    /** What was decided about each row below, or about all of them on the About sheet. */
    private List<Optional<Key>> below(TrackerTexts.Text mark) {
        if (about.isPresent()) {
            return List.of(about);
        }
        return mark.place() instanceof Location.Cell place
                ? ofItems.stream()
                        .filter(row -> row.sheetIndex() == place.sheetIndex() && row.row() >= place.row())
                        .map(row -> Optional.ofNullable(rows.get(row))
                                .or(() -> Optional.ofNullable(cells.get(new Location.Cell(
                                        place.file(), place.sheet(), place.sheetIndex(), row.row(), place.column())))))
                        .toList()
                : List.of();
    }

    /** Whether it is in the row of a recommendation or an action, where a person can decide. */
    boolean isInRow(Location place) {
        return place instanceof Location.Cell cell && ofItems.contains(cell.wholeRow());
    }

    /** Applies the decisions to what was found. */
    public Outcome on(List<Finding> found) {
        List<Finding> all = new ArrayList<>();
        List<Decision> sound = sound(found);
        Set<Decision> used = new HashSet<>();
        Set<Decision> lapsed = new HashSet<>();
        Set<Decision> repeated = new HashSet<>();
        for (Finding finding : found) {
            List<Decision> about = sound.stream()
                    .filter(row ->
                            rule(row).equals(finding.rule().name()) && places.isAt(finding.location(), row.where()))
                    .toList();
            if (about.isEmpty()) {
                all.add(finding);
                continue;
            }
            String words = PlainText.sameWords(places.words(finding));
            Optional<Decision> holding = about.stream()
                    .filter(row -> holds(acceptanceKey(row), words))
                    .findFirst();
            holding.ifPresent(row -> {
                used.add(row);
                keep(acceptanceKey(row), words);
                repeated.addAll(about.subList(about.indexOf(row) + 1, about.size()));
            });
            if (holding.isEmpty()) {
                lapsed.addAll(about);
            }
            all.add(holding.map(row -> accepted(finding, row)).orElse(finding));
        }
        for (Decision row : sound) {
            if (lapsed.contains(row) || earlier.equals(UNREADABLE)) {
                standing.computeIfAbsent(acceptanceKey(row), first -> new TreeSet<>());
            }
            if (!used.contains(row)) {
                tellUnused(row, lapsed.contains(row), repeated.contains(row), found);
            }
        }
        all.addAll(findings);
        all.sort(Finding.IN_SHEET_ORDER);
        return new Outcome(all, standing());
    }

    private void tellUnused(Decision row, boolean isLapsed, boolean isRepeated, List<Finding> found) {
        Optional<String> right = nearestSheet(row, found);
        if (isLapsed) {
            tell(row, Answer.ACCEPT, Column.WHEN, "decision-lapsed", PlainText.oneLine(row.who()));
        } else if (isRepeated) {
            tell(row, Answer.ACCEPT, Column.WHERE, "decision-not-used/again");
        } else if (right.isPresent()) {
            tell(row, Answer.ACCEPT, Column.WHERE, "decision-unclear/sheet", right.get());
        } else {
            tell(row, Answer.ACCEPT, Column.WHERE, "decision-not-used", rule(row));
        }
    }

    /** The names of all findings on a tracker, those made on reading among them. */
    static Set<String> ruleNames() {
        return rules(marks -> !marks.isEmpty() && !marks.endsWith(" run"));
    }

    /** @param test of what stands behind the key of an entry: its severity, and perhaps that nobody can accept it */
    private static Set<String> rules(Predicate<String> test) {
        Set<String> names = new LinkedHashSet<>();
        FindingText.findings().entries().forEach((key, entry) -> {
            if (test.test(entry.more())) {
                names.add(key.split("/", 2)[0]);
            }
        });
        return names;
    }

    /** The rows that may accept a finding; what is wrong with the others is told. */
    private List<Decision> sound(List<Finding> found) {
        if (acceptances.isEmpty()) {
            return List.of();
        }
        Set<String> known = ruleNames();
        Set<String> always = rules(marks -> marks.endsWith(" always"));
        Set<String> ofLayout = rules(marks -> marks.endsWith(" layout"));
        found.forEach(finding -> known.add(finding.rule().name()));
        List<Decision> sound = new ArrayList<>();
        for (Decision row : acceptances) {
            String rule = rule(row);
            if (rule.equals(RuleId.EXEMPTION_IN_DOUBT.name())) {
                tell(row, Answer.ACCEPT, Column.WHAT, "decision-refused/marking");
            } else if (ofLayout.contains(rule)) {
                tell(row, Answer.ACCEPT, Column.WHAT, "decision-refused/layout", rule);
            } else if (always.contains(rule)) {
                tell(row, Answer.ACCEPT, Column.WHAT, "decision-refused", rule);
            } else if (!known.contains(rule)) {
                Spelling.nearest(rule, known)
                        .ifPresentOrElse(
                                near -> tell(row, Answer.ACCEPT, Column.WHAT, "decision-unclear/name", near),
                                () -> tell(row, Answer.ACCEPT, Column.ANSWER, "decision-unclear/text"));
            } else {
                sound.add(row);
            }
        }
        return sound;
    }

    /** Of a tracker with anything exempt, the reason stays on the sheet: it may repeat what is. */
    private Finding accepted(Finding finding, Decision row) {
        Location.Cell place = row.at(Column.WHERE);
        String where = place.isInCsv() ? place.file() : "the sheet " + place.sheet();
        String why = sheetMayBeExempt ? where + " says why" : PlainText.oneLine(row.why());
        FindingText.Entry accepted = FindingText.findings()
                .of(
                        "accepted",
                        PlainText.oneLine(row.who()),
                        DayWords.of(row.when().orElseThrow()),
                        ENDED.matcher(why).find() ? why : why + ".",
                        place.rowNumber(),
                        where);
        return new Finding(
                finding.rule(),
                Severity.NOTE,
                finding.location(),
                finding.value(),
                finding.message() + " " + accepted.message(),
                accepted.fix());
    }

    /**
     * What the words are under each decision, to keep for the next edition. What stood before stays, even of a decision that
     * is about nothing now: its text may come back with other words.
     */
    private Map<Key, Set<String>> standing() {
        texts.all().forEach(text -> rowOf(text.place()).ifPresent(key -> keep(key, words(text))));
        texts.marks().forEach(mark -> below(mark).forEach(key -> key.ifPresent(it -> keep(it, words(mark)))));
        if (!earlier.equals(UNREADABLE)) {
            standing.putAll(earlier);
        }
        return standing;
    }

    /** What stands where: the recommendation, the cell and the sheet of a place, and the words in it. */
    private static final class Places {

        private static final String TRACKER = "tracker";
        private static final String ABOUT = "about";
        private static final Pattern PREFIX = Pattern.compile("^(?:recommendation|rec)\\s+");
        private static final Pattern NOT_OF_ADDRESS = Pattern.compile("['$\\s]");

        private final Map<Location, Set<String>> byCell = new HashMap<>();
        private final Map<Location.Row, Set<String>> byRow = new HashMap<>();
        private final Map<Location, String> words = new HashMap<>();
        private final Map<Location.Row, String> ofRow = new HashMap<>();

        Places(Tracker tracker) {
            if (tracker.decisions().isEmpty()) {
                return;
            }
            for (Recommendation recommendation : tracker.recommendations()) {
                Set<String> names = names(recommendation);
                recommendation.items().forEach(item -> add(item, names));
                TrackerTexts.of(recommendation)
                        .forEach(text -> words.putIfAbsent(text.place(), PlainText.oneLine(text.words())));
            }
        }

        /** The reference, with and without the name of its review. */
        private static Set<String> names(Recommendation recommendation) {
            Set<String> names = new HashSet<>();
            if (!recommendation.reference().isBlank()) {
                names.add(name(recommendation.reference()));
                names.add(name(recommendation.words(Field.REVIEW) + " " + recommendation.reference()));
            }
            return names;
        }

        private static String name(String reference) {
            return PREFIX.matcher(PlainText.lettersAndNumbers(reference)).replaceFirst("");
        }

        private void add(Item item, Set<String> names) {
            for (Field field : Field.values()) {
                item.cells(field).stream()
                        .limit(1)
                        .forEach(cell -> byCell.computeIfAbsent(cell, first -> new HashSet<>())
                                .addAll(names));
            }
            byRow.computeIfAbsent(item.place().wholeRow(), first -> new HashSet<>())
                    .addAll(names);
            Field field = item instanceof Action ? Field.ACTION : Field.RECOMMENDATION;
            ofRow.merge(item.place().wholeRow(), PlainText.oneLine(item.text(field)), (one, more) -> one + " " + more);
        }

        /** Whether the place is what the words under Where name. */
        boolean isAt(Location place, String where) {
            String name = name(where);
            if (!(place instanceof Location.Cell cell)) {
                return name.equals(TRACKER) || name.equals(ABOUT);
            }
            Set<String> names = byCell.getOrDefault(cell, byRow.getOrDefault(cell.wholeRow(), Set.of()));
            boolean isOutside = !byCell.containsKey(cell) && !byRow.containsKey(cell.wholeRow());
            return names.contains(name)
                    || isOutside && (name.equals(TRACKER) || name.equals(PlainText.lettersAndNumbers(cell.sheet())))
                    || isAddress(cell, where);
        }

        private static boolean isAddress(Location.Cell cell, String where) {
            String written = address(where);
            return written.equalsIgnoreCase(cell.address())
                    || written.equalsIgnoreCase(address(cell.sheet() + "!" + cell.address()));
        }

        private static String address(String written) {
            return NOT_OF_ADDRESS.matcher(written).replaceAll("");
        }

        /**
         * All words of the cell; for a cell that belongs to no field, the value that the finding quotes; of a blank cell
         * what its row is about, since blank cells are all alike.
         */
        String words(Finding finding) {
            String own = words.getOrDefault(finding.location(), finding.value());
            return own.isBlank() && finding.location() instanceof Location.Cell cell
                    ? ofRow.getOrDefault(cell.wholeRow(), "")
                    : own;
        }
    }
}
