package org.committeepapers.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.comparison.ListedRecommendation;
import org.committeepapers.comparison.Matching;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Finds what the last edition withheld and is public now, though nobody wrote that it is open: a marking may be lost. */
final class WithheldEarlier {

    private static final RuleId RULE = new RuleId("withheld-earlier-public-now");

    private WithheldEarlier() {}

    /** @param before the public part of the last edition */
    static Optional<Finding> of(Tracker tracker, Snapshot before, String file) {
        Matching matching = Matching.of(RestrictedTracker.of(tracker), before);
        Set<String> lost = new LinkedHashSet<>();
        for (Recommendation now : tracker.recommendations()) {
            ListedRecommendation was = matching.recommendations().get(now.key());
            if (was != null && isLost(now, was.recommendation(), matching)) {
                lost.add(now.reference().isBlank() ? "without a reference" : now.reference());
            }
        }
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                RULE,
                                Severity.WARNING,
                                new Location.File(file),
                                "",
                                "The last edition withheld something in recommendation%s %s as exempt, and nothing says that it may be published now. The papers print it."
                                        .formatted(lost.size() == 1 ? "" : "s", String.join(", ", lost)),
                                "If it may be published, write Open in the row, with your name and the date. If not, mark it again."));
    }

    private static boolean isLost(Recommendation now, Recommendation was, Matching matching) {
        boolean own = !now.exemptions().cleared()
                && was.withheld().stream()
                        .anyMatch(field -> !now.withheld().contains(field)
                                && !now.words(field).isBlank());
        return own
                || now.actions().stream()
                        .anyMatch(action -> matching.action(action.key())
                                .filter(listed -> isLost(action, listed.action()))
                                .isPresent());
    }

    private static boolean isLost(Action now, Action was) {
        return !now.exemptions().cleared()
                && was.withheld().stream()
                        .anyMatch(field -> !now.withheld().contains(field)
                                && !now.words(field).isBlank());
    }
}
