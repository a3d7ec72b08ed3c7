package org.committeepapers.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.committeepapers.reading.Layouts;
import org.committeepapers.run.Checked;
import org.committeepapers.run.Checker;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.FindingFiles;
import org.committeepapers.run.Inputs;
import org.committeepapers.run.MergedMaster;
import org.committeepapers.run.TemporaryFolder;
import org.committeepapers.run.TrackerIds;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.sheet.Limits;
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

    @Option(
            names = "--internal",
            paramLabel = "DIR",
            defaultValue = "output/internal",
            description = "Where earlier editions are, to compare with (default: ${DEFAULT-VALUE}).")
    Path internalRoot = Path.of("output", "internal");

    @Mixin
    ReplacesOption replaces = new ReplacesOption();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Ended {
        LocalDate day = common.day();
        List<Finding> findings = new ArrayList<>();
        if (trackers.isEmpty()) {
            trackers = ExitCode.INPUT_UNREADABLE.unless(
                    () -> Inputs.in(common.input()), "the input can't be read", "Give its folder with --input.");
            findings.addAll(Inputs.notRead(common.input(), trackers));
        } else {
            findings.addAll(Inputs.layoutsWithoutTracker(trackers));
        }
        RunSettings settings = common.settings(trackers);
        TrackerIds ids = new TrackerIds(trackers, tracker -> new Checker(settings.of(tracker), day).id(tracker));
        trackers.forEach(tracker -> ids.twice(
                        new Checker(settings.of(tracker), day).id(tracker).orElse(""), tracker)
                .ifPresent(findings::add));
        findings.forEach(console::finding);
        Optional<AnnotateFolder> folder = folder(day);
        Set<FrontPart> required = required(settings.ofRun());
        List<ExitCode> outcomes = new ArrayList<>();
        outcomes.add(findings.stream().anyMatch(Finding::isError) ? ExitCode.ERROR_FINDINGS : ExitCode.DONE);
        for (Path tracker : trackers) {
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
            EarlierEditions editions = new EarlierEditions(EarlierEditions.existing(internalRoot), day, replaces.ids());
            MergedMaster merged = checker.merge(tracker, checker.read(tracker), scratch);
            Checked checked = checker.check(merged, editions);
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
            return folder.map(it -> it.write(checked, merged, checker.limits(), outcome))
                    .orElse(outcome);
        } catch (Refusal refusal) {
            findings.addAll(refusal.findings());
            refusal.findings().forEach(console::finding);
            return folder.map(it -> it.write(refusal, tracker)).orElse(Checker.exitCode(refusal));
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
            List<EditionFile> files() throws Refusal;
        }

        /**
         * Writes the page, the copy and, if no layout would count for the copy there, that of the master. Returns
         * {@code otherwise} if all could be written.
         */
        ExitCode write(Checked checked, MergedMaster merged, Limits limits, ExitCode otherwise) {
            Path workbook = merged.workbook();
            return write(
                    () -> files.pageAndCopy(Audience.INTERNAL, checked, workbook, limits),
                    workbook,
                    Layouts.file(merged.master()),
                    otherwise);
        }

        /** Writes the page of a workbook that can't be read. */
        ExitCode write(Refusal refusal, Path workbook) {
            return write(
                    () -> List.of(files.of(refusal, workbook)), workbook, Optional.empty(), Checker.exitCode(refusal));
        }

        private ExitCode write(Making making, Path workbook, Optional<Path> layout, ExitCode otherwise) {
            try {
                for (EditionFile made : making.files()) {
                    boolean page = made.name().equals(FindingFiles.PAGE_NAME);
                    Path target = page
                            ? free(Inputs.name(workbook) + ".findings.html", this::isNew)
                            : free(AGAIN.matcher(made.name()).replaceFirst("$1"), other -> mayReplace(other, workbook));
                    write(made.bytes(), target);
                    if (!isJsonOnly()) {
                        console.result((page ? "Findings page: " : "Annotated copy: ") + target);
                    }
                    if (!page && layout.isPresent()) {
                        writeLayout(layout.get(), Layouts.own(folder.resolve(Inputs.name(workbook) + ".xlsx")), target);
                    }
                }
                return otherwise;
            } catch (Refusal refusal) {
                refusal.findings().forEach(console::finding);
                return ExitCode.WRONG_SETTINGS;
            } catch (IOException e) {
                console.error(
                        "the findings of " + workbook.getFileName() + " can't be written: " + Failures.plain(e),
                        "Close the file if it is open in a program, or give another folder with --annotate.");
                return ExitCode.OUTPUT_UNWRITABLE;
            }
        }

        /** Writes the layout for the copy, unless one is there already, in which somebody may have worked. */
        private void writeLayout(Path layout, Path beside, Path copy) throws IOException {
            Optional<Path> there = Layouts.file(copy);
            if (there.isEmpty()) {
                write(Files.readAllBytes(layout), beside);
            } else if (!isJsonOnly() && Files.mismatch(layout, there.get()) >= 0) {
                console.result("The copy is read by " + there.get() + ", which isn't the same as " + layout);
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

        /** Keeps the old file until the new one is complete. */
        private void write(byte[] bytes, Path target) throws IOException {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".committee-papers-", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
