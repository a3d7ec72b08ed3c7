package org.committeepapers.history;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.history.History.PrintedDate;
import org.committeepapers.history.History.Reopening;
import org.committeepapers.history.History.SameProgress;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response.Agreed;
import org.committeepapers.tracker.Status;

/** Continues the history of each action from the latest earlier edition. */
public final class Continuation {

    private static final int LONGEST_ID = 40;

    private final About about;
    private final LocalDate asAt;
    private final Snapshot earlier;
    private final boolean isForSameMeeting;
    private final Matching matching;
    private final List<Matching> withdrawn;

    /** The ids of all actions that any edition listed. */
    private final Set<String> usedIds = new HashSet<>();

    private Continuation(
            TrackerPart tracker, LocalDate asAt, Snapshot earlier, boolean isForSameMeeting, List<Snapshot> withdrawn) {
        this.about = tracker.about();
        this.asAt = asAt;
        this.earlier = earlier;
        this.isForSameMeeting = isForSameMeeting;
        this.matching = Matching.of(tracker, earlier);
        this.withdrawn =
                withdrawn.stream().map(edition -> Matching.of(tracker, edition)).toList();
        earlier.everListed().stream()
                .flatMap(listed -> listed.actions().stream())
                .forEach(action -> action.id().ifPresent(usedIds::add));
    }

    /** The tracker as on {@code asAt}, where the earlier edition went to no meeting or to another one. */
    public static Snapshot of(TrackerPart tracker, LocalDate asAt, Optional<Snapshot> earlier) {
        return of(tracker, asAt, earlier, false, List.of());
    }

    /**
     * The tracker as on {@code asAt}, each action with its history.
     *
     * @param earlier the latest edition before that date; empty for the first one
     * @param isForSameMeeting whether that one went to the same meeting, so that the two count as one report
     * @param withdrawn editions that were, of which only the days of responses are said again
     */
    public static Snapshot of(
            TrackerPart tracker,
            LocalDate asAt,
            Optional<Snapshot> earlier,
            boolean isForSameMeeting,
            List<Snapshot> withdrawn) {
        Snapshot before = earlier.orElseGet(() -> new Snapshot(asAt, List.of(), Map.of(), List.of()));
        return new Continuation(tracker, asAt, before, isForSameMeeting, withdrawn).snapshot(tracker.recommendations());
    }

    private Snapshot snapshot(List<Recommendation> now) {
        Map<ItemKey, History> histories = new HashMap<>();
        for (Recommendation recommendation : now) {
            recommendation.actions().forEach(action -> histories.put(action.key(), history(recommendation, action)));
        }
        List<Recommendation> recorded = now.stream()
                .map(one -> one.with(one.response().recorded(agreed(one))))
                .toList();
        return new Snapshot(asAt, recorded, histories, vanished());
    }

    /** What stays on record until the executive agrees anew; nothing of what is withheld. */
    private Optional<Agreed> agreed(Recommendation now) {
        Optional<LocalDate> on = now.agreedOn(about).filter(day -> !day.isAfter(asAt));
        String text = now.words(Field.EXECUTIVE_RESPONSE);
        Optional<Agreed> last = agreed(matching, now);
        Optional<Agreed> before =
                last.filter(was -> on.filter(was.on()::isBefore).isEmpty());
        if (Stream.of(Field.RECOMMENDATION, Field.RESPONSE, Field.EXECUTIVE_RESPONSE)
                        .anyMatch(now.withheld()::contains)
                || before.isEmpty() && !now.isAnswered()) {
            return Optional.empty();
        }
        return before.filter(was -> !was.text().isBlank() || text.isBlank())
                .or(() -> before.map(Agreed::on)
                        .or(() -> on)
                        .map(day -> new Agreed(
                                day,
                                asAt,
                                now.response().category(),
                                text,
                                replaced(last.or(() -> withdrawn(now, day)), before, now))));
    }

    private static Optional<Agreed> agreed(Matching edition, Recommendation now) {
        return edition.recommendation(now.key())
                .flatMap(was -> was.recommendation().response().agreed());
    }

    /** What withdrawn editions recorded last of those agreed before a day. */
    private Optional<Agreed> withdrawn(Recommendation now, LocalDate day) {
        return withdrawn.stream()
                .flatMap(edition -> agreed(edition, now).stream())
                .filter(was -> was.on().isBefore(day))
                .max(Comparator.comparing(Agreed::on));
    }

    /** Only if it was agreed anew, and is known to be another response. */
    private static Optional<LocalDate> replaced(Optional<Agreed> last, Optional<Agreed> before, Recommendation now) {
        boolean isSame = last.filter(was -> was.category() == now.response().category())
                .filter(was -> was.text().isBlank() || SameWords.are(was.text(), now.words(Field.EXECUTIVE_RESPONSE)))
                .isPresent();
        return isSame || before.isPresent() ? last.flatMap(Agreed::replaces) : last.map(Agreed::on);
    }

    private History history(Recommendation recommendation, Action action) {
        Optional<ListedRecommendation.ListedAction> before =
                matching.action(action.key()).filter(was -> !hasIdFromWithheld(recommendation));
        Optional<Action> was = before.map(ListedRecommendation.ListedAction::action);
        History history = before.map(listed ->
                        listed.history().orElseGet(() -> started(recommendation, listed.action(), earlier.asAt())))
                .orElseGet(() -> started(recommendation, action, asAt));
        return new History(
                history.id(),
                history.firstSeen(),
                dates(history, action),
                sameProgress(action, was, history),
                completedSince(action, was, history),
                closedSince(action, was, history),
                reopening(action, was, history));
    }

    /** The id that an action got from a reference is dropped once that reference is withheld. */
    private boolean hasIdFromWithheld(Recommendation recommendation) {
        return isReferenceWithheld(recommendation)
                && matching.recommendation(recommendation.key())
                        .filter(was -> !isReferenceWithheld(was.recommendation()))
                        .isPresent();
    }

    private static boolean isReferenceWithheld(Recommendation recommendation) {
        return recommendation.withheld().contains(Field.REFERENCE)
                || recommendation.withheld().contains(Field.REVIEW);
    }

    /** Once a date is withheld, all dates so far leave the history for good, even if later ones are public. */
    private List<PrintedDate> dates(History history, Action action) {
        return action.exemptions().withholds(Field.BY_WHEN)
                ? List.of()
                : history.datesWith(date(action, asAt), action.byWhen().original());
    }

    private static PrintedDate date(Action action, LocalDate day) {
        return new PrintedDate(
                day, action.byWhen().words().plain(), action.byWhen().latest());
    }

    private History started(Recommendation recommendation, Action action, LocalDate day) {
        return new History(
                nextId(recommendation),
                day,
                List.of(date(action, day)),
                action.exemptions().withholds(Field.PROGRESS) ? SameProgress.NOTHING : SameProgress.from(day),
                action.status() == Status.COMPLETED ? Optional.of(day) : Optional.empty(),
                action.closedOn(day).map(any -> day),
                Optional.empty());
    }

    /** Made from the present review and reference; the id stays when these change. */
    private String nextId(Recommendation recommendation) {
        String base = slug(recommendation.words(Field.REVIEW) + " " + recommendation.reference());
        String stem = base.isEmpty() ? "action" : base;
        for (int number = 1; ; number++) {
            String id = stem + "-" + number;
            if (usedIds.add(id)) {
                return id;
            }
        }
    }

    private static String slug(String words) {
        String slug = Slug.ofAscii(Normalizer.normalize(words, Normalizer.Form.NFKD));
        return slug.length() > LONGEST_ID ? slug.substring(slug.length() - LONGEST_ID) : slug;
    }

    private SameProgress sameProgress(Action action, Optional<Action> before, History history) {
        if (action.exemptions().withholds(Field.PROGRESS)) {
            return SameProgress.NOTHING;
        }
        boolean isSame = history.sameProgress().editions() > 0
                && before.filter(was -> SameWords.are(was.text(Field.PROGRESS), action.text(Field.PROGRESS)))
                        .isPresent();
        if (!isSame) {
            return SameProgress.from(asAt);
        }
        return isForSameMeeting
                ? history.sameProgress()
                : history.sameProgress().oneMore();
    }

    private Optional<LocalDate> completedSince(Action action, Optional<Action> before, History history) {
        if (action.status() != Status.COMPLETED) {
            return Optional.empty();
        }
        boolean wasBefore =
                before.filter(was -> was.status() == Status.COMPLETED).isPresent();
        return wasBefore ? history.completedSince() : Optional.of(asAt);
    }

    private Optional<LocalDate> closedSince(Action action, Optional<Action> before, History history) {
        boolean wasBefore = before.flatMap(was -> was.closedOn(earlier.asAt())).isPresent();
        return action.closedOn(asAt).flatMap(any -> wasBefore ? history.closedSince() : Optional.of(asAt));
    }

    /** What of it is withheld, or how it stands, leaves the history for good. */
    private Optional<Reopening> reopening(Action action, Optional<Action> before, History history) {
        boolean isKnown = before.filter(was ->
                        Stream.of(Field.STATUS, Field.ACTION).noneMatch(field -> action.withholdsWith(was, field)))
                .isPresent();
        if (!isKnown || action.status().isEnded()) {
            return Optional.empty();
        }
        return before.filter(was -> was.status().isEnded() && !action.isDayDenied(asAt))
                .map(was -> new Reopening(asAt, was.completedOn(earlier.asAt()), was.closedOn(earlier.asAt())))
                .or(history::reopening)
                .map(it -> new Reopening(
                        it.since(),
                        it.completedOn().filter(day -> !action.exemptions().withholds(Field.COMPLETED_ON)),
                        it.closedOn().filter(day -> !action.exemptions().withholds(Field.CLOSURE_AGREED_ON))));
    }

    /** First what vanished before the earlier edition, then what that edition was the last to list. */
    private List<ListedRecommendation> vanished() {
        return matching.vanished().stream()
                .sorted(Comparator.comparing(gone -> !gone.lastListed().isBefore(earlier.asAt())))
                .toList();
    }
}
