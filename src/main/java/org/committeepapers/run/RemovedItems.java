package org.committeepapers.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Removed;
import org.committeepapers.history.Snapshot;
import org.committeepapers.rules.Decisions;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Decision;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * The recommendations and actions that were taken out of a tracker before the committee agreed to close them, refused and
 * completed ones too. Papers tell of each until it is in the tracker again, somebody accepts the finding about it, or the
 * last edition that lists it is disposed of.
 *
 * @param accepted those whose removal was accepted
 * @param mayBePrinted whether the public may read words of an earlier edition again
 */
record RemovedItems(List<One> all, List<Accepted> accepted, Predicate<String> mayBePrinted) {

    static final RemovedItems NOTHING = new RemovedItems(List.of(), List.of(), any -> true);

    private static final Set<Field> TEXT = EnumSet.of(Field.RECOMMENDATION);

    /**
     * A recommendation, or a single action where its recommendation is still there.
     *
     * @param open as the public may know it; empty where they may not know which it is
     */
    private record One(ListedRecommendation whole, Optional<ListedRecommendation> open, Finding finding) {}

    /**
     * The end of a removal.
     *
     * @param why as the public may know it; of a tracker with anything exempt they may not, as it may repeat what is
     * @param isNew whether the last edition didn't know of the decision
     */
    private record Accepted(One one, Decision decision, String why, boolean isNew) {}

    /**
     * What the editions of a day print, those that were withdrawn left out.
     *
     * @param open for the public
     */
    record Printed(Set<String> open, Set<String> whole) {

        void add(Snapshot edition, Set<String> texts) {
            edition.recommendations().forEach(each -> {
                texts.add(each.words(Field.RECOMMENDATION));
                each.actions().forEach(action -> texts.add(action.words(Field.ACTION)));
            });
        }
    }

    /**
     * What was removed from a tracker.
     *
     * @param file its name
     * @param before the tracker matched with its last edition
     * @param open the public part of that edition
     */
    static RemovedItems of(
            Tracker tracker,
            String file,
            Matching before,
            Snapshot open,
            EarlierEditions editions,
            Predicate<String> mayBePrinted) {
        Map<LocalDate, Optional<Printed>> days = new HashMap<>();
        List<ListedRecommendation> shown = before.vanished().isEmpty()
                ? List.of()
                : each(Matching.of(PublicTracker.of(tracker), open)).toList();
        List<One> all = new ArrayList<>();
        each(before)
                .flatMap(gone -> unclosed(gone).stream())
                .forEach(gone -> days.computeIfAbsent(gone.lastListed(), day -> printed(editions, tracker.id(), day))
                        .ifPresent(printed -> {
                            Optional<ListedRecommendation> its = shown.stream()
                                    .filter(other -> isSame(gone, other) && isNamed(other, mayBePrinted))
                                    .findFirst()
                                    .map(other -> withActionsOf(gone, other))
                                    .map(other -> other.printing(
                                            words -> printed.open().contains(words) && mayBePrinted.test(words), TEXT));
                            all.add(new One(
                                    gone.printing(printed.whole()::contains, TEXT),
                                    its,
                                    finding(file, its, gone, editions.day())));
                        }));
        return new RemovedItems(all, List.of(), mayBePrinted);
    }

    private static Optional<Printed> printed(EarlierEditions editions, String tracker, LocalDate day) {
        try {
            return editions.printed(tracker, day);
        } catch (IOException e) {
            return Optional.of(new Printed(Set.of(), Set.of()));
        }
    }

    /** Each recommendation that is gone, and each action that is gone by itself, in the order in which they went. */
    private static Stream<ListedRecommendation> each(Matching before) {
        return before.vanished().stream()
                .sorted(Comparator.comparing(ListedRecommendation::lastListed))
                .flatMap(gone -> gone.actionsOnly()
                        ? gone.recommendation().actions().stream().map(action -> gone.with(List.of(action)))
                        : Stream.of(gone));
    }

    /** With the actions that weren't closed; empty where all were, or where its actions are under another one now. */
    static Optional<ListedRecommendation> unclosed(ListedRecommendation gone) {
        List<Action> unclosed = gone.recommendation().actions().stream()
                .filter(action -> action.closedOn(gone.lastListed()).isEmpty())
                .toList();
        return unclosed.isEmpty() && gone.recommendation().lastNumber() > 0
                ? Optional.empty()
                : Optional.of(gone.with(unclosed));
    }

    private static boolean isSame(ListedRecommendation gone, ListedRecommendation shown) {
        String review = shown.recommendation().words(Field.REVIEW);
        String text = shown.recommendation().words(Field.RECOMMENDATION);
        return gone.actionsOnly() == shown.actionsOnly()
                && gone.lastListed().equals(shown.lastListed())
                && gone.recommendation()
                        .reference()
                        .equals(shown.recommendation().reference())
                && (review.isEmpty() || review.equals(gone.recommendation().words(Field.REVIEW)))
                && (text.isEmpty() || text.equals(gone.recommendation().words(Field.RECOMMENDATION)))
                && (!gone.actionsOnly() || number(gone) == number(shown));
    }

    private static int number(ListedRecommendation action) {
        return action.recommendation().actions().getFirst().key().action();
    }

    private static boolean isNamed(ListedRecommendation shown, Predicate<String> mayBePrinted) {
        return !shown.recommendation().withheld().contains(Field.REFERENCE)
                && mayBePrinted.test(shown.recommendation().reference())
                && mayBePrinted.test(shown.recommendation().words(Field.REVIEW));
    }

    private static ListedRecommendation withActionsOf(ListedRecommendation gone, ListedRecommendation shown) {
        List<Integer> numbers = gone.recommendation().actions().stream()
                .map(action -> action.key().action())
                .toList();
        return shown.with(shown.recommendation().actions().stream()
                .filter(action -> numbers.contains(action.key().action()))
                .toList());
    }

    /** In words that everybody may read. */
    private static Finding finding(
            String file, Optional<ListedRecommendation> shown, ListedRecommendation gone, LocalDate asAt) {
        Location.Removed place = shown.map(it -> new Location.Removed(
                        file,
                        it.recommendation().words(Field.REVIEW),
                        it.recommendation().reference() + (it.actionsOnly() ? "." + number(it) : "")))
                .orElseGet(() -> new Location.Removed(file, "", ""));
        String words = shown.map(it -> it.actionsOnly()
                        ? it.recommendation().actions().getFirst().words(Field.ACTION)
                        : it.recommendation().words(Field.RECOMMENDATION))
                .map(PlainText::oneLine)
                .orElse("");
        return Finding.of(
                gone.actionsOnly() ? "removed-unclosed/action" : "removed-unclosed",
                place,
                words,
                DayWords.of(gone.lastListed()),
                place.reference().isEmpty() ? "tracker" : place.reference(),
                DayWords.of(asAt));
    }

    Stream<Finding> findings() {
        return all.stream().map(One::finding);
    }

    /** With those whose removal is accepted apart, of which progress reports tell once. */
    RemovedItems without(List<Decisions.Accepted> decided, Set<Decisions.Key> before, boolean isExempt) {
        List<One> others = new ArrayList<>();
        List<Accepted> ended = new ArrayList<>();
        for (One one : all) {
            Optional<Decisions.Accepted> accepted = decided.stream()
                    .filter(its -> its.finding().equals(one.finding()))
                    .findFirst();
            if (accepted.isEmpty()) {
                others.add(one);
            } else {
                Decision decision = accepted.get().decision();
                String why = PlainText.oneLine(decision.why());
                ended.add(new Accepted(
                        one,
                        decision,
                        isExempt || !mayBePrinted.test(why) ? "" : why,
                        !before.contains(accepted.get().by())));
            }
        }
        return new RemovedItems(others, ended, mayBePrinted);
    }

    /** Those of an extract: what one of its editions listed. */
    RemovedItems in(Optional<Snapshot> extract) {
        Set<List<String>> listed = new HashSet<>();
        extract.ifPresent(edition -> Stream.concat(
                        edition.recommendations().stream(),
                        edition.vanished().stream().map(ListedRecommendation::recommendation))
                .forEach(each -> listed.add(name(each))));
        Predicate<One> isListed = one -> listed.contains(name(one.whole().recommendation()));
        return new RemovedItems(
                all.stream().filter(isListed).toList(),
                accepted.stream().filter(it -> isListed.test(it.one())).toList(),
                mayBePrinted);
    }

    private static List<String> name(Recommendation recommendation) {
        return List.of(recommendation.words(Field.REVIEW), recommendation.reference());
    }

    Removed open() {
        return removed(One::open, Accepted::why, mayBePrinted);
    }

    Removed whole() {
        return removed(
                one -> Optional.of(one.whole()),
                it -> PlainText.oneLine(it.decision().why()),
                any -> true);
    }

    private Removed removed(
            Function<One, Optional<ListedRecommendation>> part,
            Function<Accepted, String> why,
            Predicate<String> printable) {
        return new Removed(
                all.stream().flatMap(one -> part.apply(one).stream()).toList(),
                accepted.stream()
                        .flatMap(it -> part.apply(it.one()).stream()
                                .map(item -> new Removed.Accepted(
                                        item, it.decision().when().orElseThrow(), why.apply(it), it.isNew())))
                        .toList(),
                printable);
    }
}
