package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.committeepapers.history.Changes;
import org.committeepapers.history.Changes.ActionChange;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Changes.RecommendationChange;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.history.History;
import org.committeepapers.history.History.SameProgress;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.SameWords;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.ChangeReport.Agreed;
import org.committeepapers.paper.ChangeReport.Count;
import org.committeepapers.paper.ChangeReport.Entry;
import org.committeepapers.paper.ChangeReport.Line;
import org.committeepapers.paper.ChangeReport.Unchanged;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;

/** Everything that changed, each recommendation and action once. */
final class ChangeList {

    private static final String VANISHED = "VANISHED";

    /** In the order of the report: what the committee should care about most comes first. */
    private static final List<String> KINDS = List.of(
            "REOPENED",
            "CLOSURE_WITHDRAWN",
            "UNDONE",
            "OVERDUE",
            "DELAYED",
            "SET_BACK",
            "UNCLEAR",
            "UNOWNED",
            "UNDATED",
            "REDATED",
            VANISHED,
            "RESPONSE_CHANGED",
            "RESPONSE_GIVEN",
            "COMPLETED",
            "CLOSED",
            "CLOSURE_AGREED",
            "STARTED",
            "RESTATED",
            "NEW",
            "RETURNED",
            "REOWNED");

    private static final Comparator<SameProgress> LONGEST_FIRST = Comparator.comparingInt(SameProgress::editions)
            .reversed()
            .thenComparing(same -> same.since().map(String::valueOf).orElse(""));

    private final Changes changes;
    private final Labels labels;
    private final ChangeWords words;
    private final List<Entry> entries = new ArrayList<>();
    private final List<PaperRecommendation> items;
    private final List<String> renumbered = new ArrayList<>();
    private final Map<LocalDate, List<Place>> agreed = new TreeMap<>();
    private int updated;
    private boolean withheld;
    private final Map<SameProgress, List<Place>> unchanged = new TreeMap<>(LONGEST_FIRST);

    /**
     * @param items of the later edition, in sheet order
     */
    ChangeList(Changes changes, List<PaperRecommendation> items, Labels labels) {
        this.changes = changes;
        this.labels = labels;
        this.words = new ChangeWords(labels);
        this.items = items;
        items.forEach(item -> add(item, changes.recommendation(item.key())));
        changes.vanished().forEach(this::addVanished);
    }

    private void add(PaperRecommendation item, RecommendationChange change) {
        List<Line> lines = words.numbered(words.lines(change, item, changes.since()), change);
        add(new Entry(item.place(), item.text(), lines));
        withholding(item.recommendation(), change.before());
        words.renumbered(change, item).ifPresent(renumbered::add);
        item.answer()
                .agreedOn()
                .filter(day -> change.kinds().contains(RecommendationKind.RESPONSE_AGREED))
                .ifPresent(day ->
                        agreed.computeIfAbsent(day, any -> new ArrayList<>()).add(item.place()));
        item.actions().forEach(action -> add(action, changes.action(action.key()), change));
    }

    private void add(PaperAction item, ActionChange change, RecommendationChange within) {
        List<Line> lines = words.numbered(words.lines(change, changes.since()), within);
        add(new Entry(item.place(), item.text(), lines));
        withholding(change.now(), change.before());
        boolean isUpdated = !change.now().text(Field.PROGRESS).isBlank()
                && change.before()
                        .filter(before -> !SameWords.are(
                                before.text(Field.PROGRESS), change.now().text(Field.PROGRESS)))
                        .isPresent();
        updated += isUpdated ? 1 : 0;
        if (change.kinds().contains(ActionKind.UNCHANGED)) {
            SameProgress same = change.history()
                    .map(History::sameProgress)
                    .orElseGet(() -> new SameProgress(2, Optional.of(changes.since())));
            unchanged.computeIfAbsent(same, any -> new ArrayList<>()).add(item.place());
        }
    }

    private void withholding(Item now, Optional<? extends Item> before) {
        withheld |= !now.withheld().isEmpty()
                || before.filter(was -> !was.withheld().isEmpty()).isPresent();
    }

    private void add(Entry entry) {
        if (!entry.lines().isEmpty()) {
            entries.add(entry);
        }
    }

    /** Each with its own words, as no other place of the papers has them. */
    private void addVanished(ListedRecommendation gone) {
        Recommendation recommendation = gone.recommendation();
        if (gone.actionsOnly()) {
            recommendation
                    .actions()
                    .forEach(action -> addVanished(
                            gone.with(List.of(action)),
                            action.text(Field.ACTION).plain()));
            return;
        }
        String actions = recommendation.actions().stream()
                .map(action -> action.text(Field.ACTION).plain())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        addVanished(
                gone,
                actions.isEmpty() ? recommendation.text(Field.RECOMMENDATION).plain() : actions);
    }

    private void addVanished(ListedRecommendation gone, String text) {
        add(new Entry(
                new GonePlaces(items, labels).of(gone),
                text.isBlank() && isWithheld(gone.recommendation())
                        ? RichText.ours(labels.say("status.WITHHELD"))
                        : RichText.of(text),
                List.of(new Line(VANISHED, ""))));
    }

    private static boolean isWithheld(Recommendation gone) {
        return gone.withheld().contains(Field.RECOMMENDATION)
                || gone.actions().stream().anyMatch(action -> action.withheld().contains(Field.ACTION));
    }

    ChangeReport report() {
        return new ChangeReport(
                changes.since(),
                changes.meeting(),
                KINDS.stream()
                        .map(kind -> new Count(kind, number(kind)))
                        .filter(count -> count.number() > 0)
                        .toList(),
                entries.stream()
                        .sorted(Comparator.comparingInt(ChangeList::place))
                        .toList(),
                renumbered,
                agreed.entrySet().stream()
                        .map(entry -> new Agreed(entry.getKey(), entry.getValue()))
                        .toList(),
                updated,
                withheld,
                unchanged.entrySet().stream()
                        .map(entry -> new Unchanged(
                                entry.getKey().editions(), entry.getKey().since(), entry.getValue()))
                        .toList());
    }

    private int number(String kind) {
        return (int) entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.kind().equals(kind))
                .count();
    }

    private static int place(Entry entry) {
        return KINDS.indexOf(entry.lines().getFirst().kind());
    }
}
