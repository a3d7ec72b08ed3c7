package org.committeepapers.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.RestrictedTracker;
import org.committeepapers.history.ListedRecommendation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.rules.Copied;
import org.committeepapers.rules.Lost;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.rules.Parts;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What earlier editions withheld: what of it nothing in the tracker withholds now, and what the next edition has to know of
 * it. Known are texts, wherever they stand, and places: a field of a recommendation or an action, by their words.
 */
final class WithheldEarlier {

    /** Withheld along with another field from which they could be told, though not marked themselves. */
    private static final Set<Field> DERIVED = EnumSet.of(Field.RESPONSE, Field.STATUS, Field.CLOSURE_AGREED_ON);

    private static final Set<Field> CAUSES = EnumSet.of(Field.EXECUTIVE_RESPONSE, Field.PROGRESS, Field.BY_WHEN);

    private final Tracker tracker;
    private final Map<ItemKey, Item> open;
    private final Map<ItemKey, Map<Field, Lost.Edition>> fields = new HashMap<>();
    private final Map<String, Lost.Edition> words = new HashMap<>();

    private final List<Parts> parts = new ArrayList<>();

    /** With the day of the last edition that withheld it. */
    private final Map<String, LocalDate> known = new TreeMap<>();

    private final Lost lost;

    /** @param before what the tracker is compared with */
    WithheldEarlier(Tracker tracker, EarlierEditions editions, EarlierEditions.Withholding before) {
        List<EarlierEditions.Latest> withholding = before.editions().stream()
                .filter(edition -> !edition.withheld().isEmpty() || isExempt(edition))
                .toList();
        this.tracker = tracker;
        this.open = withholding.isEmpty()
                ? Map.of()
                : byKey(PublicTracker.of(tracker).recommendations());
        withholding.forEach(this::add);
        Set<String> printed = Lost.among(
                before.others().keySet(),
                before.editions().stream()
                        .flatMap(edition -> edition.open().stream())
                        .flatMap(edition -> Lost.texts(edition.recommendations()).stream()));
        before.others().entrySet().stream()
                .filter(text -> Lost.canBeKnownElsewhere(text.getKey()) && !printed.contains(text.getKey()))
                .forEach(text -> words.putIfAbsent(text.getKey(), text.getValue()));
        Map<Lost.Edition, Optional<LocalDate>> made = new HashMap<>();
        this.lost = new Lost(
                fields, words, parts, whole(withholding), edition -> made.computeIfAbsent(edition, editions::made));
    }

    /** What nothing withholds now. */
    Lost lost() {
        return lost;
    }

    /** The last edition, if each that withheld anything withheld all. */
    private static Optional<Lost.Edition> whole(List<EarlierEditions.Latest> editions) {
        return editions.stream()
                        .filter(WithheldEarlier::isExempt)
                        .flatMap(edition -> edition.open().stream())
                        .flatMap(edition -> edition.recommendations().stream())
                        .allMatch(recommendation -> recommendation.withheld().contains(Field.RECOMMENDATION))
                ? editions.stream()
                        .filter(WithheldEarlier::isExempt)
                        .flatMap(edition -> edition.open().map(open -> by(edition, open.asAt())).stream())
                        .max(Comparator.comparing(Lost.Edition::asAt))
                : Optional.empty();
    }

    /** Also by what only editions before it listed. */
    private static boolean isExempt(EarlierEditions.Latest edition) {
        return edition.open().stream().flatMap(WithheldEarlier::listed).anyMatch(Recommendation::isExempt);
    }

    private static Lost.Edition by(EarlierEditions.Latest edition, LocalDate asAt) {
        return new Lost.Edition(edition.tracker(), asAt, false);
    }

    private void add(EarlierEditions.Latest edition) {
        edition.withheld().forEach((each, asAt) -> {
            known.merge(each, asAt, (one, other) -> one.isBefore(other) ? other : one);
            if (Lost.canBeKnown(each)) {
                lose(words, each, by(edition, asAt));
            }
        });
        parts.add(Parts.of(edition.withheld().keySet())
                .without(
                        1,
                        edition.open().stream()
                                .flatMap(open -> Lost.texts(open.recommendations()).stream())
                                .map(List::of)));
        edition.open().ifPresent(then -> add(edition, then, edition.whole().orElse(then)));
    }

    /** Items are matched by all of their words; what was withheld of each, its public part says. */
    private void add(EarlierEditions.Latest edition, Snapshot then, Snapshot whole) {
        Map<ItemKey, Item> shown = byKey(then.recommendations());
        Matching matching = Matching.of(RestrictedTracker.of(tracker), whole);
        for (Recommendation now : tracker.recommendations()) {
            Optional<Recommendation> was = Optional.ofNullable(
                            matching.recommendations().get(now.key()))
                    .map(ListedRecommendation::recommendation);
            List<Recommendation> both =
                    Stream.concat(Stream.of(now), was.stream()).toList();
            was.ifPresent(it -> add(now, it, shown, by(edition, then.asAt())));
            both.forEach(it -> add(now, place(it), edition));
            for (Action action : now.actions()) {
                Optional<Action> before = matching.action(action.key()).map(ListedRecommendation.ListedAction::action);
                before.ifPresent(it -> add(action, it, shown, by(edition, then.asAt())));
                Stream.concat(Stream.of(action), before.stream())
                        .forEach(it -> both.forEach(of -> add(action, place(of, it), edition)));
            }
        }
    }

    private void add(Item now, Item was, Map<ItemKey, Item> shown, Lost.Edition by) {
        Set<Field> still = open.getOrDefault(now.key(), now).withheld();
        Set<Field> before = shown.getOrDefault(was.key(), was).withheld();
        Set<Field> gone = EnumSet.noneOf(Field.class);
        gone.addAll(before);
        gone.removeAll(still);
        if (CAUSES.stream().anyMatch(cause -> before.contains(cause) && still.contains(cause))) {
            gone.removeAll(DERIVED);
        }
        gone.forEach(field -> lose(now, field, by));
    }

    private void add(Item now, String place, EarlierEditions.Latest edition) {
        Exemptions still = open.getOrDefault(now.key(), now).exemptions();
        for (Field field : printable(now)) {
            LocalDate asAt = edition.withheld().get(place(place, field));
            if (asAt != null && !still.hides(field)) {
                lose(now, field, by(edition, asAt));
            }
        }
    }

    private void lose(Item now, Field field, Lost.Edition by) {
        lose(fields.computeIfAbsent(now.key(), first -> new EnumMap<>(Field.class)), field, by);
    }

    private static <T> void lose(Map<T, Lost.Edition> all, T what, Lost.Edition by) {
        all.merge(what, by, (one, other) -> one.asAt().isBefore(other.asAt()) ? other : one);
    }

    /**
     * What the edition of this day keeps for the next: what it withholds and what those before it did, but for what it prints
     * and fields without words in rows that somebody has opened since.
     *
     * @param part the tracker or an extract
     */
    Map<String, LocalDate> kept(Tracker part, LocalDate asAt) {
        if (known.isEmpty() && !part.isExempt()) {
            return Map.of();
        }
        PublicTracker open = PublicTracker.of(part);
        Map<ItemKey, Item> shown = byKey(open.recommendations());
        Map<String, LocalDate> kept = new TreeMap<>(known);
        Copied.withheld(part).forEach(text -> kept.put(text, asAt));
        Set<String> printed = new HashSet<>();
        for (Recommendation recommendation : part.recommendations()) {
            for (Item item : recommendation.items().toList()) {
                String of = item instanceof Action action ? place(recommendation, action) : place(recommendation);
                Exemptions own = part.exemptions().isWhole() ? part.exemptions() : item.exemptions();
                Item its = shown.getOrDefault(item.key(), item);
                for (Field field : printable(item)) {
                    String place = place(of, field);
                    if (!its.words(field).isBlank()) {
                        printed.add(place);
                        continue;
                    }
                    if (own.hides(field)) {
                        kept.put(place, asAt);
                    } else if (isOpened(item, part, place)) {
                        printed.add(place);
                    }
                    String text = Lost.compared(item.words(field));
                    if (field.is(Field.Trait.TEXT) && Lost.canBeKnown(text)) {
                        kept.put(text, asAt);
                    }
                }
            }
        }
        printed.addAll(Lost.among(kept.keySet(), Lost.printed(open.deciding(List.of()))));
        kept.keySet().removeAll(printed);
        return kept;
    }

    /** Whether a text outside the tracker's cells repeats what its edition of this day withholds. */
    boolean isRepeatedIn(String text, LocalDate asAt) {
        return OutsideTexts.repeating(kept(tracker, asAt).keySet()).test(text);
    }

    private boolean isOpened(Item item, Tracker part, String place) {
        return Optional.ofNullable(known.get(place))
                .filter(asAt -> lost.isOpened(item, part, new Lost.Edition(tracker.id(), asAt, false)))
                .isPresent();
    }

    private static Set<Field> printable(Item item) {
        return Field.publicOf(item instanceof Action ? Field.Part.ACTION : Field.Part.RECOMMENDATION);
    }

    private static String place(Recommendation recommendation) {
        return Lost.compared(recommendation.words(Field.RECOMMENDATION));
    }

    private static String place(Recommendation recommendation, Action action) {
        return place(recommendation) + "/" + Lost.compared(action.words(Field.ACTION));
    }

    /** Shorter than any text that can be known. */
    private static String place(String item, Field field) {
        return "#" + Slug.hash(item + "/" + field);
    }

    /** Also what only editions before it listed. */
    private static Stream<Recommendation> listed(Snapshot edition) {
        return Stream.concat(
                edition.recommendations().stream(),
                edition.vanished().stream().map(ListedRecommendation::recommendation));
    }

    private static Map<ItemKey, Item> byKey(List<Recommendation> recommendations) {
        return recommendations.stream()
                .flatMap(Recommendation::items)
                .collect(Collectors.toMap(Item::key, Function.identity()));
    }
}
