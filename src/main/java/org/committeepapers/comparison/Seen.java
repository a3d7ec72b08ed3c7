package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;

/** The public part of a tracker as an edition shows it, in sheet order and without a history. */
final class Seen {

    private Seen() {}

    static List<RecommendationSeen> of(PublicTracker tracker, LocalDate asAt) {
        return tracker.recommendations().stream()
                .map(recommendation -> of(recommendation, asAt))
                .toList();
    }

    private static RecommendationSeen of(Recommendation recommendation, LocalDate asAt) {
        return new RecommendationSeen(
                recommendation.review(),
                recommendation.reference(),
                recommendation.text().plain(),
                recommendation.response().category(),
                recommendation.response().text().plain(),
                recommendation.actions().stream()
                        .map(action -> of(action, asAt))
                        .toList());
    }

    private static ActionSeen of(Action action, LocalDate asAt) {
        return new ActionSeen(
                action.text().plain(),
                action.owners().list().stream().map(Owner::name).toList(),
                action.byWhen().words().plain(),
                action.byWhen().latest(),
                action.byWhen().original(),
                action.progress().plain(),
                action.status(),
                action.closedOn(asAt),
                Optional.empty());
    }
}
