package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;

/**
 * One thing that a tracker is checked for. Its severity, message and advice stand under its name in {@code findings.txt}. A
 * rule that looks at different things has a row for each.
 *
 * @param check what it finds in a tracker, in any order
 */
record Rule(String name, Function<Inspection, List<Found>> check) {

    static final List<Found> NONE = List.of();

    /** Looks at an action and its recommendation. */
    interface OfAction {
        List<Found> found(Action action, Recommendation recommendation, Inspection inspection);
    }

    /**
     * What a rule finds.
     *
     * @param variant which of the rule's findings it is, as after the stroke in {@code findings.txt}; empty for the plain one
     * @param value what was read there; empty if nothing was, or if it must not be repeated
     * @param words that its sentences take in
     */
    record Found(String variant, Location place, String value, List<Object> words) {}

    /** A rule that looks at each recommendation. */
    static Rule ofRecommendations(String name, BiFunction<Recommendation, Inspection, List<Found>> check) {
        return new Rule(name, in -> ofEach(in.tracker().recommendations().stream(), it -> check.apply(it, in)));
    }

    /** A rule that looks at each action. */
    static Rule ofActions(String name, OfAction check) {
        return ofRecommendations(
                name, (of, in) -> ofEach(of.actions().stream(), action -> check.found(action, of, in)));
    }

    /** What is found of each thing. */
    static <T> List<Found> ofEach(Stream<T> all, Function<T, List<Found>> check) {
        return all.flatMap(each -> check.apply(each).stream()).toList();
    }

    /** What is found in several ways. */
    @SafeVarargs
    static List<Found> all(List<Found>... found) {
        List<Found> all = new ArrayList<>();
        for (List<Found> each : found) {
            all.addAll(each);
        }
        return all;
    }

    /**
     * What is found of each thing that says the same as an earlier one.
     *
     * @param said what is compared; empty for what is like nothing else
     * @param check of the first and this one
     */
    static <T> List<Found> ofTwice(
            Stream<T> all, Function<T, ? extends Optional<?>> said, BiFunction<T, T, List<Found>> check) {
        Map<Object, T> firsts = new HashMap<>();
        return ofEach(
                all,
                second -> said.apply(second)
                        .map(same -> firsts.putIfAbsent(same, second))
                        .map(first -> check.apply(first, second))
                        .orElse(NONE));
    }

    /** One finding, in the words of the plain entry. */
    static List<Found> found(Location place, String value, Object... words) {
        return found("", place, value, words);
    }

    /** One finding, in the words of another entry of the rule. */
    static List<Found> found(String variant, Location place, String value, Object... words) {
        return List.of(new Found(variant, place, value, List.of(words)));
    }

    /** One finding on what an item says in a field. */
    static List<Found> found(String variant, Item item, Field field, Object... words) {
        return found(variant, item.cell(field), words(item, field), words);
    }

    /** The same if something is wrong. */
    static List<Found> when(boolean wrong, String variant, Item item, Field field, Object... words) {
        return wrong ? found(variant, item, field, words) : NONE;
    }

    /** What an item says in a field, on one line; of the dates when it is due, the one in force. */
    static String words(Item item, Field field) {
        boolean due = field == Field.BY_WHEN && item instanceof Action;
        RichText words = due ? ((Action) item).byWhen().words() : item.text(field);
        return PlainText.oneLine(words);
    }

    /** What it finds in a tracker. */
    Stream<Finding> findings(Inspection inspection) {
        return check.apply(inspection).stream()
                .map(found -> Finding.of(
                        found.variant().isEmpty() ? name : name + "/" + found.variant(),
                        found.place(),
                        found.value(),
                        found.words().toArray()));
    }
}
