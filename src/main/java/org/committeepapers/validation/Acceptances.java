package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Acceptance;
import org.committeepapers.tracker.Tracker;

/** Turns findings that a person has accepted into notes, until the text that they are about changes. */
public final class Acceptances {

    /** In place of what cells said in the last edition, if that can't be read. */
    public static final Map<Key, Set<String>> UNREADABLE = Map.of(new Key("unreadable", "", ""), Set.of());

    private final FindingTargets places;
    private final Map<Key, Set<String>> earlier;
    private final Map<Key, Set<String>> standing = new HashMap<>();
    private final Set<Acceptance> used = new HashSet<>();
    private final Set<Acceptance> lapsed = new HashSet<>();
    private final Set<Acceptance> repeated = new HashSet<>();

    /**
     * Identifies what a person has accepted or decided from one edition to the next.
     *
     * @param rule of the finding; for a decision about publication, its kind
     * @param reference as written there
     * @param when a new date makes a new acceptance, and new words a new decision
     */
    public record Key(String rule, String reference, String when) {}

    /**
     * The findings after the acceptances have been applied.
     *
     * @param findings in sheet order: those accepted as notes, the others as they were, and what is wrong with the
     *     acceptances themselves
     * @param standing what the cells said when each was accepted, to keep for the next edition
     */
    public record Outcome(List<Finding> findings, Map<Key, Set<String>> standing) {

        /** With more that is kept for the next edition. */
        public Outcome also(Map<Key, Set<String>> more) {
            Map<Key, Set<String>> all = new HashMap<>(standing);
            all.putAll(more);
            return new Outcome(findings, all);
        }
    }

    private Acceptances(Tracker tracker, Map<Key, Set<String>> earlier) {
        this.places = new FindingTargets(tracker);
        this.earlier = earlier;
    }

    /**
     * Applies the tracker's acceptances.
     *
     * @param earlier what the cells said in the last edition
     */
    public static Outcome apply(List<Finding> findings, Tracker tracker, Map<Key, Set<String>> earlier) {
        return tracker.accepted().isEmpty()
                ? new Outcome(findings, Map.of())
                : new Acceptances(tracker, earlier).outcome(findings, tracker.accepted());
    }

    private Outcome outcome(List<Finding> findings, List<Acceptance> rows) {
        AcceptanceCheck check = new AcceptanceCheck(findings);
        List<Finding> all = new ArrayList<>();
        List<Acceptance> sound = new ArrayList<>();
        for (Acceptance row : rows) {
            Optional<Finding> wrong = check.whatIsWrong(row);
            wrong.ifPresentOrElse(all::add, () -> sound.add(row));
        }
        findings.forEach(finding -> all.add(weighed(finding, sound)));
        sound.stream().filter(row -> !used.contains(row)).map(this::unused).forEach(all::add);
        all.sort(Finding.IN_SHEET_ORDER);
        return new Outcome(all, standing);
    }

    private Finding unused(Acceptance row) {
        if (lapsed.contains(row)) {
            return AcceptanceCheck.lapsed(row);
        }
        return repeated.contains(row) ? AcceptanceCheck.repeated(row) : AcceptanceCheck.notUsed(row);
    }

    private Finding weighed(Finding finding, List<Acceptance> sound) {
        List<Acceptance> rows = sound.stream()
                .filter(row -> AcceptanceCheck.rule(row).equals(finding.rule().name())
                        && places.isAt(finding, row.reference()))
                .toList();
        for (Acceptance row : rows) {
            Key key = key(row);
            if (holds(row, key, finding)) {
                used.add(row);
                repeated.addAll(rows.subList(rows.indexOf(row) + 1, rows.size()));
                standing.computeIfAbsent(key, first -> new HashSet<>()).add(places.words(finding));
                return accepted(finding, row);
            }
            lapsed.add(row);
            standing.computeIfAbsent(key, first -> new HashSet<>()).addAll(earlier.getOrDefault(key, Set.of()));
        }
        return finding;
    }

    private boolean holds(Acceptance row, Key key, Finding finding) {
        if (!row.asRead().isBlank()) {
            String asRead = PlainText.lettersAndNumbers(row.asRead());
            return asRead.equals(PlainText.lettersAndNumbers(finding.value()))
                    || asRead.equals(PlainText.lettersAndNumbers(places.words(finding)));
        }
        Set<String> then = earlier.get(key);
        String now = PlainText.lettersAndNumbers(places.words(finding));
        return then == null || then.stream().map(PlainText::lettersAndNumbers).anyMatch(now::equals);
    }

    private static Key key(Acceptance row) {
        return new Key(
                AcceptanceCheck.rule(row),
                PlainText.oneLine(row.reference()),
                row.when().orElseThrow().toString());
    }

    private static Finding accepted(Finding finding, Acceptance row) {
        return new Finding(
                finding.rule(),
                Severity.NOTE,
                finding.location(),
                finding.value(),
                finding.message()
                        + " Accepted by %s on %s: %s."
                                .formatted(
                                        PlainText.oneLine(row.who()),
                                        DayWords.of(row.when().orElseThrow()),
                                        AcceptanceCheck.withoutStop(row.why())),
                "Nothing needs to change. To make it count again, delete row %s of the sheet %s."
                        .formatted(row.cell().rowNumber(), row.cell().sheet()));
    }
}
