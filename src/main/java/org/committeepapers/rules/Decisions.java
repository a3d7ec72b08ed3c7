package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Decision.Column;
import org.committeepapers.tracker.ExemptInformation;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.marking.Stamps;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * What people have decided: on the sheet Decisions about a finding or a text, and with {@code Open} under Exempt about a
 * row. Each decision is about words. It lapses when they change: when a text isn't what the decision quotes any more, or what
 * the last edition had under it.
 */
public final class Decisions {

    /** In place of what the last edition said under its decisions, if that can't be read. */
    public static final Map<Key, Set<String>> UNREADABLE = Map.of(new Key("unreadable", "", ""), Set.of());

    private static final Pattern ENDED = Pattern.compile("[.!?\u2026]$");

    private static final Set<String> ACCEPT = StatusRules.WORDS.words("ACCEPT");
    private static final Pattern LIMIT = StatusRules.WORDS.pattern("LIMIT");

    /** All findings by name, with what {@code findings.txt} says of who can't accept them; empty where a row can. */
    static final Map<String, String> NOT_ACCEPTED = FindingText.findings().entries().entrySet().stream()
            .filter(entry -> !entry.getValue().more().isEmpty())
            .collect(Collectors.toMap(
                    entry -> entry.getKey().split("/", 2)[0],
                    entry -> entry.getValue().more().replaceFirst("^\\w+ ?", ""),
                    (one, other) -> one.isEmpty() ? other : one));

    private final TrackerTexts texts;
    private final Places places;
    private final OpenRows rows;
    private final Map<Key, Set<String>> earlier;
    private final Map<Key, Set<String>> standing = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** The rows that count. */
    private final List<Row> sound = new ArrayList<>();

    /** The texts by the names of their places. */
    private final Map<String, List<TrackerTexts.Text>> byName = new HashMap<>();

    private final Map<TrackerTexts.Text, Row> decided = new HashMap<>();
    private final Map<Location, Exemption> withheld = new HashMap<>();

    /**
     * Identifies a decision about a finding or a row from one edition to the next; one about a text quotes it.
     *
     * @param what the name of a finding that is accepted, or {@code open}
     * @param where as written there; empty for {@code open}
     * @param when who decided, and the day; another makes a new decision
     */
    public record Key(String what, String where, String when) {

        /** Whether the last of its days is such a day. */
        private boolean isOf(Predicate<LocalDate> day) {
            return lastDay(when).filter(day).isPresent();
        }
    }

    /**
     * The findings after the decisions have been applied.
     *
     * @param findings in sheet order: those accepted as notes, the others as they were, and what is wrong with the
     *     decisions themselves
     * @param standing what the words were when each decision was made, to keep for the next edition
     * @param accepted the findings that were accepted
     */
    public record Outcome(List<Finding> findings, Map<Key, Set<String>> standing, List<Accepted> accepted) {}

    /** A finding as it was before the decision that accepts it. */
    public record Accepted(Finding finding, Key by, Decision decision) {}

    private enum Answer {
        ACCEPT,
        PUBLIC,
        EXEMPT,
        UNCLEAR
    }

    /**
     * What people have decided about a tracker.
     *
     * @param earlier what the words were under each decision in the last edition
     * @param asAt a row of the sheet with a later day doesn't count
     */
    Decisions(Tracker tracker, TrackerTexts texts, Map<Key, Set<String>> earlier, LocalDate asAt) {
        this.texts = texts;
        this.earlier = earlier;
        this.places = new Places(tracker);
        this.rows = new OpenRows(tracker);
        for (Decision decision : tracker.decisions()) {
            Row row = Row.of(decision, !tracker.isExempt());
            List<Finding> slips = row.slips(asAt);
            findings.addAll(slips);
            if (slips.isEmpty()) {
                sound.add(row);
            }
        }
        List<Row> aboutTexts =
                sound.stream().filter(row -> !row.is(Answer.ACCEPT)).toList();
        if (!aboutTexts.isEmpty()) {
            texts.all()
                    .forEach(text -> places.names(text.place())
                            .forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                                    .add(text)));
        }
        aboutTexts.forEach(this::decide);
    }

    /**
     * The tracker without the texts that people have decided to be exempt: each is marked as its row would mark it.
     *
     * @param earlier what the words were under each decision in the last edition
     * @param asAt the day of the papers
     */
    public static Tracker mark(Tracker tracker, Map<Key, Set<String>> earlier, LocalDate asAt) {
        if (tracker.decisions().isEmpty()) {
            return tracker;
        }
        Decisions decisions = new Decisions(tracker, TrackerTexts.of(tracker), earlier, asAt);
        return tracker.marked(decisions::exemptions);
    }

    private Exemptions exemptions(Item item) {
        Map<Field, Exemption> fields = new TreeMap<>(item.exemptions().fields());
        for (Field field : Field.values()) {
            item.cells(field).stream()
                    .limit(1)
                    .filter(withheld::containsKey)
                    .forEach(cell -> fields.merge(field, withheld.get(cell), Exemption::and));
        }
        return item.exemptions().with(fields);
    }

    /** Whether somebody may have meant that the text is exempt. */
    public static boolean mayBeExempt(Decision decision) {
        return Row.of(decision, false).mayBeExempt();
    }

    /** Whether the answer is a ground on which the text is exempt. */
    public static boolean isExempt(Decision decision) {
        return Row.of(decision, false).is(Answer.EXEMPT);
    }

    /**
     * Whether a decision of the master is about words that an officer has sent for one of its cells.
     *
     * @param place the cell of the master
     */
    public static boolean areAbout(Tracker master, Location.Cell place, String words, LocalDate asAt) {
        Decisions decisions = new Decisions(master, TrackerTexts.of(master), Map.of(), asAt);
        return decisions.sound.stream()
                .filter(row -> !row.is(Answer.ACCEPT))
                .filter(row -> decisions.places.isAt(place, row.decision().where()))
                .anyMatch(row -> row.quoted().equals(PlainText.sameWords(words)));
    }

    /** The last day in words such as "Open - J Smith 2026-10-01". */
    static Optional<LocalDate> lastDay(String words) {
        return Note.of(words).days().stream()
                .flatMap(day -> Dates.day(RichText.of(day)).stream())
                .max(Comparator.naturalOrder());
    }

    private void decide(Row row) {
        List<TrackerTexts.Text> there = Places.named(row.decision().where())
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
        List<TrackerTexts.Text> meant =
                there.stream().filter(text -> words(text).equals(row.quoted())).toList();
        meant.forEach(text -> hold(row, text));
        if (there.isEmpty()) {
            tell(row, Column.WHERE, "decision-not-used/text");
        } else if (meant.isEmpty()) {
            tell(row, Column.WHAT, "decision-not-used/words");
        }
    }

    private void hold(Row row, TrackerTexts.Text text) {
        Row other = decided.computeIfAbsent(text, any -> row);
        if (other.is(Answer.EXEMPT) != row.is(Answer.EXEMPT)) {
            Location.Cell one = row.decision().at(Column.ANSWER);
            String first = other.decision().at(Column.ANSWER).address();
            findings.add(Finding.of("exemption-in-doubt/two-decisions", one, "", one.address(), first));
        }
        if (texts.onAbout().noneMatch(text::equals)) {
            row.ground().ifPresent(ground -> withheld.merge(text.place(), ground, Exemption::and));
        } else if (row.is(Answer.EXEMPT)) {
            tell(row, Column.ANSWER, "decision-unclear/about");
        }
    }

    /** Whether the words are those that the decision was about; nothing holds if nobody can know that. */
    private boolean holds(Key key, String words) {
        Set<String> then = earlier.get(key);
        return then == null ? !earlier.equals(UNREADABLE) : then.contains(words);
    }

    private void keep(Key key, String words) {
        standing.computeIfAbsent(key, first -> new TreeSet<>()).add(words);
    }

    /** The form in which words are compared with what they were. */
    private static String words(TrackerTexts.Text text) {
        return PlainText.sameWords(text.words().plain());
    }

    private void tell(Row row, Column column, String key, Object... values) {
        findings.add(row.finding(column, key, values));
    }

    /** Whether somebody has decided about this text as it stands. */
    boolean on(TrackerTexts.Text text) {
        return decided.containsKey(text)
                || withheld.containsKey(text.place())
                || rows.of(text.place()).filter(key -> isOpen(key, text)).isPresent();
    }

    /**
     * Whether somebody has decided about a text as it stands on such a day. A text that is withheld is decided for good.
     *
     * @param day not asked of a decision that says none, which never lifts what was withheld
     */
    boolean on(TrackerTexts.Text text, Predicate<LocalDate> day) {
        return withheld.containsKey(text.place())
                || Optional.ofNullable(decided.get(text))
                        .flatMap(row -> row.decision().when())
                        .filter(day)
                        .isPresent()
                || rows.of(text.place())
                        .filter(key -> isOpen(key, text) && (key.equals(OpenRows.WITHHELD) || key.isOf(day)))
                        .isPresent();
    }

    /** Whether somebody found the place open, and its text has changed since. */
    boolean hasLapsed(TrackerTexts.Text text) {
        return rows.of(text.place()).filter(key -> !isOpen(key, text)).isPresent();
    }

    private boolean isOpen(Key key, TrackerTexts.Text text) {
        return key.equals(OpenRows.WITHHELD) || holds(key, words(text));
    }

    /**
     * Whether somebody has decided about every row of a recommendation or an action from a mark such as a heading or the
     * name of a sheet down, or about its cell in this column.
     */
    boolean onAllBelow(TrackerTexts.Text mark) {
        List<Optional<Key>> below = rows.below(mark.place());
        return !below.isEmpty()
                && below.stream()
                        .allMatch(key -> key.filter(it -> isOpen(it, mark)).isPresent());
    }

    /** Whether it is in the row of a recommendation or an action, where a person can decide. */
    boolean isInRow(Location place) {
        return rows.has(place);
    }

    /** Whether the About sheet says Open, with such a day, and didn't in the last edition. */
    boolean isOpenedNow(Predicate<LocalDate> day) {
        return rows.about
                .filter(key -> !key.equals(OpenRows.WITHHELD) && !earlier.containsKey(key) && key.isOf(day))
                .isPresent();
    }

    private boolean isAbout(Row row, Finding finding) {
        return row.rule().equals(finding.rule().name())
                && places.isAt(finding.location(), row.decision().where());
    }

    /** Applies the decisions to what was found. */
    public Outcome on(List<Finding> found) {
        Map<Row, List<Finding>> about = new LinkedHashMap<>();
        Map<Finding, Row> accepted = new HashMap<>();
        sound.stream().filter(row -> row.is(Answer.ACCEPT)).forEach(row -> {
            List<Finding> its = found.stream().filter(it -> isAbout(row, it)).toList();
            about.put(row, its);
            standing.computeIfAbsent(row.key(), first -> new TreeSet<>());
            its.stream()
                    .filter(it -> holds(row.key(), places.words(it)) && accepted.putIfAbsent(it, row) == null)
                    .forEach(it -> keep(row.key(), places.words(it)));
        });
        about.forEach((row, its) -> {
            if (its.isEmpty()) {
                tell(row, Column.WHERE, "decision-not-used", row.rule());
            } else if (!accepted.containsValue(row)) {
                boolean others = accepted.keySet().containsAll(its);
                String key = others ? "decision-not-used/again" : "decision-lapsed";
                tell(
                        row,
                        others ? Column.WHERE : Column.WHEN,
                        key,
                        PlainText.oneLine(row.decision().who()));
            }
        });
        List<Finding> all = new ArrayList<>(findings);
        List<Accepted> applied = new ArrayList<>();
        for (Finding it : found) {
            Row by = accepted.get(it);
            if (by == null) {
                all.add(it);
            } else {
                all.add(by.accepts(it));
                applied.add(new Accepted(it, by.key(), by.decision()));
            }
        }
        all.sort(Finding.IN_SHEET_ORDER);
        return new Outcome(all, standing(), applied);
    }

    /**
     * What the words are under each decision, to keep for the next edition. What stood before stays, even of a decision that
     * is about nothing now: its text may come back with other words.
     */
    private Map<Key, Set<String>> standing() {
        texts.all().forEach(text -> rows.of(text.place()).ifPresent(key -> keep(key, words(text))));
        texts.marks()
                .forEach(mark -> rows.below(mark.place()).forEach(key -> key.ifPresent(it -> keep(it, words(mark)))));
        standing.remove(OpenRows.WITHHELD);
        if (!earlier.equals(UNREADABLE)) {
            standing.putAll(earlier);
        }
        return standing;
    }

    /**
     * A row of the sheet Decisions, with what its answer means.
     *
     * @param ground on which the text is exempt; empty unless that is the answer
     * @param mayQuote whether nothing in the tracker is exempt
     */
    private record Row(Decision decision, Answer answer, Optional<Exemption> ground, boolean mayQuote) {

        static Row of(Decision decision, boolean mayQuote) {
            Marking marking = ExemptionWords.read(decision.answer());
            Optional<Exemption> ground = marking.row()
                    .filter(any -> marking.doubt() == Doubt.NONE
                            && !marking.cleared()
                            && marking.fields().isEmpty());
            Answer written = ACCEPT.contains(PlainText.lettersAndNumbers(decision.answer()))
                    ? Answer.ACCEPT
                    : ExemptionWords.meanPublic(decision.answer())
                            ? Answer.PUBLIC
                            : ground.isPresent() ? Answer.EXEMPT : Answer.UNCLEAR;
            Answer answer = written != Answer.EXEMPT && isContradicted(decision) ? Answer.UNCLEAR : written;
            return new Row(decision, answer, ground.filter(any -> answer == Answer.EXEMPT), mayQuote);
        }

        /** Whether the reason says that something isn't public, or not yet. */
        private static boolean isContradicted(Decision decision) {
            return Stamps.areIn(decision.why())
                    || ExemptionWords.meanPublic(decision.answer())
                            && LIMIT.matcher(decision.why()).find();
        }

        boolean is(Answer other) {
            return answer == other;
        }

        /** Whether somebody may have meant that the text is exempt. */
        boolean mayBeExempt() {
            return is(Answer.EXEMPT)
                    || is(Answer.UNCLEAR)
                            && (!NOT_ACCEPTED.containsKey(rule())
                                    || isContradicted(decision)
                                    || Stamps.areIn(decision.answer()));
        }

        /** The name of the finding that the row is about, even if it is written with spaces or capitals. */
        String rule() {
            return PlainText.lettersAndNumbers(decision.what()).replace(' ', '-');
        }

        /** The text that the row is about. */
        String quoted() {
            return PlainText.sameWords(decision.what());
        }

        /** Of a row that accepts a finding. */
        Key key() {
            return new Key(
                    rule(),
                    PlainText.oneLine(decision.where()),
                    PlainText.oneLine(decision.who()) + " " + decision.when().orElseThrow());
        }

        /**
         * A finding on the row. A text that somebody meant to withhold isn't published before the decision is clear.
         */
        Finding finding(Column column, String key, Object... values) {
            return finding(mayBeExempt(), column, key, values);
        }

        /**
         * A finding on the row.
         *
         * @param doubted whether the text may be exempt
         * @param column where it is mended; what stands there is quoted, unless it may be exempt
         */
        private Finding finding(boolean doubted, Column column, String key, Object... values) {
            boolean quotes = mayQuote && !doubted && (column != Column.WHAT || is(Answer.ACCEPT));
            Finding told = Finding.of(
                    key, decision.at(column), quotes ? PlainText.oneLine(decision.words(column)) : "", values);
            return doubted
                    ? new Finding(
                            RuleId.EXEMPTION_IN_DOUBT,
                            Severity.ERROR,
                            told.location(),
                            "",
                            told.message() + " " + FindingText.findings().sentence("text-may-be-exempt"),
                            told.fix())
                    : told;
        }

        /** What keeps the row from counting. */
        List<Finding> slips(LocalDate asAt) {
            List<Finding> slips = new ArrayList<>();
            boolean accepts = is(Answer.ACCEPT);
            slip(decision.where().isBlank(), Column.WHERE, "decision-unclear/where", slips);
            slip(decision.what().isBlank(), Column.WHAT, "decision-unclear/what", slips);
            boolean contradicted = is(Answer.UNCLEAR) && isContradicted(decision);
            slip(is(Answer.UNCLEAR) && !contradicted, Column.ANSWER, "decision-unclear/answer", slips);
            slip(contradicted, Column.WHY, "decision-unclear/contradicted", slips);
            boolean nobody = OwnerWords.nameNobody(decision.who());
            slip(nobody, Column.WHO, "decision-unclear/who", slips);
            boolean one = OwnerWords.areOneName(decision.who()) && !Stamps.areIn(decision.who());
            slip(!nobody && !one, Column.WHO, "decision-unclear/name", slips);
            slip(decision.when().isEmpty(), Column.WHEN, "decision-unclear/when", slips);
            boolean later = decision.when().filter(asAt::isBefore).isPresent();
            slip(later, Column.WHEN, "decision-unclear/later", slips, DayWords.of(asAt));
            slip(accepts && decision.why().isBlank(), Column.WHY, "decision-unclear/why", slips);
            boolean complete = accepts && slips.isEmpty();
            slip(complete && !NOT_ACCEPTED.containsKey(rule()), Column.ANSWER, "decision-unclear/text", slips);
            if (complete && slips.isEmpty()) {
                refusal().ifPresent(key -> slips.add(finding(Column.WHAT, key, rule())));
            }
            return slips;
        }

        private void slip(boolean is, Column column, String key, List<Finding> slips, Object... values) {
            if (is) {
                slips.add(finding(is(Answer.PUBLIC) || mayBeExempt(), column, key, values));
            }
        }

        /** Which finding says why nobody can accept the one that the row names. */
        private Optional<String> refusal() {
            return rule().equals(RuleId.EXEMPTION_IN_DOUBT.name())
                    ? Optional.of("decision-refused/marking")
                    : switch (NOT_ACCEPTED.getOrDefault(rule(), "")) {
                        case "layout" -> Optional.of("decision-refused/layout");
                        case "always" -> Optional.of("decision-refused");
                        default -> Optional.empty();
                    };
        }

        /** The finding as a note. Of a tracker with anything exempt, the reason stays on the sheet: it may repeat what is. */
        Finding accepts(Finding finding) {
            Location.Cell place = decision.at(Column.WHERE);
            String where = place.isInCsv() ? place.file() : "the sheet " + place.sheet();
            String why = mayQuote ? PlainText.oneLine(decision.why()) : where + " says why";
            FindingText.Entry accepted = FindingText.findings()
                    .of(
                            "accepted",
                            PlainText.oneLine(decision.who()),
                            DayWords.of(decision.when().orElseThrow()),
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
    }

    /** What people have decided under Exempt about rows and cells and, outside rows, on the About sheet. */
    private static final class OpenRows {

        /** Under which a place that is withheld, or that holds a marking itself, is decided for good. */
        static final Key WITHHELD = new Key("withheld", "", "");

        private final Map<Location, Key> cells = new HashMap<>();
        private final Map<Location.Row, Key> rows = new HashMap<>();
        private final Set<Location.Row> ofItems = new HashSet<>();

        /**
         * Cells about which a marking of the whole row says nothing: names, such as the reference, which it doesn't withhold, and
         * the cell with Open, of which a note may say the contrary.
         */
        private final Set<Location> apart = new HashSet<>();

        private final Optional<Key> about;

        OpenRows(Tracker tracker) {
            Exemptions all = tracker.exemptions();
            // The day may stand in a cell of its own.
            String day = tracker.about()
                    .exemptInformation()
                    .flatMap(ExemptInformation::when)
                    .map(when -> " " + when)
                    .orElse("");
            about = all.isWhole()
                    ? Optional.of(WITHHELD)
                    : all.cleared() ? Optional.of(open(all.words() + day)) : Optional.empty();
            for (Recommendation recommendation : tracker.recommendations()) {
                Location.Row first = recommendation.place().wholeRow();
                recommendation.items().forEach(item -> add(item, first, all.isWhole()));
            }
        }

        /** Not by its reference, which may change along with the words. */
        private static Key open(String words) {
            return new Key("open", "", PlainText.oneLine(words));
        }

        /** A marking of all of it is one of its whole row, unless the recommendation stands there too. */
        private void add(Item item, Location.Row ofRecommendation, boolean whole) {
            Exemptions own = item.exemptions();
            Location.Row row = item.place().wholeRow();
            ofItems.add(row);
            // A marking of the action says nothing about the recommendation beside it.
            Field.Part others = item instanceof Action ? Field.Part.RECOMMENDATION : Field.Part.ACTION;
            if (own.isWhole() && (item instanceof Recommendation || !row.equals(ofRecommendation))) {
                rows.put(row, WITHHELD);
            } else if (own.cleared()) {
                rows.putIfAbsent(row, open(own.words()));
            }
            for (Field field : Field.values()) {
                boolean isWithheld = whole
                        || own.hides(field) && field.part() != others
                        || field == Field.EXEMPTION
                                && own.isAny()
                                && !own.words().isBlank();
                if (!isWithheld
                        && (field.is(Field.Trait.NAME) ? own.isWhole() : field == Field.EXEMPTION && own.cleared())) {
                    apart.addAll(item.cells(field));
                }
                if (item.has(field) && (isWithheld || own.cleared())) {
                    Key key = isWithheld ? WITHHELD : open(own.words());
                    Stream.concat(item.cells(field).stream(), item.entries().of(field).cells().stream())
                            .forEach(
                                    cell -> cells.merge(cell, key, (one, other) -> one.equals(WITHHELD) ? one : other));
                }
            }
        }

        /** What was decided about the row of a place or, outside rows, on the About sheet. */
        Optional<Key> of(Location place) {
            if (!(place instanceof Location.Cell cell)) {
                return about;
            }
            if (apart.contains(cell) && !WITHHELD.equals(cells.get(cell))) {
                return Optional.empty();
            }
            Optional<Key> own =
                    Optional.ofNullable(cells.get(cell)).or(() -> Optional.ofNullable(rows.get(cell.wholeRow())));
            return own.isEmpty() && !has(cell) ? about : own;
        }

        /** What was decided about each row below a place and its cell in the same column, or about all on the About sheet. */
        List<Optional<Key>> below(Location mark) {
            if (about.isPresent()) {
                return List.of(about);
            }
            return mark instanceof Location.Cell place
                    ? ofItems.stream()
                            .filter(row -> row.sheetIndex() == place.sheetIndex() && row.row() >= place.row())
                            .map(row -> Optional.ofNullable(rows.get(row))
                                    .or(() -> Optional.ofNullable(cells.get(new Location.Cell(
                                            place.file(),
                                            place.sheet(),
                                            place.sheetIndex(),
                                            row.row(),
                                            place.column())))))
                            .toList()
                    : List.of();
        }

        /** Whether it is in the row of a recommendation or an action. */
        boolean has(Location place) {
            return place instanceof Location.Cell cell && ofItems.contains(cell.wholeRow());
        }
    }

    /** What stands where: the recommendation, the cell and the sheet of a place, and the words in it. */
    private static final class Places {

        private static final String TRACKER = "tracker";
        private static final String ABOUT = "about";
        private static final Pattern PREFIX = Pattern.compile("^(?:recommendation|rec|action)\\s+");
        private static final Pattern NOT_OF_ADDRESS = Pattern.compile("['$\\s]");

        /** By cell and by row. */
        private final Map<Object, Set<String>> names = new HashMap<>();

        private final Map<Location, String> words = new HashMap<>();
        private final Map<Location.Row, String> ofRow = new HashMap<>();

        Places(Tracker tracker) {
            if (tracker.decisions().isEmpty()) {
                return;
            }
            for (Recommendation recommendation : tracker.recommendations()) {
                Set<String> its = recommendation.reference().isBlank()
                        ? Set.of()
                        : names(recommendation.words(Field.REVIEW), recommendation.reference());
                recommendation.items().forEach(item -> add(item, its));
                TrackerTexts.of(recommendation)
                        .forEach(text ->
                                words.putIfAbsent(text.place(), text.words().plain()));
            }
        }

        /** The reference, with and without the name of its review. */
        private static Set<String> names(String review, String reference) {
            return new HashSet<>(List.of(name(reference), name(review + " " + reference)));
        }

        private static String name(String reference) {
            return PREFIX.matcher(PlainText.lettersAndNumbers(reference)).replaceFirst("");
        }

        private void add(Item item, Set<String> its) {
            for (Field field : Field.values()) {
                item.cells(field).stream().limit(1).forEach(cell -> name(cell, its));
            }
            name(item.place().wholeRow(), its);
            Field field = item instanceof Action ? Field.ACTION : Field.RECOMMENDATION;
            ofRow.merge(item.place().wholeRow(), PlainText.oneLine(item.text(field)), (one, more) -> one + " " + more);
        }

        private void name(Object place, Set<String> its) {
            names.computeIfAbsent(place, first -> new HashSet<>()).addAll(its);
        }

        /** Whether the place is what the words under Where name. */
        boolean isAt(Location place, String where) {
            return named(where).anyMatch(names(place)::contains);
        }

        /** The names that the words under Where may be. */
        static Stream<String> named(String where) {
            return Stream.of(name(where), address(where));
        }

        /** What the words under Where may call a place. */
        Set<String> names(Location place) {
            if (place instanceof Location.Removed removed
                    && !removed.reference().isEmpty()) {
                return names(removed.review(), removed.reference());
            }
            if (!(place instanceof Location.Cell cell)) {
                return Set.of(TRACKER, ABOUT);
            }
            Set<String> outside = new HashSet<>(List.of(TRACKER, PlainText.lettersAndNumbers(cell.sheet())));
            Set<String> all = new HashSet<>(names.getOrDefault(cell, names.getOrDefault(cell.wholeRow(), outside)));
            all.addAll(List.of(address(cell.address()), address(cell.sheetAddress())));
            return all;
        }

        /** With a mark, since a reference may look like the address of another cell. */
        private static String address(String written) {
            return "!" + NOT_OF_ADDRESS.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
        }

        /**
         * All words of the cell; for a cell that belongs to no field, the value that the finding quotes; of a blank cell
         * what its row is about, since blank cells are all alike.
         */
        String words(Finding finding) {
            String own = words.getOrDefault(finding.location(), finding.value());
            return PlainText.sameWords(
                    own.isBlank() && finding.location() instanceof Location.Cell cell
                            ? ofRow.getOrDefault(cell.wholeRow(), "")
                            : own);
        }
    }
}
