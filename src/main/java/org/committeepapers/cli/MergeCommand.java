package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Json;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.officer.Change;
import org.committeepapers.officer.ChangesPage;
import org.committeepapers.officer.Merge;
import org.committeepapers.pages.Rendered;
import org.committeepapers.reading.Reading;
import org.committeepapers.run.Checker;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.MergedMaster;
import org.committeepapers.run.SubmissionFile;
import org.committeepapers.run.Submissions;
import org.committeepapers.run.TemporaryFolder;
import org.committeepapers.sheet.WorkbookCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the updates in workbooks that owners sent back, and writes a copy of the master with those that are accepted. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Shows the updates in workbooks that owners sent back, then merges those that are accepted.")
final class MergeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MASTER", description = "The tracker's own workbook (.xlsx or .xlsm).")
    Path master = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SUBMISSION", description = "Workbooks sent back.")
    List<Path> submissions = List.of();

    @Option(
            names = "--changes",
            paramLabel = "DIR",
            description = "Where to show the changes, as changes.html and changes.json.")
    @Nullable
    Path changes;

    @Option(
            names = "--accept",
            paramLabel = "NUMBERS",
            description = "The rows to merge: all, or numbers of that page, such as 1,3. Without it nothing is merged.")
    @Nullable
    String accept;

    @Option(names = "--output", paramLabel = "FILE", description = "The workbook to write.")
    @Nullable
    Path output;

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Option(names = "--force", description = "Replace FILE if it is there already.")
    boolean force;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    EditionsOption editions = new EditionsOption();

    private static final String ALL = "all";

    private final Console console;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        Optional<NewFile> target = Optional.ofNullable(output).map(file -> new NewFile(file, force));
        checkUsage(target);
        if (target.isPresent()) {
            target.get().check();
        }
        Checker checker = new Checker(common.settings(List.of(master)).of(master), common.day());
        return ExitCode.OUTPUT_UNWRITABLE
                .unless(
                        () -> {
                            try {
                                return merged(checker, target);
                            } catch (Refusal refusal) {
                                // It is about the master; any other failure is about the files to write.
                                throw Ended.by(Checker.exitCode(refusal), refusal);
                            }
                        },
                        "what was sent back can't be merged",
                        "Nothing was written. Correct that, then run again.")
                .code();
    }

    private void checkUsage(Optional<NewFile> target) throws Ended {
        if (changes == null && accept == null) {
            throw common.wrong("Give --changes DIR to see what was sent back; --accept then merges it");
        }
        if (accept == null != (output == null)) {
            throw common.wrong(
                    "--accept and --output belong together: which changes to merge, and the workbook to write");
        }
        if (accept != null && !accept.equals(ALL) && changes == null) {
            throw common.wrong("--accept with numbers needs the --changes DIR of the page that has them");
        }
        for (Path input : submissions) {
            if (new NewFile(master, false).is(input)) {
                throw common.wrong("The master is also among the submissions. Give each file once");
            }
            if (Files.notExists(input)) {
                throw Ended.by(ExitCode.INPUT_UNREADABLE, "there is no file " + input + ".", "Correct its name.");
            }
        }
        if (target.filter(file -> file.is(master) || submissions.stream().anyMatch(file::is))
                .isPresent()) {
            throw common.wrong("FILE is the master or a submission. Give another file to write");
        }
    }

    private ExitCode merged(Checker checker, Optional<NewFile> target) throws Refusal, IOException, Ended {
        Reading reading = checker.read(master);
        Checker.refuseUnconfirmed(reading.findings());
        Optional<String> extension = WorkbookCopy.extension(master);
        if (extension.isEmpty()) {
            throw Ended.by(
                    ExitCode.INPUT_UNREADABLE,
                    master.getFileName() + " can't be rewritten, because only .xlsx and .xlsm workbooks can be.",
                    "Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx), and use that.");
        }
        if (output != null && !output.toString().toLowerCase(Locale.ROOT).endsWith("." + extension.get())) {
            throw common.wrong("\"" + output + "\" doesn't end like the master's name. End it in ." + extension.get());
        }
        try (TemporaryFolder scratch = new TemporaryFolder()) {
            Submissions sentBack = new Submissions(checker);
            MergedMaster all = sentBack.take(master, reading, SubmissionFile.named(submissions), scratch);
            List<Finding> said = checker.ofSentBack(all, new EarlierEditions(editions.internalRoot, common.day()));
            // One by one, since this is the only list of the changes.
            said.forEach(console::finding);
            console.tally(said, "the workbooks sent back");
            List<Change> accepted = accepted(all, said);
            List<Finding> told = new ArrayList<>(all.findings());
            MergedMaster merged = all;
            if (!accepted.equals(all.changes())) {
                merged = sentBack.accept(all, reading, accepted, scratch);
                // Without the others, some that were accepted may not be sound.
                merged.findings().stream().filter(it -> !told.contains(it)).forEach(it -> {
                    console.finding(it);
                    told.add(it);
                });
            }
            if (target.isPresent()) {
                byte[] written = Files.readAllBytes(merged.workbook());
                target.get().write(written);
                console.result("Wrote " + output + ": the changes in " + rows(merged.changes()) + " taken");
            }
            return told.stream().anyMatch(Finding::isError) ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
        }
    }

    /** Those that a person accepts by their numbers on the page, which has to be the one that would be written now. */
    private List<Change> accepted(MergedMaster all, List<Finding> said) throws IOException, Ended, Refusal {
        boolean isSeen = changes == null || show(changes, all, said);
        if (accept == null || accept.equals(ALL)) {
            return all.changes();
        }
        if (!isSeen) {
            throw Ended.by(
                    ExitCode.ERROR_FINDINGS,
                    "the changes aren't those of the page in " + changes
                            + ", which was written anew. Nothing was merged.",
                    "Look at the page, then give the numbers again.");
        }
        List<List<Change>> rows = ChangesPage.rows(all.changes());
        Set<Change> some = new HashSet<>();
        for (String number : accept.split(",", -1)) {
            try {
                some.addAll(rows.get(Integer.parseInt(number.strip()) - 1));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw common.wrong("\"" + number + "\" is no number of a row. Give all, or numbers up to " + rows.size()
                        + " with commas between them");
            }
        }
        return all.changes().stream().filter(some::contains).toList();
    }

    /** Writes the page; says whether it was there already and had the same changes. */
    private boolean show(Path folder, MergedMaster all, List<Finding> said) throws IOException, Ended, Refusal {
        Rendered pages = templates.read(() -> Rendered.load(templates.folders()));
        ChangesPage page = ChangesPage.of(
                all.fileName(),
                all.changes(),
                all.findings(),
                said.stream().filter(it -> !all.findings().contains(it)).toList());
        byte[] data = Json.bytes(page);
        Path json = folder.resolve("changes.json");
        boolean isSame = Files.exists(json) && Arrays.equals(Files.readAllBytes(json), data);
        Files.createDirectories(folder);
        Path html = folder.resolve("changes.html");
        String council = all.reading().tracker().about().council();
        write(html, pages.page("changes.ftlh", page, council, common.day()));
        write(json, data);
        console.result("Wrote " + html + ": the changes in " + rows(all.changes()) + " can be merged");
        return isSame;
    }

    private static void write(Path file, byte[] bytes) throws Ended {
        new NewFile(file, true, "page of changes", "").write(bytes);
    }

    private static String rows(List<Change> changes) {
        int rows = Merge.byRow(changes).size();
        return rows + (rows == 1 ? " row" : " rows");
    }
}
