package org.committeepapers.rules;

import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;

/** Applies all rules, so that a person learns everything at once. */
public final class Rules {

    private Rules() {}

    /** The names of the rules, in the order of the tracker's columns. */
    public static List<String> names() {
        return AllRules.ENTRIES.stream().map(entry -> entry.id().name()).toList();
    }

    /** All findings, in sheet order, as the catalogue weighs them. */
    public static List<Finding> check(Inspection inspection) {
        return check(inspection, Severities.DEFAULT);
    }

    /** All findings, in sheet order. */
    public static List<Finding> check(Inspection inspection, Severities severities) {
        return AllRules.ENTRIES.stream()
                .flatMap(entry -> findings(entry, inspection, severities))
                .distinct()
                .sorted(Finding.IN_SHEET_ORDER)
                .toList();
    }

    private static Stream<Finding> findings(AllRules.Entry entry, Inspection inspection, Severities severities) {
        return entry.rule()
                .check(inspection)
                .flatMap(found -> severities.of(entry, found.mild()).stream()
                        .map(severity -> new Finding(
                                entry.id(), severity, found.place(), found.value(), found.message(), found.fix())));
    }
}
