package org.committeepapers.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.config.RunSettings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.ActionLines;
import org.committeepapers.pages.Rendered;
import org.committeepapers.run.AnnotateFolder;
import org.committeepapers.run.Checked;
import org.committeepapers.run.Checker;
import org.committeepapers.run.EarlierEditions;
import org.committeepapers.run.FindingFiles;
import org.committeepapers.run.Inputs;
import org.committeepapers.run.MergedMaster;
import org.committeepapers.run.TemporaryFolder;
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
            findings.addAll(Inputs.misnamed(common.input(), trackers));
        } else {
            findings.addAll(Inputs.layoutsWithoutTracker(trackers));
        }
        Map<Path, Path> others = Inputs.inOtherFormats(trackers);
        trackers.forEach(tracker -> Inputs.inOtherFormat(tracker, others).ifPresent(findings::add));
        findings.forEach(console::finding);
        RunSettings settings = common.settings(trackers);
        Optional<AnnotateFolder> folder = folder(day);
        Set<FrontPart> required = required();
        List<ExitCode> outcomes = new ArrayList<>();
        outcomes.add(others.isEmpty() ? ExitCode.DONE : ExitCode.ERROR_FINDINGS);
        for (Path tracker : trackers) {
            Checker checker = new Checker(settings.of(tracker), day, required);
            outcomes.add(check(tracker, checker, day, folder, findings));
        }
        outcomes.add(writeJson(findings));
        return ExitCode.of(outcomes).code();
    }

    /** The front matter that the house style asks for, so that check finds what publish will. */
    private Set<FrontPart> required() throws Ended {
        return templates.read(() -> HouseStyle.required(templates.folders()));
    }

    private Optional<AnnotateFolder> folder(LocalDate day) throws Ended {
        if (annotate == null) {
            return Optional.empty();
        }
        FindingFiles files = templates.read(() -> new FindingFiles(Rendered.load(templates.folders()), day, false));
        return Optional.of(new AnnotateFolder(annotate, files, console, isJsonOnly()));
    }

    private boolean isJsonOnly() {
        return STANDARD_OUTPUT.equals(json);
    }

    private ExitCode check(
            Path tracker, Checker checker, LocalDate day, Optional<AnnotateFolder> folder, List<Finding> findings) {
        try (TemporaryFolder scratch = new TemporaryFolder()) {
            EarlierEditions editions = new EarlierEditions(EarlierEditions.existing(internalRoot), day, replaces.ids());
            MergedMaster merged = checker.merge(tracker, scratch, editions);
            Checked checked = checker.check(merged, editions);
            findings.addAll(checked.findings());
            console.findings(checked.findings(), String.valueOf(tracker.getFileName()));
            if (!isJsonOnly()) {
                if (explain) {
                    console.result("How it was read:");
                    checked.explained(Audience.INTERNAL).lines().forEach(console::result);
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
}
