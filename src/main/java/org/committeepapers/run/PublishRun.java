package org.committeepapers.run;

import java.io.IOException;
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
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Publication;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.RootPages;
import org.committeepapers.paper.ItemLayout;
import org.committeepapers.reading.Reading;
import org.committeepapers.run.Pipeline.Comparer;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.writer.Format;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code publish}: one tracker after the other, each in a {@link Pipeline}; a failure of one doesn't stop the
 * others. The papers and files of a tracker are made at once, and the first workbook is read while the templates load.
 */
public final class PublishRun implements AutoCloseable {

    private final Console console;
    private final Order order;
    private final RunSettings settings;
    private final List<Path> workbooks;
    private final OutputFolders roots;
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
        this.roots = roots;
        this.editions = new EarlierEditions(Optional.of(roots.internalRoot()), order.asAt(), order.replaced());
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
            presentations.put(each, Presentation.load(templates, each, order, roots.internalRoot(), console));
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
                Pipeline tracker = new Pipeline(this, workbook, store, ids, console);
                begun++;
                console.stage("reading", workbook.getFileName() + ", " + begun + " of " + workbooks.size());
                try {
                    outcomes.add(publish(tracker));
                } finally {
                    tracker.note(journal);
                }
            }
        } finally {
            workbooks.subList(begun, workbooks.size()).forEach(journal::notReached);
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

    Presentation presentation(Path workbook) {
        return Objects.requireNonNull(presentations.get(settings.of(workbook)), "loaded before");
    }

    private Occasion occasion(Settings own) {
        return new Occasion(order.meeting(), order.asAt(), own.meetings().clearDays());
    }

    Checker checker(Path workbook) {
        Settings own = settings.of(workbook);
        return new Checker(
                own,
                order.asAt(),
                Optional.of(occasion(own)),
                presentation(workbook).house().required());
    }

    Reading read(Path workbook, Checker checker) throws Refusal, IOException {
        Future<Reading> begun = first;
        first = null;
        return begun != null && workbook.equals(workbooks.getFirst()) ? result(begun) : checker.read(workbook);
    }

    Comparer comparer(Presentation with) {
        return new Comparer(
                roots,
                order.asAt(),
                order.meeting(),
                order.baseline(),
                with.house().layout(Paper.SCRUTINY_PROGRESS_REPORT).charts().contains(ItemLayout.Chart.TREND));
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
