package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.comparison.History.DateSeen;
import org.committeepapers.comparison.History.SameProgress;
import org.committeepapers.comparison.Snapshot.Listed;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** Goes on with the history of each action, from the latest earlier edition. */
public final class Continuation {

    private final LocalDate asAt;
    private final Snapshot earlier;
    private final Matching matching;
    private final Ids ids;

    private Continuation(LocalDate asAt, List<RecommendationSeen> now, Snapshot earlier) {
        this.asAt = asAt;
        this.earlier = earlier;
        this.matching = new Matching(now, earlier.everListed());
        this.ids = new Ids(earlier);
    }

    /**
     * The tracker as on {@code asAt}, each action with its history.
     *
     * @param earlier the latest edition before that day; empty for the first one
     */
    public static Snapshot of(TrackerPart tracker, LocalDate asAt, Optional<Snapshot> earlier) {
        List<RecommendationSeen> now = Seen.of(tracker, asAt);
        Snapshot before = earlier.orElseGet(() -> new Snapshot(asAt, List.of(), List.of()));
        return new Continuation(asAt, now, before).snapshot(now);
    }

    private Snapshot snapshot(List<RecommendationSeen> now) {
        List<RecommendationSeen> continued = now.stream()
                .map(recommendation -> recommendation.with(recommendation.actions().stream()
                        .map(action -> action.with(history(recommendation, action)))
                        .toList()))
                .toList();
        return new Snapshot(asAt, continued, vanished());
    }

    private History history(RecommendationSeen recommendation, ActionSeen action) {
        Optional<ActionSeen> before = matching.action(action.key()).filter(was -> !isNamedByWithheld(recommendation));
        History history = before.map(was -> was.history().orElseGet(() -> started(recommendation, was, earlier.asAt())))
                .orElseGet(() -> started(recommendation, action, asAt));
        return dated(history, action)
                .with(sameProgress(action, before, history))
                .completedSince(completedSince(action, before, history))
                .closedSince(closedSince(action, before, history));
    }

    /** The name that an action got from a reference goes with that reference. */
    private boolean isNamedByWithheld(RecommendationSeen recommendation) {
        boolean isWithheld = recommendation.isNameWithheld();
        return isWithheld
                && matching.recommendation(recommendation.key())
                        .filter(was -> !was.recommendation().isNameWithheld())
                        .isPresent();
    }

    /** Of dates that are withheld none stays, nor what went before: it isn't told again when they are open. */
    private History dated(History history, ActionSeen action) {
        return action.withheld().contains(Field.BY_WHEN)
                ? history.withoutDates()
                : history.startingWith(action.original())
                        .dated(new DateSeen(asAt, action.dateWords(), action.latest()));
    }

    private History started(RecommendationSeen recommendation, ActionSeen action, LocalDate day) {
        return new History(
                ids.next(recommendation),
                day,
                List.of(new DateSeen(day, action.dateWords(), action.latest())),
                action.progress().isBlank() ? SameProgress.NOTHING : SameProgress.from(day),
                action.status() == Status.COMPLETED ? Optional.of(day) : Optional.empty(),
                action.closedOn().map(any -> day));
    }

    private SameProgress sameProgress(ActionSeen action, Optional<ActionSeen> before, History history) {
        if (action.progress().isBlank()) {
            return SameProgress.NOTHING;
        }
        boolean isSame = before.filter(was -> SameWords.are(was.progress(), action.progress()))
                .isPresent();
        return isSame ? history.sameProgress().oneMore() : SameProgress.from(asAt);
    }

    private Optional<LocalDate> completedSince(ActionSeen action, Optional<ActionSeen> before, History history) {
        if (action.status() != Status.COMPLETED) {
            return Optional.empty();
        }
        boolean wasBefore =
                before.filter(was -> was.status() == Status.COMPLETED).isPresent();
        return wasBefore ? history.completedSince() : Optional.of(asAt);
    }

    private Optional<LocalDate> closedSince(ActionSeen action, Optional<ActionSeen> before, History history) {
        boolean wasBefore = before.flatMap(ActionSeen::closedOn).isPresent();
        return action.closedOn().flatMap(any -> wasBefore ? history.closedSince() : Optional.of(asAt));
    }

    /** What went before this edition stays as it was; what went with it was last seen in the earlier one. */
    private List<Listed> vanished() {
        return matching.left().stream()
                .sorted(Comparator.comparing(one -> !one.lastSeen().isBefore(earlier.asAt())))
                .toList();
    }
}
