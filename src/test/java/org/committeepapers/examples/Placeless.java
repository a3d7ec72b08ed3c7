package org.committeepapers.examples;

import java.util.List;
import java.util.Map;
import org.committeepapers.finding.Location;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Trackers without the cells that they were read from, so that those which say the same are equal. */
public final class Placeless {

    private static final ItemKey KEY = new ItemKey("", 0);
    private static final Location.Cell PLACE = new Location.Cell("", "", 0, 0, 0);
    private static final Cells NOWHERE = new Cells(PLACE, Map.of());

    private Placeless() {}

    /** The same tracker. */
    public static Tracker of(Tracker tracker) {
        return new Tracker(
                tracker.id(),
                tracker.about(),
                of(tracker.recommendations()),
                tracker.register(),
                tracker.asides().stream()
                        .map(aside -> new Aside(aside.words(), PLACE, aside.bearing()))
                        .toList(),
                tracker.accepted(),
                tracker.decisions(),
                tracker.meetings(),
                tracker.exemptions());
    }

    /** The same recommendations. */
    public static List<Recommendation> of(List<Recommendation> recommendations) {
        return recommendations.stream().map(Placeless::of).toList();
    }

    private static Recommendation of(Recommendation recommendation) {
        return new Recommendation(
                KEY,
                recommendation.reference(),
                recommendation.review(),
                recommendation.committee(),
                recommendation.text(),
                recommendation.directedTo(),
                recommendation.receivedOn(),
                recommendation.madeOn(),
                recommendation.response(),
                recommendation.actions().stream().map(Placeless::of).toList(),
                recommendation.exemptions(),
                NOWHERE);
    }

    /** The same action. */
    public static Action of(Action action) {
        return new Action(
                KEY,
                action.text(),
                action.owners(),
                action.byWhen(),
                action.successCriteria(),
                action.progress(),
                action.statusWords(),
                action.standing(),
                action.measures(),
                action.exemptions(),
                NOWHERE);
    }
}
