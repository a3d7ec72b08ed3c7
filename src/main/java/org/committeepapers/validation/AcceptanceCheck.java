package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Acceptance;

/** What is wrong with the rows of the sheet Accepted. */
final class AcceptanceCheck {

    private static final RuleId LAPSED = new RuleId("acceptance-lapsed");
    private static final RuleId NOT_USED = new RuleId("acceptance-not-used");
    private static final RuleId REFUSED = new RuleId("acceptance-refused");
    private static final RuleId UNCLEAR = new RuleId("acceptance-unclear");

    /** What can be found on reading a workbook, before any rule looks at it. */
    static final Set<String> ON_READING = Set.of(
            "about-missing",
            "about-incomplete",
            "about-date-unreadable",
            "about-label-twice",
            "about-label-unknown",
            "about-language-unknown",
            "owners-unreadable",
            "next-meeting-moved",
            "meetings-past",
            "meeting-not-known",
            "meeting-before-as-at",
            "publishing-day-gone",
            "bank-holidays-unknown",
            "meetings-unreadable",
            "meetings-heading-unknown",
            "meeting-day-unreadable",
            "meeting-committee-missing",
            "meeting-twice",
            "meeting-cancelled",
            "owner-e-mail-unusable",
            "layout-to-confirm",
            "heading-gone",
            "heading-twice",
            "label-gone",
            "sheet-gone",
            "nothing-to-repeat",
            "completion-date-impossible",
            "reference-incomplete",
            "reference-is-date",
            "column-not-used",
            "row-not-read",
            "row-skipped",
            "action-without-recommendation",
            "action-reference-twice",
            "status-sources-disagree",
            "languages-disagree",
            "sheet-not-used",
            "sheet-read-too",
            "response-twice",
            "cell-not-read",
            "hidden-rows-read",
            "illegal-character",
            "formula-error",
            "formula-without-value",
            "words-struck-out",
            "number-as-text",
            "date-as-text",
            "characters-damaged",
            "text-cut-off",
            "hidden-rows-skipped",
            "csv-encoding",
            "item-twice",
            "item-texts-differ",
            "hidden-sheet-skipped",
            "workbook-open",
            "tracker-id-twice",
            "tracker-under-another-id");

    private final Set<String> rules = new LinkedHashSet<>();

    /** @param findings of whose rules any may be accepted */
    AcceptanceCheck(List<Finding> findings) {
        rules.addAll(Rules.names());
        rules.addAll(ON_READING);
        findings.forEach(finding -> rules.add(finding.rule().name()));
    }

    /** The name of the rule, also where it is written with spaces or capitals. */
    static String rule(Acceptance row) {
        return PlainText.lettersAndNumbers(row.rule()).replace(' ', '-');
    }

    /** Why the row doesn't count; empty where it does. */
    Optional<Finding> whatIsWrong(Acceptance row) {
        String rule = rule(row);
        if (rule.equals(Catalogue.EXEMPTION_IN_DOUBT)) {
            return Optional.of(refused(row));
        }
        if (Severities.OF_LAYOUT.contains(rule)) {
            return Optional.of(ofLayout(row));
        }
        if (!rules.contains(rule)) {
            return Optional.of(unknown(row, rule));
        }
        List<String> missing = new ArrayList<>();
        if (row.who().isBlank()) {
            missing.add("who accepted the finding");
        }
        if (row.when().isEmpty()) {
            missing.add("on which day");
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
                "A marking of exempt or confidential information can't be accepted, as everything published from"
                        + " the workbook would be public.",
                "Decide in the row of the marking, under Exempt: the paragraph, or Open with your name and the day; then delete the row with the acceptance.");
    }

    private static Finding ofLayout(Acceptance row) {
        return finding(
                REFUSED,
                Severity.WARNING,
                row,
                "How a tracker is read can't be accepted here; it is said in its layout file.",
                "Say it there (docs/layouts.md), and delete this row.");
    }

    private Finding unknown(Acceptance row, String rule) {
        return finding(
                UNCLEAR,
                Severity.WARNING,
                row,
                rule.isEmpty()
                        ? "The row names no rule, so it doesn't count."
                        : "There is no rule \"%s\", so the row doesn't count.".formatted(PlainText.oneLine(row.rule())),
                Spelling.nearest(rule, rules)
                        .filter(nearest -> !rule.isEmpty())
                        .map(nearest -> "If %s is meant, write that.".formatted(nearest))
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

    static Finding notUsed(Acceptance row) {
        return finding(
                NOT_USED,
                Severity.NOTE,
                row,
                "No finding %s is reported for %s."
                        .formatted(
                                rule(row),
                                row.reference().isBlank()
                                        ? "the tracker as a whole"
                                        : "\"" + PlainText.oneLine(row.reference()) + "\""),
                "If it was mended, delete the row; if not, check the rule and the reference.");
    }

    /** Names no value: the cell may hold what not everybody may read. */
    static Finding lapsed(Acceptance row) {
        return finding(
                LAPSED,
                Severity.WARNING,
                row,
                "What %s accepted has changed since, so the finding stands again."
                        .formatted(PlainText.oneLine(row.who())),
                "Look at it again. If it may stand, enter the new day under When"
                        + (row.asRead().isBlank() ? "." : ", and what stands there now under As read."));
    }

    /** The words without the full stop at their end. */
    static String withoutStop(String words) {
        String line = PlainText.oneLine(words);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Finding finding(RuleId rule, Severity severity, Acceptance row, String message, String fix) {
        return new Finding(rule, severity, row.cell(), PlainText.oneLine(row.rule()), message, fix);
    }
}
