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

    /** All findings, in sheet order. */
    public static List<Finding> check(Inspection inspection) {
        return AllRules.ENTRIES.stream()
                .flatMap(entry -> findings(entry, inspection))
                .distinct()
                .sorted(Finding.IN_SHEET_ORDER)
                .toList();
    }

    private static Stream<Finding> findings(AllRules.Entry entry, Inspection inspection) {
        return entry.rule()
                .check(inspection)
                .map(found -> new Finding(
                        entry.id(),
                        found.mild()
                                ? entry.severity().mild()
                                : entry.severity().usual(),
                        found.place(),
                        found.value(),
                        found.message(),
                        found.fix()));
    }
}
