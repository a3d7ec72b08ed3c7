package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Discrepancy;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.edition.RecordedRuns;
import org.committeepapers.edition.Report;
import org.committeepapers.edition.RootPage;
import org.committeepapers.edition.RunLog;
import org.committeepapers.edition.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares every edition with its manifest. Changes nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares every edition with its manifest and lists what was changed, lost or added. Changes "
                + "nothing.")
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Parameters(
            arity = "0..1",
            paramLabel = "OUTPUT",
            description = "Where editions are, under public and internal; the same as --output.")
    @Nullable
    Path named;

    @Mixin
    OutputOptions roots = new OutputOptions();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write what was found as JSON, to a file or - for standard output.")
    @Nullable
    Path json;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description =
                    "The hash that a run printed and you kept elsewhere: checks that the record still has that run "
                            + "and everything before it.")
    @Nullable
    String head;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        OutputFolders under = roots.under(output());
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
        Advice advice = new Advice(under);
        report.statements().forEach(statement -> say(statement, advice));
        if (json != null) {
            ExitCode.OUTPUT_UNWRITABLE.unless(() -> write(report), json + " can't be written", "Give another file.");
        }
        if (json == null || !json.toString().equals("-")) {
            console.result(summary(report));
            record(report.runs(), wanted);
        }
        return code(report).code();
    }

    private Path output() {
        if (named == null) {
            return roots.output;
        }
        if (Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--output")) {
            throw wrong("The output is given twice, as " + named + " and with --output. Give it once");
        }
        return named;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private Optional<String> head() {
        Optional<String> given =
                Optional.ofNullable(head).map(hash -> hash.strip().toLowerCase(Locale.ROOT));
        if (given.isPresent() && !HASH.matcher(given.get()).matches()) {
            throw wrong("--head must be the 64 digits that a run printed after \"head\", not " + head);
        }
        return given;
    }

    /** Says what the record of runs proves, and from when on. */
    private void record(RecordedRuns runs, Optional<String> wanted) {
        if (runs.chain().isEmpty()) {
            console.result("No run has been recorded with a hash yet; the next one begins the record.");
            return;
        }
        console.result("The record of runs begins on " + runs.since().replaceFirst("\\.\\d+Z", "Z")
                + (runs.found() == 0
                        ? ""
                        : ", and a later run added " + number(runs.found(), "record") + " of what it found")
                + "; head " + runs.head());
        int last = runs.lines().getLast().number();
        wanted.flatMap(runs::line)
                .ifPresent(line -> console.result("The hash is that of line " + line.number()
                        + (line.number() == last
                                ? ", the last."
                                : " of " + last + ", " + line.run().start() + ".")));
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

    private Path write(Report report) throws IOException {
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

    private static String summary(Report report) {
        if (report.editions() + report.records() == 0 && report.statements().isEmpty()) {
            return "There is no edition here to check.";
        }
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

    private static long count(Report report, Predicate<Discrepancy> which) {
        return report.statements().stream().filter(which).count();
    }

    private static ExitCode code(Report report) {
        if (report.isWhole()) {
            return ExitCode.DONE;
        }
        boolean onlyUnreadable = report.statements().stream()
                .filter(statement -> !statement.kind().isHarmless())
                .allMatch(statement -> statement.kind() == Discrepancy.Kind.UNREADABLE);
        return onlyUnreadable ? ExitCode.INPUT_UNREADABLE : ExitCode.ERROR_FINDINGS;
    }

    /** What to do about a discrepancy that verify found, which depends on where it is. */
    private record Advice(OutputFolders roots) {

        private static final String RECORD =
                "Restore runs.jsonl from a backup. Until then it doesn't prove that the editions are as they were published.";

        String on(Discrepancy statement) {
            Path path = statement.path();
            if (String.valueOf(path.getFileName()).equals(RunLog.FILE_NAME)
                    && statement.kind() == Discrepancy.Kind.MISSING) {
                return RECORD;
            }
            if (isPage(path) && isAltered(statement)) {
                return (statement.kind() == Discrepancy.Kind.MISSING ? "" : "Don't upload it. ")
                        + "The next publish makes it again.";
            }
            return switch (statement.kind()) {
                case MISSING, ALTERED, NO_INTERNAL_HALF, NO_PUBLIC_HALF, MISPLACED -> putBack(path);
                case ADDED ->
                    path.startsWith(roots.publicRoot())
                            ? "Remove it: everything under public is uploaded."
                            : "Remove it: only this program's files belong there.";
                case LINK ->
                    List.of(roots.publicRoot(), roots.internalRoot()).contains(path)
                            ? "Give the folder itself with --public or --internal. publish refuses links too."
                            : "Remove it. If it replaced something that was published, restore that from a backup.";
                case UNREADABLE -> "Give this user permission to read it, then verify again.";
                case WRONG_LATEST -> "The next publish corrects it.";
                case ALTERED_BEFORE -> "Nothing needs to be done. Its withdrawn.json lists the files.";
                case OUTDATED -> "Publish again, or run withdraw again if the edition was withdrawn.";
                case OPEN_TO_OTHERS -> "Remove their access (chmod go-rwx), and find out who has read it.";
                case UNRECORDED ->
                    "Find out where it comes from. If lines of runs.jsonl are lost, restore that file from a backup;"
                            + " otherwise withdraw the edition and publish it again.";
                case BROKEN_RECORD, CUT_RECORD -> RECORD;
                case OTHER_RECORD ->
                    "Compare the hash with the one that the run printed. If it is right, restore runs.jsonl from a backup,"
                            + " and compare the editions with it.";
                case OTHER_NOTE ->
                    "Find out where it comes from. If lines of runs.jsonl are lost, restore that file from a backup;"
                            + " otherwise remove this one.";
                case UNFINISHED, NO_LATEST -> "Published editions aren't affected.";
            };
        }

        private boolean isPage(Path path) {
            return String.valueOf(path.getFileName()).equals(RootPage.SUPERSEDED)
                    || Stream.of(Audience.PUBLIC, Audience.INTERNAL)
                            .anyMatch(audience -> RootPage.file(roots, audience).equals(path));
        }

        private static boolean isAltered(Discrepancy statement) {
            return List.of(Discrepancy.Kind.MISSING, Discrepancy.Kind.ALTERED, Discrepancy.Kind.ADDED)
                    .contains(statement.kind());
        }

        private String putBack(Path path) {
            if (isIn("withdrawn", path)) {
                return "Restore it from a backup. The edition stays withdrawn.";
            }
            if (EditionName.of(String.valueOf(path.getFileName())).isPresent() && !Files.exists(path)) {
                return "Restore both its folders, under public and internal, from a backup.";
            }
            if (isIn("drafts", path) || isIn("not-published", path)) {
                return "Restore it from a backup, or delete its folder: it was never public.";
            }
            return "Restore it from a backup, or withdraw the edition and publish it again.";
        }

        /** Directly below the internal folder of a tracker. */
        private boolean isIn(String folder, Path path) {
            if (!path.startsWith(roots.internalRoot())) {
                return false;
            }
            Path below = roots.internalRoot().relativize(path);
            return below.getNameCount() > 1 && below.getName(1).toString().equals(folder);
        }
    }
}
