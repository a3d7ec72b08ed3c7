package org.committeepapers.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.diagnostic.Severity;

/**
 * How much the findings of each rule matter to an installation: what {@link Catalogue} says, unless settings say
 * otherwise.
 */
public final class Severities {

    /** As the catalogue has them. */
    public static final Severities DEFAULT = new Severities(Map.of());

    /** By the name of a rule; empty where the rule is switched off. */
    private final Map<String, Optional<Severity>> set;

    private Severities(Map<String, Optional<Severity>> set) {
        this.set = Map.copyOf(set);
    }

    /**
     * The same with these rules raised, lowered or, where empty, switched off. What matters less at its stage never
     * matters more than the usual case.
     *
     * @param changes by the name of a rule
     * @throws IllegalArgumentException where there is no such rule, or it can't be changed, see {@link #isFixed}
     */
    public Severities with(Map<String, Optional<Severity>> changes) {
        Map<String, Optional<Severity>> all = new LinkedHashMap<>(set);
        changes.forEach((rule, severity) -> {
            if (Catalogue.entry(rule).isEmpty()) {
                throw new IllegalArgumentException("There is no rule " + rule);
            }
            if (isFixed(rule) && !severity.equals(Optional.of(Severity.ERROR))) {
                throw new IllegalArgumentException("The rule " + rule + " is always an error");
            }
            all.put(rule, severity);
        });
        return new Severities(all);
    }

    /** Whether the rule keeps something from leaking, so that it is always an error. */
    public static boolean isFixed(String rule) {
        return rule.equals(Catalogue.EXEMPTION_IN_DOUBT);
    }

    /** The severity of a finding; empty where its rule is switched off. */
    Optional<Severity> of(Catalogue.Entry entry, Found.Stage stage) {
        Optional<Severity> usual = set.getOrDefault(entry.id().name(), Optional.of(entry.usual()));
        return stage == Found.Stage.MILD ? usual.map(severity -> milder(severity, entry.mild())) : usual;
    }

    private static Severity milder(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
