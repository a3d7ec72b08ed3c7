package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Marking;

/**
 * What people have decided about single texts, on the sheet Decisions or in {@code decisions.yaml}. Each decision names
 * the place of a text, the words with which it begins, who decided and when. It lapses when the text changes: when it no
 * longer begins with these words, or isn't what the last edition had under this decision.
 */
public final class TextDecisions {

    static final String DECISION = "decision";

    private static final RuleId LAPSED = new RuleId("decision-lapsed");
    private static final RuleId UNCLEAR = new RuleId("decision-unclear");
    private static final RuleId NOT_USED = new RuleId("decision-not-used");

    private static final String FILL_IN =
            "Fill in where the text is (the reference of the recommendation, the address of the"
                    + " cell, or About), the text or its beginning, Public or the ground such as Exempt 3, who decided and when.";
    private static final String AGAIN =
            "Look at the text as it is now. Then enter its words, the answer and the new date; or"
                    + " delete the decision if nothing needs to be decided any more.";

    /** In characters; a shorter beginning has to be the whole text. */
    private static final int SHORTEST_BEGINNING = 12;

    private static final Pattern DOTS_BEHIND = Pattern.compile("(?:\\.{2,4}|\u2026)$");

    private final Map<Acceptances.Key, Set<String>> earlier;
    private final Set<TrackerTexts.Text> open = new HashSet<>();
    private final Map<Location, Exemption> withheld = new HashMap<>();
    private final Map<Acceptances.Key, Set<String>> standing = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private TextDecisions(Tracker tracker, Map<Acceptances.Key, Set<String>> earlier) {
        this.earlier = earlier;
        if (!tracker.decisions().isEmpty()) {
            FindingTargets targets = new FindingTargets(tracker);
            List<TrackerTexts.Text> all = TrackerTexts.of(tracker).all().toList();
            for (Decision decision : tracker.decisions()) {
                add(
                        decision,
                        all.stream()
                                .filter(text -> targets.isAt(text.place(), decision.where()))
                                .toList());
            }
        }
    }

    static TextDecisions of(Tracker tracker, Map<Acceptances.Key, Set<String>> earlier) {
        return new TextDecisions(tracker, earlier);
    }

    /**
     * The tracker without the texts that people have decided to be exempt: each is marked as its row would mark it.
     *
     * @param earlier what the texts said under each decision in the last edition
     */
    public static Tracker mark(Tracker tracker, Map<Acceptances.Key, Set<String>> earlier) {
        Map<Location, Exemption> withheld = of(tracker, earlier).withheld;
        return withheld.isEmpty()
                ? tracker
                : tracker.with(tracker.recommendations().stream()
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

    /** Whether a decision holds for the text as it stands. */
    boolean on(TrackerTexts.Text text) {
        return open.contains(text) || withheld.containsKey(text.place());
    }

    /** What the texts say under each decision, to keep for the next edition. */
    Map<Acceptances.Key, Set<String>> standing() {
        return standing;
    }

    /** What is wrong with the decisions themselves. */
    List<Finding> findings() {
        return findings;
    }

    /** @param there the texts at the place that it names */
    private void add(Decision decision, List<TrackerTexts.Text> there) {
        boolean isPublic = ExemptionWords.meanPublic(decision.answer());
        Optional<Exemption> ground = isPublic ? Optional.empty() : ground(decision.answer());
        String missing = missing(decision, isPublic || ground.isPresent());
        if (!missing.isEmpty()) {
            tell(
                    decision,
                    isPublic,
                    UNCLEAR,
                    "The decision doesn't say " + missing + ", so it doesn't count.",
                    FILL_IN);
            return;
        }
        List<TrackerTexts.Text> meant = there.stream()
                .filter(text -> isMeant(decision, PublicationDecisions.words(text)))
                .toList();
        meant.forEach(text -> hold(decision, text, ground));
        if (meant.isEmpty() && there.isEmpty() && isPublic) {
            tell(
                    decision,
                    true,
                    NOT_USED,
                    "There is no text at the place that the decision names, so it isn't used.",
                    "If the text is gone, delete the decision. If not, correct the place.");
        } else if (meant.isEmpty()) {
            tell(
                    decision,
                    isPublic,
                    LAPSED,
                    "The text that this decision is about has changed, so it no longer counts.",
                    AGAIN);
        }
    }

    private static Acceptances.Key key(Decision decision) {
        return new Acceptances.Key(
                DECISION,
                PlainText.oneLine(decision.where() + ": " + decision.text()),
                PlainText.oneLine(decision.who()) + " " + decision.when().orElseThrow());
    }

    private void hold(Decision decision, TrackerTexts.Text text, Optional<Exemption> ground) {
        if (ground.isEmpty()) {
            open.add(text);
            standing.computeIfAbsent(key(decision), first -> new TreeSet<>()).add(PublicationDecisions.words(text));
        } else if (text.place() instanceof Location.Cell) {
            withheld.merge(text.place(), ground.get(), Exemption::and);
        } else {
            tell(
                    decision,
                    false,
                    UNCLEAR,
                    "A single text of the About sheet can't be withheld.",
                    "Take the exempt words out of the text and delete the decision, or mark the whole tracker as exempt"
                            + " on the About sheet.");
        }
    }

    private static Optional<Exemption> ground(String answer) {
        Marking marking = ExemptionWords.read(answer);
        return marking.doubt() == Doubt.NONE
                        && !marking.cleared()
                        && marking.fields().isEmpty()
                ? marking.row()
                : Optional.empty();
    }

    private static String missing(Decision decision, boolean isAnswered) {
        List<String> missing = new ArrayList<>();
        if (decision.where().isBlank()) {
            missing.add("where the text is");
        }
        if (decision.text().isBlank()) {
            missing.add("what the text says");
        }
        if (!isAnswered) {
            missing.add("whether the text is public or on which ground it is exempt");
        }
        if (decision.who().isBlank()) {
            missing.add("who decided");
        }
        if (decision.when().isEmpty()) {
            missing.add("on which date");
        }
        return String.join(" and ", missing);
    }

    /**
     * Whether a decision of the master is about words that an officer has sent for one of its cells.
     *
     * @param place the cell of the master
     */
    static boolean areAbout(Tracker master, Location.Cell place, String words) {
        FindingTargets targets = new FindingTargets(master);
        TextDecisions decisions = new TextDecisions(master, Map.of());
        return master.decisions().stream()
                .filter(decision -> isComplete(decision) && targets.isAt(place, decision.where()))
                .anyMatch(decision -> decisions.isMeant(decision, PlainText.sameWords(words)));
    }

    private static boolean isComplete(Decision decision) {
        boolean isAnswered = ExemptionWords.meanPublic(decision.answer())
                || ground(decision.answer()).isPresent();
        return missing(decision, isAnswered).isEmpty();
    }

    /** A beginning says too little where nobody can know how the text went on. */
    private boolean isMeant(Decision decision, String whole) {
        String quoted =
                PlainText.sameWords(DOTS_BEHIND.matcher(decision.text().strip()).replaceFirst(""));
        boolean isKnown = !earlier.equals(Acceptances.UNREADABLE);
        return whole.equals(quoted)
                || isKnown
                        && quoted.length() >= SHORTEST_BEGINNING
                        && whole.startsWith(quoted)
                        && earlier.getOrDefault(key(decision), Set.of(whole)).contains(whole);
    }

    /** A text that somebody meant to withhold isn't published before the decision is clear. */
    private void tell(Decision decision, boolean isPublic, RuleId rule, String message, String fix) {
        Severity severity = rule.equals(NOT_USED) ? Severity.NOTE : Severity.WARNING;
        findings.add(
                isPublic
                        ? new Finding(rule, severity, decision.place(), "", message, fix)
                        : new Finding(
                                RuleId.EXEMPTION_IN_DOUBT,
                                Severity.ERROR,
                                decision.place(),
                                "",
                                message + " The text may be exempt, so nothing is published.",
                                fix));
    }
}
