package org.committeepapers.exemption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The cells that may not be quoted, because they may be exempt or personal: those in a row with a marking, and those
 * with personal data. Findings on them never give the value, since logs are read by people who may not know it.
 */
public final class Redaction {

    private static final String WITHHELD = "(withheld)";

    private final Set<Location.Row> marked = new HashSet<>();
    private final Set<Location> personal = new HashSet<>();
    private boolean whole;

    private Redaction(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.rule().equals(RuleId.PERSONAL_DATA)) {
                personal.add(finding.location());
            } else if (finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)
                    && finding.location() instanceof Location.Cell cell) {
                marked.add(cell.wholeRow());
            }
        }
    }

    /** For these findings. */
    public static Redaction of(List<Finding> findings) {
        return new Redaction(findings);
    }

    /** For these findings on the tracker, and its own markings. */
    public static Redaction of(Tracker tracker, List<Finding> findings) {
        Redaction redaction = new Redaction(findings);
        redaction.whole = tracker.exemptions().isWhole();
        for (Recommendation recommendation : tracker.recommendations()) {
            recommendation.items().forEach(redaction::add);
        }
        return redaction;
    }

    private void add(Item item) {
        if (item.exemptions().isWhole()) {
            marked.add(item.place().wholeRow());
        }
        for (Field field : Field.values()) {
            if (item.exemptions().withholds(field)) {
                personal.addAll(item.cells(field));
                personal.addAll(item.entries().of(field).cells());
            }
        }
    }

    /**
     * Whether even a draft can't be made, because a person has to decide what may be published. Personal data don't stop
     * one: a draft is for officers, who learn of them from it.
     */
    public static boolean isAnyInDoubt(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .anyMatch(finding -> finding.rule().equals(RuleId.EXEMPTION_IN_DOUBT)
                        || finding.rule().equals(RuleId.DECISIONS_UNREADABLE));
    }

    /** Whether this place may not be quoted. */
    public boolean withholds(Location location) {
        return whole
                || personal.contains(location)
                || location instanceof Location.Cell cell && marked.contains(cell.wholeRow());
    }

    /** Whether this field of the action may not be shown: its cell may not be quoted, or it is withheld itself. */
    public boolean withholds(Action action, Field field) {
        return withholds(action.cell(field)) || action.exemptions().withholds(field);
    }

    /** The findings in their order, without values that are withheld. */
    public List<Finding> on(List<Finding> findings) {
        return findings.stream()
                .map(finding -> withholds(finding.location()) ? finding.withholding(WITHHELD) : finding)
                .toList();
    }
}
