package org.committeepapers.workbook.officer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Tracker;

/** A column of the sheet Tracker as we write it, in this order. Those beyond the usual ones only where they are used. */
enum OfficerColumn {
    REFERENCE(Field.REFERENCE, "Ref", 10),
    REVIEW(Field.REVIEW, "Review", 18),
    COMMITTEE(Field.COMMITTEE, "Committee", 22),
    DIRECTED_TO(Field.DIRECTED_TO, "Directed to", 15),
    MADE_ON(Field.MADE_ON, "Meeting date", 17),
    RECEIVED_ON(Field.RECEIVED_ON, "Received on", 17),
    RECOMMENDATION(Field.RECOMMENDATION, "Recommendation", 38),
    RESPONSE(Field.RESPONSE, "Response", 14),
    EXECUTIVE_RESPONSE(Field.EXECUTIVE_RESPONSE, "Executive response", 38),
    ACTION(Field.ACTION, "Action", 32),
    OWNER(Field.OWNER, "Owner", 22),
    BY_WHEN(Field.BY_WHEN, "By when", 28),
    FIRST_DATE(Field.FIRST_DATE, "Original date", 28),
    REVISED_DATE(Field.REVISED_DATE, "Revised date", 28),
    SUCCESS_CRITERIA(Field.SUCCESS_CRITERIA, "Target / success criteria", 24),
    PROGRESS(Field.PROGRESS, "Progress", 38),
    STATUS(Field.STATUS, "Status", 14),
    RATING(Field.RATING, "RAG", 9),
    PERCENT(Field.PERCENT, "% complete", 13),
    COMPLETED_ON(Field.COMPLETED_ON, "Completed on", 19),
    CLOSURE_AGREED_ON(Field.CLOSURE_AGREED_ON, "Closure agreed on", 19),
    EXEMPTION(Field.EXEMPTION, "Exempt", 16);

    private static final Set<OfficerColumn> USUAL = EnumSet.of(
            REFERENCE,
            DIRECTED_TO,
            RECOMMENDATION,
            RESPONSE,
            EXECUTIVE_RESPONSE,
            ACTION,
            OWNER,
            BY_WHEN,
            SUCCESS_CRITERIA,
            PROGRESS,
            STATUS,
            EXEMPTION);

    private final Field field;
    private final String heading;
    private final int width;

    OfficerColumn(Field field, String heading, int width) {
        this.field = field;
        this.heading = heading;
        this.width = width;
    }

    Field field() {
        return field;
    }

    /** A name that the reader knows. */
    String heading() {
        return heading;
    }

    /** In characters; dates that may count have room for the word by which an overdue one is marked. */
    int width() {
        return width;
    }

    /** The columns that a tracker needs, and no usual one that it does without. */
    static List<OfficerColumn> of(Tracker tracker) {
        Set<OfficerColumn> used = EnumSet.copyOf(USUAL);
        Arrays.stream(values()).filter(column -> column.isUsedBy(tracker)).forEach(used::add);
        used.removeIf(column -> column.isForeignTo(tracker));
        return List.copyOf(used);
    }

    /**
     * Whether the tracker has no such column, though it might: a blank one would ask for words that nobody misses, and
     * what an officer entered in it would have no place.
     */
    private boolean isForeignTo(Tracker tracker) {
        List<Recommendation> recommendations = tracker.recommendations();
        return switch (this) {
            case RESPONSE -> all(recommendations.stream(), OfficerColumn::isWithoutAnswer);
            case EXECUTIVE_RESPONSE ->
                all(recommendations.stream(), OfficerColumn::isWithoutAnswer)
                        || all(recommendations.stream(), Recommendation::isAnsweredInOneColumn);
            case ACTION ->
                all(
                        tracker.actions(),
                        action -> action.text().isBlank() && !action.cells().has(field));
            case BY_WHEN -> all(tracker.actions(), OfficerColumn::isDatedElsewhere);
            case EXEMPTION ->
                !recommendations.isEmpty() && recommendations.stream().noneMatch(OfficerColumn::hasMarking);
            default -> false;
        };
    }

    private static boolean hasMarking(Recommendation recommendation) {
        return recommendation.cells().has(Field.EXEMPTION)
                || recommendation.actions().stream()
                        .anyMatch(action -> action.cells().has(Field.EXEMPTION));
    }

    private static <T> boolean all(Stream<T> stream, Predicate<T> predicate) {
        List<T> list = stream.toList();
        return !list.isEmpty() && list.stream().allMatch(predicate);
    }

    /** Whether the sheet has no place for an answer; a blank one would say that it is awaited. */
    private static boolean isWithoutAnswer(Recommendation recommendation) {
        Cells cells = recommendation.cells();
        return recommendation.response().category() == Response.Category.NOT_STATED
                && recommendation.response().text().isBlank()
                && !cells.has(Field.RESPONSE)
                && !cells.has(Field.EXECUTIVE_RESPONSE);
    }

    /** Whether the sheet has columns of dates, but none that is By when. */
    private static boolean isDatedElsewhere(Action action) {
        return action.cells().ofColumn(Field.BY_WHEN).isEmpty()
                && Stream.of(Field.FIRST_DATE, Field.REVISED_DATE).anyMatch(action::isDatedBy);
    }

    private boolean isUsedBy(Tracker tracker) {
        return switch (this) {
            case REVIEW ->
                tracker.recommendations().stream()
                        .anyMatch(recommendation -> !recommendation.review().isBlank());
            case COMMITTEE ->
                tracker.recommendations().stream()
                        .anyMatch(recommendation -> !recommendation.committee().isBlank());
            case MADE_ON ->
                tracker.recommendations().stream()
                        .anyMatch(recommendation -> recommendation.madeOn().isPresent());
            case RECEIVED_ON ->
                tracker.recommendations().stream()
                        .anyMatch(recommendation -> recommendation.receivedOn().isPresent());
            case COMPLETED_ON ->
                tracker.actions()
                        .anyMatch(action -> !action.saysWhenCompleted()
                                && isSaid(action.measures().completedOn()));
            default -> tracker.actions().map(Action::measures).anyMatch(this::isUsedBy);
        };
    }

    private boolean isUsedBy(Measures measures) {
        return switch (this) {
            case FIRST_DATE -> isSaid(measures.firstDate());
            case REVISED_DATE -> isSaid(measures.revisedDate());
            case RATING -> measures.rating().isPresent() || isSaid(measures.ratingWords());
            case PERCENT -> isSaid(measures.percentWords());
            case CLOSURE_AGREED_ON -> isSaid(measures.closureAgreed());
            default -> false;
        };
    }

    private static boolean isSaid(ByWhen date) {
        return isSaid(date.words());
    }

    private static boolean isSaid(RichText words) {
        return !words.isBlank();
    }
}
