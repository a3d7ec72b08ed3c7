package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.Discrepancy;
import org.committeepapers.edition.Folders;
import org.committeepapers.edition.Json;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.OutputStatus;
import org.committeepapers.edition.RecordedRuns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether the last run was good, by the record of runs alone. Changes nothing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Says when trackers were last published and how that ended, which were stopped or have no workbook any "
                        + "more, and the last edition of each. Changes nothing, and may be asked while a run is at work.")
final class StatusCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 999;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Option(names = "--json", description = "Write it as JSON to standard output.")
    boolean json;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            description =
                    "End with 69 if the last run of publish is more than so many days ago, from 1 to 999. A run of one workbook "
                            + "doesn't count where others were over the whole input folder.")
    @Nullable
    Integer olderThan;

    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        if (olderThan != null && (olderThan < 1 || olderThan > MOST_DAYS)) {
            throw Ended.by(
                    ExitCode.WRONG_USAGE,
                    "--older-than (" + olderThan + ") isn't a number of days from 1 to " + MOST_DAYS,
                    "Give the days between two runs and a few more.");
        }
        OutputFolders under = roots.under(roots.output);
        Path internal = under.internalRoot();
        if (!Files.notExists(internal) && !Files.isReadable(internal)) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE, internal + " can't be read", "Run this as a user who may read it.");
        }
        OutputStatus status = ExitCode.INPUT_UNREADABLE.unless(
                () -> OutputStatus.read(internal, Today.now()),
                "the record of runs can't be read",
                "Give its folder with --output.");
        if (json) {
            ExitCode.OUTPUT_UNWRITABLE.unless(
                    () -> {
                        Json.write(console.out(), status);
                        return status;
                    },
                    "the status can't be written",
                    "Make room on the disk of standard output.");
        } else {
            status.lastRun()
                    .ifPresent(run -> console.result("The last run of publish on record ended with " + run.exitCode()
                            + " at " + run.end().truncatedTo(ChronoUnit.SECONDS)
                            + (run.isAhead() ? "." : ", " + days(run) + " ago.")));
            status.lastEditions()
                    .forEach((tracker, name) -> console.result("Last edition of " + tracker + ": " + name
                            + Optional.ofNullable(status.nextMeetings().get(tracker))
                                    .map(day -> ", next meeting " + day)
                                    .orElse("")));
        }
        Optional<OutputStatus.Run> scheduled = status.lastOfAll().or(status::lastRun);
        boolean isRecent = scheduled
                .filter(run -> olderThan == null || run.days() <= olderThan)
                .isPresent();
        if (!isRecent) {
            console.error(
                    scheduled
                            .map(run -> "the last run of publish"
                                    + (status.lastOfAll().isPresent() ? " over the whole input folder" : "")
                                    + " ended " + days(run) + " ago")
                            .orElse("no run of publish is on record in " + internal),
                    "See whether the schedule still starts it, and in the log how it ended.");
        }
        tellWhatIsWrong(status, internal);
        Optional<String> sign = ExitCode.INPUT_UNREADABLE.unless(
                under::signOfRecord, "the record of runs can't be read", "Give its folder with --output.");
        sign.ifPresent(other -> console.error(
                other,
                "Bring back the right internal folder before the next publish. If this is it, give publish --new-output,"
                        + " once."));
        List<Discrepancy> notAsRecorded = ExitCode.INPUT_UNREADABLE.unless(
                () -> notAsRecorded(under, sign.isPresent()),
                "the record of runs can't be read",
                "Give its folder with --output.");
        notAsRecorded.forEach(one -> console.error(
                one.sentence(),
                one.kind().isMended()
                        ? "Run publish again, which puts it right, or says what keeps it from that."
                        : one.advice(under)));
        boolean isWell = status.isWell() && sign.isEmpty() && notAsRecorded.isEmpty();
        return (!isRecent ? ExitCode.NOT_RECENT : isWell ? ExitCode.DONE : ExitCode.ERROR_FINDINGS).code();
    }

    /** Of the public folder nothing while a run is at work, or where it follows another record. */
    private static List<Discrepancy> notAsRecorded(OutputFolders under, boolean isForeign) throws IOException {
        RecordedRuns runs = RecordedRuns.read(under.internalRoot());
        List<Discrepancy> differences = new ArrayList<>(runs.broken(under.internalRoot()));
        if (!isForeign && !OutputLock.isHeld(under.internalRoot())) {
            List<Discrepancy> shown = new Catalogue(under, runs).notAsRecorded();
            boolean isGone = !shown.isEmpty() && !Folders.isThere(under.publicRoot());
            differences.addAll(
                    isGone ? List.of(new Discrepancy(under.publicRoot(), Discrepancy.Kind.EMPTY, "")) : shown);
        }
        return differences;
    }

    private void tellWhatIsWrong(OutputStatus status, Path internal) {
        status.lastRun()
                .filter(run -> run.exitCode() != 0)
                .ifPresent(run -> console.error(
                        "the last run of publish ended with " + run.exitCode(), "What it said, or its log, says why."));
        status.lastRun()
                .filter(OutputStatus.Run::isAhead)
                .ifPresent(
                        run -> console.error(
                                "the last run of publish on record lies ahead: the clock of this machine is wrong, or was wrong then",
                                "Set the clock right. If the run's papers have a wrong date, withdraw them, and publish again."));
        status.unended()
                .ifPresent(began -> console.error(
                        "the run of " + began.truncatedTo(ChronoUnit.SECONDS)
                                + " didn't record its end: it was cut off, or the disk was full",
                        "What it said, or its log, may say more. Run publish again, which clears up."));
        boolean hasFindings = status.lastRun()
                .filter(run -> run.exitCode() == ExitCode.ERROR_FINDINGS.code())
                .isPresent();
        status.stopped()
                .forEach(file -> console.error(
                        "nothing was published of " + file,
                        hasFindings
                                ? "The findings are under " + internal + ", in the folder of the tracker."
                                : "What the run said, or its log, says why."));
        status.missing()
                .forEach(tracker -> console.error(
                        "there is no workbook of " + tracker + " any more",
                        "Put it back, or name " + tracker + " under ended in settings.yaml."));
    }

    private static String days(OutputStatus.Run run) {
        return run.days() + (run.days() == 1 ? " day" : " days");
    }
}
