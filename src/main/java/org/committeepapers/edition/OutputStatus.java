package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.edition.RecordedRuns.Made;
import org.committeepapers.edition.RecordedRuns.Outcome;

/**
 * How an output stands, by its record alone.
 *
 * @param lastRun of {@code publish}, but for drafts; empty if none is on record
 * @param lastOfAll the last that looked for the workbooks of all trackers; a run of one by hand isn't what was scheduled
 * @param unended when the last run on record began, if it made an edition and never recorded its end
 * @param stopped the workbooks of which nothing was published when that was last tried
 * @param missing the trackers without a workbook
 * @param lastEditions the last of each tracker that isn't withdrawn, by tracker
 * @param nextMeetings of the committees, as far as these editions know them, by tracker
 */
public record OutputStatus(
        int formatVersion,
        Optional<Run> lastRun,
        Optional<Run> lastOfAll,
        Optional<Instant> unended,
        List<String> stopped,
        List<String> missing,
        Map<String, String> lastEditions,
        Map<String, LocalDate> nextMeetings) {

    private static final int FORMAT_VERSION = 1;

    /**
     * A run that ended.
     *
     * @param days that have passed since
     */
    public record Run(Instant end, long days, int exitCode) {

        /** Whether it ended a day or more after now, so that one of two clocks is wrong. */
        @JsonIgnore
        public boolean isAhead() {
            return days < 0;
        }
    }

    /**
     * Reads the record. A run may write to it meanwhile.
     *
     * @throws IOException if it can't be read, or an earlier version of the program wrote it
     */
    public static OutputStatus read(Path internalRoot, Instant now) throws IOException {
        boolean isWritten = OutputLock.isHeld(internalRoot);
        RecordedRuns runs = RecordedRuns.read(internalRoot);
        // Looks twice, since a run may begin or end meanwhile.
        Optional<Instant> unended = isWritten || OutputLock.isHeld(internalRoot) ? Optional.empty() : runs.unended();
        Optional<Run> last = Optional.empty();
        Optional<Run> lastOfAll = Optional.empty();
        List<String> missing = new ArrayList<>();
        List<Outcome> stopped = new ArrayList<>();
        for (RecordedRuns.Line line : runs.lines()) {
            Optional<Instant> end =
                    line.end().filter(any -> line.run().command().equals(RunLog.PUBLISH));
            if (end.isEmpty()) {
                continue;
            }
            last = end.map(time -> new Run(
                    time,
                    Duration.between(time, now).toDays(),
                    line.run().exitCode().orElse(0)));
            if (line.run().missing().isPresent()) {
                lastOfAll = last;
                missing.clear();
                missing.addAll(line.run().missing().get());
                stopped.clear();
            }
            for (Outcome outcome : line.run().trackers()) {
                stopped.removeIf(before -> before.file().equals(outcome.file())
                        || !outcome.tracker().isEmpty() && before.tracker().equals(outcome.tracker()));
                if (outcome.isPublished()) {
                    missing.remove(TrackerFolder.whole(outcome.tracker()));
                } else {
                    stopped.add(outcome);
                }
            }
        }
        Map<String, String> editions = new TreeMap<>();
        Map<String, LocalDate> meetings = new TreeMap<>();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, Made> made = runs.editions();
        runs.last().forEach((tracker, name) -> {
            editions.put(tracker, name.toString());
            Optional.ofNullable(made.get(tracker + "/" + name))
                    .flatMap(edition -> edition.meetings().stream()
                            .filter(day -> !day.isBefore(today))
                            .min(Comparator.naturalOrder()))
                    .ifPresent(day -> meetings.put(tracker, day));
        });
        missing.removeIf(
                id -> editions.keySet().stream().map(TrackerFolder::whole).noneMatch(id::equals));
        return new OutputStatus(
                FORMAT_VERSION,
                last,
                lastOfAll,
                unended,
                stopped.stream().map(Outcome::file).toList(),
                missing,
                editions,
                meetings);
    }

    /** Whether the last run went well and doesn't lie ahead, and nothing was stopped or is missing. */
    public boolean isWell() {
        return lastRun.filter(run -> run.exitCode() == 0 && !run.isAhead()).isPresent()
                && unended.isEmpty()
                && stopped.isEmpty()
                && missing.isEmpty();
    }

    /**
     * The status after a run of {@code publish} or {@code chase} in Prometheus' text format. Everybody may read it, so of workbooks and missing
     * trackers it says only how many.
     *
     * @param end of the run, which may never have had the output
     */
    public static String prometheus(Path internalRoot, String command, Instant end, int exitCode) {
        // The metrics of several outputs on one machine meet in one monitor.
        String labels =
                "internal=" + quoted(internalRoot.toAbsolutePath().normalize().toString());
        StringBuilder text = new StringBuilder();
        // What stands of the trackers is told by one of the two files, since a monitor reads both.
        boolean isPublish = command.equals(RunLog.PUBLISH);
        String last = isPublish ? "last_run" : "last_" + command;
        gauge(
                text,
                last + "_timestamp_seconds",
                "When " + command + " last ended.",
                Map.of(labels, end.getEpochSecond()));
        gauge(text, last + "_exit_code", "How " + command + " last ended; 0 is good.", Map.of(labels, (long) exitCode));
        if (!isPublish) {
            return text.toString();
        }
        try {
            OutputStatus status = read(internalRoot, end);
            Map<String, Long> days = new TreeMap<>();
            status.lastEditions.forEach((tracker, edition) -> EditionName.of(edition)
                    .ifPresent(name -> days.put(
                            labels + ",tracker=" + quoted(tracker),
                            name.day().atStartOfDay(ZoneOffset.UTC).toEpochSecond())));
            long stopped = status.stopped.size();
            gauge(
                    text,
                    "stopped_workbooks",
                    "Of which nothing was published when last tried.",
                    Map.of(labels, stopped));
            long missing = status.missing.size();
            gauge(text, "missing_trackers", "With an edition and no workbook any more.", Map.of(labels, missing));
            gauge(text, "last_edition_timestamp_seconds", "The day of a tracker's last edition.", days);
        } catch (IOException e) {
            // The run has said so, and how it ended is all that is known.
        }
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help, Map<String, Long> values) {
        String full = "committee_papers_" + name;
        text.append("# HELP %1$s %2$s\n# TYPE %1$s gauge\n".formatted(full, help));
        values.forEach((labels, value) -> text.append("%s{%s} %d\n".formatted(full, labels, value)));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
