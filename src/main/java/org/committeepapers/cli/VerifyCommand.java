package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.committeepapers.config.SettingsFiles;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.edition.verify.Discrepancy;
import org.committeepapers.edition.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares every edition with its manifest. Changes nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares every edition with its manifest and lists what was changed, lost or added. Changes "
                + "nothing.")
final class VerifyCommand implements ReadsSettings {

    @Parameters(
            arity = "0..1",
            paramLabel = "OUTPUT",
            description = "Where editions are, under public and internal; the same as --output.")
    @Nullable
    Path named;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Mixin
    SettingsOptions settings = new SettingsOptions();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write what was found as JSON, to a file or - for standard output.")
    @Nullable
    Path json;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public SettingsFiles settingsFiles() {
        return settings.files(List.of());
    }

    @Override
    public Integer call() throws Ended {
        OutputFolders under = roots.under(output(), settings::wrong);
        if (!Files.isDirectory(under.internalRoot()) && !Files.isDirectory(under.publicRoot())) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE,
                    "there is no folder " + under.publicRoot() + " or " + under.internalRoot(),
                    "Give the folder that public and internal are in.");
        }
        refuseWhileWritten(under);
        Verification.Report report = ExitCode.INPUT_UNREADABLE.unless(
                () -> Verification.of(under),
                "the output can't be read",
                "Give this user permission to read it, then run again.");
        if (!report.isWhole()) {
            refuseWhileWritten(under);
        }
        Advice advice = new Advice(under);
        report.statements().forEach(statement -> say(statement, advice));
        if (json != null) {
            ExitCode.OUTPUT_UNWRITABLE.unless(() -> write(report), json + " can't be written", "Give another file.");
        }
        if (json == null || !json.toString().equals("-")) {
            console.result(summary(report));
        }
        return code(report).code();
    }

    private Path output() {
        if (named == null) {
            return roots.output;
        }
        if (Objects.requireNonNull(settings.spec).commandLine().getParseResult().hasMatchedOption("--output")) {
            throw settings.wrong("The output is given twice, as " + named + " and with --output. Give it once");
        }
        return named;
    }

    /** Files that a run is just moving would seem to be missing. */
    private static void refuseWhileWritten(OutputFolders under) throws Ended {
        for (Path root : new Path[] {under.internalRoot(), under.publicRoot()}) {
            if (OutputLock.isHeld(root)) {
                throw Ended.by(
                        ExitCode.BUSY, "a run is writing to " + root, "Wait until it has finished, then verify again.");
            }
        }
    }

    private Path write(Verification.Report report) throws IOException {
        Path file = Objects.requireNonNull(json);
        if (file.toString().equals("-")) {
            report.write(console.out());
        } else {
            try (var out = Files.newOutputStream(file)) {
                report.write(out);
            }
        }
        return file;
    }

    private void say(Discrepancy statement, Advice advice) {
        if (statement.kind().isHarmless()) {
            console.warning(statement.sentence() + ".", advice.on(statement));
        } else {
            console.error(statement.sentence() + ".", advice.on(statement));
        }
    }

    private static String summary(Verification.Report report) {
        String looked = "Checked " + number(report.editions(), "edition")
                + (report.records() == 0 ? "" : " and " + number(report.records(), "other record")) + ": ";
        long wrong = count(report, statement -> !statement.kind().isHarmless());
        if (wrong > 0) {
            return looked + wrong + (wrong == 1 ? " thing isn't" : " things aren't") + " as written.";
        }
        long before = count(report, statement -> statement.kind() == Discrepancy.Kind.ALTERED_BEFORE);
        return looked + "everything is as it was written"
                + (before == 0
                        ? "."
                        : ", except " + before + " altered before " + (before == 1 ? "it was" : "they were")
                                + " withdrawn.");
    }

    private static String number(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long count(Verification.Report report, Predicate<Discrepancy> which) {
        return report.statements().stream().filter(which).count();
    }

    private static ExitCode code(Verification.Report report) {
        if (report.isWhole()) {
            return ExitCode.DONE;
        }
        boolean onlyUnreadable = report.statements().stream()
                .filter(statement -> !statement.kind().isHarmless())
                .allMatch(statement -> statement.kind() == Discrepancy.Kind.UNREADABLE);
        return onlyUnreadable ? ExitCode.INPUT_UNREADABLE : ExitCode.ERROR_FINDINGS;
    }
}
