package org.committeepapers.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.comparison.ListedRecommendation;
import org.committeepapers.comparison.Matching;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Finds what the last edition withheld and is public now, though nobody wrote that it is open: a marking may be lost. */
final class WithheldEarlier {

    private static final RuleId RULE = new RuleId("withheld-earlier-public-now");

    private WithheldEarlier() {}

    /** @param before the public part of the last edition */
    static Optional<Finding> of(Tracker tracker, Snapshot before, String file) {
        Stream<Recommendation> gone = before.vanished().stream().map(ListedRecommendation::recommendation);
        if (Stream.concat(before.recommendations().stream(), gone).noneMatch(Recommendation::isExempt)) {
            return Optional.empty();
        }
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
        return isLost(now.exemptions(), now.withheld(), was.withheld(), now::words)
                || now.actions().stream()
                        .anyMatch(action -> matching.action(action.key())
                                .filter(listed -> isLost(
                                        action.exemptions(),
                                        action.withheld(),
                                        listed.action().withheld(),
                                        action::words))
                                .isPresent());
    }

    private static boolean isLost(
            Exemptions own, Set<Field> withheld, Set<Field> before, Function<Field, RichText> words) {
        return !own.cleared()
                && before.stream()
                        .anyMatch(field ->
                                !withheld.contains(field) && !words.apply(field).isBlank());
    }
}
