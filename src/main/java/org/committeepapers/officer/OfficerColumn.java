package org.committeepapers.officer;

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
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/** A column of the sheet Tracker as we write it, in this order. Unusual columns appear only where they are used. */
enum OfficerColumn {
    REFERENCE("Ref", 10),
    REVIEW("Review", 18),
    COMMITTEE("Committee", 22),
    DIRECTED_TO("Directed to", 15),
    MADE_ON("Meeting date", 17),
    RECEIVED_ON("Received on", 17),
    RECOMMENDATION("Recommendation", 38),
    RESPONSE("Response", 14),
    EXECUTIVE_RESPONSE("Executive response", 38),
    ACTION("Action", 32),
    OWNER("Owner", 22),
    BY_WHEN("By when", 28),
    FIRST_DATE("Original date", 28),
    REVISED_DATE("Revised date", 28),
    SUCCESS_CRITERIA("Target / success criteria", 24),
    PROGRESS("Progress", 38),
    STATUS("Status", 14),
    RATING("RAG", 9),
    PERCENT("% complete", 13),
    COMPLETED_ON("Completed on", 19),
    CLOSURE_AGREED_ON("Closure agreed on", 19),
    EXEMPTION("Exempt", 16);

    private static final Set<OfficerColumn> ONLY_WHERE_USED = EnumSet.of(
            REVIEW, COMMITTEE, MADE_ON, RECEIVED_ON, FIRST_DATE, RATING, PERCENT, COMPLETED_ON, CLOSURE_AGREED_ON);

    private static final Set<OfficerColumn> DATES =
            EnumSet.of(MADE_ON, RECEIVED_ON, BY_WHEN, FIRST_DATE, REVISED_DATE, COMPLETED_ON, CLOSURE_AGREED_ON);

    /** Shown for a status that isn't understood, so that an officer sees the question. */
    private static final String UNCLEAR = "Unclear";

    private final String heading;
    private final int width;

    OfficerColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    Field field() {
        return Field.valueOf(name());
    }

    /** A name that the standard layout knows. */
    String heading() {
        return heading;
    }

    /** In characters; columns of dates leave room for the word that marks an overdue one. */
    int width() {
        return width;
    }

    /** Whether further rows of a recommendation repeat it. */
    boolean isRepeated() {
        return this == REFERENCE || this == REVIEW || this == RECOMMENDATION;
    }

    /** The columns that a tracker needs, without usual ones that it does without. */
    static List<OfficerColumn> of(Tracker tracker) {
        return Stream.of(values())
                .filter(column ->
                        ONLY_WHERE_USED.contains(column) ? column.isUsedBy(tracker) : !column.isForeignTo(tracker))
                .toList();
    }

    /** The words for a recommendation; blank in columns of actions or dates. */
    RichText text(Recommendation recommendation) {
        return DATES.contains(this) ? RichText.EMPTY : recommendation.words(field());
    }

    /** The words for an action; blank in columns of recommendations or dates. */
    RichText text(Action action) {
        return switch (this) {
            case OWNER -> owners(action.owners());
            case STATUS ->
                RichText.of(isUnclear(action) ? UNCLEAR : action.status().inWords());
            default -> DATES.contains(this) ? RichText.EMPTY : action.words(field());
        };
    }

    /** If the cell were blank, the reader would take an ending from the progress, which the master doesn't. */
    private static boolean isUnclear(Action action) {
        StatusCell read = StatusWords.ofProgress(action.progress().plain(), StatusPatterns.NONE);
        return action.status() == Status.UNKNOWN
                && read.status().filter(Status::isEnded).isPresent();
    }

    /** As written, unless the standard layout would read other owners from these words. */
    private static RichText owners(Owners owners) {
        return OwnerWords.read(owners.words()).list().equals(owners.list())
                ? owners.words()
                : RichText.of(owners.list().stream().map(Owner::name).collect(Collectors.joining("\n")));
    }

    /** The action's date for this column. */
    ByWhen date(Action action) {
        return this == COMPLETED_ON ? completedOn(action) : action.date(field());
    }

    /** The progress already gives the day. */
    private static ByWhen completedOn(Action action) {
        ByWhen day = action.measures().completedOn();
        return lower(action.progress()).contains(lower(day.words())) ? ByWhen.MISSING : day;
    }

    private static String lower(RichText words) {
        return words.plain().strip().toLowerCase(Locale.ROOT);
    }

    private boolean isUsedBy(Tracker tracker) {
        return switch (this) {
            case MADE_ON ->
                tracker.recommendations().stream()
                        .anyMatch(item -> item.madeOn().isPresent());
            case RECEIVED_ON ->
                tracker.recommendations().stream()
                        .anyMatch(item -> item.receivedOn().isPresent());
            default ->
                tracker.recommendations().stream().anyMatch(item -> !text(item).isBlank())
                        || tracker.actions().anyMatch(this::isUsedBy);
        };
    }

    private boolean isUsedBy(Action action) {
        return !text(action).isBlank()
                || !date(action).words().isBlank()
                || this == RATING && action.measures().rating().isPresent();
    }

    /**
     * Whether the tracker lacks this column: a blank one would ask for words that nobody needs, and what an officer
     * entered in it would have no place in the master.
     */
    private boolean isForeignTo(Tracker tracker) {
        List<Recommendation> recommendations = tracker.recommendations();
        List<Action> actions = tracker.actions().toList();
        return switch (this) {
            case RESPONSE -> isOfNone(recommendations, OfficerColumn::hasAnswer);
            case EXECUTIVE_RESPONSE ->
                isOfNone(recommendations, OfficerColumn::hasAnswer)
                        || isOfNone(recommendations, item -> !item.isAnsweredInOneColumn());
            case ACTION ->
                isOfNone(actions, item -> !item.text().isBlank() || item.cells().has(Field.ACTION));
            case BY_WHEN -> isOfNone(actions, item -> !isDatedElsewhere(item));
            case EXEMPTION ->
                isOfNone(recommendations, item -> item.cells().has(Field.EXEMPTION))
                        && actions.stream().noneMatch(item -> item.cells().has(Field.EXEMPTION));
            default -> false;
        };
    }

    private static <T> boolean isOfNone(List<T> items, Predicate<T> predicate) {
        return !items.isEmpty() && items.stream().noneMatch(predicate);
    }

    /** Whether the tracker has a place for the answer; a blank cell where it has none would mean "awaited". */
    private static boolean hasAnswer(Recommendation recommendation) {
        return recommendation.response().category() != Response.Category.NOT_STATED
                || !recommendation.response().text().isBlank()
                || recommendation.cells().has(Field.RESPONSE)
                || recommendation.cells().has(Field.EXECUTIVE_RESPONSE);
    }

    /** Whether the tracker has columns of dates, but no By when. */
    private static boolean isDatedElsewhere(Action action) {
        return action.cells().ofColumn(Field.BY_WHEN).isEmpty()
                && (action.isDatedBy(Field.FIRST_DATE) || action.isDatedBy(Field.REVISED_DATE));
    }
}
