package org.committeepapers.officer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** The columns of the sheet Tracker as we write it. */
final class OfficerColumns {

    /** That officers may choose from. */
    static final List<Status> STATUSES = List.of(
            Status.NOT_STARTED, Status.IN_PROGRESS, Status.OPEN, Status.DELAYED, Status.COMPLETED, Status.CLOSED);

    /** What an owner may update; the rest of a row is the committee's and the executive's. */
    static final Set<Field> UPDATES =
            EnumSet.of(Field.STATUS, Field.PROGRESS, Field.REVISED_DATE, Field.PERCENT, Field.COMPLETED_ON);

    /** What no owner is asked about. */
    private static final Set<Field> NOT_FOR_OWNERS = EnumSet.of(Field.EXEMPTION, Field.CLOSURE_AGREED_ON);

    private OfficerColumns() {}

    /** A name that the standard layout knows. */
    static String heading(Field field) {
        return switch (field) {
            case REFERENCE -> "Ref";
            case MADE_ON -> "Meeting date";
            case FIRST_DATE -> "Original date";
            case SUCCESS_CRITERIA -> "Target / success criteria";
            case RATING -> "RAG";
            case PERCENT -> "% complete";
            default -> field.inWords();
        };
    }

    /** In characters. */
    static int width(Field field) {
        return switch (field) {
            case REFERENCE, RATING, PERCENT, RESPONSE, STATUS -> 14;
            case ACTION, SUCCESS_CRITERIA -> 32;
            case RECOMMENDATION, EXECUTIVE_RESPONSE, PROGRESS -> 48;
            default -> 20;
        };
    }

    /** Those of a workbook for an owner: what the tracker says, and the updates that it has a cell for. */
    static List<Field> ofOwner(Tracker tracker) {
        return Stream.of(Field.values())
                .filter(field -> field.part() != Field.Part.LAYOUT && !NOT_FOR_OWNERS.contains(field))
                .filter(field -> tracker.recommendations().stream()
                        .anyMatch(whole -> whole.actions().stream()
                                .anyMatch(action -> takes(action, field)
                                        || !written(field, whole, action).isBlank())))
                .toList();
    }

    /** Whether the master has a cell for updates of the field, and words in it mean nothing else. */
    static boolean takes(Action action, Field field) {
        return UPDATES.contains(field)
                && action.has(field)
                && !isShared(action, field)
                && !isStatedWithoutWords(action, field)
                && !isSettled(action, field);
    }

    /** Whether the action has ended and the cell says how: only what is missing may be added, but no new status or date. */
    static boolean isSettled(Action action, Field field) {
        return action.status().isEnded()
                && (field == Field.REVISED_DATE
                        || field == Field.STATUS
                        || !action.text(field).isBlank());
    }

    /** Whether the cell gives the status by a colour or through the tracker's layout. */
    static boolean isStatedWithoutWords(Action action, Field field) {
        return field == Field.STATUS
                && action.status() != Status.UNKNOWN
                && action.standing().source() == Standing.Source.STATED
                && action.text(Field.STATUS).isBlank();
    }

    /** Whether the cell of a status or a day of completion is that of another field too. */
    private static boolean isShared(Action action, Field field) {
        return (field == Field.STATUS || field == Field.COMPLETED_ON)
                && Arrays.stream(Field.values())
                        .filter(other -> other != field && other.part() == Field.Part.ACTION && action.has(other))
                        .filter(other -> other != Field.COMPLETED_ON || !action.saysWhenCompleted())
                        .anyMatch(other -> action.cells(other)
                                .getLast()
                                .equals(action.cells(field).getLast()));
    }

    /** The words of an action's row as they are written for its owner. */
    static RichText written(Field field, Recommendation recommendation, Action action) {
        if (field.part() != Field.Part.ACTION) {
            return recommendation.text(field);
        }
        return switch (field) {
            case RATING -> rating(action);
            case STATUS -> RichText.of(action.status().inWords());
            default -> isElsewhere(field, action) ? RichText.EMPTY : action.text(field);
        };
    }

    /** A colour by its name: a fill without words is seen by few. */
    private static RichText rating(Action action) {
        RichText words = action.text(Field.RATING);
        return words.isBlank()
                ? RichText.of(action.done().rating().map(EnumNames::words).orElse(""))
                : words;
    }

    /** Whether only another cell gives a day of completion. */
    private static boolean isElsewhere(Field field, Action action) {
        return field == Field.COMPLETED_ON && (!action.has(field) || isShared(action, field));
    }
}
