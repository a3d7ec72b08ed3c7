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
import org.committeepapers.publication.OutputLock;
import org.committeepapers.publication.Roots;
import org.committeepapers.publication.Statement;
import org.committeepapers.publication.Verification;
import org.committeepapers.publication.VerificationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds every edition to its manifest, and mends nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every edition against its manifest and says what was altered, lost or added. Alters"
                + " nothing.")
final class VerifyCommand implements ReadsSettings {

    @Parameters(
            arity = "0..1",
            paramLabel = "OUTPUT",
            description = "Where editions lie, under public and internal; the same as --output.")
    @Nullable
    Path named;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Mixin
    SettingsOptions settings = new SettingsOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was found as data; - for standard output.")
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
        Roots under = roots.under(output(), settings::wrong);
        if (!Files.isDirectory(under.internalRoot()) && !Files.isDirectory(under.publicRoot())) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE,
                    "there is no folder " + under.publicRoot() + " and no folder " + under.internalRoot(),
                    "Name the folder in which public and internal lie.");
        }
        refuseWhileWritten(under);
        Verification.Report report = ExitCode.INPUT_UNREADABLE.unless(
                () -> Verification.of(under), "the output can't be read", "Let this user read it, then run again.");
        if (!report.isWhole()) {
            refuseWhileWritten(under);
        }
        Advice advice = new Advice(under);
        report.statements().forEach(statement -> say(statement, advice));
        if (json != null) {
            ExitCode.OUTPUT_UNWRITABLE.unless(() -> write(report), json + " can't be written", "Name another file.");
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
            throw settings.wrong("The output is named twice, as " + named + " and with --output; name it once");
        }
        return named;
    }

    /** What a run is moving just now would look lost. */
    private static void refuseWhileWritten(Roots under) throws Ended {
        for (Path root : new Path[] {under.internalRoot(), under.publicRoot()}) {
            if (OutputLock.isHeld(root)) {
                throw Ended.by(
                        ExitCode.BUSY, "a run is writing to " + root, "Wait until it has ended, then verify again.");
            }
        }
    }

    private Path write(Verification.Report report) throws IOException {
        Path file = Objects.requireNonNull(json);
        if (file.toString().equals("-")) {
            VerificationJson.write(report, console.out());
        } else {
            try (var out = Files.newOutputStream(file)) {
                VerificationJson.write(report, out);
            }
        }
        return file;
    }

    private void say(Statement statement, Advice advice) {
        if (statement.kind().isHarmless()) {
            console.warning(statement.sentence() + ".", advice.on(statement));
        } else {
            console.error(statement.sentence() + ".", advice.on(statement));
        }
    }

    private static String summary(Verification.Report report) {
        String looked = "Looked at " + report.editions() + (report.editions() == 1 ? " edition: " : " editions: ");
        long wrong = count(report, statement -> !statement.kind().isHarmless());
        if (wrong > 0) {
            return looked + wrong + (wrong == 1 ? " thing isn't" : " things aren't") + " as written.";
        }
        long before = count(report, statement -> statement.kind() == Statement.Kind.ALTERED_BEFORE);
        return looked + "everything is as it was written"
                + (before == 0
                        ? "."
                        : ", but for " + before + " altered before " + (before == 1 ? "it was" : "they were")
                                + " withdrawn.");
    }

    private static long count(Verification.Report report, Predicate<Statement> which) {
        return report.statements().stream().filter(which).count();
    }

    private static ExitCode code(Verification.Report report) {
        if (report.isWhole()) {
            return ExitCode.DONE;
        }
        boolean onlyUnreadable = report.statements().stream()
                .filter(statement -> !statement.kind().isHarmless())
                .allMatch(statement -> statement.kind() == Statement.Kind.UNREADABLE);
        return onlyUnreadable ? ExitCode.INPUT_UNREADABLE : ExitCode.ERROR_FINDINGS;
    }
}
