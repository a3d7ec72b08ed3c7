package org.committeepapers.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.ActionLines;
import org.committeepapers.pages.Rendered;
import org.committeepapers.run.Checked;
import org.committeepapers.run.Checker;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.FindingFiles;
import org.committeepapers.run.Inputs;
import org.committeepapers.run.MergedMaster;
import org.committeepapers.run.TemporaryFolder;
import org.committeepapers.run.TrackerIds;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.WorkbookCopy;
import org.committeepapers.template.Templates;
import org.committeepapers.tracker.FrontPart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks trackers and publishes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks trackers without publishing them: what is wrong, where, what to do about it, and how "
                + "each action will"
                + " appear.")
final class CheckCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "TRACKER", description = "Workbooks to check instead of those in the input folder.")
    List<Path> trackers = List.of();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TemplatesOption templates = new TemplatesOption();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the findings as JSON, to a file or - for standard output.")
    @Nullable
    String json;

    @Option(names = "--explain", description = "Say how each sheet was read, and what was skipped and why.")
    boolean explain;

    @Option(
            names = "--annotate",
            paramLabel = "DIR",
            description =
                    "Write to DIR a copy of each workbook with findings marked in their cells, and a findings page.")
    @Nullable
    Path annotate;

    @Mixin
    EditionsOption editions = new EditionsOption();

    @Mixin
    ReplacesOption replaces = new ReplacesOption();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        LocalDate day = common.day();
        List<Path> workbooks = common.workbooks(trackers);
        List<Finding> findings = new ArrayList<>(
                trackers.isEmpty() ? Inputs.notRead(common.input, workbooks) : Inputs.layoutsWithoutTracker(workbooks));
        RunSettings settings = common.settings(workbooks);
        TrackerIds ids = new TrackerIds(workbooks, tracker -> new Checker(settings.of(tracker), day).id(tracker));
        workbooks.forEach(tracker -> ids.twice(tracker).ifPresent(findings::add));
        findings.forEach(console::finding);
        Optional<AnnotateFolder> folder = folder(day);
        Set<FrontPart> required = required(settings.ofRun());
        List<ExitCode> outcomes = new ArrayList<>();
        outcomes.add(findings.stream().anyMatch(Finding::isError) ? ExitCode.ERROR_FINDINGS : ExitCode.DONE);
        for (Path tracker : workbooks) {
            Checker checker = new Checker(settings.of(tracker), day, Optional.empty(), required);
            outcomes.add(check(tracker, checker, day, folder, findings));
        }
        outcomes.add(writeJson(findings));
        return ExitCode.of(outcomes).code();
    }

    /** The front matter that the house style asks for, all of which is read, so that check finds what publish will. */
    private Set<FrontPart> required(Settings ofRun) throws Ended {
        Optional<String> group = ofRun.restrictedGroup();
        if (group.isPresent() && !PublishCommand.canLetRead(group.get())) {
            console.warning(
                    ofRun.fileName() + ", restrictedGroup: this user can't give files to a group \"" + group.get()
                            + "\"",
                    "publish stops if its user can't either.");
        }
        return templates.read(() -> {
            LayeredFolders folders = templates.folders();
            return HouseStyle.load(folders, Templates.load(folders), Optional.of(ofRun.domains()))
                    .required();
        });
    }

    private Optional<AnnotateFolder> folder(LocalDate day) throws Ended {
        if (annotate == null) {
            return Optional.empty();
        }
        FindingFiles files = templates.read(() -> new FindingFiles(Rendered.load(templates.folders()), day, false));
        return Optional.of(new AnnotateFolder(annotate, files));
    }

    private boolean isJsonOnly() {
        return STANDARD_OUTPUT.equals(json);
    }

    private ExitCode check(
            Path tracker, Checker checker, LocalDate day, Optional<AnnotateFolder> folder, List<Finding> findings) {
        try (TemporaryFolder scratch = new TemporaryFolder()) {
            MergedMaster merged = checker.merge(tracker, checker.read(tracker), scratch);
            Checked checked = checker.check(merged, new EarlierEditions(editions.internalRoot, day, replaces.ids()));
            findings.addAll(checked.findings());
            console.findings(checked.findings(), String.valueOf(tracker.getFileName()));
            if (!isJsonOnly()) {
                if (explain) {
                    console.result("How it was read:");
                    checked.explained().forEach(console::result);
                }
                new ActionLines(console, day, Redaction.ofDoubts(checked.tracker(), checked.findings()))
                        .show(PublicTracker.of(checked.tracker()));
            }
            ExitCode outcome = checked.hasErrors() ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
            return folder.map(it -> it.write(
                            merged.workbook(),
                            outcome,
                            files -> files.of(Audience.INTERNAL, checked, merged.workbook(), checker.limits(), true)))
                    .orElse(outcome);
        } catch (Refusal refusal) {
            findings.addAll(refusal.findings());
            refusal.findings().forEach(console::finding);
            ExitCode outcome = Checker.exitCode(refusal);
            return folder.map(it -> it.write(tracker, outcome, files -> List.of(files.of(refusal, tracker))))
                    .orElse(outcome);
        } catch (IOException e) {
            console.error(
                    tracker.getFileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Correct that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    private ExitCode writeJson(List<Finding> findings) {
        if (json == null) {
            return ExitCode.DONE;
        }
        try {
            if (json.equals(STANDARD_OUTPUT)) {
                FindingsFile.write(findings, console.out());
            } else {
                try (OutputStream out = Files.newOutputStream(Path.of(json))) {
                    FindingsFile.write(findings, out);
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            console.error(
                    "the findings can't be written to " + json + ": " + Failures.plain(e),
                    "Give a file in an existing folder that this user may write to.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** The folder into which {@code check --annotate} writes. */
    private final class AnnotateFolder {

        /** The end of the name that a copy of an annotated copy would have. */
        private static final Pattern AGAIN = Pattern.compile("(?:\\.annotated(?: \\(\\d+\\))?)+(\\.annotated\\.\\w+)$");

        private final Path folder;
        private final FindingFiles files;
        private final Set<Path> written = new HashSet<>();

        AnnotateFolder(Path folder, FindingFiles files) {
            this.folder = folder;
            this.files = files;
        }

        private interface Making {
            List<EditionFile> of(FindingFiles files) throws Refusal;
        }

        /** Writes the files. Returns {@code otherwise} if all could be written. */
        ExitCode write(Path workbook, ExitCode otherwise, Making making) {
            try {
                ExitCode.OUTPUT_UNWRITABLE.unless(
                        () -> Files.createDirectories(folder),
                        folder + " can't be made",
                        "Give another with --annotate.");
                for (EditionFile made : ExitCode.WRONG_SETTINGS.unless(() -> making.of(files), "", "")) {
                    boolean page = made.name().equals(FindingFiles.PAGE_NAME);
                    Path target = page
                            ? free(Inputs.name(workbook) + ".findings.html", this::isNew)
                            : free(AGAIN.matcher(made.name()).replaceFirst("$1"), other -> mayReplace(other, workbook));
                    String advice =
                            "Close the file if it is open in a program, or give another folder with --annotate.";
                    new NewFile(target, true, page ? "findings page" : "annotated copy", advice).write(made.bytes());
                    written.add(target);
                    if (!isJsonOnly()) {
                        console.result((page ? "Findings page: " : "Annotated copy: ") + target);
                    }
                }
                return otherwise;
            } catch (Ended e) {
                return e.tell(console);
            }
        }

        /** The first file that may be written: of this name, or with a number after it. */
        private Path free(String name, Predicate<Path> mayWrite) {
            int dot = name.lastIndexOf('.');
            Path target = folder.resolve(name);
            for (int number = 2; !mayWrite.test(target); number++) {
                target = folder.resolve(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
            }
            return target;
        }

        private boolean isNew(Path target) {
            return !written.contains(target);
        }

        /** Neither the workbook itself nor a copy in which an officer has worked may be replaced, as there is no other copy. */
        private boolean mayReplace(Path target, Path workbook) {
            boolean itself = target.toAbsolutePath()
                    .normalize()
                    .equals(workbook.toAbsolutePath().normalize());
            return isNew(target) && !itself && (Files.notExists(target) || WorkbookCopy.isAsWritten(target));
        }
    }
}
