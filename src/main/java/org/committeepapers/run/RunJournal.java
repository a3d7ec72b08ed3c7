package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.committeepapers.config.Program;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.RunLog;
import org.committeepapers.edition.RunRecord;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.DayWords;

/** Records a run, however it ends. */
public final class RunJournal {

    private static final String NOT_PUBLISHED = "Not published:";
    private static final String NO_WORKBOOK = "No workbook any more:";
    private static final List<String> ORDER =
            List.of("Published", "Nothing new in", "Draft of", "Withdrew", "Disposed of", NOT_PUBLISHED, NO_WORKBOOK);

    private final Console console;
    private final String command;
    private final RunLog log;
    private final Instant start = Today.now();
    private final Set<Edition.Input> inputs = new LinkedHashSet<>();
    private final List<RunRecord.Tracker> trackers = new ArrayList<>();
    private List<String> missing = List.of();

    /**
     * Begins to record a run.
     *
     * @throws IOException if the record can't be read or written; then the run may do nothing
     */
    public RunJournal(Console console, String command, OutputLock lock) throws IOException {
        this.console = console;
        this.command = command;
        this.log = RunLog.begin(lock, command, start);
    }

    /** The record that this run adds to. */
    public RunLog log() {
        return log;
    }

    /** Records the outcome for a tracker. */
    void add(String file, List<Finding> findings, Optional<RunRecord.Made> made, List<Edition.Input> read) {
        Map<Severity, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        RunRecord.Counts counted = new RunRecord.Counts(
                counts.getOrDefault(Severity.ERROR, 0L),
                counts.getOrDefault(Severity.WARNING, 0L),
                counts.getOrDefault(Severity.NOTE, 0L));
        trackers.add(new RunRecord.Tracker(file, counted, made));
        inputs.addAll(read);
    }

    /** Records a tracker that the run ended before. */
    void notReached(Path workbook) {
        add(String.valueOf(workbook.getFileName()), List.of(), Optional.empty(), List.of());
    }

    /** The reasons given in this run for editions that are unchanged, by tracker and edition, with a slash. */
    public Map<String, String> reasons() {
        return trackers.stream()
                .flatMap(tracker -> tracker.made().stream())
                .filter(one -> !one.laterReason().isEmpty())
                .collect(Collectors.toMap(RunRecord.Made::place, RunRecord.Made::laterReason));
    }

    /**
     * Records that an edition was withdrawn.
     *
     * @param kind withdrawn or disposed of
     */
    public void withdrew(String tracker, EditionName edition, String kind) {
        RunRecord.Made made = new RunRecord.Made(tracker, edition.toString(), kind, true);
        add("", List.of(), Optional.of(made), List.of());
    }

    /**
     * Tells which trackers with editions have no workbook any more, and keeps them for the line of the run. Only a run over the
     * whole input folder knows.
     *
     * @param settings of the run
     */
    public void tellMissing(Catalogue catalogue, Settings settings) {
        Map<String, EditionName> last = new TreeMap<>();
        for (TrackerFolder folder : catalogue.recorded()) {
            catalogue
                    .standing(folder)
                    .forEach(name -> last.merge(
                            TrackerFolder.whole(folder.tracker()),
                            name,
                            BinaryOperator.maxBy(Comparator.naturalOrder())));
        }
        Set<String> there = ids();
        Location ended = new Location.Setting(settings.fileName(), "ended");
        for (String id : settings.ended()) {
            if (!last.containsKey(id)) {
                String meant = Nearest.to(id, last.keySet())
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("Write it as the folder of its editions is called.");
                console.finding(Finding.of("tracker-missing/unknown", ended, id, id, meant));
            } else if (there.contains(id)) {
                console.finding(Finding.of("tracker-missing/not-ended", ended, id, id));
            }
        }
        missing = last.keySet().stream()
                .filter(id -> !there.contains(id) && !settings.ended().contains(id))
                .toList();
        for (String id : missing) {
            String file = log.runs()
                    .outcomes()
                    .filter(outcome -> outcome.isPublished()
                            && TrackerFolder.whole(outcome.tracker()).equals(id))
                    .reduce(id, (before, outcome) -> outcome.file(), (before, after) -> after);
            LocalDate day = last.get(id).day();
            console.finding(Finding.of("tracker-missing", new Location.File(file), "", id, DayWords.of(day)));
        }
        log.missing(missing);
    }

    /** The ids of the run's workbooks; of one that wasn't published, and may not have been read, also those that it ever had. */
    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (RunRecord.Tracker tracker : trackers) {
            tracker.made().ifPresent(made -> ids.add(made.tracker()));
            if (tracker.made().filter(RunRecord.Made::isPublished).isEmpty()) {
                log.runs()
                        .outcomes()
                        .filter(outcome -> outcome.file().equals(tracker.file()))
                        .forEach(outcome -> ids.add(TrackerFolder.whole(outcome.tracker())));
            }
        }
        return ids;
    }

    /**
     * Does the run, writes a line for it and returns its exit code. If the line can't be written, that is an error, but
     * published editions stay.
     */
    public ExitCode keep(ExitCode.Step<ExitCode> run) throws Refusal, IOException, Ended {
        try {
            ExitCode code = run.take();
            return write(code) ? code : ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        } catch (Ended e) {
            ExitCode code = e.tell(console);
            write(code);
            return code;
        } catch (Refusal | IOException e) {
            write(ExitCode.OUTPUT_UNWRITABLE);
            throw e;
        } catch (RuntimeException | Error e) {
            write(ExitCode.FAULT);
            throw e;
        }
    }

    private boolean write(ExitCode code) {
        try {
            tell(log.close(new RunRecord(
                    start, Today.now(), command, Program.version(), List.copyOf(inputs), trackers, code.code())));
            return true;
        } catch (IOException e) {
            console.error(
                    "the run can't be recorded in " + RunLog.FILE_NAME + ": " + Failures.plain(e),
                    "Published editions aren't affected. Put this right, and the next run will record them.");
            console.outcome(outcome());
            return false;
        }
    }

    /** The editions that the run made, and the files of which it published nothing. */
    private String outcome() {
        Map<String, List<String>> done = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
        for (RunRecord.Tracker tracker : trackers) {
            String what = tracker.made().map(RunJournal::done).orElse(NOT_PUBLISHED);
            String name = what.equals(NOT_PUBLISHED)
                    ? tracker.file()
                    : tracker.made()
                            .map(made -> made.tracker() + " " + made.edition())
                            .orElseThrow();
            done.computeIfAbsent(what, any -> new ArrayList<>()).add(name);
        }
        if (!missing.isEmpty()) {
            done.put(NO_WORKBOOK, missing);
        }
        return done.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()) + ". ")
                .collect(Collectors.joining());
    }

    private static String done(RunRecord.Made made) {
        return switch (made.kind()) {
            case "PUBLISHED" -> made.written() ? "Published" : "Nothing new in";
            case "DRAFT" -> "Draft of";
            case RunRecord.Made.WITHDRAWN -> "Withdrew";
            case RunRecord.Made.DISPOSED -> "Disposed of";
            default -> NOT_PUBLISHED;
        };
    }

    private void tell(RunLog.Written written) {
        console.outcome(outcome() + "Recorded in line " + written.number() + " of " + RunLog.FILE_NAME + "; head "
                + written.hash());
    }
}
