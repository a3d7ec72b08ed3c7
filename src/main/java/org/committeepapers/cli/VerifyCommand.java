package org.committeepapers.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Discrepancy;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.RecordedRuns;
import org.committeepapers.edition.Verification;
import org.committeepapers.edition.Verification.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares every edition with its manifest. Changes nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares every edition with its manifest and lists what was changed, lost or added. Changes "
                + "nothing.")
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description =
                    "The hash that a run printed and you kept elsewhere: checks that the record still has that run "
                            + "and everything before it.")
    @Nullable
    String head;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        OutputFolders under = roots.under(roots.output);
        if (!Files.isDirectory(under.internalRoot()) && !Files.isDirectory(under.publicRoot())) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE,
                    "there is no folder " + under.publicRoot() + " or " + under.internalRoot(),
                    "Give the folder that public and internal are in.");
        }
        refuseWhileWritten(under);
        Optional<String> wanted = head();
        Report report = ExitCode.INPUT_UNREADABLE.unless(
                () -> Verification.of(under, wanted),
                "the output can't be read",
                "Give this user permission to read it, then run again.");
        if (!report.isWhole()) {
            refuseWhileWritten(under);
        }
        report.statements().forEach(statement -> console.error(statement.sentence() + ".", statement.advice(under)));
        report.passedOver()
                .forEach(file -> console.result("Not looked at: " + file
                        + ", which a file manager or an office program seems to have left. Don't upload it."));
        console.result(summary(report));
        record(report.runs(), wanted);
        return code(report).code();
    }

    private Optional<String> head() {
        Optional<String> given =
                Optional.ofNullable(head).map(hash -> hash.strip().toLowerCase(Locale.ROOT));
        if (given.isPresent() && !HASH.matcher(given.get()).matches()) {
            throw roots.wrong("--head must be the 64 digits that a run printed after \"head\", not " + head);
        }
        return given;
    }

    /** Says what the record of runs proves, and from when on. */
    private void record(RecordedRuns runs, Optional<String> wanted) {
        if (runs.lines().isEmpty()) {
            console.result("No run has been recorded yet; the next one begins the record.");
            return;
        }
        console.result(
                "The record of runs begins on " + runs.since().replaceFirst("\\.\\d+Z", "Z") + "; head " + runs.head());
        int last = runs.lines().getLast().number();
        wanted.flatMap(runs::line)
                .ifPresent(line -> console.result("The hash is that of line " + line.number()
                        + (line.number() == last
                                ? ", the last."
                                : " of " + last + ", " + line.run().start() + ".")));
    }

    /** Files that a run is just moving would seem to be missing. */
    private static void refuseWhileWritten(OutputFolders under) throws Ended {
        if (OutputLock.isHeld(under.internalRoot())) {
            throw Ended.by(
                    ExitCode.BUSY,
                    "a run is writing to " + under.internalRoot(),
                    "Wait until it has finished, then verify again.");
        }
    }

    private static String summary(Report report) {
        boolean isEmpty = report.editions() + report.drafts() + report.stopped() == 0;
        int wrong = report.statements().size();
        if (isEmpty && wrong == 0) {
            return "There is no edition here to check.";
        }
        List<String> checked = new ArrayList<>();
        checked.add(report.editions() == 0 ? "no edition" : counted(report.editions(), "edition", "editions"));
        if (report.drafts() > 0) {
            checked.add(counted(report.drafts(), "draft", "drafts"));
        }
        if (report.stopped() > 0) {
            checked.add(counted(report.stopped(), "findings page of a stopped run", "findings pages of stopped runs"));
        }
        return "Checked " + String.join(", ", checked) + ": "
                + (wrong == 0
                        ? "everything is as it was written."
                        : counted(wrong, "thing isn't", "things aren't") + " as written.");
    }

    private static String counted(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static ExitCode code(Report report) {
        if (report.isWhole()) {
            return ExitCode.DONE;
        }
        boolean onlyUnreadable =
                report.statements().stream().allMatch(statement -> statement.kind() == Discrepancy.Kind.UNREADABLE);
        return onlyUnreadable ? ExitCode.INPUT_UNREADABLE : ExitCode.ERROR_FINDINGS;
    }
}
