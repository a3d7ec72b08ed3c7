package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.exemption.Discretion;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.Publication;
import org.committeepapers.publication.Result;

/** Takes trackers one after another through the whole run; what stops one doesn't stop the others. */
final class Publisher {

    private static final RuleId SAME_ID = new RuleId("tracker-id-twice");

    private final Console console;
    private final Checker checker;
    private final Pipeline pipeline;
    private final Publication publication;
    private final EarlierEditions editions;
    private final Map<String, Path> seen = new HashMap<>();

    /** The trackers of which this run left findings only: those of one file don't go over those of another. */
    private final Set<String> stopped = new HashSet<>();

    Publisher(Console console, Checker checker, Pipeline pipeline, Publication publication, EarlierEditions editions) {
        this.console = console;
        this.checker = checker;
        this.pipeline = pipeline;
        this.publication = publication;
        this.editions = editions;
    }

    /**
     * Publishes all that can be.
     *
     * @throws Ended where a template is wrong, which concerns every tracker
     */
    ExitCode publish(List<Path> workbooks) throws Ended {
        List<ExitCode> outcomes = new ArrayList<>();
        for (Path workbook : workbooks) {
            outcomes.add(publish(workbook));
        }
        return ExitCode.of(outcomes);
    }

    private ExitCode publish(Path workbook) throws Ended {
        try (Scratch scratch = new Scratch()) {
            Taken taken;
            Checked checked;
            try {
                taken = checker.take(workbook, scratch, editions);
                checked = withIdChecked(taken.with(checker.check(taken.workbook(), editions)), workbook);
            } catch (Refusal refusal) {
                console.finding(refusal.finding());
                return written(workbook, () -> refused(refusal, workbook));
            }
            console.findings(checked.findings(), taken.fileName());
            return written(workbook, () -> write(checked, taken));
        } catch (IOException e) {
            console.error(
                    workbook.getFileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** What can't be written stops this tracker; what is refused while it is written, being a template, stops all. */
    private ExitCode written(Path workbook, ExitCode.Step<ExitCode> step) throws Ended {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    workbook.getFileName() + " can't be written: " + Failures.plain(e),
                    "What was published before stands as it was. Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Leaves the reason where officers look for findings. */
    private ExitCode refused(Refusal refusal, Path workbook) throws Refusal, IOException {
        if (Files.isRegularFile(workbook) && Files.isReadable(workbook)) {
            Edition edition = pipeline.refused(workbook);
            if (stopped.add(edition.tracker())) {
                console.result(
                        line(edition, publication.publish(edition, notice -> pipeline.files(refusal, workbook))));
            }
        }
        return ExitCode.INPUT_UNREADABLE;
    }

    /** Two workbooks with one id would be two editions of one tracker: the second is not published. */
    private Checked withIdChecked(Checked checked, Path workbook) {
        Path other = seen.putIfAbsent(checked.tracker().id(), workbook);
        if (other == null) {
            return checked;
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                SAME_ID,
                Severity.ERROR,
                new Location.File(String.valueOf(workbook.getFileName())),
                checked.tracker().id(),
                Inputs.differOnlyInExtension(workbook, other)
                        ? "This file has the name of " + other.getFileName() + " but for the extension, and so the same"
                                + " tracker id; one would be published as the other."
                        : "This workbook has the same tracker id as " + other.getFileName()
                                + ", so one would be published as the other.",
                "Give each tracker its own Tracker id on its About sheet, or take one of the files away."));
        findings.addAll(checked.findings());
        return checked.with(findings);
    }

    private ExitCode write(Checked checked, Taken taken) throws Refusal, IOException {
        Edition edition = pipeline.edition(checked, taken);
        if (edition.kind() == Edition.Kind.DRAFT && isFound(Discretion.EXEMPTION_IN_DOUBT, checked)) {
            console.result("No draft of " + edition.tracker() + ": an exemption is in doubt.");
            return ExitCode.ERROR_FINDINGS;
        }
        if (edition.kind() == Edition.Kind.DRAFT && isFound(SAME_ID, checked)) {
            console.result("No draft of " + taken.fileName() + ": it has the id of another.");
            return ExitCode.ERROR_FINDINGS;
        }
        if (edition.kind() == Edition.Kind.NOT_PUBLISHED && !stopped.add(edition.tracker())) {
            console.result("Not published because of errors: " + taken.fileName() + ", which has the id of another");
            return ExitCode.ERROR_FINDINGS;
        }
        Result result = publication.publish(edition, reissued -> pipeline.files(checked, taken, edition, reissued));
        console.result(line(edition, result));
        if (result.again() && edition.reason().isEmpty()) {
            console.warning(
                    edition.tracker() + " was published as at " + edition.asAt() + " before with other content, and no"
                            + " reason was given: its papers say only that they replace those.",
                    "Another time give --reason TEXT; the papers print it.");
        }
        return edition.kind() == Edition.Kind.NOT_PUBLISHED ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
    }

    private static boolean isFound(RuleId rule, Checked checked) {
        return checked.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private static String line(Edition edition, Result result) {
        String what = switch (edition.kind()) {
            case PUBLISHED -> result.written() ? "Published " : "Nothing new in ";
            case DRAFT -> "Draft of ";
            case NOT_PUBLISHED -> "Not published because of errors: ";
        };
        return what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder();
    }
}
