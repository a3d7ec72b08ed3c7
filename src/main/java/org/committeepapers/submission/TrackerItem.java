package org.committeepapers.submission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.text.Spacing;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/**
 * A recommendation or one of its actions, with the words of its fields.
 *
 * @param key in its own workbook; that of an action also where it isn't there
 * @param recommendation that it is or is of: its review and reference, whatever their case and spacing
 * @param text by which one action of several is known; blank for the recommendation itself
 * @param action empty for the recommendation itself
 * @param withheld whether the words of a cell may not be repeated
 */
record Item(
        ItemKey key,
        String recommendation,
        String reference,
        String text,
        Map<Field, RichText> words,
        Cells cells,
        Optional<Action> action,
        Predicate<Location.Cell> withheld) {

    static final String WITHHELD = "(withheld)";

    private static final Set<Field> OF_ACTION = EnumSet.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.PERCENT,
            Field.RATING,
            Field.FIRST_DATE,
            Field.REVISED_DATE,
            Field.COMPLETED_ON,
            Field.CLOSURE_AGREED_ON,
            Field.EXEMPTION);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** Every recommendation, each followed by its actions; by a blank one where it has none, as its row has place for it. */
    static List<Item> of(List<Recommendation> recommendations, Predicate<Location.Cell> withheld) {
        List<Item> items = new ArrayList<>();
        for (Recommendation recommendation : recommendations) {
            String name = name(recommendation);
            items.add(new Item(
                    recommendation.key(),
                    name,
                    recommendation.reference(),
                    "",
                    words(recommendation),
                    recommendation.cells(),
                    Optional.empty(),
                    withheld));
            for (Action action : recommendation.actions()) {
                items.add(new Item(
                        action.key(),
                        name,
                        recommendation.reference(),
                        plain(action.text().plain()),
                        words(action),
                        action.cells(),
                        Optional.of(action),
                        withheld));
            }
            if (recommendation.actions().isEmpty()) {
                items.add(new Item(
                        recommendation.key().ofAction(1),
                        name,
                        recommendation.reference(),
                        "",
                        blank(),
                        recommendation.cells(),
                        Optional.empty(),
                        withheld));
            }
        }
        return items;
    }

    /** By its text where it has no reference. */
    private static String name(Recommendation recommendation) {
        String reference = plain(recommendation.reference());
        return plain(recommendation.review()) + "\n"
                + (reference.isEmpty() ? "\n" + plain(recommendation.text().plain()) : reference);
    }

    private static Map<Field, RichText> words(Recommendation recommendation) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        words.put(Field.RECOMMENDATION, recommendation.text());
        words.put(Field.DIRECTED_TO, RichText.of(recommendation.directedTo().words()));
        words.put(Field.RECEIVED_ON, day(recommendation.receivedOn()));
        words.put(Field.COMMITTEE, RichText.of(recommendation.committee()));
        words.put(Field.MADE_ON, day(recommendation.madeOn()));
        words.put(Field.RESPONSE, recommendation.answerWords());
        if (!recommendation.isAnsweredInOneColumn()) {
            words.put(Field.EXECUTIVE_RESPONSE, recommendation.response().text());
        }
        return words;
    }

    private static RichText day(Optional<LocalDate> day) {
        return day.map(DAY::format).map(RichText::of).orElse(RichText.EMPTY);
    }

    private static Map<Field, RichText> words(Action action) {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        words.put(Field.ACTION, action.text());
        words.put(Field.OWNER, action.owners().words());
        words.put(Field.BY_WHEN, action.byWhenAsEntered().words());
        words.put(Field.SUCCESS_CRITERIA, action.successCriteria());
        words.put(Field.PROGRESS, action.progress());
        words.put(Field.STATUS, action.statusWords());
        words.put(Field.PERCENT, action.measures().percentWords());
        words.put(Field.RATING, action.measures().ratingWords());
        words.put(Field.FIRST_DATE, action.measures().firstDate().words());
        words.put(Field.REVISED_DATE, action.measures().revisedDate().words());
        words.put(Field.COMPLETED_ON, action.measures().completedOn().words());
        words.put(Field.CLOSURE_AGREED_ON, action.measures().closureAgreed().words());
        words.put(Field.EXEMPTION, RichText.of(action.exemptions().words()));
        return words;
    }

    private static Map<Field, RichText> blank() {
        Map<Field, RichText> words = new EnumMap<>(Field.class);
        OF_ACTION.forEach(field -> words.put(field, RichText.EMPTY));
        return words;
    }

    boolean isOfAction() {
        return key.action() > 0;
    }

    /** Whether it is the place of an action that isn't there. */
    boolean isNoAction() {
        return isOfAction() && action.isEmpty();
    }

    /** Lower case, one space between words: spacing is no change. */
    private static String plain(String words) {
        return Spacing.single(words).toLowerCase(Locale.ROOT);
    }

    RichText word(Field field) {
        return words.getOrDefault(field, RichText.EMPTY);
    }

    /** The words as a finding may repeat them. */
    String shown(Field field) {
        return isWithheld(field) ? WITHHELD : word(field).plain().strip();
    }

    boolean isWithheld(Field field) {
        return withheld.test(cell(field));
    }

    /** Whether the words differ in more than their spacing, or lead elsewhere. */
    boolean differs(Field field, Optional<Item> other) {
        RichText theirs = other.map(item -> item.word(field)).orElse(RichText.EMPTY);
        return differsInWords(field, other) || !links(word(field)).equals(links(theirs));
    }

    private boolean differsInWords(Field field, Optional<Item> other) {
        RichText theirs = other.map(item -> item.word(field)).orElse(RichText.EMPTY);
        return !oneLine(word(field)).equals(oneLine(theirs));
    }

    /** Where the words lead. */
    static List<String> links(RichText words) {
        return words.runs().stream()
                .filter(Run.Link.class::isInstance)
                .map(run -> ((Run.Link) run).target())
                .distinct()
                .toList();
    }

    /** Whether the words differ from what was sent; a status that was sent as the program's own word doesn't. */
    boolean isChangedSince(Field field, Item sent) {
        return differsInWords(field, Optional.of(sent))
                && !(field == Field.STATUS && (standsLike(sent) || isSentAs(oneLine(sent.word(field)))));
    }

    private boolean isSentAs(String word) {
        return action.filter(it -> it.status().inWords().equals(word)).isPresent();
    }

    private boolean standsLike(Item other) {
        return action.map(Action::status)
                .filter(status -> status != Status.UNKNOWN)
                .equals(other.action.map(Action::status));
    }

    /** The revised date that counts instead of By when; empty where By when counts. */
    Optional<RichText> revisedDate() {
        return action.filter(it -> it.isDatedBy(Field.REVISED_DATE))
                .map(it -> it.byWhen().words())
                .filter(words -> !words.isBlank());
    }

    /** Whether a date stands there that a new one would overwrite. */
    boolean isDated(Field field) {
        return action.map(it -> field == Field.BY_WHEN
                        ? it.byWhenAsEntered()
                        : it.measures().firstDate())
                .filter(date -> (field == Field.BY_WHEN || field == Field.FIRST_DATE)
                        && date.latest().isPresent())
                .isPresent();
    }

    /** Whether it has another status than the one of which this is the program's own word. */
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

    /** Whether its cell says the status without words, by a colour or because the tracker's layout says so. */
    boolean isStatedWithoutWords() {
        return action.filter(it -> it.status() != Status.UNKNOWN
                        && it.standing().source() == Standing.Source.STATED
                        && it.statusWords().isBlank())
                .isPresent();
    }

    /** Another field of the item that stands in the same cell as its status; empty where there is none. */
    Optional<Field> besideStatus() {
        return words.keySet().stream()
                .filter(field -> field != Field.STATUS && has(field) && !isDerived(field))
                .filter(field -> cell(field).equals(cell(Field.STATUS)))
                .findFirst();
    }

    static String oneLine(RichText words) {
        return Spacing.single(words.plain());
    }

    /** Whether the words were read from another field's cell, as a day of completion from "Completed 3 March 2026". */
    boolean isDerived(Field field) {
        return field == Field.COMPLETED_ON
                && action.filter(Action::saysWhenCompleted).isPresent();
    }

    Location.Cell cell(Field field) {
        return cells.ofColumn(field).orElse(cells.row());
    }

    /** Whether the sheet has a column for the field. */
    boolean has(Field field) {
        return cells.ofColumn(field).isPresent();
    }

    String name() {
        String whole = reference.isBlank() ? "recommendation without a reference" : "recommendation " + reference;
        return isOfAction() ? whole + ", action " + key.action() : whole;
    }
}
