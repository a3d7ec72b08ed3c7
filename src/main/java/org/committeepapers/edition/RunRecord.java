package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private static final int FORMAT_VERSION = 1;

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
     * @param kind as in its manifest, or {@code WITHDRAWN}
     * @param written false if an edition with the same content was already there
     * @param publicManifestSha256 empty if it has no public part, or wasn't written
     * @param internalManifestSha256 empty if it wasn't written
     * @param withdrawalSha256 of {@code withdrawn.json}; empty if it isn't withdrawn
     * @param laterReason why it was published again, given after that; empty if none was
     */
    public record Made(
            String tracker,
            String edition,
            String kind,
            boolean written,
            @JsonInclude(Include.NON_EMPTY) String publicManifestSha256,
            @JsonInclude(Include.NON_EMPTY) String internalManifestSha256,
            @JsonInclude(Include.NON_EMPTY) String withdrawalSha256,
            @JsonInclude(Include.NON_EMPTY) String laterReason) {

        /** The kind of a withdrawn edition. */
        public static final String WITHDRAWN = "WITHDRAWN";

        /** An edition without hashes. */
        public Made(String tracker, String edition, String kind, boolean written) {
            this(tracker, edition, kind, written, "", "", "", "");
        }

        /** An edition with the same content as the one that is there, and a reason for that one. */
        public static Made unchanged(String tracker, String edition, String kind, String laterReason) {
            return new Made(tracker, edition, kind, false, "", "", "", laterReason);
        }
    }

    /**
     * What ties a line to the lines before it and to the output.
     *
     * @param previous the hash of the line before; empty in the first line
     * @param found editions that were there, but in no line: from an earlier version of the program, or an interrupted run
     * @param pages the hashes of the pages beside the editions, by path; empty for a page that isn't there
     */
    public record Evidence(String previous, List<Made> found, Map<String, String> pages) {

        public Evidence {
            found = List.copyOf(found);
        }
    }

    public Counts counts() {
        return trackers.stream().map(Tracker::counts).reduce(new Counts(0, 0, 0), Counts::and);
    }

    /** Writes the record as one line of JSON. */
    public void writeLine(OutputStream out, Evidence evidence) throws IOException {
        Json.writeLine(out, Line.of(this, evidence));
    }

    /** A copy with these outcomes. */
    public RunRecord with(List<Tracker> others) {
        return new RunRecord(start, end, command, toolVersion, inputs, others, exitCode);
    }

    private record Line(
            int formatVersion,
            String previous,
            Instant start,
            Instant end,
            String command,
            String toolVersion,
            int exitCode,
            @JsonUnwrapped Counts counts,
            List<Tracker> trackers,
            @JsonInclude(Include.NON_EMPTY) List<Made> found,
            Map<String, String> pages,
            List<Input> inputs) {

        private record Input(String file, String sha256) {}

        static Line of(RunRecord run, Evidence evidence) {
            return new Line(
                    FORMAT_VERSION,
                    evidence.previous(),
                    run.start(),
                    run.end(),
                    run.command(),
                    run.toolVersion(),
                    run.exitCode(),
                    run.counts(),
                    run.trackers(),
                    evidence.found(),
                    evidence.pages(),
                    run.inputs().stream()
                            .map(input -> new Input(input.file(), input.sha256()))
                            .toList());
        }
    }
}
