package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param command such as {@code publish}
 * @param inputs the files read, each once
 * @param trackers in the order of the workbooks
 */
public record RunRecord(
        Instant start,
        Instant end,
        String command,
        String toolVersion,
        List<Edition.Input> inputs,
        List<Tracker> trackers,
        int exitCode) {

    public RunRecord {
        inputs = List.copyOf(inputs);
        trackers = List.copyOf(trackers);
    }

    /**
     * The outcome for one workbook.
     *
     * @param file its name; empty if an edition was withdrawn
     * @param made the edition; empty if none was made
     */
    public record Tracker(
            String file,
            @JsonUnwrapped Counts counts,
            @JsonUnwrapped Optional<Made> made) {}

    /** How many findings there are of each severity. */
    public record Counts(long errors, long warnings, long notes) {
        Counts and(Counts other) {
            return new Counts(errors + other.errors, warnings + other.warnings, notes + other.notes);
        }
    }

    /**
     * An edition.
     *
     * @param tracker the id of the tracker
     * @param edition the name of its folder
     * @param kind as in its manifest, or one of those below
     * @param written false if an edition with the same content was already there
     * @param manifestSha256 the hash of its manifest, in the line that comes before the edition
     * @param reason why it was withdrawn or disposed of
     * @param meetings after its day that its committee is known to have, in the line that comes before the edition
     * @param laterReason why it was published again, given after that; empty if none was
     */
    public record Made(
            String tracker,
            String edition,
            String kind,
            boolean written,
            @JsonInclude(Include.NON_EMPTY) String manifestSha256,
            @JsonInclude(Include.NON_EMPTY) String reason,
            @JsonInclude(Include.NON_EMPTY) List<LocalDate> meetings,
            @JsonInclude(Include.NON_EMPTY) String laterReason) {

        /** The kind of a withdrawn edition. */
        public static final String WITHDRAWN = "WITHDRAWN";

        /** The kind of an edition whose files were deleted, as its time was over. */
        public static final String DISPOSED = "DISPOSED";

        /** The kind of an edition that a run had recorded and never moved into place. */
        public static final String ABANDONED = "ABANDONED";

        /** An edition without hashes. */
        public Made(String tracker, String edition, String kind, boolean written) {
            this(tracker, edition, kind, written, "", "", List.of(), "");
        }

        /** An edition with the same content as the one that is there, and a reason for that one. */
        public static Made unchanged(String tracker, String edition, String kind, String laterReason) {
            return new Made(tracker, edition, kind, false, "", "", List.of(), laterReason);
        }

        /** A copy for a line that changes what became of it. */
        Made as(String other, String why) {
            return new Made(tracker, edition, other, true, manifestSha256, why, List.of(), "");
        }

        /** Its tracker and its name, with a slash. */
        @JsonIgnore
        public String place() {
            return tracker + "/" + edition;
        }

        @JsonIgnore
        public boolean isPublished() {
            return kind.equals(Edition.Kind.PUBLISHED.name());
        }

        @JsonIgnore
        public boolean isWithdrawn() {
            return kind.equals(WITHDRAWN);
        }

        @JsonIgnore
        public boolean isDisposed() {
            return kind.equals(DISPOSED);
        }
    }

    public Counts counts() {
        return trackers.stream().map(Tracker::counts).reduce(new Counts(0, 0, 0), Counts::and);
    }
}
