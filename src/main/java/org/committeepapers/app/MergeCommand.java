package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.publication.Editions;
import org.committeepapers.workbook.AnnotatedCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes what officers changed in workbooks that they sent back into a copy of the master. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Writes a copy of the master with what officers changed in the workbooks that they sent back.")
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
            description = "Where editions are, to tell an older workbook by (default: ${DEFAULT-VALUE}).")
    Path internalRoot = Path.of("output", "internal");

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        checkUsage();
        NewFile target = new NewFile(output, force);
        Optional<String> objection = target.objection();
        if (objection.isPresent()) {
            console.error("error: the workbook can't be written: " + objection.get());
            return ExitCode.OUTPUT_UNWRITABLE.code();
        }
        Settings settings;
        try {
            settings = common.settings();
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.WRONG_SETTINGS.code();
        }
        try (Scratch scratch = new Scratch()) {
            return merge(settings, scratch, target).code();
        } catch (Refusal refusal) {
            console.finding(refusal.finding());
            return ExitCode.INPUT_UNREADABLE.code();
        } catch (IOException e) {
            console.error("error: the workbook can't be written: " + Failures.plain(e)
                    + "\n   =  Nothing was left behind. Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE.code();
        }
    }

    private void checkUsage() {
        for (Path input : submissions) {
            if (isSame(output, input)) {
                throw wrong("FILE and a submission are the same file; name another file to write");
            }
            if (isSame(master, input)) {
                throw wrong("The master is among the submissions; name each file once");
            }
        }
        if (isSame(output, master)) {
            throw wrong("FILE and the master are the same file; name another file to write");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private ExitCode merge(Settings settings, Scratch scratch, NewFile target) throws Refusal, IOException {
        Checker checker = new Checker(settings, common.day());
        checker.read(master);
        Optional<String> extension = AnnotatedCopy.extension(master, settings.limits());
        if (extension.isEmpty()) {
            console.error(
                    "error: " + master.getFileName() + " can't be rewritten: only .xlsx and .xlsm workbooks can be."
                            + "\n   =  Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and name that.");
            return ExitCode.INPUT_UNREADABLE;
        }
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith("." + extension.get())) {
            throw wrong("\"" + output + "\" isn't the name of a workbook like the master; let it end in ."
                    + extension.get());
        }
        Taken taken = new Submissions(checker, settings.limits(), this::latest)
                .take(master, SentBack.named(submissions), scratch);
        console.findings(taken.findings(), "the workbooks sent back");
        if (taken.findings().stream().anyMatch(finding -> finding.rule().equals(Submissions.UNREADABLE))) {
            console.error("error: a workbook that was sent back can't be read, so nothing was written."
                    + "\n   =  Mend it, or leave it out, then run again.");
            return ExitCode.INPUT_UNREADABLE;
        }
        target.write(Files.readAllBytes(taken.workbook()), unfinished -> {});
        console.result("Wrote " + output + ": " + taken.changes() + (taken.changes() == 1 ? " change" : " changes")
                + " taken");
        return ExitCode.DONE;
    }

    private Optional<LocalDate> latest(String tracker) {
        try {
            return Editions.latest(internalRoot, tracker, "").flatMap(Editions::day);
        } catch (IOException e) {
            console.error("warning: the editions can't be looked at, so no workbook is told to be of an older one: "
                    + Failures.plain(e));
            return Optional.empty();
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
