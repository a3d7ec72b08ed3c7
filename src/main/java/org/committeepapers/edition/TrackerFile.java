package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Location;
import org.committeepapers.history.History;
import org.committeepapers.history.Snapshot;
import org.committeepapers.history.Tally;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;

/** A tracker as data, {@code tracker.json}. Fields may be added, but never renamed. */
public final class TrackerFile {

    /** Its name in an edition. */
    public static final String NAME = "tracker.json";

    static final int FORMAT_VERSION = 1;

    private TrackerFile() {}

    private record Content(
            int formatVersion,
            LocalDate asAt,
            String id,
            String title,
            String council,
            String committee,
            @JsonInclude(Include.NON_EMPTY) String extract,
            Optional<LocalDate> consideredOn,
            Map<String, Integer> standing,
            List<RecommendationFields> recommendations,
            List<SnapshotFile.RecommendationFields> vanished) {}

    private record RecommendationFields(
            String reference,
            String review,
            String text,
            String directedTo,
            SnapshotFile.Answer response,
            String sheet,
            int row,
            int lastNumber,
            List<ActionFields> actions,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static RecommendationFields of(Recommendation one, Snapshot snapshot) {
            return new RecommendationFields(
                    one.reference(),
                    one.words(Field.REVIEW),
                    one.text(Field.RECOMMENDATION).plain(),
                    one.directedTo().words(),
                    SnapshotFile.Answer.of(one),
                    one.place().sheet(),
                    one.place().rowNumber(),
                    one.lastNumber(),
                    one.actions().stream()
                            .map(action -> ActionFields.of(action, snapshot))
                            .toList(),
                    one.withheld());
        }
    }

    private record ActionFields(
            int number,
            String text,
            List<String> owners,
            Due byWhen,
            @JsonAnyGetter Map<String, String> words,
            Status status,
            Standing.Source statusSource,
            boolean reportedCompleted,
            boolean overdue,
            @JsonInclude(Include.NON_EMPTY) String progressFrom,
            String sheet,
            int row,
            Optional<LocalDate> completedOn,
            Optional<LocalDate> closedOn,
            @JsonInclude(Include.NON_ABSENT) Optional<String> id,
            @JsonInclude(Include.NON_ABSENT) Optional<SnapshotFile.HistoryFields> history,
            @JsonInclude(Include.NON_EMPTY) Set<Field> withheld) {

        static ActionFields of(Action action, Snapshot snapshot) {
            Optional<History> history = snapshot.history(action.key());
            Location.Cell row = action.place();
            return new ActionFields(
                    action.key().action(),
                    action.text(Field.ACTION).plain(),
                    action.owners().names(),
                    Due.of(action.byWhen()),
                    SnapshotFile.inWords(action),
                    action.status(),
                    action.standing().source(),
                    action.standing().reportedCompleted(),
                    action.isOverdue(snapshot.asAt()),
                    action.entries().of(Field.PROGRESS).heading(),
                    row.sheet(),
                    row.rowNumber(),
                    action.date(Field.COMPLETED_ON).latest(),
                    action.closedOn(snapshot.asAt()),
                    history.map(History::id),
                    history.map(SnapshotFile.HistoryFields::of),
                    action.withheld());
        }
    }

    private record Due(String text, ByWhen.Kind kind, Optional<LocalDate> latest, Optional<LocalDate> original) {

        static Due of(ByWhen byWhen) {
            return new Due(byWhen.words().plain(), byWhen.kind(), byWhen.latest(), byWhen.original());
        }
    }

    /**
     * Writes the tracker or its public part; withheld values are empty, and {@code withheld} names their fields.
     *
     * @param snapshot of it on the day of the edition, with the history of each action
     */
    public static void write(TrackerPart tracker, Snapshot snapshot, OutputStream out) throws IOException {
        Json.write(
                out,
                new Content(
                        FORMAT_VERSION,
                        snapshot.asAt(),
                        tracker.id(),
                        tracker.about().title(),
                        tracker.about().council(),
                        tracker.about().committee(),
                        tracker.about().extract(),
                        tracker.about().consideredOn(),
                        TrackerHead.standing(Tally.of(snapshot)),
                        snapshot.recommendations().stream()
                                .map(one -> RecommendationFields.of(one, snapshot))
                                .toList(),
                        snapshot.vanished().stream()
                                .map(SnapshotFile.RecommendationFields::of)
                                .toList()));
    }
}
