package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.committeepapers.calendar.CommitteeMeetings;
import org.committeepapers.calendar.Meeting;
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.Program;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.Publication.PublishResult;
import org.committeepapers.edition.RecordedRuns.Outcome;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.RuleId;
import org.committeepapers.pages.RootPages;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.rules.Lost;
import org.committeepapers.run.Comparer.Compared;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.DayWords;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.writer.Format;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code publish}: one tracker after the other, each in a pipeline; a failure of one doesn't stop the
 * others. The papers and files of a tracker are made at once, and the first workbook is read while the templates load.
 */
public final class PublishRun implements AutoCloseable {

    private final Console console;
    private final Order order;
    private final RunSettings settings;
    private final List<Path> workbooks;
    private final EarlierEditions editions;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    /** The first workbook, until its papers are made. */
    private @Nullable Future<Reading> first;

    private final Map<Settings, Presentation> presentations = new HashMap<>();

    /**
     * Begins to read the first workbook.
     *
     * @param workbooks at least one, in the order in which they are published
     */
    public PublishRun(Console console, Order order, RunSettings settings, List<Path> workbooks, OutputFolders roots) {
        this.console = console;
        this.order = order;
        this.settings = settings;
        this.workbooks = workbooks;
        this.editions = new EarlierEditions(roots.internalRoot(), order.asAt(), order.replaced());
        Path workbook = workbooks.getFirst();
        Checker checker = new Checker(settings.of(workbook), order.asAt());
        this.first = threads.submit(() -> checker.read(workbook));
        // Submitted, so that an error in it is told where the fonts are used, not by a trace of the thread.
        Future<?> unused = threads.submit(() -> Writers.canDraw(' '));
    }

    @Override
    public void close() {
        threads.close();
    }

    /**
     * Loads templates, labels and house style. Returns the pages that list all editions.
     *
     * @throws Refusal if a template, the labels or the house style are wrong
     */
    public RootPages load(LayeredFolders templates) throws Refusal, IOException {
        console.stage("loading", "templates");
        for (Settings each : settings.all()) {
            presentations.put(each, Presentation.load(templates, each, order, console));
        }
        return Objects.requireNonNull(presentations.get(settings.ofRun())).rootPages();
    }

    /**
     * Publishes all trackers that can be published.
     *
     * @param store the output
     * @param journal records the outcome of each
     * @throws Ended if a template is wrong, which affects every tracker
     */
    public ExitCode publish(Publication store, RunJournal journal) throws Ended {
        // Before any tracker is published; a workbook that can't be read has none.
        TrackerIds ids = new TrackerIds(workbooks, workbook -> checker(workbook).id(workbook));
        List<ExitCode> outcomes = new ArrayList<>();
        int begun = 0;
        try {
            for (Path workbook : workbooks) {
                Pipeline tracker = new Pipeline(workbook, store, ids);
                begun++;
                console.stage("reading", workbook.getFileName() + ", " + begun + " of " + workbooks.size());
                try {
                    outcomes.add(publish(tracker));
                } finally {
                    journal.add(tracker.made.orElse(nothing(workbook)));
                }
            }
        } finally {
            workbooks.subList(begun, workbooks.size()).forEach(workbook -> journal.add(nothing(workbook)));
        }
        return ExitCode.of(outcomes);
    }

    /**
     * Whether the reason, which the pages of all trackers print, repeats what one of them withholds. So all are read before
     * anything is written.
     */
    public boolean isReasonWithheld() throws IOException {
        if (order.reason().isEmpty()) {
            return false;
        }
        boolean repeats = editions.areRepeatedIn(order.reason());
        for (Path workbook : workbooks) {
            try (TemporaryFolder temporary = new TemporaryFolder()) {
                Checker checker = checker(workbook);
                Checked checked = checker.check(checker.merge(workbook, checker.read(workbook), temporary), editions);
                repeats |= checked.withheld().isRepeatedIn(order.reason(), order.asAt());
            } catch (Refusal refusal) {
                // It is told when its turn comes, and nothing of it is published.
            }
        }
        return repeats;
    }

    private static Outcome nothing(Path workbook) {
        return new Outcome(String.valueOf(workbook.getFileName()), "", "", "", false);
    }

    private ExitCode publish(Pipeline tracker) throws Ended {
        try {
            return tracker.publish();
        } catch (Ended e) {
            if (e.code() != ExitCode.WRONG_USAGE) {
                throw e;
            }
            return e.tell(console);
        } catch (RuntimeException | Error e) {
            console.fault(e, tracker.fileName());
        }
        return ExitCode.FAULT;
    }

    <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Refusal, IOException {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(result(done));
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return results;
    }

    private static <T> T result(Future<T> task) throws Refusal, IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case Refusal refusal -> throw refusal;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("The run was interrupted", e);
    }

    Order order() {
        return order;
    }

    EarlierEditions editions() {
        return editions;
    }

    private Presentation presentation(Path workbook) {
        return Objects.requireNonNull(presentations.get(settings.of(workbook)), "loaded before");
    }

    private Occasion occasion(Settings own) {
        return new Occasion(order.meeting(), order.asAt(), own.meetings().clearDays());
    }

    private Checker checker(Path workbook) {
        Settings own = settings.of(workbook);
        return new Checker(
                own,
                order.asAt(),
                Optional.of(occasion(own)),
                presentation(workbook).house().required());
    }

    private Reading read(Path workbook, Checker checker) throws Refusal, IOException {
        Future<Reading> begun = first;
        first = null;
        return begun != null && workbook.equals(workbooks.getFirst()) ? result(begun) : checker.read(workbook);
    }

    /**
     * Takes one tracker from its workbook to its edition: read, check, compare, withhold, compose, render, publish, each a step
     * with a value in and a value out.
     */
    private final class Pipeline {

        private final Path workbook;
        private final Publication store;
        private final TrackerIds ids;
        private final Presentation with;
        private final Checker checker;
        private boolean mayLeaveFindings;
        private List<Finding> findings = List.of();
        private Optional<Outcome> made = Optional.empty();

        Pipeline(Path workbook, Publication store, TrackerIds ids) {
            this.workbook = workbook;
            this.store = store;
            this.ids = ids;
            this.with = presentation(workbook);
            this.checker = checker(workbook);
        }

        ExitCode publish() throws Ended {
            try (TemporaryFolder temporary = new TemporaryFolder()) {
                MergedMaster master;
                Checked checked;
                try {
                    master = checker.merge(workbook, read(workbook, checker), temporary);
                    console.stage("checking", fileName());
                    checked = checker.check(master, editions);
                } catch (Refusal refusal) {
                    return refused(refusal);
                }
                Compared compared = compare(checked);
                compared = compared.after(withdrawn(compared.checked(), master));
                findings = compared.checked().findings();
                console.findings(findings, fileName());
                Compared found = compared;
                return writing(() -> write(found, master));
            } catch (IOException e) {
                console.error(
                        fileName() + " can't be merged with its submissions: " + Failures.plain(e),
                        "Correct that, then run again.");
                return ExitCode.OUTPUT_UNWRITABLE;
            }
        }

        /** An extract has a baseline of its own, but the id that no other workbook may have is the whole tracker's. */
        private Compared compare(Checked whole) throws Ended, IOException {
            Checked claimed = whole.after(claim(whole));
            return new Comparer(order.extract().of(claimed, editions), editions, order)
                    .compare(with.house()
                            .layout(Paper.SCRUTINY_PROGRESS_REPORT)
                            .charts()
                            .contains(ItemLayout.Chart.TREND));
        }

        private List<Finding> claim(Checked checked) throws IOException {
            String id = checked.tracker().id();
            List<Finding> all = new ArrayList<>(ids.twice(id, workbook).stream().toList());
            boolean isStopped = !order.draft() && (checked.isStopped() || !all.isEmpty());
            mayLeaveFindings = !isStopped || ids.isFirstStopped(id);
            return all;
        }

        /**
         * An error where the last edition was withdrawn, what only it printed would be printed again, and nobody says why: what
         * was wrong may be among it. Also where nothing at all was changed.
         */
        private List<Finding> withdrawn(Checked checked, MergedMaster master) throws IOException {
            String id = checked.tracker().id();
            Optional<Publication.Withdrawal> withdrawn =
                    order.draft() || !order.reason().isEmpty() ? Optional.empty() : store.lastWithdrawn(id);
            if (withdrawn.isEmpty()) {
                return List.of();
            }
            Publication.Withdrawal last = withdrawn.get();
            String day = DayWords.of(last.edition().day());
            String when = last.when().map(Today::day).map(DayWords::of).orElse("an unknown day");
            if (own(last.inputs()).equals(own(with.inputs().of(workbook, master.sentBack())))) {
                Location file = new Location.File(fileName());
                return List.of(Finding.of("withdrawn-unchanged", file, "", day, when, last.reason()));
            }
            List<Location.Cell> again = printedAgain(checked.tracker(), last.edition());
            return again.isEmpty()
                    ? List.of()
                    : List.of(Finding.of(
                            "withdrawn-unchanged/texts",
                            again.getFirst(),
                            "",
                            day,
                            when,
                            last.reason(),
                            Location.Cell.listed(again, again.size())));
        }

        /** Cells with texts that of all editions only the withdrawn one printed, or one before that was withdrawn too. */
        private List<Location.Cell> printedAgain(Tracker tracker, EditionName withdrawn) throws IOException {
            Set<String> texts = editions.texts(tracker.id(), withdrawn);
            texts.retainAll(Lost.texts(PublicTracker.of(tracker).recommendations()));
            for (EditionName edition : store.catalogue().present(tracker.id())) {
                texts.removeAll(editions.texts(tracker.id(), edition));
            }
            return tracker.items()
                    .flatMap(item -> Field.texts().stream()
                            .filter(field -> texts.contains(Lost.compared(item.words(field))))
                            .map(item::cell))
                    .toList();
        }

        private static Set<Edition.Input> own(List<Edition.Input> inputs) {
            return inputs.stream()
                    .filter(input -> !List.of("template", "settings").contains(input.role()))
                    .collect(Collectors.toSet());
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
                    Edition edition = edition(id, Edition.Kind.NOT_PUBLISHED, order.meeting(), List.of(), List.of());
                    if (ids.isFirstStopped(id)) {
                        publish(
                                edition,
                                reissue -> EditionFiles.refused(
                                        refusal, with.findings().of(refusal, workbook)));
                    }
                }
                return Checker.exitCode(refusal);
            });
        }

        private Edition edition(Checked checked, List<SubmissionFile> sentBack) throws IOException {
            Edition.Kind kind = order.draft()
                    ? Edition.Kind.DRAFT
                    : checked.isStopped() ? Edition.Kind.NOT_PUBLISHED : Edition.Kind.PUBLISHED;
            // If its committee is known not to meet on that date, the meeting is another committee's or a mistake.
            CommitteeMeetings own = checked.meetings().own();
            Optional<LocalDate> meeting =
                    order.meeting().filter(day -> own.isEmpty() || own.on(day).isPresent());
            List<LocalDate> meetings = own.meetings().stream()
                    .map(Meeting::day)
                    .filter(day -> day.isAfter(order.asAt()))
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
            return new Edition(
                    tracker,
                    order.asAt(),
                    kind,
                    meeting,
                    meetings,
                    order.reason(),
                    Program.version(),
                    with.inputs().of(workbook, sentBack));
        }

        private ExitCode write(Compared compared, MergedMaster master) throws Refusal, IOException {
            Edition edition = edition(compared.checked(), master.sentBack());
            Optional<String> obstacle = obstacle(edition);
            if (obstacle.isPresent()) {
                console.result(obstacle.get());
                return ExitCode.ERROR_FINDINGS;
            }
            if (edition.kind() != Edition.Kind.NOT_PUBLISHED) {
                tellOfPapersNotDue(edition, compared.checked().tracker());
            }
            if (edition.kind() == Edition.Kind.PUBLISHED
                    && (isBeforeTheLast(edition) || isForNoMeeting(edition, compared.checked()))) {
                return ExitCode.WRONG_USAGE;
            }
            ExitCode code = publish(edition, reissue -> {
                console.stage("making", "the files of " + fileName());
                return new EditionFiles(PublishRun.this, with, edition, compared, master, reissue).all();
            });
            // Of a tracker that is published, an error is about what an owner sent back, which isn't.
            boolean leftOut = edition.kind() == Edition.Kind.PUBLISHED
                    && compared.checked().hasErrors();
            return code == ExitCode.DONE && leftOut ? ExitCode.ERROR_FINDINGS : code;
        }

        /** The reason to write nothing at all. */
        private Optional<String> obstacle(Edition edition) {
            return switch (edition.kind()) {
                case DRAFT ->
                    Redaction.isAnyInDoubt(findings)
                            ? Optional.of("No draft of " + edition.tracker()
                                    + ", because it isn't clear whether all of it may be published.")
                            : isFound(TrackerIds.TWICE)
                                    ? Optional.of("No draft of " + fileName()
                                            + ", because it has the same id as another " + "workbook.")
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
            if (last.isEmpty() || order.anyDate()) {
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
            Optional<LocalDate> meeting = order.meeting();
            if (meeting.equals(edition.meeting()) || order.anyDate()) {
                return false;
            }
            console.error(
                    edition.tracker() + " isn't published, because " + meeting.orElseThrow()
                            + " is no known meeting of "
                            + checked.tracker().about().committee(),
                    "Correct --meeting, or add the meeting where the others are: on the sheet Meetings, or under meetings in"
                            + " settings.yaml. If these papers are for no meeting of that committee, leave the tracker out or give --any-date as well.");
            return true;
        }

        private ExitCode publish(Edition edition, Publication.Making files) throws Refusal, IOException {
            PublishResult result = store.publish(edition, reissue -> {
                List<EditionFile> made = files.files(reissue);
                console.stage("writing", "the files of " + fileName());
                return made;
            });
            boolean isWithdrawn = result.became() == Publication.Became.WITHDRAWN;
            if (isWithdrawn || result.became() == Publication.Became.WITHOUT_REASON) {
                console.error(
                        edition.tracker() + " isn't published again as at " + edition.asAt() + ", because the edition "
                                + result.folder().getFileName()
                                + (isWithdrawn ? " was withdrawn" : " has other content")
                                + ", and no reason is given",
                        "Say with --reason TEXT why the papers are published again, which they then print. If they"
                                + " are the papers of another day, give it with --as-at.");
                return ExitCode.WRONG_USAGE;
            }
            report(edition, result);
            return edition.kind() == Edition.Kind.NOT_PUBLISHED ? ExitCode.ERROR_FINDINGS : ExitCode.DONE;
        }

        private void report(Edition edition, PublishResult result) {
            String name = String.valueOf(result.folder().getFileName());
            made = Optional.of(new Outcome(
                    fileName(), edition.tracker(), name, edition.kind().name(), result.isWritten()));
            String what = switch (edition.kind()) {
                case PUBLISHED -> "Nothing new in ";
                case DRAFT -> "Draft of ";
                case NOT_PUBLISHED -> "Not published because of errors: ";
            };
            // The journal tells of a new one once it is public.
            if (edition.kind() != Edition.Kind.PUBLISHED || !result.isWritten()) {
                console.result(what + edition.tracker() + " as at " + edition.asAt() + ": " + result.folder());
            }
            if (edition.kind() == Edition.Kind.PUBLISHED
                    && !edition.reason().isEmpty()
                    && result.became() != Publication.Became.AGAIN) {
                console.warning(
                        "the reason given for " + edition.tracker() + " isn't printed: "
                                + (result.isWritten()
                                        ? "this is its first edition as at " + edition.asAt()
                                        : "its papers haven't changed, so they weren't published again"),
                        "You don't need to do anything, unless you meant another date.");
            }
        }

        private void tellOfPapersNotDue(Edition edition, Tracker tracker) {
            List<Recommendation> open =
                    tracker.isExempt() ? PublicTracker.of(tracker).recommendations() : tracker.recommendations();
            for (Paper paper : order.papers()) {
                if (!paper.isDue(tracker.recommendations())) {
                    console.result(
                            "No cabinet appendix for " + edition.tracker() + ": its tracker records no response yet.");
                } else if (!paper.isDue(open)) {
                    console.result("No public cabinet appendix for " + edition.tracker()
                            + ": every response that its tracker records is exempt or confidential.");
                }
            }
        }

        String fileName() {
            return String.valueOf(workbook.getFileName());
        }
    }

    /**
     * What a run of {@code publish} has to make.
     *
     * @param anyDate whether the date may be before the last edition
     * @param replaced the ids of trackers whose workbook is meant to be another than that of their last edition
     * @param reason why an edition of this date is published again; empty if none was given
     */
    public record Order(
            LocalDate asAt,
            Optional<LocalDate> meeting,
            List<Paper> papers,
            List<Format> formats,
            boolean draft,
            boolean anyDate,
            Set<String> replaced,
            String reason,
            Optional<PaperLanguages> languages,
            Extract extract,
            BaselineChoice baseline) {}
}
