package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.config.Paper;
import org.committeepapers.config.Program;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.PublishResult;
import org.committeepapers.edition.RunRecord;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.run.Comparer.Compared;
import org.committeepapers.run.PaperComposer.Composed;
import org.committeepapers.run.PaperComposer.Part;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Takes one tracker from its workbook to its edition: read, check, compare, withhold, compose, render, publish, each a step
 * with a value in and a value out.
 */
final class Pipeline {

    private final PublishRun run;
    private final Path workbook;
    private final Publication store;
    private final TrackerIds ids;
    private final Console console;
    private final Presentation with;
    private final Checker checker;
    private boolean mayLeaveFindings;
    private List<Finding> findings = List.of();
    private List<Edition.Input> inputs = List.of();
    private Optional<RunRecord.Made> made = Optional.empty();

    Pipeline(PublishRun run, Path workbook, Publication store, TrackerIds ids, Console console) {
        this.run = run;
        this.workbook = workbook;
        this.store = store;
        this.ids = ids;
        this.console = console;
        this.with = run.presentation(workbook);
        this.checker = run.checker(workbook);
    }

    /**
     * Publishes the tracker if it can be.
     *
     * @throws Ended if a template is wrong, or the tracker hasn't the extract that was asked for
     */
    ExitCode publish() throws Ended {
        Optional<Path> told = ids.toldAt(workbook);
        if (told.isPresent()) {
            console.result("Not published because of errors: " + fileName() + ", see "
                    + told.get().getFileName());
            return ExitCode.ERROR_FINDINGS;
        }
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            MergedMaster master;
            Checked checked;
            try {
                console.stage("reading " + fileName());
                master = checker.merge(workbook, run.read(workbook, checker), temporary, run.editions());
                checked = checker.check(master, run.editions());
            } catch (Refusal refusal) {
                return refused(refusal);
            }
            Compared compared = compare(checked);
            findings = compared.checked().findings();
            run.lateToday(compared.checked(), workbook).ifPresent(console::finding);
            console.findings(findings, fileName());
            return writing(() -> write(compared, master));
        } catch (IOException e) {
            console.error(
                    fileName() + " can't be merged with its submissions: " + Failures.plain(e),
                    "Correct that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** An extract has a baseline of its own, but the id that no other workbook may have is the whole tracker's. */
    private Compared compare(Checked whole) throws Ended, IOException {
        Comparer comparer = run.comparer(with);
        Extract extract = run.order().extract();
        if (extract.isWhole()) {
            Compared compared = comparer.compare(whole);
            return compared.after(claim(compared.checked()));
        }
        return comparer.compare(extract.of(whole.after(claim(whole)), run.editions()));
    }

    /** The findings on its id, and on what was published of it before. */
    private List<Finding> claim(Checked checked) throws IOException {
        String id = checked.tracker().id();
        List<Finding> all = new ArrayList<>(ids.twice(id, workbook).stream().toList());
        boolean isStopped = !run.order().draft() && (checked.hasErrors() || !all.isEmpty());
        mayLeaveFindings = !isStopped || ids.isFirstStopped(id);
        all.addAll(run.publishedEarlier().of(checked.tracker(), WorkbookReader.idByName(workbook), fileName()));
        return all;
    }

    /** A failure to write stops this tracker; a wrong template stops all. */
    private ExitCode writing(ExitCode.Step<ExitCode> step) throws Ended {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the edition of " + fileName() + " can't be written: " + Failures.plain(e),
                    "Earlier editions aren't affected. Correct that, then run again.");
            return ExitCode.OUTPUT_UNWRITABLE;
        }
    }

    /** Puts the reason where officers look for findings. */
    private ExitCode refused(Refusal refusal) throws Ended {
        findings = refusal.findings();
        findings.forEach(console::finding);
        return writing(() -> {
            if (Files.isRegularFile(workbook) && Files.isReadable(workbook)) {
                String id = WorkbookReader.idByName(workbook);
                Edition edition =
                        edition(id, Edition.Kind.NOT_PUBLISHED, run.order().meeting(), List.of(), List.of());
                if (ids.isFirstStopped(id)) {
                    publish(edition, new EditionFiles(with, edition).refused(refusal, workbook));
                }
            }
            return Checker.exitCode(refusal);
        });
    }

    private Edition edition(Checked checked, List<SubmissionFile> sentBack) throws IOException {
        Edition.Kind kind = run.order().draft()
                ? Edition.Kind.DRAFT
                : checked.hasErrors() ? Edition.Kind.NOT_PUBLISHED : Edition.Kind.PUBLISHED;
        // If its committee is known not to meet on that date, the meeting is another committee's or a mistake.
        CommitteeMeetings own = checked.meetings().own();
        Optional<LocalDate> meeting =
                run.order().meeting().filter(day -> own.isEmpty() || own.on(day).isPresent());
        List<LocalDate> meetings = own.meetings().stream()
                .map(Meeting::day)
                .filter(day -> day.isAfter(run.order().asAt()))
                .toList();
        return edition(checked.tracker().id(), kind, meeting, meetings, sentBack);
    }

    private Edition edition(
            String tracker,
            Edition.Kind kind,
            Optional<LocalDate> meeting,
            List<LocalDate> meetings,
            List<SubmissionFile> sentBack)
            throws IOException {
        inputs = with.inputs().of(workbook, sentBack);
        return new Edition(
                tracker,
                run.order().asAt(),
                kind,
                meeting,
                meetings,
                run.order().reason(),
                false,
                Program.version(),
                Runtime.version().toString(),
                inputs);
    }

    private ExitCode write(Compared compared, MergedMaster master) throws Refusal, IOException {
        Edition edition = edition(compared.checked(), master.sentBack());
        Optional<String> obstacle = obstacle(edition);
        if (obstacle.isPresent()) {
            console.result(obstacle.get());
            return ExitCode.ERROR_FINDINGS;
        }
        console.stage("publishing " + edition.tracker());
        if (edition.kind() != Edition.Kind.NOT_PUBLISHED) {
            tellOfPapersNotDue(edition, compared.checked().tracker());
        }
        if (edition.kind() == Edition.Kind.PUBLISHED) {
            return isBeforeTheLast(edition) || isForNoMeeting(edition, compared.checked())
                    ? ExitCode.WRONG_USAGE
                    : publish(edition, compared, master);
        }
        publish(edition, files(edition, compared, master, Optional.empty()));
        return edition.kind() == Edition.Kind.NOT_PUBLISHED ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
    }

    /** The reason to write nothing at all. */
    private Optional<String> obstacle(Edition edition) {
        return switch (edition.kind()) {
            case DRAFT ->
                Redaction.isAnyInDoubt(findings)
                        ? Optional.of("No draft of " + edition.tracker()
                                + ", because it isn't clear whether all of it may be published.")
                        : isFound(TrackerIds.TWICE)
                                ? Optional.of("No draft of " + fileName() + ", because it has the same id as another "
                                        + "workbook.")
                                : Optional.empty();
            case NOT_PUBLISHED ->
                mayLeaveFindings
                        ? Optional.empty()
                        : Optional.of("Not published because of errors: " + fileName()
                                + ", which has the same id as another workbook");
            case PUBLISHED -> Optional.empty();
        };
    }

    private boolean isFound(RuleId rule) {
        return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private boolean isBeforeTheLast(Edition edition) throws IOException {
        Optional<LocalDate> last = store.lastDay(edition.tracker()).filter(day -> day.isAfter(edition.asAt()));
        if (last.isEmpty() || run.order().anyDate()) {
            return false;
        }
        console.error(
                edition.tracker() + " isn't published as at " + edition.asAt()
                        + ", because that is before its last edition, " + last.get(),
                "Give a later date with --as-at. If the date is right, give --any-date as well.");
        return true;
    }

    /** Where the committee's meetings are known and this one isn't among them. */
    private boolean isForNoMeeting(Edition edition, Checked checked) {
        Optional<LocalDate> meeting = run.order().meeting();
        if (meeting.equals(edition.meeting()) || run.order().anyDate()) {
            return false;
        }
        console.error(
                edition.tracker() + " isn't published, because " + meeting.orElseThrow() + " is no known meeting of "
                        + checked.tracker().about().committee(),
                "Correct --meeting, or add the meeting to the sheet Meetings. If these papers are for no meeting of"
                        + " that committee, leave the tracker out or give --any-date as well.");
        return true;
    }

    /** Writes nothing if the existing edition would be the same, given its notice. */
    private ExitCode publish(Edition edition, Compared compared, MergedMaster master) throws Refusal, IOException {
        Optional<Publication.Existing> existing = store.existing(edition);
        if (existing.isPresent()) {
            List<EditionFile> again =
                    files(edition, compared, master, existing.get().notice());
            if (store.isSame(existing.get(), edition, again)) {
                boolean isLater = existing.get().isLater(edition.reason());
                report(edition, existing.get().unchanged(), isLater ? edition.reason() : "");
                return ExitCode.DONE;
            }
            if (edition.reason().isEmpty()) {
                console.error(
                        edition.tracker() + " isn't published again as at " + edition.asAt() + ", because the edition "
                                + existing.get().name() + " has other content, and no reason is given",
                        "Say with --reason TEXT why the papers are published again, which they then print. If they"
                                + " are the papers of another day, give it with --as-at.");
                return ExitCode.WRONG_USAGE;
            }
        }
        publish(edition, files(edition, compared, master, store.notice(edition)));
        return ExitCode.DONE;
    }

    private void publish(Edition edition, List<EditionFile> files) throws IOException {
        report(edition, store.publish(edition, files), "");
    }

    /** @param laterReason for an edition that is unchanged; empty if there is none */
    private void report(Edition edition, PublishResult result, String laterReason) {
        String name = String.valueOf(result.folder().getFileName());
        String kind = edition.kind().name();
        made = Optional.of(
                result.written()
                        ? new RunRecord.Made(edition.tracker(), name, kind, true)
                        : RunRecord.Made.unchanged(edition.tracker(), name, kind, laterReason));
        new EditionReport(edition, result, console).report(!laterReason.isEmpty());
    }

    /**
     * The files of an edition: its papers, unless errors stopped it, and the files for officers.
     *
     * @param notice empty for the first edition of its date; otherwise why it is published again, which may be blank
     */
    private List<EditionFile> files(Edition edition, Compared compared, MergedMaster master, Optional<String> notice)
            throws Refusal, IOException {
        Checked checked = compared.checked();
        EditionFiles of = new EditionFiles(with, edition);
        boolean secret = checked.tracker().isExempt() || isFound(RuleId.EXEMPTION_IN_DOUBT);
        List<Callable<List<EditionFile>>> works = new ArrayList<>();
        List<Part> parts = edition.kind() == Edition.Kind.NOT_PUBLISHED ? List.of() : Part.withhold(compared, edition);
        if (!parts.isEmpty()) {
            PaperComposer composer = new PaperComposer(
                    with,
                    run.order(),
                    edition,
                    PaperComposer.nextMeeting(edition, checked.meetings().own()),
                    notice);
            List<Callable<Composed>> papers = new ArrayList<>();
            parts.forEach(part -> papers.addAll(papers(part, composer)));
            for (Composed paper : run.atOnce(papers)) {
                works.addAll(of.render(paper, run.order().formats()));
            }
            parts.forEach(part -> works.add(() -> of.data(part)));
            works.add(() -> of.forTheNext(checked, master, secret));
            if (edition.kind() == Edition.Kind.PUBLISHED) {
                works.add(() -> of.withheld(checked));
            }
        }
        works.add(() -> of.findings(checked, master, secret));
        List<EditionFile> files = new ArrayList<>();
        run.atOnce(works).forEach(files::addAll);
        if (!parts.isEmpty()) {
            files.addAll(of.pages(parts.getFirst(), files, notice));
        }
        return files;
    }

    private void tellOfPapersNotDue(Edition edition, Tracker tracker) {
        List<Recommendation> open =
                tracker.isExempt() ? PublicTracker.of(tracker).recommendations() : tracker.recommendations();
        for (Paper paper : run.order().papers()) {
            if (!paper.isDue(tracker.recommendations())) {
                console.result(
                        "No cabinet appendix for " + edition.tracker() + ": its tracker records no response yet.");
            } else if (!paper.isDue(open)) {
                console.result("No public cabinet appendix for " + edition.tracker()
                        + ": every response that its tracker records is exempt or confidential.");
            }
        }
    }

    private List<Callable<Composed>> papers(Part part, PaperComposer composer) {
        List<Callable<Composed>> papers = new ArrayList<>();
        for (Paper paper : run.order().papers()) {
            if (paper.isDue(part.tracker().recommendations())) {
                with.languages().all().forEach(language -> papers.add(() -> composer.compose(part, paper, language)));
            }
        }
        return papers;
    }

    String fileName() {
        return String.valueOf(workbook.getFileName());
    }

    /** Records the outcome. */
    void note(RunJournal journal) {
        journal.add(fileName(), findings, made, inputs);
    }

    /** The messages of a run about an edition. */
    private record EditionReport(Edition edition, PublishResult result, Console console) {

        /**
         * Says what was done.
         *
         * @param reasonAdded whether the reason was added to an edition that is unchanged
         */
        void report(boolean reasonAdded) {
            console.result(line());
            if (reasonAdded) {
                console.result("Added the reason to " + edition.tracker() + " "
                        + result.folder().getFileName() + " on the pages that list it; its papers are as they were.");
            } else {
                warnOfReason();
            }
        }

        private String line() {
            String what = switch (edition.kind()) {
                case PUBLISHED -> result.written() ? "Published " : "Nothing new in ";
                case DRAFT -> "Draft of ";
                case NOT_PUBLISHED -> "Not published because of errors: ";
            };
            return what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder();
        }

        private void warnOfReason() {
            if (edition.kind() == Edition.Kind.PUBLISHED && !edition.reason().isEmpty() && !result.again()) {
                console.warning(
                        "the reason given for " + edition.tracker() + " isn't printed: "
                                + (result.written()
                                        ? "this is its first edition as at " + edition.asAt()
                                        : "its papers haven't changed, so they weren't published again"),
                        "You don't need to do anything, unless you meant another date.");
            }
            if (result.again() && edition.reason().isEmpty()) {
                console.warning(
                        edition.tracker() + " was already published as at " + edition.asAt()
                                + " with other content, and no"
                                + " reason was given: its papers only say that they replace the earlier ones.",
                        "Next time, give --reason TEXT; the papers print it.");
            }
        }
    }
}
