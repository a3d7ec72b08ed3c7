package org.committeepapers.opendata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.committeepapers.edition.Json;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.history.Changes;
import org.committeepapers.history.Changes.ActionKind;
import org.committeepapers.history.Changes.RecommendationKind;
import org.committeepapers.history.Comparison;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/**
 * An edition as open data, as {@code recommendations.schema.json} describes it. It says the same as the papers;
 * withheld fields are empty.
 *
 * @param id of the tracker
 * @param language of the officers' words, a BCP 47 tag
 * @param welsh the names that papers in Welsh have; empty where none is given
 * @param asAt the date of the status and overdue fields
 * @param consideredOn the day on which the committee made all of its recommendations; empty where it made them at several
 *     meetings
 * @param agreedByCabinetOn the day on which the executive agreed its response; empty where that isn't known of all of it
 * @param changesSince the day of the edition from which changes are counted; empty if there is none
 * @param standing the listed actions by status, in the order of the progress report
 * @param withheld those of the fields that are withheld
 * @param recommendations in sheet order, then those that were removed before the committee agreed to close them
 */
public record OpenData(
        @JsonProperty("$schema") String schema,
        int formatVersion,
        String id,
        String title,
        String council,
        String committee,
        String language,
        Optional<Names> welsh,
        LocalDate asAt,
        Optional<LocalDate> consideredOn,
        Optional<LocalDate> agreedByCabinetOn,
        Optional<LocalDate> changesSince,
        List<Count> standing,
        List<Withheld> withheld,
        List<RecommendationData> recommendations) {

    /** The name of the complete data. */
    public static final String JSON = "recommendations.json";

    /** The name of the data as a table. */
    public static final String CSV = "recommendations.csv";

    /** The name of the description of the fields. */
    public static final String SCHEMA = "recommendations.schema.json";

    private static final int FORMAT_VERSION = 1;

    /**
     * The data of an edition.
     *
     * @param comparison of the same tracker
     * @param report of the same edition, whose counts are in the data too
     */
    public static OpenData of(PublicTracker tracker, Comparison comparison, ProgressReport report) {
        About about = tracker.about();
        About welsh = about.in(Language.WELSH.tag());
        String title = about.extract().isEmpty() ? about.title() : report.title();
        return new OpenData(
                SCHEMA,
                FORMAT_VERSION,
                tracker.id(),
                title,
                about.council(),
                about.committee(),
                about.language().tag(),
                about.namesIn(Language.WELSH.tag()).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Names.of(welsh, about.extract().isEmpty() ? welsh.title() : title)),
                comparison.now().asAt(),
                tracker.consideredOn(),
                tracker.agreedOn(),
                comparison.changes().map(Changes::since),
                report.counts().stream().map(Count::of).toList(),
                Withheld.ofTracker(tracker.exemptions()),
                Stream.concat(
                                tracker.recommendations().stream()
                                        .map(recommendation ->
                                                RecommendationData.of(recommendation, about, comparison)),
                                comparison.removed().stream()
                                        .filter(gone -> tracker.recommendations().stream()
                                                .noneMatch(gone::isUnder))
                                        .map(gone -> RecommendationData.ofRemoved(gone.recommendation())))
                        .toList());
    }

    /** Writes the data as JSON. */
    public void writeJson(OutputStream out) throws IOException {
        Json.write(out, this);
    }

    /** What a tracker and those who made it are called. */
    public record Names(String title, String council, String committee) {

        private static Names of(About about, String title) {
            return new Names(title, about.council(), about.committee());
        }
    }

    /** The summary of an edition's data. Missing fields are empty. */
    public record Head(String title, String council, String committee, String language, Optional<Names> welsh) {

        /**
         * Reads it from an edition's data.
         *
         * @throws IOException if the file is missing, a link or damaged
         */
        public static Head read(Path file) throws IOException {
            return Json.read(file, Head.class);
        }
    }

    /**
     * The listed actions of one status.
     *
     * @param overdue how many of them are known to be overdue; empty if that is withheld for all
     */
    public record Count(Status status, int actions, OptionalInt overdue) {

        private static Count of(ProgressReport.StatusCount count) {
            boolean isWithheld = count.untold() == count.number();
            return new Count(
                    count.status(), count.number(), isWithheld ? OptionalInt.empty() : OptionalInt.of(count.overdue()));
        }
    }

    /**
     * A recommendation and its answer.
     *
     * @param committee that made it; empty for the tracker's own
     * @param receivedOn the day on which whoever is asked received it; for a recommendation that was removed empty, as is
     *     agreedOn
     * @param agreedOn the day on which whoever is asked agreed the answer
     * @param changes since the earlier edition, in the order of {@link RecommendationKind}
     * @param withheld its withheld fields, without those of its actions
     */
    public record RecommendationData(
            String reference,
            String review,
            String committee,
            String text,
            String directedTo,
            Optional<LocalDate> receivedOn,
            Answer response,
            Optional<LocalDate> agreedOn,
            List<RecommendationKind> changes,
            List<Withheld> withheld,
            List<ActionData> actions) {

        private static RecommendationData of(Recommendation recommendation, About about, Comparison comparison) {
            LocalDate asAt = comparison.now().asAt();
            Exemptions exemptions = recommendation.exemptions();
            return new RecommendationData(
                    recommendation.reference(),
                    recommendation.words(Field.REVIEW),
                    recommendation.words(Field.COMMITTEE),
                    recommendation.text(Field.RECOMMENDATION).plain(),
                    recommendation.directedTo().words(),
                    recommendation
                            .receivedOn()
                            .filter(day -> !day.isAfter(asAt) && !exemptions.withholds(Field.RECOMMENDATION)),
                    new Answer(
                            recommendation.response().category(),
                            recommendation.text(Field.EXECUTIVE_RESPONSE).plain()),
                    agreedOn(recommendation, about).filter(day -> !day.isAfter(asAt)),
                    sorted(comparison
                            .changes()
                            .map(changes ->
                                    changes.recommendation(recommendation.key()).kinds())),
                    Withheld.of(recommendation),
                    Stream.concat(
                                    recommendation.actions().stream().map(action -> ActionData.of(action, comparison)),
                                    comparison.removed().stream()
                                            .filter(gone -> gone.isUnder(recommendation))
                                            .flatMap(gone -> gone.recommendation().actions().stream())
                                            .map(ActionData::ofRemoved))
                            .toList());
        }

        /** Of another body's answer its own alone: the day for all is that of the executive. */
        private static Optional<LocalDate> agreedOn(Recommendation recommendation, About about) {
            boolean isShown = recommendation.isAnswered()
                    && recommendation.response().category() != Response.Category.WITHHELD
                    && !recommendation.exemptions().hides(Field.AGREED_ON);
            boolean isExecutive = recommendation.directedTo().kind() == Addressee.Kind.EXECUTIVE;
            return isShown
                    ? isExecutive ? recommendation.agreedOn(about) : recommendation.agreedOn()
                    : Optional.empty();
        }

        private static RecommendationData ofRemoved(Recommendation gone) {
            return new RecommendationData(
                    gone.reference(),
                    gone.words(Field.REVIEW),
                    "",
                    gone.text(Field.RECOMMENDATION).plain(),
                    "",
                    Optional.empty(),
                    new Answer(gone.response().category(), ""),
                    Optional.empty(),
                    List.of(),
                    Withheld.of(gone),
                    gone.actions().isEmpty()
                            ? List.of(ActionData.ofRemoved(1, "", ActionData.NO_DATE, List.of()))
                            : gone.actions().stream().map(ActionData::ofRemoved).toList());
        }
    }

    /** The executive's answer. */
    public record Answer(Response.Category category, String text) {}

    /**
     * An action.
     *
     * @param number within its recommendation, from 1
     * @param owners the posts named; empty if none is
     * @param ownerText the officer's own words for them
     * @param byWhen of such an action as the last edition with it said
     * @param status {@code REMOVED} where it was taken out of the tracker before the committee agreed to close it
     * @param statusSource empty for such an action
     * @param reportedCompleted whether the words begin with one for completed, though its status is unclear
     * @param overdue empty if that is withheld, and for such an action
     * @param completedOn the day on which it was completed
     * @param closureAgreedOn the day on which the committee agreed that it is closed
     * @param listed whether the report counts it; otherwise its closure was agreed earlier, or it was removed
     * @param changes since the earlier edition, in the order of {@link ActionKind}
     * @param withheld its withheld fields
     */
    public record ActionData(
            int number,
            String text,
            List<String> owners,
            String ownerText,
            Due byWhen,
            String successCriteria,
            String progress,
            String status,
            Optional<Standing.Source> statusSource,
            boolean reportedCompleted,
            Optional<Boolean> overdue,
            Optional<LocalDate> completedOn,
            Optional<LocalDate> closureAgreedOn,
            boolean listed,
            List<ActionKind> changes,
            List<Withheld> withheld) {

        private static final Due NO_DATE = new Due("", ByWhen.Kind.MISSING, Optional.empty(), Optional.empty());

        private static ActionData of(Action action, Comparison comparison) {
            LocalDate asAt = comparison.now().asAt();
            return new ActionData(
                    action.key().action(),
                    action.text(Field.ACTION).plain(),
                    action.owners().names(),
                    action.owners().shown().plain(),
                    Due.of(action.byWhen()),
                    action.text(Field.SUCCESS_CRITERIA).plain(),
                    action.text(Field.PROGRESS).plain(),
                    action.status().name(),
                    Optional.of(action.standing().source()),
                    action.standing().reportedCompleted(),
                    action.isOverdueWithheld() ? Optional.empty() : Optional.of(action.isOverdue(asAt)),
                    action.completedOn(asAt),
                    action.closedOn(asAt),
                    !comparison.now().wasClosedEarlier(action.key()),
                    sorted(comparison
                            .changes()
                            .map(changes -> changes.action(action.key()).kinds())),
                    Withheld.of(action));
        }

        private static ActionData ofRemoved(Action gone) {
            return ofRemoved(
                    gone.key().action(),
                    gone.text(Field.ACTION).plain(),
                    gone.exemptions().withholds(Field.BY_WHEN) ? NO_DATE : Due.of(gone.byWhen()),
                    Withheld.of(gone).stream()
                            .filter(one -> one.field().equals("text"))
                            .toList());
        }

        private static ActionData ofRemoved(int number, String text, Due due, List<Withheld> withheld) {
            return new ActionData(
                    number,
                    text,
                    List.of(),
                    "",
                    due,
                    "",
                    "",
                    "REMOVED",
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    List.of(),
                    withheld);
        }
    }

    /**
     * The date of an action.
     *
     * @param text the officer's own words
     * @param latest the last day in time
     * @param original the first date, if another one is in force now
     */
    public record Due(String text, ByWhen.Kind kind, Optional<LocalDate> latest, Optional<LocalDate> original) {

        private static Due of(ByWhen byWhen) {
            return new Due(byWhen.words().plain(), byWhen.kind(), byWhen.latest(), byWhen.original());
        }
    }

    /** In the order of the enum, since a set may have a different order in each process. */
    private static <E extends Enum<E>> List<E> sorted(Optional<? extends Collection<E>> kinds) {
        return kinds.stream().flatMap(Collection::stream).sorted().toList();
    }
}
