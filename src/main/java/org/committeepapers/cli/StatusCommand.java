package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Json;
import org.committeepapers.edition.OutputStatus;
import org.committeepapers.edition.OutputStatus.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says whether the last run was good, by the record of runs alone. Changes nothing. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Says when trackers were last published and how that ended, which were stopped or have no workbook any "
                        + "more, and the last edition of each. Changes nothing, and may be asked while a run is at work.")
final class StatusCommand implements Callable<Integer> {

    private static final int FORMAT_VERSION = 1;
    private static final int MOST_DAYS = 999;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Option(names = "--json", description = "Write it as JSON to standard output.")
    boolean json;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            description = "End with 69 if the last run of publish is more than so many days ago, from 1 to 999.")
    @Nullable
    Integer olderThan;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        if (olderThan != null && (olderThan < 1 || olderThan > MOST_DAYS)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--older-than (" + olderThan + ") isn't a number of days from 1 to " + MOST_DAYS);
        }
        Path internal = roots.under(roots.output).internalRoot();
        if (!Files.notExists(internal) && !Files.isReadable(internal)) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE, internal + " can't be read", "Run this as a user who may read it.");
        }
        OutputStatus status = ExitCode.INPUT_UNREADABLE.unless(
                () -> OutputStatus.read(internal),
                "the record of runs can't be read",
                "Give its folder with --output.");
        if (json) {
            ExitCode.OUTPUT_UNWRITABLE.unless(() -> write(status), "the status can't be written", "Make room.");
        } else {
            status.last()
                    .ifPresent(run -> console.result("The last run of publish ended with " + run.exitCode() + " at "
                            + run.end().truncatedTo(ChronoUnit.SECONDS) + ", " + age(run) + "."));
            status.editions().forEach((tracker, name) -> console.result("Last edition of " + tracker + ": " + name));
        }
        boolean isOld = status.last()
                .filter(run -> olderThan == null || days(run) <= olderThan)
                .isEmpty();
        tell(status, internal, isOld);
        return (isOld ? ExitCode.NOT_RECENT : status.isWell() ? ExitCode.DONE : ExitCode.ERROR_FINDINGS).code();
    }

    private void tell(OutputStatus status, Path internal, boolean isOld) {
        if (isOld) {
            console.error(
                    status.last()
                            .map(run -> "the last run of publish ended " + age(run))
                            .orElse("no run of publish is on record in " + internal),
                    "See whether the schedule still starts it, and in the log how it ended.");
        }
        status.last()
                .filter(run -> run.exitCode() != 0)
                .ifPresent(run -> console.error(
                        "the last run of publish ended with " + run.exitCode(), "What it said, or its log, says why."));
        if (status.isCutOff()) {
            console.error("the last run was cut off before its end", "Run publish again, which clears up.");
        }
        status.stopped()
                .forEach(file -> console.error(
                        "nothing was published of " + file, "Look at " + internal.resolve("index.html") + "."));
        status.missing()
                .forEach(tracker -> console.error(
                        "there is no workbook of " + tracker + " any more",
                        "Put it back, or name " + tracker + " under ended in settings.yaml."));
    }

    /** Days of the calendar, so that a run of the morning is as old as one of the evening. */
    private static long days(Run run) {
        return ChronoUnit.DAYS.between(Today.day(run.end()), Today.day());
    }

    private static String age(Run run) {
        long days = days(run);
        return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
    }

    private record Content(
            int formatVersion,
            Optional<LastRun> lastRun,
            boolean cutOff,
            List<String> stopped,
            List<String> missing,
            Map<String, String> lastEditions) {}

    private record LastRun(Instant end, long days, int exitCode) {}

    private OutputStatus write(OutputStatus status) throws IOException {
        Map<String, String> editions = new TreeMap<>();
        status.editions().forEach((tracker, name) -> editions.put(tracker, name.toString()));
        Json.write(
                console.out(),
                new Content(
                        FORMAT_VERSION,
                        status.last().map(run -> new LastRun(run.end(), days(run), run.exitCode())),
                        status.isCutOff(),
                        status.stopped(),
                        status.missing(),
                        editions));
        return status;
    }
}
