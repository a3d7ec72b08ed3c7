package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/**
 * A recommendation or one of its actions, with the words of its fields; or the place for the first action of a
 * recommendation that has none.
 */
final class TrackerItem {

    static final String WITHHELD = "(withheld)";

    private static final Set<Field> OF_RECOMMENDATION =
            Field.of(Field.Part.RECOMMENDATION, Field.REFERENCE, Field.REVIEW);

    private final Recommendation whole;
    private final ItemKey key;
    private final Optional<Action> action;
    private final Predicate<Location.Cell> withheld;
    private final String recommendation;
    private final String text;
    private final Set<Field> fields;

    private TrackerItem(Recommendation whole, ItemKey key, Optional<Action> action, Predicate<Location.Cell> withheld) {
        this.whole = whole;
        this.key = key;
        this.action = action;
        this.withheld = withheld;
        this.recommendation = identity(whole);
        this.text = action.map(it -> plain(it.text(Field.ACTION).plain())).orElse("");
        this.fields = key.action() == 0 ? fields(whole) : ofAction();
    }

    private static Set<Field> ofAction() {
        Set<Field> fields = Field.of(Field.Part.ACTION);
        fields.add(Field.EXEMPTION);
        return fields;
    }

    private static Set<Field> fields(Recommendation recommendation) {
        Set<Field> fields = EnumSet.copyOf(OF_RECOMMENDATION);
        if (recommendation.isAnsweredInOneColumn()) {
            fields.remove(Field.EXECUTIVE_RESPONSE);
        }
        return fields;
    }

    /**
     * Every recommendation, followed by its actions or by the place for one.
     *
     * @param withheld whether the words of a cell may not be quoted
     */
    static List<TrackerItem> of(List<Recommendation> recommendations, Predicate<Location.Cell> withheld) {
        List<TrackerItem> items = new ArrayList<>();
        for (Recommendation recommendation : recommendations) {
            ItemKey key = recommendation.key();
            items.add(new TrackerItem(recommendation, key, Optional.empty(), withheld));
            recommendation
                    .actions()
                    .forEach(action ->
                            items.add(new TrackerItem(recommendation, action.key(), Optional.of(action), withheld)));
            if (recommendation.actions().isEmpty()) {
                items.add(new TrackerItem(recommendation, key.ofAction(1), Optional.empty(), withheld));
            }
        }
        return items;
    }

    /** Identifies the recommendation: by its text if it has no reference. */
    private static String identity(Recommendation recommendation) {
        String reference = plain(recommendation.reference());
        return plain(recommendation.words(Field.REVIEW)) + "\n"
                + (reference.isEmpty()
                        ? "\n" + plain(recommendation.text(Field.RECOMMENDATION).plain())
                        : reference);
    }

    /** Its key in its own workbook. */
    ItemKey key() {
        return key;
    }

    /** The recommendation that it is or belongs to: its review and reference, whatever their case and spacing. */
    String recommendation() {
        return recommendation;
    }

    /** The text that identifies an action among several; blank for a recommendation itself. */
    String text() {
        return text;
    }

    /** The fields that an officer can change. */
    Set<Field> fields() {
        return fields;
    }

    Location.Cell row() {
        return item().place();
    }

    private Item item() {
        return action.isPresent() ? action.get() : whole;
    }

    boolean isOfAction() {
        return key.action() > 0;
    }

    /** Whether it is the place of an action that doesn't exist. */
    boolean isNoAction() {
        return isOfAction() && action.isEmpty();
    }

    /** In lower case, with one space between words, so that spacing makes no difference. */
    private static String plain(String words) {
        return PlainText.oneLine(words).toLowerCase(Locale.ROOT);
    }

    RichText word(Field field) {
        if (!fields.contains(field)) {
            return RichText.EMPTY;
        }
        return isNoAction() && field != Field.EXEMPTION ? RichText.EMPTY : item().text(field);
    }

    /** The action's text, or the recommendation's reference, as a finding may quote it. */
    String shown() {
        return isOfAction() ? shown(Field.ACTION, this) : whole.reference();
    }

    /** Whether its row withholds something, or leaves in doubt whether it does. */
    boolean withholds() {
        return item().exemptions().isAny();
    }

    /** Its fields that are withheld. */
    Set<Field> withheldFields() {
        Set<Field> withheld = EnumSet.copyOf(fields);
        withheld.removeIf(
                field -> field == Field.EXEMPTION || !item().exemptions().withholds(field));
        return withheld;
    }

    /** Whether one of these fields says something that isn't withheld. */
    boolean saysAnyOf(Set<Field> some) {
        return some.stream()
                .anyMatch(
                        field -> !word(field).isBlank() && !item().exemptions().withholds(field));
    }

    /** Whether its marking can't be relied on. */
    boolean isInDoubt() {
        return item().exemptions().doubt() != Doubt.NONE;
    }

    /** Whether its row is marked by a colour, a sign or the like alone. */
    boolean isMarkedWithoutWords() {
        return item().exemptions().doubt() == Doubt.NO_WORDS;
    }

    /** Whether its row is marked otherwise than that of any of the others with the same words. */
    boolean isMarkedUnlike(List<TrackerItem> others) {
        return withholds()
                && !(item().exemptions().words().isBlank() && !isMarkedWithoutWords())
                && others.stream().noneMatch(this::isMarkedLike);
    }

    private boolean isMarkedLike(TrackerItem other) {
        return other.withholds()
                && PlainText.oneLine(item().exemptions().words())
                        .equals(PlainText.oneLine(other.item().exemptions().words()))
                && text.equals(other.text)
                && whole.words(Field.RECOMMENDATION).equals(other.whole.words(Field.RECOMMENDATION));
    }

    /** The rows in which its fields stand. */
    Set<Location.Row> rows() {
        return Stream.concat(Stream.of(row()), fields.stream().filter(this::has).map(this::cell))
                .map(Location.Cell::wholeRow)
                .collect(Collectors.toSet());
    }

    /** The words as a finding may quote them, unless they or those of the other workbook are withheld. */
    String shown(Field field, TrackerItem other) {
        return isWithheld(field) || other.isWithheld(field)
                ? WITHHELD
                : word(field).plain().strip();
    }

    boolean isAnyWithheld() {
        return fields.stream().anyMatch(this::isWithheld);
    }

    boolean isWithheld(Field field) {
        return withheld.test(cell(field));
    }

    /** Whether the words differ in more than their spacing, or in their links. */
    boolean differs(Field field, Optional<TrackerItem> other) {
        RichText theirs = other.map(item -> item.word(field)).orElse(RichText.EMPTY);
        return differsInWords(field, other) || !links(word(field)).equals(links(theirs));
    }

    private boolean differsInWords(Field field, Optional<TrackerItem> other) {
        RichText theirs = other.map(item -> item.word(field)).orElse(RichText.EMPTY);
        return !PlainText.oneLine(word(field)).equals(PlainText.oneLine(theirs));
    }

    /** The targets of the links in the words. */
    static List<String> links(RichText words) {
        return words.runs().stream()
                .filter(Run.Link.class::isInstance)
                .map(run -> ((Run.Link) run).target())
                .distinct()
                .toList();
    }

    /**
     * Whether the words differ from those that were sent. A status that was sent in the program's own word doesn't
     * count.
     */
    boolean isChangedSince(Field field, TrackerItem sent) {
        return differsInWords(field, Optional.of(sent))
                && !(field == Field.STATUS && (standsLike(sent) || isSentAs(PlainText.oneLine(sent.word(field)))));
    }

    private boolean isSentAs(String word) {
        return action.filter(it -> it.status().inWords().equals(word)).isPresent();
    }

    private boolean standsLike(TrackerItem other) {
        return action.map(Action::status)
                .filter(status -> status != Status.UNKNOWN)
                .equals(other.action.map(Action::status));
    }

    /** The revised date that counts instead of By when; empty if By when counts. */
    Optional<RichText> revisedDate() {
        return action.filter(it -> it.datedBy() == Field.REVISED_DATE)
                .map(it -> it.byWhen().words())
                .filter(words -> !words.isBlank());
    }

    /** Whether there is a date that a new one would overwrite. */
    boolean isDated(Field field) {
        return (field == Field.BY_WHEN || field == Field.FIRST_DATE)
                && action.flatMap(it -> it.date(field).latest()).isPresent();
    }

    /** Whether the word is the program's own for another status than this action has. */
    boolean standsOtherwise(String word) {
        boolean own = !word.isEmpty()
                && Arrays.stream(Status.values())
                        .anyMatch(status -> status.inWords().equals(word));
        return own
                && action.map(Action::status)
                        .filter(status ->
                                status != Status.UNKNOWN && !status.inWords().equals(word))
                        .isPresent();
    }

    /** Whether its cell gives the status without words, by a colour or through the tracker's layout. */
    boolean isStatedWithoutWords() {
        return action.filter(it -> it.status() != Status.UNKNOWN
                        && it.standing().source() == Standing.Source.STATED
                        && it.text(Field.STATUS).isBlank())
                .isPresent();
    }

    /** Another field of the item in the same cell as its status; empty if there is none. */
    Optional<Field> besideStatus() {
        return fields.stream()
                .filter(field -> field != Field.STATUS && has(field) && !isDerived(field))
                .filter(field -> cell(field).equals(cell(Field.STATUS)))
                .findFirst();
    }

    /**
     * Whether the words were read from another field's cell, such as a day of completion from "Completed 3 March 2026".
     */
    boolean isDerived(Field field) {
        return field == Field.COMPLETED_ON
                && action.filter(Action::saysWhenCompleted).isPresent();
    }

    Location.Cell cell(Field field) {
        List<Location.Cell> cells = item().entries().of(field).cells();
        return cells.isEmpty() ? row() : cells.getLast();
    }

    /** Whether the sheet has a column for the field. */
    boolean has(Field field) {
        return !item().entries().of(field).cells().isEmpty();
    }

    /** Such as "recommendation 3, action 2". */
    String name() {
        String name = whole.reference().isBlank()
                ? "recommendation without a reference"
                : "recommendation " + whole.reference();
        return isOfAction() ? name + ", action " + key.action() : name;
    }
}
