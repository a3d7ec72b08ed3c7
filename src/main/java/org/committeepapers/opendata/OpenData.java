package org.committeepapers.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.committeepapers.comparison.Changes.ActionKind;
import org.committeepapers.comparison.Changes.RecommendationKind;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/**
 * An edition as data for everybody. It says what the papers say, and nothing that they don't.
 *
 * @param id of the tracker
 * @param language in which the officers write, a BCP 47 tag
 * @param asAt the day for which status and overdue hold
 * @param consideredOn the day on which the committee made its recommendations
 * @param agreedByCabinetOn the day on which the executive agreed its response; empty while it is proposed
 * @param changesSince the day of the edition from which changes are counted; empty where there is none
 * @param standing how the listed actions stand, in the order of the progress report
 * @param withheld what of these isn't said
 * @param recommendations in sheet order
 */
public record OpenData(
        String id,
        String title,
        String council,
        String committee,
        String language,
        LocalDate asAt,
        Optional<LocalDate> consideredOn,
        Optional<LocalDate> agreedByCabinetOn,
        Optional<LocalDate> changesSince,
        List<Count> standing,
        List<Withheld> withheld,
        List<Item> recommendations) {

    /** The name of the data in which everything stands. */
    public static final String JSON = "recommendations.json";

    /** The name of the same as a table. */
    public static final String CSV = "recommendations.csv";

    /** The name of the description of the fields. */
    public static final String SCHEMA = "recommendations.schema.json";

    public OpenData {
        standing = List.copyOf(standing);
        withheld = List.copyOf(withheld);
        recommendations = List.copyOf(recommendations);
    }

    /**
     * The listed actions of one status.
     *
     * @param overdue how many of them are known to be overdue; empty where nobody may tell of any
     */
    public record Count(Status status, int actions, OptionalInt overdue) {}

    /**
     * A recommendation and its answer. What is withheld is empty.
     *
     * @param committee that made it, where the tracker is of several; else empty
     * @param withheld what of it isn't said, its actions apart
     * @param changes since the edition that is compared with, in the order of {@link RecommendationKind}
     */
    public record Item(
            String reference,
            String review,
            String committee,
            String text,
            String directedTo,
            Response.Category category,
            String response,
            List<RecommendationKind> changes,
            List<Withheld> withheld,
            List<Act> actions) {

        public Item {
            withheld = List.copyOf(withheld);
            changes = List.copyOf(changes);
            actions = List.copyOf(actions);
        }
    }

    /**
     * An action. What is withheld is empty.
     *
     * @param number within its recommendation, from 1
     * @param owners the posts named; empty where none is
     * @param ownerWords the officer's own words for them
     * @param overdue empty where nobody may tell
     * @param withheld what of it isn't said
     * @param closureAgreedOn the day on which the committee agreed that it is closed
     * @param listed whether it counts among those that the committee follows; else its closure was agreed earlier
     * @param changes since the edition that is compared with, in the order of {@link ActionKind}
     */
    public record Act(
            int number,
            String text,
            List<String> owners,
            String ownerWords,
            Due byWhen,
            String successCriteria,
            String progress,
            Status status,
            Standing.Source statusSource,
            Optional<Boolean> overdue,
            Optional<LocalDate> closureAgreedOn,
            boolean listed,
            List<ActionKind> changes,
            List<Withheld> withheld) {

        public Act {
            withheld = List.copyOf(withheld);
            owners = List.copyOf(owners);
            changes = List.copyOf(changes);
        }
    }

    /**
     * When it is to be done.
     *
     * @param text the officer's own words
     * @param latest the last day in time
     * @param original the first date, where another is in force now
     */
    public record Due(String text, ByWhen.Kind kind, Optional<LocalDate> latest, Optional<LocalDate> original) {}
}
