package org.committeepapers.comparison;

import java.util.List;
import java.util.Optional;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;

/** The public part of a tracker as an edition shows it, in sheet order and without a history. */
final class Seen {

    private Seen() {}

    static List<RecommendationSeen> of(PublicTracker tracker) {
        return tracker.recommendations().stream().map(Seen::of).toList();
    }

    private static RecommendationSeen of(Recommendation recommendation) {
        return new RecommendationSeen(
                recommendation.review(),
                recommendation.reference(),
                recommendation.text().plain(),
                recommendation.response().category(),
                recommendation.response().text().plain(),
                recommendation.actions().stream().map(Seen::of).toList());
    }

    private static ActionSeen of(Action action) {
        return new ActionSeen(
                action.text().plain(),
                action.owners().list().stream().map(Owner::name).toList(),
                action.byWhen().words().plain(),
                action.byWhen().latest(),
                action.byWhen().original(),
                action.progress().plain(),
                action.status(),
                Optional.empty());
    }
}
