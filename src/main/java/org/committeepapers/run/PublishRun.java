package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import org.committeepapers.check.Checked;
import org.committeepapers.check.Checker;
import org.committeepapers.check.Comparer;
import org.committeepapers.check.EarlierEditions;
import org.committeepapers.check.Occasion;
import org.committeepapers.check.PublishedEarlier;
import org.committeepapers.check.RenamedTrackers;
import org.committeepapers.check.Writers;
import org.committeepapers.config.RunSettings;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Message;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.store.Publication;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.pages.RootPages;
import org.committeepapers.setting.Folders;
import org.committeepapers.style.Chart;
import org.committeepapers.workbook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code publish} over any number of trackers, each in a {@link Pipeline}; a failure of one doesn't stop the others.
 * This class decides what runs in parallel: several trackers, and the papers and files of each.
 */
public final class PublishRun implements AutoCloseable {

    /** The most bytes of memory that a byte of a workbook takes until its papers are written, as measured. */
    private static final long MEMORY_PER_BYTE = 400;

    private final Console console;
    private final Order order;
    private final RunSettings settings;
    private final OutputFolders roots;
    private final EarlierEditions editions;
    private final ForkJoinPool threads;
    private final Map<Path, ForkJoinTask<Reading>> ahead = new HashMap<>();
    private final Map<Settings, Presentation> presentations = new HashMap<>();
    private volatile boolean ended;

    /**
     * Begins to read a single workbook at once, in parallel with loading the templates.
     *
     * @param workbooks in the order of the messages about them
     */
    public PublishRun(Console console, Order order, RunSettings settings, List<Path> workbooks, OutputFolders roots) {
        this.console = console;
        this.order = order;
        this.settings = settings;
        this.roots = roots;
        this.editions = new EarlierEditions(
                Optional.of(roots.internalRoot()), roots.restrictedRoot(), order.asAt(), order.replaced());
        this.threads =
                new ForkJoinPool(Math.max(order.atOnce(), Runtime.getRuntime().availableProcessors()));
        if (workbooks.size() == 1) {
            Path only = workbooks.getFirst();
            Checker checker = new Checker(settings.of(only), order.asAt());
            ahead.put(only, threads.submit(() -> checker.read(only)));
            // Submitted, so that an error in it is told where the fonts are used, not by a trace of the thread.
            Future<?> unused = threads.submit(() -> Writers.canDraw(' '));
        }
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
    public RootPages load(Folders templates) throws Refusal, IOException {
        for (Settings each : settings.all()) {
            presentations.put(each, Presentation.load(templates, each, order, roots.publicRoot(), console));
        }
        return Objects.requireNonNull(presentations.get(settings.ofRun())).rootPages();
    }

    /**
     * Publishes all trackers that can be published. The messages about each are kept together, in the order of the workbooks.
     *
     * @param store the output
     * @param journal records the outcome of each
     * @throws Ended if a template is wrong, which affects every tracker
     */
    public ExitCode publish(List<Path> workbooks, Publication store, RunJournal journal) throws Ended {
        TrackerIds ids = ids(workbooks);
        int places = Math.clamp(order.atOnce(), 1, workbooks.size());
        Deque<Started> started = new ArrayDeque<>();
        List<Outcome> outcomes = new ArrayList<>();
        TrackerIds.Turn turn = TrackerIds.Turn.first();
        int taken = 0;
        for (Path workbook : workbooks) {
            int needed = places(workbook, places);
            while (taken + needed > places) {
                taken -= started.getFirst().places();
                outcomes.add(await(started.removeFirst()));
                console.progress(outcomes.size(), workbooks.size());
            }
            TrackerIds.Turn own = turn;
            started.add(new Started(threads.submit(() -> publish(workbook, store, ids, own)), needed));
            taken += needed;
            turn = turn.next();
        }
        for (Started last : started) {
            outcomes.add(await(last));
            console.progress(outcomes.size(), workbooks.size());
        }
        outcomes.forEach(outcome -> outcome.tracker().ifPresent(pipeline -> pipeline.note(journal)));
        for (Outcome outcome : outcomes) {
            if (outcome.ended().isPresent()) {
                throw outcome.ended().get();
            }
        }
        return ExitCode.of(outcomes.stream().map(Outcome::code).toList());
    }

    /** A large workbook takes the places of several, which limits the use of memory. */
    private static int places(Path workbook, int places) {
        long share = Math.max(1, Runtime.getRuntime().maxMemory() / 2 / places);
        try {
            return Math.clamp(Files.size(workbook) * MEMORY_PER_BYTE / share + 1, 1, places);
        } catch (IOException e) {
            return 1;
        }
    }

    /** @param places that it takes while it runs */
    private record Started(ForkJoinTask<Outcome> task, int places) {}

    private record Outcome(ExitCode code, List<Message> messages, Optional<Ended> ended, Optional<Pipeline> tracker) {}

    private Outcome await(Started started) {
        Outcome outcome = started.task().join();
        outcome.messages().forEach(console::say);
        return outcome;
    }

    private Outcome publish(Path workbook, Publication store, TrackerIds ids, TrackerIds.Turn turn) {
        if (ended) {
            turn.pass();
            return new Outcome(ExitCode.DONE, List.of(), Optional.empty(), Optional.empty());
        }
        List<Message> messages = new ArrayList<>();
        Console collecting = console.through(one -> {
            if (one instanceof Message.Stage) {
                console.say(one);
            } else {
                messages.add(one);
            }
        });
        Pipeline tracker = new Pipeline(this, workbook, store, ids, turn, collecting);
        ExitCode code = ExitCode.FAULT;
        Optional<Ended> end = Optional.empty();
        try {
            code = tracker.publish();
        } catch (Ended e) {
            code = e.code();
            if (code == ExitCode.WRONG_USAGE) {
                e.tell(collecting);
            } else {
                ended = true;
                end = Optional.of(e);
            }
        } catch (RuntimeException | Error e) {
            collecting.fault(e, tracker.fileName());
        } finally {
            turn.pass();
        }
        return new Outcome(code, messages, end, Optional.of(tracker));
    }

    /** Reads all ids before any tracker is published; a workbook that can't be read has none. */
    private TrackerIds ids(List<Path> workbooks) {
        Map<String, List<Path>> ids = new HashMap<>();
        if (workbooks.size() > 1) {
            List<ForkJoinTask<Optional<String>>> read = workbooks.stream()
                    .map(workbook -> threads.submit(() -> checker(workbook).id(workbook)))
                    .toList();
            for (int i = 0; i < read.size(); i++) {
                Path workbook = workbooks.get(i);
                read.get(i)
                        .join()
                        .ifPresent(id -> ids.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(workbook));
            }
        }
        return new TrackerIds(ids, new RenamedTrackers(editions, workbooks.size() > 1));
    }

    /**
     * Runs tasks in parallel and returns their results in order.
     *
     * @throws Refusal if a template is wrong
     */
    <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Refusal, IOException {
        List<T> results = new ArrayList<>();
        for (Future<T> task : threads.invokeAll(tasks)) {
            try {
                results.add(task.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The run was interrupted", e);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        return results;
    }

    private static IOException failure(@Nullable Throwable cause) throws Refusal {
        return switch (cause) {
            case IOException failure -> failure;
            case Refusal refusal -> throw refusal;
            case RuntimeException fault -> throw fault;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException(cause);
        };
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
        return new Occasion(
                order.meeting(), order.asAt(), order.today(), own.meetings().clearDays());
    }

    Checker checker(Path workbook) {
        Settings own = settings.of(workbook);
        return new Checker(own, occasion(own), presentation(workbook).layout().required());
    }

    /** @throws Refusal if the workbook can't be read as a tracker */
    Reading read(Path workbook, Checker checker) throws Refusal {
        ForkJoinTask<Reading> started = ahead.get(workbook);
        if (started != null) {
            started.quietlyJoin();
        }
        return started != null && started.isCompletedNormally() ? started.join() : checker.read(workbook);
    }

    /** A finding if the papers were in time on their own date but aren't today. */
    Optional<Finding> lateToday(Checked checked, Path workbook) {
        return occasion(settings.of(workbook)).lateToday(checked.meetings(), String.valueOf(workbook.getFileName()));
    }

    PublishedEarlier publishedEarlier() {
        return new PublishedEarlier(roots);
    }

    Comparer comparer(Presentation with) {
        return new Comparer(
                roots,
                order.asAt(),
                order.meeting(),
                order.baseline(),
                with.house().charts().contains(Chart.TREND));
    }
}
