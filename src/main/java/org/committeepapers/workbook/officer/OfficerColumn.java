package org.committeepapers.workbook.officer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Cells;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.owner.OwnerWords;

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
            REVISED_DATE,
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

    /** A name that the standard layout has. */
    String heading() {
        return heading;
    }

    /** In characters; dates that may count have room for the word by which an overdue one is marked. */
    int width() {
        return width;
    }

    /** The columns that a tracker needs, and no usual one that it does without. */
    static List<OfficerColumn> of(Tracker tracker) {
        return Arrays.stream(values())
                .filter(column -> column.isUsedBy(tracker) || USUAL.contains(column) && !column.isForeignTo(tracker))
                .toList();
    }

    /** What the column says of a recommendation; blank where it is one of actions. */
    RichText text(Recommendation recommendation) {
        return switch (this) {
            case REVIEW -> RichText.of(recommendation.review());
            case COMMITTEE -> RichText.of(recommendation.committee());
            case RECOMMENDATION -> recommendation.text();
            case DIRECTED_TO -> RichText.of(recommendation.directedTo().words());
            case RESPONSE -> recommendation.answerWords();
            case EXECUTIVE_RESPONSE -> recommendation.response().text();
            case EXEMPTION -> RichText.of(recommendation.exemptions().words());
            default -> RichText.EMPTY;
        };
    }

    /** What the column says of an action; blank where it is one of recommendations, or of dates. */
    RichText text(Action action) {
        return switch (this) {
            case ACTION -> action.text();
            case OWNER -> owners(action.owners());
            case SUCCESS_CRITERIA -> action.successCriteria();
            case PROGRESS -> action.progress();
            case STATUS -> RichText.of(action.status().inWords());
            case RATING -> action.measures().ratingWords();
            case PERCENT -> action.measures().percentWords();
            case EXEMPTION -> RichText.of(action.exemptions().words());
            default -> RichText.EMPTY;
        };
    }

    /** As written, unless the layout reads these words as others than the standard one does. */
    private static RichText owners(Owners owners) {
        return OwnerWords.read(owners.words()).list().equals(owners.list())
                ? owners.words()
                : RichText.of(owners.list().stream().map(Owner::name).collect(Collectors.joining("\n")));
    }

    /** The date of the action that the column gives. */
    ByWhen date(Action action) {
        return switch (this) {
            case BY_WHEN -> action.byWhenAsEntered();
            case FIRST_DATE -> action.measures().firstDate();
            case REVISED_DATE -> action.measures().revisedDate();
            case COMPLETED_ON -> completedOn(action);
            case CLOSURE_AGREED_ON -> action.measures().closureAgreed();
            default -> ByWhen.MISSING;
        };
    }

    /** A day that the progress says as well needs no column. */
    private static ByWhen completedOn(Action action) {
        ByWhen day = action.measures().completedOn();
        return lower(action.progress()).contains(lower(day.words())) ? ByWhen.MISSING : day;
    }

    private static String lower(RichText words) {
        return words.plain().strip().toLowerCase(Locale.ROOT);
    }

    private boolean isUsedBy(Tracker tracker) {
        return tracker.recommendations().stream().anyMatch(this::isUsedBy);
    }

    private boolean isUsedBy(Recommendation recommendation) {
        return switch (this) {
            case MADE_ON -> recommendation.madeOn().isPresent();
            case RECEIVED_ON -> recommendation.receivedOn().isPresent();
            case RATING, PERCENT, FIRST_DATE, COMPLETED_ON, CLOSURE_AGREED_ON ->
                recommendation.actions().stream().anyMatch(this::isUsedBy);
            default -> !USUAL.contains(this) && !text(recommendation).isBlank();
        };
    }

    private boolean isUsedBy(Action action) {
        return !text(action).isBlank()
                || !date(action).words().isBlank()
                || this == RATING && action.measures().rating().isPresent();
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
            case EXEMPTION -> !recommendations.isEmpty() && !hasMarking(tracker);
            default -> false;
        };
    }

    private static boolean hasMarking(Tracker tracker) {
        return Stream.concat(
                        tracker.recommendations().stream().map(Recommendation::cells),
                        tracker.actions().map(Action::cells))
                .anyMatch(cells -> cells.has(Field.EXEMPTION));
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
}
