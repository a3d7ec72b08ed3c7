package org.committeepapers.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Severity;

/**
 * How severe the findings of each rule, and those made on reading, are here: as the {@link RuleCatalogue} and the
 * reading say, unless settings say otherwise.
 */
public final class Severities {

    /** As in the catalogue. */
    public static final Severities DEFAULT = new Severities(Map.of());

    /** By the name of a rule; empty if the rule is switched off. */
    private final Map<String, Optional<Severity>> set;

    private Severities(Map<String, Optional<Severity>> set) {
        this.set = Map.copyOf(set);
    }

    /**
     * With these rules raised, lowered or, if empty, switched off. The milder severity of a rule is never higher than
     * its usual one.
     *
     * @param changes by the name of a rule
     * @throws IllegalArgumentException if there is no such rule, or it can't be changed, see {@link #isFixed}
     */
    public Severities with(Map<String, Optional<Severity>> changes) {
        Map<String, Optional<Severity>> all = new LinkedHashMap<>(set);
        changes.forEach((rule, severity) -> {
            if (RuleCatalogue.of(rule).isEmpty()) {
                throw new IllegalArgumentException("There is no rule " + rule);
            }
            if (isFixed(rule) && !severity.equals(Optional.of(Severity.ERROR))) {
                throw new IllegalArgumentException("The rule " + rule + " is always an error");
            }
            all.put(rule, severity);
        });
        return new Severities(all);
    }

    /**
     * All that can be changed or is fixed: the rules in the order of the tracker's columns, then what reading finds.
     */
    public static List<String> names() {
        return RuleCatalogue.all().stream().map(RuleCatalogue.Entry::id).toList();
    }

    /** Whether the rule is always an error, because it keeps something false or exempt from being published. */
    public static boolean isFixed(String rule) {
        return RuleCatalogue.of(rule)
                .filter(entry -> entry.bound() != RuleCatalogue.Bound.NONE)
                .isPresent();
    }

    /** Whether the rule is about the layout, so that it can't be accepted: a correct layout file settles it. */
    static boolean isOfLayout(String rule) {
        return RuleCatalogue.of(rule)
                .filter(entry -> entry.bound() == RuleCatalogue.Bound.LAYOUT)
                .isPresent();
    }

    /** The findings made on reading, with their severities here and without those that are switched off. */
    public List<Finding> weigh(List<Finding> onReading) {
        return onReading.stream().flatMap(finding -> weighed(finding).stream()).toList();
    }

    private Optional<Finding> weighed(Finding finding) {
        String rule = finding.rule().name();
        if (!set.containsKey(rule)) {
            return Optional.of(finding);
        }
        return set.get(rule).map(finding::withSeverity);
    }

    /** The severity of a finding; empty if its rule is switched off. */
    Optional<Severity> of(AllRules.Entry entry, boolean mild) {
        Optional<Severity> usual =
                set.getOrDefault(entry.id().name(), Optional.of(entry.severity().usual()));
        return mild ? usual.map(severity -> milder(severity, entry.severity().mild())) : usual;
    }

    private static Severity milder(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
