package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;

/**
 * One thing that a tracker is checked for. Its severity, message and advice stand under its name in {@code findings.txt}.
 *
 * @param check what is found, in any order
 */
record Rule(String name, Check check) {

    static final List<Found> NONE = List.of();

    /** Looks at a tracker as a whole. */
    interface Check {
        List<Found> found(Inspection inspection);
    }

    /** Looks at a recommendation. */
    interface OfRecommendation {
        List<Found> found(Recommendation recommendation, Inspection inspection);
    }

    /** Looks at an action and its recommendation. */
    interface OfAction {
        List<Found> found(Action action, Recommendation recommendation, Inspection inspection);
    }

    /**
     * What a rule finds.
     *
     * @param variant which of the rule's findings it is, as after the stroke in {@code findings.txt}; empty for the plain one
     * @param value what was read there; empty if nothing was, or if it must not be repeated
     * @param words that its sentences take in
     */
    record Found(String variant, Location place, String value, List<Object> words) {}

    /** A rule that looks at each recommendation. */
    static Rule ofRecommendations(String name, OfRecommendation check) {
        return new Rule(name, inspection -> {
            List<Found> all = new ArrayList<>();
            for (Recommendation recommendation : inspection.tracker().recommendations()) {
                all.addAll(check.found(recommendation, inspection));
            }
            return all;
        });
    }

    /** A rule that looks at each action. */
    static Rule ofActions(String name, OfAction check) {
        return ofRecommendations(name, (recommendation, inspection) -> {
            List<Found> all = new ArrayList<>();
            for (Action action : recommendation.actions()) {
                all.addAll(check.found(action, recommendation, inspection));
            }
            return all;
        });
    }

    /** One finding, in the words of the plain entry. */
    static List<Found> found(Location place, String value, Object... words) {
        return found("", place, value, words);
    }

    /** One finding, in the words of another entry of the rule. */
    static List<Found> found(String variant, Location place, String value, Object... words) {
        return List.of(new Found(variant, place, value, List.of(words)));
    }

    /** What it finds in a tracker. */
    List<Finding> findings(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        for (Found found : check.found(inspection)) {
            String key = found.variant().isEmpty() ? name : name + "/" + found.variant();
            findings.add(
                    Finding.of(key, found.place(), found.value(), found.words().toArray()));
        }
        return findings;
    }
}
