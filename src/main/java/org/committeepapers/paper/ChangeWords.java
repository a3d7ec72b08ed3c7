package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.history.Changes.ActionChange;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Changes.RecommendationChange;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.history.History;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ChangeReport.Line;
import org.committeepapers.paper.ChangeReport.Reworded;
import org.committeepapers.paper.PaperRecommendation.Answer;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** What changed about one recommendation or action, in words. */
record ChangeWords(Labels labels) {

    /** A few words for each change of an action, to stand with it; the day of its closure stands there anyhow. */
    List<String> marks(ActionChange change) {
        return change.kinds().stream()
                .sorted()
                .filter(kind -> kind != ActionKind.CLOSURE_AGREED)
                .flatMap(kind -> kind == ActionKind.UNCHANGED
                        ? unchanged(change.history()).stream()
                        : Stream.of(kind(kind.name())))
                .toList();
    }

    /** A few words for each change of a recommendation itself; the day of its response stands there anyhow. */
    List<String> marks(RecommendationChange change) {
        return change.kinds().stream()
                .sorted()
                .filter(kind -> kind != RecommendationKind.RESPONSE_AGREED)
                .map(kind -> kind == RecommendationKind.RENUMBERED
                        ? labels.say(
                                "change.line", kind(kind.name()), was(change).orElseThrow())
                        : kind(kind.name()))
                .toList();
    }

    private String kind(String kind) {
        return labels.say("change.kind." + kind);
    }

    /** What a recommendation was called, where it has another reference now. */
    private Optional<String> was(RecommendationChange change) {
        return numberBefore(change).map(number -> labels.say("change.was", number));
    }

    /** The reference that it had, where it has another now. */
    private static Optional<String> numberBefore(RecommendationChange change) {
        return change.kinds().contains(RecommendationKind.RENUMBERED)
                ? change.before().map(Recommendation::reference)
                : Optional.empty();
    }

    /** That a recommendation has another reference: "5 is now 6". */
    Optional<String> renumbered(RecommendationChange change, PaperRecommendation now) {
        return change.before()
                .filter(any -> change.kinds().contains(RecommendationKind.RENUMBERED))
                .map(before -> labels.say(
                        "change.is-now", now.review().isEmpty() ? before.reference() : name(before), now.name()));
    }

    /** What changed, with the reference under which readers knew it; another reference alone is no line. */
    List<Line> numbered(List<Line> lines, RecommendationChange change) {
        return lines.isEmpty()
                ? lines
                : Stream.concat(
                                lines.stream(),
                                was(change).stream().map(was -> new Line(RecommendationKind.RENUMBERED.name(), was)))
                        .toList();
    }

    /** How long the progress of an action has been reported in the same words: "the same in 3 editions, since …". */
    private Optional<String> unchanged(Optional<History> history) {
        return history.map(History::sameProgress)
                .map(same -> same.since()
                        .map(day -> labels.say("change.unchanged-since", same.editions(), labels.date(day)))
                        .orElseGet(() -> labels.say("change.unchanged-for", same.editions())));
    }

    /** The changes of a recommendation itself; that it is new or back is said of its actions, where it has any. */
    List<Line> lines(RecommendationChange change, PaperRecommendation now, LocalDate since) {
        return change.kinds().stream()
                .sorted()
                .filter(kind -> kind != RecommendationKind.RENUMBERED && kind != RecommendationKind.RESPONSE_AGREED)
                .filter(kind -> change.before().isPresent() || now.actions().isEmpty())
                .map(kind -> new Line(
                        kind.name(),
                        remark(kind, change, now, since),
                        kind == RecommendationKind.RESPONSE_CHANGED ? reworded(change, now) : Optional.empty()))
                .toList();
    }

    private String remark(
            RecommendationKind kind, RecommendationChange change, PaperRecommendation now, LocalDate since) {
        String category = response(now.category());
        String before =
                change.before().map(was -> response(was.response().category())).orElse(category);
        return switch (kind) {
            case NEW, RETURNED, RENUMBERED, RESPONSE_AGREED -> "";
            case RESPONSE_GIVEN -> given(category, now.answer(), since);
            case RESPONSE_CHANGED ->
                category.equals(before)
                        ? labels.say("change.other-words", category)
                        : labels.say("change.from-to", before, category);
        };
    }

    /** The words of both responses, where anybody may read them. */
    private static Optional<Reworded> reworded(RecommendationChange change, PaperRecommendation now) {
        boolean isOpen = !now.response().isBlank()
                && !now.response().ours()
                && now.response().ground().isEmpty();
        return change.before()
                .map(was -> was.words(Field.EXECUTIVE_RESPONSE))
                .filter(before -> isOpen && !before.isBlank())
                .map(before -> new Reworded(before, PlainText.oneLine(now.response())));
    }

    /** With how late it was or, where no day after the earlier edition says that, until when it was due. */
    private String given(String category, Answer answer, LocalDate since) {
        if (answer.daysLate() > 0) {
            return category + ", " + labels.count("days-late", answer.daysLate());
        }
        return answer.due()
                .filter(day -> answer.agreedOn().filter(since::isBefore).isEmpty())
                .map(day -> labels.say("change.given-due", category, labels.date(day)))
                .orElse(category);
    }

    private String response(Enum<?> category) {
        return labels.say("response-within." + category);
    }

    /** The changes of an action. */
    List<Line> lines(ActionChange change, LocalDate since) {
        return change.kinds().stream()
                .sorted()
                .filter(kind -> kind != ActionKind.UNCHANGED)
                .map(kind -> new Line(kind.name(), remark(kind, change, since)))
                .toList();
    }

    private String remark(ActionKind kind, ActionChange change, LocalDate since) {
        return change.before()
                .map(before -> remark(kind, before, change, since))
                .orElse("");
    }

    private String remark(ActionKind kind, Action before, ActionChange change, LocalDate since) {
        Action now = change.now();
        return switch (kind) {
            case NEW, RETURNED, UNCHANGED -> "";
            case CLOSURE_WITHDRAWN ->
                before.recordedClosedOn(LocalDate.MAX).map(labels::date).orElse("");
            case CLOSURE_AGREED ->
                now.date(Field.CLOSURE_AGREED_ON).onlyDay().map(labels::date).orElse("");
            case STARTED, COMPLETED, CLOSED, DELAYED, UNCLEAR -> labels.say("change.was", status(before));
            case SET_BACK, RESTATED -> labels.say("change.from-to", status(before), status(now));
            case UNDONE -> labels.say("status-within." + now.status());
            case OVERDUE ->
                now.byWhen()
                        .latest()
                        .map(day -> labels.say("change.was-due", labels.date(day)))
                        .orElse("");
            case UNOWNED -> labels.say("change.was", owners(before));
            case REOPENED -> labels.say("change.from-to", ended(before, change), status(now));
            case UNDATED ->
                before.byWhen()
                        .latest()
                        .map(day -> labels.say("change.was", labels.date(day)))
                        .orElse("");
            case REDATED -> dates(before.byWhen(), change, since);
            case REOWNED ->
                before.owners().names().isEmpty()
                        ? labels.say("change.none-before", owners(now))
                        : labels.say("change.from-to", owners(before), owners(now));
        };
    }

    String status(Action action) {
        return labels.say(
                action.standing().reportedCompleted()
                        ? "reported-completed-within"
                        : "status-within." + action.status());
    }

    /** With the day on which it was completed, where that is known. */
    private String ended(Action before, ActionChange change) {
        return before.completedOn(LocalDate.MAX)
                .filter(day -> !change.now().exemptions().hides(Field.COMPLETED_ON))
                .map(day -> labels.say("of-source", labels.date(day), status(before)))
                .orElseGet(() -> status(before));
    }

    private String dates(ByWhen before, ActionChange change, LocalDate since) {
        String is = change.now().byWhen().latest().map(labels::date).orElse("");
        Optional<String> was = change.lastDay(since).map(labels::date);
        if (before.latest().isPresent()) {
            return labels.say("change.from-to", was.orElseThrow(), is);
        }
        String none = before.words().isBlank() ? "change.none-before" : "change.unclear-before";
        return labels.say(none + (was.isPresent() ? "-that" : ""), is, was.orElse(""));
    }

    private String owners(Action action) {
        List<String> names = action.owners().names();
        return names.isEmpty() ? labels.say("not-stated") : labels.list(names);
    }

    /** What went, by the name that lists used for it. */
    private String name(Recommendation gone) {
        return gone.words(Field.REVIEW).isEmpty()
                ? reference(gone)
                : labels.say("of-review", gone.words(Field.REVIEW), reference(gone));
    }

    String reference(Recommendation gone) {
        String none = gone.withheld().contains(Field.REFERENCE) ? "reference-withheld" : "no-reference";
        return gone.reference().isEmpty() ? labels.say(none) : gone.reference();
    }
}
