package org.committeepapers.officer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/** The columns of the sheet Tracker as we write it. Unusual ones appear only where they are used. */
final class OfficerColumns {

    /** The others follow in the order of fields. */
    private static final List<Field> FIRST =
            List.of(Field.REFERENCE, Field.REVIEW, Field.COMMITTEE, Field.DIRECTED_TO, Field.MADE_ON);

    /** Those that officers expect in every tracker; the last only where one has it. */
    private static final Set<Field> USUAL = EnumSet.of(
            Field.REFERENCE,
            Field.DIRECTED_TO,
            Field.RECOMMENDATION,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE,
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.REVISED_DATE,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.EXEMPTION);

    /** Those of them that a tracker may do without. */
    private static final Set<Field> MAY_LACK =
            EnumSet.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE, Field.ACTION, Field.BY_WHEN, Field.EXEMPTION);

    /** What an owner may update; the rest of a row is the committee's and the executive's. */
    static final Set<Field> UPDATES =
            EnumSet.of(Field.STATUS, Field.PROGRESS, Field.REVISED_DATE, Field.PERCENT, Field.COMPLETED_ON);

    /** Shown for a status that isn't understood, so that an officer sees the question. */
    private static final String UNCLEAR = "Unclear";

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
            case EXEMPTION -> "Exempt";
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

    /** Whether further rows of a recommendation repeat it. */
    static boolean isRepeated(Field field) {
        return field == Field.REFERENCE || field == Field.REVIEW || field == Field.RECOMMENDATION;
    }

    /**
     * The columns that a tracker needs, without usual ones that it does without.
     *
     * @param forOwner whether only updates are asked for, in columns that the tracker has
     */
    static List<Field> of(Tracker tracker, boolean forOwner) {
        return Stream.concat(FIRST.stream(), Stream.of(Field.values()))
                .distinct()
                .filter(field -> field.part() != Field.Part.LAYOUT)
                .filter(field -> forOwner && UPDATES.contains(field)
                        ? isUsed(field, tracker) || tracker.actions().anyMatch(action -> takes(action, field))
                        : USUAL.contains(field) ? !isForeign(field, tracker) : isUsed(field, tracker))
                .toList();
    }

    /** Whether the master has a cell for updates of the field, and words in it mean nothing else. */
    static boolean takes(Action action, Field field) {
        return UPDATES.contains(field)
                && action.has(field)
                && !isShared(action, field)
                && !isStatedWithoutWords(action, field);
    }

    /** Whether the cell gives the status by a colour or through the tracker's layout. */
    static boolean isStatedWithoutWords(Action action, Field field) {
        return field == Field.STATUS
                && action.status() != Status.UNKNOWN
                && action.standing().source() == Standing.Source.STATED
                && action.text(Field.STATUS).isBlank();
    }

    /** Whether the cell of a status or a day of completion is that of another field too. */
    static boolean isShared(Action action, Field field) {
        return (field == Field.STATUS || field == Field.COMPLETED_ON)
                && Arrays.stream(Field.values())
                        .filter(other -> other != field && other.part() == Field.Part.ACTION && action.has(other))
                        .filter(other -> other != Field.COMPLETED_ON || !action.saysWhenCompleted())
                        .anyMatch(other -> action.cells(other)
                                .getLast()
                                .equals(action.cells(field).getLast()));
    }

    /** The words of an action's row as they are written for officers. */
    static RichText written(Field field, Recommendation recommendation, Action action) {
        RichText own = text(field, action);
        RichText date = own.isBlank() ? date(field, action).words() : own;
        return date.isBlank() ? text(field, recommendation) : date;
    }

    /** The words for a recommendation; blank in columns of actions or dates. */
    static RichText text(Field field, Recommendation recommendation) {
        return field.is(Field.Trait.DATE) ? RichText.EMPTY : recommendation.text(field);
    }

    /** The words for an action; blank in columns of recommendations or dates. */
    static RichText text(Field field, Action action) {
        return switch (field) {
            case OWNER -> owners(action);
            case RATING -> rating(action);
            case STATUS ->
                RichText.of(isUnclear(action) ? UNCLEAR : action.status().inWords());
            default -> field.is(Field.Trait.DATE) ? RichText.EMPTY : action.text(field);
        };
    }

    /** A colour by its name: a fill without words is seen by few. */
    private static RichText rating(Action action) {
        RichText words = action.text(Field.RATING);
        return words.isBlank()
                ? RichText.of(action.done().rating().map(EnumNames::words).orElse(""))
                : words;
    }

    /** If the cell were blank, the reader would take an ending from the progress, which the master doesn't. */
    private static boolean isUnclear(Action action) {
        StatusCell read = StatusWords.ofProgress(action.text(Field.PROGRESS).plain(), StatusPatterns.NONE);
        return action.status() == Status.UNKNOWN
                && read.status().filter(Status::isEnded).isPresent();
    }

    /** As written, unless the standard layout would read other owners from these words. */
    private static RichText owners(Action action) {
        List<Owner> owners = action.owners().list();
        return OwnerWords.read(action.text(Field.OWNER)).list().equals(owners)
                ? action.text(Field.OWNER)
                : RichText.of(owners.stream().map(Owner::name).collect(Collectors.joining("\n")));
    }

    /** The action's date for this column, unless it is a day of completion that only the progress gives. */
    static ByWhen date(Field field, Action action) {
        boolean said = field == Field.COMPLETED_ON
                && (!action.has(field) || isShared(action, field))
                && lower(action.text(Field.PROGRESS)).contains(lower(action.text(Field.COMPLETED_ON)));
        return said ? ByWhen.MISSING : action.date(field);
    }

    private static String lower(RichText words) {
        return words.plain().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUsed(Field field, Tracker tracker) {
        return tracker.recommendations().stream()
                        .anyMatch(item -> !item.text(field).isBlank()
                                || field == Field.RESPONSE
                                        && item.response().category() != Response.Category.NOT_STATED)
                || tracker.actions().anyMatch(action -> isUsed(field, action));
    }

    private static boolean isUsed(Field field, Action action) {
        return !text(field, action).isBlank() || !date(field, action).words().isBlank();
    }

    /**
     * Whether the tracker lacks this column: a blank one would ask for words that nobody needs, and what an officer
     * entered in it would have no place in the master.
     */
    private static boolean isForeign(Field field, Tracker tracker) {
        boolean isBlank = field.part() == Field.Part.ACTION
                ? tracker.actions().findAny().isEmpty()
                : tracker.recommendations().isEmpty();
        return MAY_LACK.contains(field)
                && (!isBlank || field == Field.EXEMPTION)
                && !isUsed(field, tracker)
                && tracker.items()
                        .allMatch(item -> item.entries().of(field).cells().isEmpty()
                                && !(item instanceof Action action && action.datedBy() == field));
    }
}
