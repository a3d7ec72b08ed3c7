package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;

/** Applies all rules, so that a person learns everything at once. */
public final class Rules {

    /** In the order of the tracker's columns. */
    static final List<Rule> ALL = Stream.of(
                    ReferenceRules.RULES,
                    ResponseRules.RULES,
                    ActionRules.RULES,
                    DateRules.RULES,
                    StatusRules.RULES,
                    PaperRules.RULES,
                    ExemptionRules.RULES)
            .flatMap(List::stream)
            .toList();

    /** What rules find in a cell that reading couldn't take as it stands. */
    private static final Set<String> OF_A_CELL_NOT_READ = Set.of(
            "action-without-text",
            "date-missing",
            "date-unreadable",
            "owner-missing",
            "owner-not-in-register",
            "percent-unreadable",
            "progress-missing",
            "reference-missing",
            "response-missing",
            "response-without-category",
            "status-unknown");

    /** A more exact finding, and those on the same cell that have the same cause. */
    private static final Map<String, Set<String>> SAME_CELL = Map.ofEntries(
            Map.entry("words-struck-out", OF_A_CELL_NOT_READ),
            Map.entry("formula-error", OF_A_CELL_NOT_READ),
            Map.entry("formula-without-value", OF_A_CELL_NOT_READ),
            Map.entry("nothing-to-repeat", OF_A_CELL_NOT_READ),
            Map.entry("languages-disagree", OF_A_CELL_NOT_READ),
            Map.entry("heading-gone", Set.of("column-not-used")),
            Map.entry("percent-unreadable", Set.of("status-unknown")),
            Map.entry("layout-to-confirm", Set.of("status-unknown")),
            Map.entry("completion-date-impossible", Set.of("date-missing")),
            Map.entry("status-unknown", Set.of("date-missing", "date-unreadable", "status-sources-disagree")),
            Map.entry("status-sources-disagree", Set.of("rating-contradicted")),
            Map.entry("date-impossible", Set.of("date-as-text")),
            Map.entry("date-unreadable", Set.of("date-several")),
            Map.entry("date-before-meeting", Set.of("date-far-off")),
            Map.entry("revised-date-before-original", Set.of("date-before-meeting")),
            Map.entry("response-changed", Set.of("response-missing")));

    /** After these a cell counts as blank; what else it says is another matter. */
    private static final Set<String> READ_AS_BLANK = Set.of("words-struck-out", "formula-without-value");

    /** The same of a row: what belongs to no recommendation is read as one that has only its actions. */
    private static final Map<String, Set<String>> SAME_ROW = Map.of(
            "action-without-recommendation",
            Set.of(
                    "recommendation-without-text",
                    "reference-missing",
                    "reference-twice",
                    "response-missing",
                    "action-reference-twice"),
            "layout-to-confirm",
            Set.of("reference-missing", "reference-twice", "response-missing", "nothing-to-repeat"),
            "recommendation-without-text",
            Set.of("reference-missing", "response-missing"));

    private static final String COLUMN_MISSING = "column-missing";

    /** What nobody can say of a sheet before the layout fits its columns and labels again. */
    private static final Set<String> FOLLOW_FROM_GONE = Set.of(COLUMN_MISSING, "row-not-read");

    /** What rows that aren't read may explain. */
    private static final Set<String> UNTIL_ALL_IS_READ = Set.of(COLUMN_MISSING, "reference-gap");

    /** A column of the layout that the sheet lacks, or has twice. */
    private static final Set<String> COLUMN_GONE = Set.of("heading-gone", "heading-twice", "label-gone");

    private Rules() {}

    /** The names of the rules, in the order of the tracker's columns. */
    public static List<String> names() {
        return ALL.stream().map(Rule::name).toList();
    }

    /** All findings, in sheet order. */
    public static List<Finding> check(Inspection inspection) {
        return ALL.stream()
                .flatMap(rule -> rule.findings(inspection).stream())
                .distinct()
                .sorted(Finding.IN_SHEET_ORDER)
                .toList();
    }

    /**
     * The findings without those that only follow from another one, which is as severe and more exact. Which columns and
     * numbers are missing nobody knows before the layout is right and all rows are read.
     *
     * @param findings of the reading and of the rules
     */
    public static List<Finding> oneForEachCause(List<Finding> findings) {
        Map<Object, List<Finding>> exact = new HashMap<>();
        Set<Integer> wrongSheets = new HashSet<>();
        boolean allRead = true;
        for (Finding finding : findings) {
            String rule = finding.rule().name();
            allRead &= !finding.rule().equals(RuleId.LAYOUT_TO_CONFIRM)
                    && !(rule.equals("row-not-read") && finding.isError());
            if (finding.location() instanceof Location.Cell cell) {
                if (SAME_CELL.containsKey(rule)) {
                    exact.computeIfAbsent(cell, first -> new ArrayList<>()).add(finding);
                }
                if (SAME_ROW.containsKey(rule)) {
                    exact.computeIfAbsent(cell.wholeRow(), first -> new ArrayList<>())
                            .add(finding);
                }
                if (COLUMN_GONE.contains(rule)) {
                    wrongSheets.add(cell.sheetIndex());
                }
            }
        }
        boolean whole = allRead;
        return findings.stream()
                .filter(finding -> !(finding.location() instanceof Location.Cell cell)
                        || !isSaid(finding, exact.getOrDefault(cell, List.of()), SAME_CELL)
                                && !isSaid(finding, exact.getOrDefault(cell.wholeRow(), List.of()), SAME_ROW)
                                && !(wrongSheets.contains(cell.sheetIndex())
                                        && FOLLOW_FROM_GONE.contains(
                                                finding.rule().name()))
                                && (whole
                                        || !UNTIL_ALL_IS_READ.contains(
                                                finding.rule().name())))
                .toList();
    }

    private static boolean isSaid(Finding finding, List<Finding> exact, Map<String, Set<String>> causes) {
        return exact.stream()
                .filter(other -> finding.value().isBlank()
                        || !READ_AS_BLANK.contains(other.rule().name()))
                .anyMatch(other -> causes.getOrDefault(other.rule().name(), Set.of())
                                .contains(finding.rule().name())
                        && other.severity().compareTo(finding.severity()) <= 0);
    }
}
