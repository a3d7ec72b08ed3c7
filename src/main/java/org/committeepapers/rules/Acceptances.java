package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
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

    /** Checks the rows of the Accepted sheet. */
    private static final class AcceptanceCheck {

        private static final RuleId LAPSED = new RuleId("acceptance-lapsed");
        private static final RuleId NOT_USED = new RuleId("acceptance-not-used");
        private static final RuleId REFUSED = new RuleId("acceptance-refused");
        private static final RuleId UNCLEAR = new RuleId("acceptance-unclear");

        private final Set<String> rules = new LinkedHashSet<>();

        /** @param findings whose rules may be accepted besides those of the catalogue */
        AcceptanceCheck(List<Finding> findings) {
            rules.addAll(Severities.names());
            findings.forEach(finding -> rules.add(finding.rule().name()));
        }

        /** The name of the rule, even if it is written with spaces or capitals. */
        static String rule(Acceptance row) {
            return PlainText.lettersAndNumbers(row.rule()).replace(' ', '-');
        }

        /** Why the row doesn't count; empty if it does. */
        Optional<Finding> whatIsWrong(Acceptance row) {
            String rule = rule(row);
            if (rule.equals(RuleId.EXEMPTION_IN_DOUBT.name())) {
                return Optional.of(refused(row));
            }
            if (Severities.isOfLayout(rule)) {
                return Optional.of(ofLayout(row));
            }
            if (!rules.contains(rule)) {
                return Optional.of(unknown(row, rule));
            }
            if (row.when().isEmpty() && !row.whenWords().isBlank()) {
                return Optional.of(withoutDate(row));
            }
            List<String> missing = new ArrayList<>();
            if (row.who().isBlank()) {
                missing.add("who accepted the finding");
            }
            if (row.when().isEmpty()) {
                missing.add("on which date");
            }
            if (row.why().isBlank()) {
                missing.add("why");
            }
            return missing.isEmpty() ? Optional.empty() : Optional.of(incomplete(row, missing));
        }

        private static Finding refused(Acceptance row) {
            return finding(
                    REFUSED,
                    Severity.WARNING,
                    row,
                    "A marking of exempt or confidential information can't be accepted like other findings, because "
                            + "everything published from the workbook is public.",
                    "In the row with the marking, write under Exempt either the paragraph, or Open with your name and the "
                            + "date; or decide about the text on a sheet Decisions. Then delete this row.");
        }

        private static Finding ofLayout(Acceptance row) {
            return finding(
                    REFUSED,
                    Severity.WARNING,
                    row,
                    "A finding about how the tracker is read can't be accepted, because the layout file decides that.",
                    "Correct the layout file (docs/layouts.md), and delete this row.");
        }

        private Finding unknown(Acceptance row, String rule) {
            return finding(
                    UNCLEAR,
                    Severity.WARNING,
                    row,
                    rule.isEmpty()
                            ? "The row doesn't name a rule, so it doesn't count."
                            : "There is no rule \"%s\", so the row doesn't count."
                                    .formatted(PlainText.oneLine(row.rule())),
                    Spelling.nearest(rule, rules)
                            .filter(nearest -> !rule.isEmpty())
                            .map(nearest -> "If you mean %s, write that.".formatted(nearest))
                            .orElse("Enter the name of the finding as it is reported, such as owner-missing."));
        }

        private static Finding incomplete(Acceptance row, List<String> missing) {
            return finding(
                    UNCLEAR,
                    Severity.WARNING,
                    row,
                    "The row doesn't say %s, so it doesn't count.".formatted(String.join(" and ", missing)),
                    "Fill in Who, When (a full date) and Why.");
        }

        private static Finding withoutDate(Acceptance row) {
            return new Finding(
                    UNCLEAR,
                    Severity.WARNING,
                    row.whenCell(),
                    PlainText.oneLine(row.whenWords()),
                    "This isn't the full date of one day, so the row doesn't count.",
                    "Write the day, the month and the year, as in 3 November 2026.");
        }

        /** For a row that accepts what another row accepts already. */
        static Finding repeated(Acceptance row) {
            return finding(
                    NOT_USED,
                    Severity.NOTE,
                    row,
                    "Another row already accepts this finding, so this row isn't used.",
                    "Delete one of the two rows.");
        }

        static Finding notUsed(Acceptance row) {
            return finding(
                    NOT_USED,
                    Severity.NOTE,
                    row,
                    "There is no finding %s for %s."
                            .formatted(
                                    rule(row),
                                    row.reference().isBlank()
                                            ? "the tracker as a whole"
                                            : "\"" + PlainText.oneLine(row.reference()) + "\""),
                    "If it has been fixed, delete this row. If not, check the rule and the reference.");
        }

        /** Doesn't quote the cell, which not everybody may be allowed to read. */
        static Finding lapsed(Acceptance row) {
            return finding(
                    LAPSED,
                    Severity.WARNING,
                    row,
                    "What %s accepted has changed since, so the finding counts again."
                            .formatted(PlainText.oneLine(row.who())),
                    "Look at it again. To accept it again, enter the new date under When"
                            + (row.asRead().isBlank() ? "." : ", and what the cell says now under As read."));
        }

        /** On one line, without a full stop at the end. */
        static String withoutStop(String words) {
            String line = PlainText.oneLine(words);
            return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        }

        private static Finding finding(RuleId rule, Severity severity, Acceptance row, String message, String fix) {
            return new Finding(rule, severity, row.cell(), PlainText.oneLine(row.rule()), message, fix);
        }
    }
}
