package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.committeepapers.edition.RecordedRuns.Line;
import org.committeepapers.edition.RecordedRuns.Outcome;

/**
 * How an output stands, by its record alone.
 *
 * @param last the last run of {@code publish}, but for drafts; empty if none is on record
 * @param isCutOff whether the last run of any command never ended
 * @param editions the last edition of each tracker that has one which isn't withdrawn, by tracker
 * @param stopped the workbooks of which nothing was published when that was last tried
 * @param missing the trackers without a workbook
 */
public record OutputStatus(
        Optional<Run> last,
        boolean isCutOff,
        Map<String, EditionName> editions,
        List<String> stopped,
        List<String> missing) {

    /** A run that ended. */
    public record Run(Instant end, int exitCode) {}

    /**
     * Reads the record. A run may write to it meanwhile.
     *
     * @throws IOException if it can't be read, or an earlier version of the program wrote it
     */
    public static OutputStatus read(Path internalRoot) throws IOException {
        RecordedRuns runs = RecordedRuns.read(internalRoot);
        List<Line> published = runs.lines().stream()
                .filter(line -> line.run().command().equals(RunLog.PUBLISH)
                        && line.end().isPresent())
                .toList();
        List<String> missing = new ArrayList<>();
        List<Outcome> stopped = new ArrayList<>();
        for (Line line : published) {
            line.run().missing().ifPresent(all -> {
                missing.clear();
                missing.addAll(all);
                stopped.clear();
            });
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
        Map<String, EditionName> editions = editions(runs);
        missing.removeIf(
                tracker -> editions.keySet().stream().map(TrackerFolder::whole).noneMatch(tracker::equals));
        return new OutputStatus(
                published.reversed().stream()
                        .flatMap(line -> line.end().stream())
                        .findFirst(),
                runs.unclosed().isPresent() && !OutputLock.isHeld(internalRoot),
                editions,
                stopped.stream().map(Outcome::file).toList(),
                missing);
    }

    private static Map<String, EditionName> editions(RecordedRuns runs) {
        Map<String, EditionName> last = new TreeMap<>();
        runs.editions().values().stream()
                .filter(RunRecord.Made::isPublished)
                .forEach(made -> EditionName.of(made.edition())
                        .ifPresent(name -> last.merge(
                                made.tracker(), name, (one, other) -> one.compareTo(other) < 0 ? other : one)));
        return last;
    }

    /** Whether the last run went well and nothing was stopped or is missing. */
    public boolean isWell() {
        return last.filter(run -> run.exitCode() == 0).isPresent()
                && !isCutOff
                && stopped.isEmpty()
                && missing.isEmpty();
    }

    /**
     * The status after a run of {@code publish} in the text format of Prometheus, for a folder whose files end in .prom. Everybody may
     * read it, so that it names nothing that isn't public: of workbooks and missing trackers only how many.
     *
     * @param ended when the run ended, which may have been before it could add to the record
     */
    public static String prometheus(Path internalRoot, Instant ended, int exitCode) {
        // Several outputs on one machine stand in one folder.
        Metrics metrics = new Metrics("internal=\""
                + escaped(internalRoot.toAbsolutePath().normalize().toString()) + "\"");
        metrics.add("last_run_timestamp_seconds", "When the last run of publish ended.", ended.getEpochSecond());
        metrics.add("last_run_exit_code", "The exit code of the last run of publish; 0 is good.", exitCode);
        try {
            OutputStatus status = read(internalRoot);
            Map<String, Long> days = new TreeMap<>();
            status.editions.forEach((tracker, name) -> days.put(
                    ",tracker=\"" + escaped(tracker) + "\"",
                    name.day().atStartOfDay(ZoneOffset.UTC).toEpochSecond()));
            metrics.add(
                    "stopped_workbooks",
                    "Workbooks of which nothing was published when last tried.",
                    status.stopped.size());
            metrics.add(
                    "missing_trackers",
                    "Trackers that have an edition and no workbook any more.",
                    status.missing.size());
            metrics.add("last_edition_timestamp_seconds", "The day of the last edition of each tracker.", days);
        } catch (IOException e) {
            // The run has said so, and its exit code is all that is known.
        }
        return metrics.text.toString();
    }

    private record Metrics(String labels, StringBuilder text) {

        Metrics(String labels) {
            this(labels, new StringBuilder());
        }

        void add(String name, String help, long value) {
            add(name, help, Map.of("", value));
        }

        void add(String name, String help, Map<String, Long> values) {
            String full = "committee_papers_" + name;
            text.append("# HELP %1$s %2$s\n# TYPE %1$s gauge\n".formatted(full, help));
            values.forEach((more, value) -> text.append("%s{%s%s} %d\n".formatted(full, labels, more, value)));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
