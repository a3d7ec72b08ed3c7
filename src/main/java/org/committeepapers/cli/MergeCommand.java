package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Reading;
import org.committeepapers.run.Checker;
import org.committeepapers.run.MergedMaster;
import org.committeepapers.run.SubmissionFile;
import org.committeepapers.run.Submissions;
import org.committeepapers.run.TemporaryFolder;
import org.committeepapers.sheet.WorkbookCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a copy of the master with the changes from workbooks that officers sent back. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Writes a copy of the master with the changes from workbooks that officers sent back.")
final class MergeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MASTER", description = "The tracker's own workbook (.xlsx or .xlsm).")
    Path master = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SUBMISSION", description = "Workbooks sent back.")
    List<Path> submissions = List.of();

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The workbook to write.")
    Path output = Path.of("");

    @Option(names = "--force", description = "Replace FILE if it is there already.")
    boolean force;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--internal",
            paramLabel = "DIR",
            defaultValue = "output/internal",
            description = "Where editions are, to recognise older workbooks (default: ${DEFAULT-VALUE}).")
    Path internalRoot = Path.of("output", "internal");

    private final Console console;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        NewFile target = new NewFile(output, force);
        checkUsage(target);
        target.check();
        Checker checker = new Checker(common.settings(List.of(master)).of(master), common.day());
        return ExitCode.OUTPUT_UNWRITABLE
                .unless(
                        () -> merge(checker, target),
                        "the workbook can't be written",
                        "Nothing was written. Correct that, then run again.")
                .code();
    }

    /** A refusal is about the master; any other failure is about the file to write. */
    private ExitCode merge(Checker checker, NewFile target) throws IOException, Ended {
        try {
            return merged(checker, target);
        } catch (Refusal refusal) {
            throw Ended.by(Checker.exitCode(refusal), refusal);
        }
    }

    private void checkUsage(NewFile target) {
        for (Path input : submissions) {
            if (target.is(input)) {
                throw common.wrong("FILE and a submission are the same file. Give another file to write");
            }
            if (new NewFile(master, false).is(input)) {
                throw common.wrong("The master is also among the submissions. Give each file once");
            }
        }
        if (target.is(master)) {
            throw common.wrong("FILE and the master are the same file. Give another file to write");
        }
    }

    private ExitCode merged(Checker checker, NewFile target) throws Refusal, IOException, Ended {
        Reading reading = checker.read(master);
        Checker.refuseUnconfirmed(reading.findings());
        Optional<String> extension = WorkbookCopy.extension(master);
        if (extension.isEmpty()) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE,
                    master.getFileName() + " can't be rewritten, because only .xlsx and .xlsm workbooks can be.",
                    "Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and use that.");
        }
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith("." + extension.get())) {
            throw common.wrong("\"" + output + "\" doesn't end like the master's name. End it in ." + extension.get());
        }
        try (TemporaryFolder scratch = new TemporaryFolder()) {
            MergedMaster merged = new Submissions(checker, this::latest)
                    .take(master, reading, SubmissionFile.named(submissions), scratch);
            // One by one, since this is the only list of the changes.
            merged.findings().forEach(console::finding);
            console.tally(merged.findings(), "the workbooks sent back");
            if (merged.findings().stream().anyMatch(finding -> finding.rule().equals(Submissions.UNREADABLE))) {
                throw Ended.by(
                        ExitCode.INPUT_UNREADABLE,
                        "a workbook that was sent back can't be read, so nothing was written.",
                        "Correct it, or leave it out, then run again.");
            }
            target.write(Files.readAllBytes(merged.workbook()), unfinished -> {});
            console.result("Wrote " + output + ": " + merged.changes()
                    + (merged.changes() == 1 ? " change" : " changes") + " taken");
            return merged.findings().stream().anyMatch(Finding::isError) ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
        }
    }

    private Optional<LocalDate> latest(String tracker) {
        try {
            return TrackerFolder.names(internalRoot.resolve(tracker)).stream()
                    .map(EditionName::day)
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            console.warning(
                    "the editions can't be read, so workbooks made from an older one aren't recognised: "
                            + Failures.reading(e),
                    "Give their folder with --internal.");
            return Optional.empty();
        }
    }
}
