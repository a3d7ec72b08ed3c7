package org.committeepapers.edition.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.Edition;

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
     */
    public record Made(String tracker, String edition, String kind, boolean written) {}

    public Counts counts() {
        return trackers.stream().map(Tracker::counts).reduce(new Counts(0, 0, 0), Counts::and);
    }

    /** Writes the record as one line of JSON. */
    public void writeLine(OutputStream out) throws IOException {
        Json.writeLine(out, Line.of(this));
    }

    private record Line(
            int formatVersion,
            Instant start,
            Instant end,
            String command,
            String toolVersion,
            int exitCode,
            @JsonUnwrapped Counts counts,
            List<Tracker> trackers,
            List<Input> inputs) {

        private record Input(String file, String sha256) {}

        static Line of(RunRecord run) {
            return new Line(
                    FORMAT_VERSION,
                    run.start(),
                    run.end(),
                    run.command(),
                    run.toolVersion(),
                    run.exitCode(),
                    run.counts(),
                    run.trackers(),
                    run.inputs().stream()
                            .map(input -> new Input(input.file(), input.sha256()))
                            .toList());
        }
    }
}
