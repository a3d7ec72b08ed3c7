package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.Discrepancy;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RecordedRuns;
import org.committeepapers.edition.RecordedRuns.Made;
import org.committeepapers.edition.RecordedRuns.Outcome;
import org.committeepapers.edition.RunLog;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.DayWords;

/** Records a run, however it ends. */
public final class RunJournal {

    private static final String KEPT = "Kept, but not yet public:";
    private static final String STILL_PUBLIC = "STILL PUBLIC:";
    private static final String RECORDED = "Withdrawn on record alone:";
    private static final String NOT_PUBLISHED = "Not published:";
    private static final String NO_WORKBOOK = "No workbook any more:";
    private static final List<String> ORDER = List.of(
            STILL_PUBLIC,
            "Published",
            KEPT,
            "Nothing new in",
            "Draft of",
            "Withdrew",
            RECORDED,
            "Disposed of",
            NOT_PUBLISHED,
            NO_WORKBOOK);

    private final Console console;
    private final RunLog log;
    private final OutputFolders roots;
    private final List<Outcome> outcomes = new ArrayList<>();
    private List<String> missing = List.of();
    private Optional<List<Discrepancy>> notAsRecorded = Optional.empty();

    /**
     * Begins to record a run.
     *
     * @throws IOException if the record can't be read or written; then the run may do nothing
     */
    public RunJournal(Console console, String command, OutputLock lock) throws IOException {
        this.console = console;
        this.roots = lock.roots();
        this.log = RunLog.begin(lock, command, Today.now());
    }

    /** The record that this run adds to. */
    public RunLog log() {
        return log;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Records that an edition was withdrawn. */
    public void withdrew(String tracker, EditionName edition, String kind) {
        add(new Outcome("", tracker, edition.toString(), kind, true));
    }

    /**
     * Tells which trackers with editions have no workbook any more, and keeps them for the line of the run. Only a run over the
     * whole input folder knows.
     */
    public void tellMissing(Settings settings) {
        Map<String, EditionName> last = new TreeMap<>();
        log.runs()
                .last()
                .forEach((tracker, name) -> last.merge(
                        TrackerFolder.whole(tracker), name, BinaryOperator.maxBy(Comparator.naturalOrder())));
        Map<String, String> files = new HashMap<>();
        log.runs()
                .outcomes()
                .filter(Outcome::isPublished)
                .forEach(outcome -> files.put(TrackerFolder.whole(outcome.tracker()), outcome.file()));
        // Also of what was withdrawn or disposed of.
        Set<String> known = log.runs().editions().values().stream()
                .map(made -> TrackerFolder.whole(made.tracker()))
                .collect(Collectors.toSet());
        Location ended = new Location.Setting(settings.fileName(), "ended");
        for (String id : settings.ended()) {
            if (!known.contains(id)) {
                String meant = Nearest.to(id, known)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("Write it as the folder of its editions is called.");
                console.finding(Finding.of("tracker-missing/unknown", ended, id, id, meant));
            }
        }
        last.keySet().removeIf(id -> settings.ended().contains(id) || isThere(id, files.getOrDefault(id, "")));
        last.forEach((id, name) -> console.finding(Finding.of(
                "tracker-missing", new Location.File(files.getOrDefault(id, id)), "", id, DayWords.of(name.day()))));
        missing = List.copyOf(last.keySet());
        log.missing(missing);
    }

    /** Whether the run had a workbook of the tracker, or couldn't publish the file that it had last, and may not know its id. */
    private boolean isThere(String id, String file) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome.tracker().equals(id)
                        || !outcome.isPublished() && outcome.file().equals(file));
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

    /**
     * Makes the public folder what the record says, and tells what wasn't. Returns the code for that and for what was done
     * before.
     */
    public ExitCode show(ExitCode code, Publication publication) {
        console.stage("copying", "to the public folder");
        ExitCode shown = makePublic(code, publication);
        List<Discrepancy> notAsRecorded = notAsRecorded();
        for (Outcome outcome : outcomes) {
            if (outcome.isPublished() && outcome.written()) {
                TrackerFolder folder = new TrackerFolder(roots, outcome.tracker());
                EditionName name = EditionName.of(outcome.edition()).orElseThrow();
                String what = outcome.tracker() + " as at " + name.day();
                console.result(
                        isOf(outcome, notAsRecorded)
                                ? "Kept " + what + ", not yet public: " + folder.folder(name, Audience.INTERNAL)
                                : "Published " + what + ": " + folder.shown(name));
            }
        }
        return shown;
    }

    private ExitCode makePublic(ExitCode code, Publication publication) {
        try {
            Publication.Told told = publication.show();
            told.mended()
                    .forEach(one -> console.warning(
                            one.sentence() + "; this has been put right",
                            one.kind() == Discrepancy.Kind.EMPTY
                                    ? one.advice(publication.roots())
                                    : "You don't need to do anything. To check every file, run verify."));
            told.wrong().forEach(one -> console.error(one.sentence() + ".", one.advice(publication.roots())));
            return told.wrong().isEmpty() ? code : ExitCode.of(List.of(code, ExitCode.ERROR_FINDINGS));
        } catch (IOException e) {
            console.error(
                    "the public folder can't be made what the record says: " + Failures.plain(e),
                    !stillPublic(notAsRecorded()).isEmpty()
                            ? "What was withdrawn is STILL PUBLIC. Correct that, then run the same again, which removes it; or"
                                    + " delete it there yourself."
                            : "The editions themselves are kept. Correct that, then run again, which puts it right.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }

    /** Asked for once what is public isn't changed any more. */
    private List<Discrepancy> notAsRecorded() {
        if (notAsRecorded.isEmpty()) {
            notAsRecorded = Optional.of(new Catalogue(roots, log.runs()).notAsRecorded());
        }
        return notAsRecorded.get();
    }

    private static List<String> stillPublic(List<Discrepancy> notAsRecorded) {
        return notAsRecorded.stream()
                .filter(difference -> difference.kind() == Discrepancy.Kind.STILL_SHOWN)
                .map(difference -> difference.path().toString())
                .toList();
    }

    private boolean write(ExitCode code) {
        try {
            RecordedRuns.Line written = log.close(Today.now(), Program.version(), code.code(), outcomes);
            console.outcome(outcome() + "Recorded in line " + written.number() + " of " + RunLog.FILE_NAME + "; head "
                    + written.hash());
            return true;
        } catch (IOException e) {
            console.error(
                    "the run can't be recorded in " + RunLog.FILE_NAME + ": " + Failures.plain(e),
                    "Published editions aren't affected. Put this right, and the next run will record them.");
            console.outcome(outcome());
            return false;
        }
    }

    private String outcome() {
        Map<String, List<String>> done = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
        List<Discrepancy> notAsRecorded = notAsRecorded();
        for (Outcome outcome : outcomes) {
            String what = done(outcome, isOf(outcome, notAsRecorded));
            String name = what.equals(NOT_PUBLISHED) ? outcome.file() : outcome.tracker() + " " + outcome.edition();
            done.computeIfAbsent(what, any -> new ArrayList<>()).add(name);
        }
        List<String> stillPublic = stillPublic(notAsRecorded);
        if (!stillPublic.isEmpty()) {
            done.put(STILL_PUBLIC, stillPublic);
        }
        if (!missing.isEmpty()) {
            done.put(NO_WORKBOOK, missing);
        }
        return done.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(", ", entry.getValue()) + ". ")
                .collect(Collectors.joining());
    }

    private boolean isOf(Outcome made, List<Discrepancy> notAsRecorded) {
        return notAsRecorded.stream()
                .anyMatch(difference -> difference.path().endsWith(Path.of(made.tracker(), made.edition()))
                        || made.kind().equals(Made.WITHDRAWN)
                                && difference.kind() == Discrepancy.Kind.STILL_SHOWN
                                && difference
                                        .path()
                                        .startsWith(roots.publicRoot().resolve(made.tracker())));
    }

    private static String done(Outcome made, boolean isRecordedOnly) {
        return switch (made.kind()) {
            case "PUBLISHED" -> !made.written() ? "Nothing new in" : isRecordedOnly ? KEPT : "Published";
            case "DRAFT" -> "Draft of";
            case Made.WITHDRAWN -> isRecordedOnly ? RECORDED : "Withdrew";
            case Made.DISPOSED -> "Disposed of";
            default -> NOT_PUBLISHED;
        };
    }
}
