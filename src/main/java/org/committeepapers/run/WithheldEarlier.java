package org.committeepapers.run;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.rules.Lost;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Finds what editions withheld and nothing in the tracker withholds now. */
final class WithheldEarlier {

    /** Withheld along with another field from which they could be told, though not marked themselves. */
    private static final Set<Field> DERIVED = EnumSet.of(Field.RESPONSE, Field.STATUS, Field.CLOSURE_AGREED_ON);

    private static final Set<Field> CAUSES = EnumSet.of(Field.EXECUTIVE_RESPONSE, Field.PROGRESS, Field.BY_WHEN);

    private final Tracker tracker;
    private final Map<ItemKey, Item> open;
    private final Map<ItemKey, Set<Field>> fields = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private WithheldEarlier(Tracker tracker) {
        this.tracker = tracker;
        this.open = byKey(PublicTracker.of(tracker).recommendations());
    }

    /** @param editions the last of the tracker, and those of other ids that it continues */
    static Lost lost(Tracker tracker, List<EarlierEditions.Latest> editions) {
        List<EarlierEditions.Latest> exempt = editions.stream()
                .filter(edition ->
                        edition.open().stream().flatMap(WithheldEarlier::listed).anyMatch(Recommendation::isExempt))
                .toList();
        if (exempt.isEmpty()) {
            return Lost.NONE;
        }
        WithheldEarlier withheld = new WithheldEarlier(tracker);
        exempt.forEach(edition -> edition.open()
                .ifPresent(open -> withheld.add(open, edition.whole().orElse(open))));
        boolean whole = exempt.stream()
                .flatMap(edition -> edition.open().stream())
                .flatMap(edition -> edition.recommendations().stream())
                .allMatch(recommendation -> recommendation.withheld().contains(Field.RECOMMENDATION));
        return new Lost(withheld.fields, withheld.words, whole);
    }

    /** Items are matched by all of their words; what was withheld of each, its public part says. */
    private void add(Snapshot then, Snapshot whole) {
        Map<ItemKey, Item> shown = byKey(then.recommendations());
        Matching matching = Matching.of(RestrictedTracker.of(tracker), whole);
        for (Recommendation now : tracker.recommendations()) {
            Optional.ofNullable(matching.recommendations().get(now.key()))
                    .ifPresent(was -> add(now, was.recommendation(), shown));
            now.actions()
                    .forEach(
                            action -> matching.action(action.key()).ifPresent(was -> add(action, was.action(), shown)));
        }
        words.addAll(texts(whole));
        words.removeAll(texts(then));
    }

    private void add(Item now, Item was, Map<ItemKey, Item> shown) {
        Set<Field> still = open.getOrDefault(now.key(), now).withheld();
        Set<Field> before = shown.getOrDefault(was.key(), was).withheld();
        Set<Field> lost = EnumSet.noneOf(Field.class);
        lost.addAll(before);
        lost.removeAll(still);
        if (CAUSES.stream().anyMatch(cause -> before.contains(cause) && still.contains(cause))) {
            lost.removeAll(DERIVED);
        }
        fields.computeIfAbsent(now.key(), first -> EnumSet.noneOf(Field.class)).addAll(lost);
    }

    /** Also what only editions before it listed. */
    private static Stream<Recommendation> listed(Snapshot edition) {
        return Stream.concat(
                edition.recommendations().stream(),
                edition.vanished().stream().map(ListedRecommendation::recommendation));
    }

    private static Set<String> texts(Snapshot edition) {
        return listed(edition)
                .flatMap(Recommendation::items)
                .flatMap(item -> Field.texts().stream().map(item::words))
                .map(Lost::compared)
                .filter(Lost::canBeKnown)
                .collect(Collectors.toSet());
    }

    private static Map<ItemKey, Item> byKey(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(Recommendation::items)
                .collect(Collectors.toMap(Item::key, Function.identity()));
    }
}
