package org.committeepapers.rules;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;

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
}
