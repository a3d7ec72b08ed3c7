package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Removed;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ProgressReport.AcceptedRemoval;
import org.committeepapers.paper.ProgressReport.RemovedItem;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * What is called how that is no longer in the tracker.
 *
 * @param items those that are, in sheet order
 */
record GonePlaces(List<PaperRecommendation> items, Labels labels) {

    /** Of a recommendation, or of a single action where its recommendation is still there. */
    Place of(ListedRecommendation gone) {
        Recommendation recommendation = gone.recommendation();
        if (!gone.actionsOnly()) {
            return of(recommendation);
        }
        Place of = items.stream()
                .filter(item -> gone.isUnder(item.recommendation()))
                .map(PaperRecommendation::place)
                .findFirst()
                .orElseGet(() -> of(recommendation));
        int number = recommendation.actions().getFirst().key().action();
        String form = recommendation.reference().isEmpty() ? "action-in" : "action-of";
        String numbered = labels.say(form, of.reference(), number);
        return new Place(numbered, labels.say("action", numbered), of.source(), of.anchor());
    }

    private Place of(Recommendation gone) {
        String reference = new ChangeWords(labels).reference(gone);
        String called = gone.reference().isEmpty() ? reference : labels.say("recommendation", reference);
        return new Place(reference, called, source(gone), "");
    }

    /** As that of those that are still there. */
    private String source(Recommendation gone) {
        if (items.stream().anyMatch(item -> !item.review().isEmpty())) {
            return gone.words(Field.REVIEW);
        }
        if (items.stream().allMatch(item -> item.place().source().isEmpty())) {
            return "";
        }
        return gone.words(Field.COMMITTEE).isEmpty() ? ownCommittee() : gone.words(Field.COMMITTEE);
    }

    private String ownCommittee() {
        return items.stream()
                .filter(item -> item.recommendation().words(Field.COMMITTEE).isEmpty())
                .map(item -> item.place().source())
                .findFirst()
                .orElse("");
    }

    /** What was removed, with the words of it that may be printed. */
    List<RemovedItem> removed(List<ListedRecommendation> removed, LocalDate asAt) {
        return removed.stream().map(gone -> removed(gone, asAt)).toList();
    }

    /** The ends of removals since the last edition. */
    List<AcceptedRemoval> accepted(List<Removed.Accepted> accepted, LocalDate asAt) {
        return accepted.stream()
                .filter(Removed.Accepted::isNew)
                .map(it -> new AcceptedRemoval(removed(it.item(), asAt), it.on(), it.why()))
                .toList();
    }

    private RemovedItem removed(ListedRecommendation gone, LocalDate asAt) {
        List<Action> actions = gone.recommendation().actions();
        return new RemovedItem(
                of(gone), gone.actionsOnly(), text(gone), gone.lastListed(), Math.max(1, actions.size()), (int)
                        actions.stream()
                                .filter(action -> action.isOverdue(asAt))
                                .count());
    }

    private static RichText text(ListedRecommendation gone) {
        Recommendation recommendation = gone.recommendation();
        return RichText.of(Stream.concat(
                        gone.actionsOnly()
                                ? Stream.empty()
                                : Stream.of(recommendation
                                        .text(Field.RECOMMENDATION)
                                        .plain()),
                        recommendation.actions().stream()
                                .map(action -> action.text(Field.ACTION).plain()))
                .filter(words -> !words.isBlank())
                .reduce((one, more) -> one + "\n" + more)
                .orElse(""));
    }
}
