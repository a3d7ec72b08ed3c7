package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Checker;
import org.committeepapers.check.Scratch;
import org.committeepapers.check.Taken;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.Publication;
import org.committeepapers.publication.Result;
import org.committeepapers.publication.RunRecord;

/** One tracker on its way through the run. */
final class TrackerRun {

    private final Tools tools;
    private final Claims claims;
    private final Turn turn;
    private final Console console;
    private final Path workbook;
    private final List<Finding> findings = new ArrayList<>();
    private List<Edition.Input> inputs = List.of();
    private Optional<RunRecord.Made> made = Optional.empty();

    /** @param turn to claim something, in the order of the workbooks */
    TrackerRun(Tools tools, Claims claims, Turn turn, Console console, Path workbook) {
        this.tools = tools;
        this.claims = claims;
        this.turn = turn;
        this.console = console;
        this.workbook = workbook;
    }

    /**
     * Publishes it if it can be.
     *
     * @throws Ended where a template is wrong
     */
    ExitCode publish() throws Ended {
        try (Scratch scratch = new Scratch()) {
            Taken taken;
            Checked read;
            try {
                console.stage("reading " + workbook.getFileName());
                taken = tools.checker().take(workbook, scratch, tools.editions());
                read = compared(taken.with(tools.checker().check(taken, tools.editions())));
            } catch (Refusal refusal) {
                findings.addAll(refusal.findings());
                refusal.findings().forEach(console::finding);
                return written(() -> refused(refusal));
            }
            Claims.Claim claim = extracted(turn.take(() -> claims.of(read, workbook)));
            tools.occasion()
                    .lateToday(claim.checked().meetings(), taken.fileName())
                    .ifPresent(console::finding);
            findings.addAll(claim.checked().findings());
            console.findings(claim.checked().findings(), taken.fileName());
            return written(() -> write(claim, taken));
        } catch (IOException e) {
            console.error(
                    workbook.getFileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** A part has a baseline of its own. */
    private Checked compared(Checked whole) throws Ended, IOException {
        return tools.extract().isWhole() ? lookingBack(whole) : whole;
    }

    /** The part that was asked for, once it is known that no other workbook has the id of the whole. */
    private Claims.Claim extracted(Claims.Claim whole) throws Ended, IOException {
        if (tools.extract().isWhole()) {
            return whole;
        }
        Checked part = tools.extract().of(whole.checked(), tools.editions());
        return new Claims.Claim(lookingBack(part), whole.mayLeaveFindings());
    }

    private Checked lookingBack(Checked checked) throws Ended, IOException {
        return tools.trend().with(tools.baselines().with(checked));
    }

    /** What can't be written stops this tracker; what is refused while it is written, being a template, stops all. */
    private ExitCode written(ExitCode.Step<ExitCode> step) throws Ended {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the edition of " + workbook.getFileName() + " can't be written: " + Failures.plain(e),
                    "What was published before stands as it was. Mend that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Leaves the reason where officers look for findings. */
    private ExitCode refused(Refusal refusal) throws Refusal, IOException {
        if (Files.isRegularFile(workbook) && Files.isReadable(workbook)) {
            Edition edition = tools.pipeline().refused(workbook);
            inputs = edition.inputs();
            if (turn.take(() -> claims.mayLeaveFindings(edition.tracker()))) {
                publish(edition, reissued -> tools.pipeline().files(refusal, workbook));
            }
        }
        return Checker.exitCode(refusal);
    }

    private ExitCode write(Claims.Claim claim, Taken taken) throws Refusal, IOException {
        Checked checked = claim.checked();
        Edition edition = tools.pipeline().edition(checked, taken);
        inputs = edition.inputs();
        if (edition.kind() == Edition.Kind.DRAFT && Redaction.isAnyInDoubt(checked.findings())) {
            console.result("No draft of " + edition.tracker() + ": whether all of it may be published is in doubt.");
            return ExitCode.ERROR_FINDINGS;
        }
        if (edition.kind() == Edition.Kind.DRAFT && isFound(Claims.SAME_ID, checked)) {
            console.result("No draft of " + taken.fileName() + ": it has the id of another.");
            return ExitCode.ERROR_FINDINGS;
        }
        if (edition.kind() == Edition.Kind.NOT_PUBLISHED && !claim.mayLeaveFindings()) {
            console.result("Not published because of errors: " + taken.fileName() + ", which has the id of another");
            return ExitCode.ERROR_FINDINGS;
        }
        publish(edition, reissued -> tools.pipeline().files(checked, taken, edition, reissued));
        return edition.kind() == Edition.Kind.NOT_PUBLISHED ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
    }

    private static boolean isFound(RuleId rule, Checked checked) {
        return checked.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private void publish(Edition edition, Publication.Contents contents) throws Refusal, IOException {
        console.stage("publishing " + edition.tracker());
        Result result = tools.publication().publish(edition, contents);
        made = Optional.of(new RunRecord.Made(
                edition.tracker(),
                String.valueOf(result.folder().getFileName()),
                edition.kind().name(),
                result.written()));
        console.result(line(edition, result), facts(edition, result));
        if (result.written()) {
            tools.largePapers().tell(result.folder(), console);
            ShortenedNames.tell(result.folder(), console);
        }
        sayOfReason(edition, result);
    }

    private void sayOfReason(Edition edition, Result result) {
        if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
            console.warning(
                    "the reason given for " + edition.tracker() + " isn't printed: "
                            + (result.written()
                                    ? "this is its first edition as at " + edition.asAt()
                                    : "its papers are as they were, so they weren't made again"),
                    "Nothing needs to be done, unless another date was meant.");
        }
        if (result.again() && edition.reason().isEmpty()) {
            console.warning(
                    edition.tracker() + " was published as at " + edition.asAt() + " before with other content, and no"
                            + " reason was given: its papers say only that they replace those.",
                    "Another time give --reason TEXT; the papers print it.");
        }
    }

    String fileName() {
        return String.valueOf(workbook.getFileName());
    }

    /** Notes what became of it. */
    void note(RunJournal journal) {
        RunRecord.Counts counts =
                new RunRecord.Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE));
        journal.add(new RunRecord.Tracker(fileName(), counts, made), inputs);
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static Map<String, Object> facts(Edition edition, Result result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("tracker", edition.tracker());
        facts.put("asAt", edition.asAt().toString());
        facts.put("kind", edition.kind().name());
        facts.put("written", result.written());
        facts.put("folder", result.folder().toString());
        return facts;
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
