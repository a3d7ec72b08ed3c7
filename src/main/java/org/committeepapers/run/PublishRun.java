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
import org.committeepapers.label.Labels;
import org.committeepapers.pages.FindingFiles;
import org.committeepapers.pages.RootPages;
import org.committeepapers.setting.Folders;
import org.committeepapers.style.Chart;
import org.committeepapers.workbook.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A run of {@code publish} over any number of trackers, each of which goes through a {@link Pipeline}; what stops one doesn't
 * stop the others. What happens at once is decided here: several trackers, and the papers and files of each.
 */
public final class PublishRun implements AutoCloseable {

    /** So many bytes of memory a byte of a workbook needs at most until its papers are written, as measured. */
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
     * Begins to read the workbook if there is only one, since loading the templates takes as long.
     *
     * @param workbooks in the order in which they are told of
     */
    public PublishRun(Console console, Order order, RunSettings settings, List<Path> workbooks, OutputFolders roots) {
        this.console = console;
        this.order = order;
        this.settings = settings;
        this.roots = roots;
        this.editions = new EarlierEditions(Optional.of(roots.internalRoot()), roots.restrictedRoot(), order.asAt());
        this.threads =
                new ForkJoinPool(Math.max(order.atOnce(), Runtime.getRuntime().availableProcessors()));
        if (workbooks.size() == 1) {
            Path only = workbooks.getFirst();
            Checker checker = new Checker(settings.of(only), order.asAt());
            ahead.put(only, threads.submit(() -> checker.read(only)));
            threads.execute(() -> Writers.canDraw(' '));
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    /**
     * Loads what papers are made with; what makes the pages that list all editions.
     *
     * @throws Refusal where a template, the labels or the house style are wrong
     */
    public RootPages load(Folders templates) throws Refusal, IOException {
        for (Settings each : settings.all()) {
            presentations.put(each, Presentation.load(templates, each, order, roots.publicRoot(), console));
        }
        return Objects.requireNonNull(presentations.get(settings.ofRun())).rootPages();
    }

    /**
     * Publishes all trackers that can be. What is said of each is told as a whole, in the order of the workbooks.
     *
     * @param store of the output
     * @param journal to note what became of each
     * @throws Ended where a template is wrong, which concerns every tracker
     */
    public ExitCode publish(List<Path> workbooks, Publication store, RunJournal journal) throws Ended {
        TrackerIds ids = ids(workbooks);
        int places = Math.clamp(order.atOnce(), 1, workbooks.size());
        Deque<Begun> begun = new ArrayDeque<>();
        List<Outcome> outcomes = new ArrayList<>();
        TrackerIds.Turn turn = TrackerIds.Turn.first();
        int taken = 0;
        for (Path workbook : workbooks) {
            int needed = places(workbook, places);
            while (taken + needed > places) {
                taken -= begun.getFirst().places();
                outcomes.add(told(begun.removeFirst()));
                console.progress(outcomes.size(), workbooks.size());
            }
            TrackerIds.Turn its = turn;
            begun.add(new Begun(threads.submit(() -> publish(workbook, store, ids, its)), needed));
            taken += needed;
            turn = turn.next();
        }
        for (Begun last : begun) {
            outcomes.add(told(last));
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

    /** A large workbook takes the places of several, so that memory stays bounded. */
    private static int places(Path workbook, int places) {
        long share = Math.max(1, Runtime.getRuntime().maxMemory() / 2 / places);
        try {
            return Math.clamp(Files.size(workbook) * MEMORY_PER_BYTE / share + 1, 1, places);
        } catch (IOException e) {
            return 1;
        }
    }

    /** @param places that it takes while it is worked on */
    private record Begun(ForkJoinTask<Outcome> task, int places) {}

    private record Outcome(ExitCode code, List<Message> messages, Optional<Ended> ended, Optional<Pipeline> tracker) {}

    private Outcome told(Begun begun) {
        Outcome outcome = begun.task().join();
        outcome.messages().forEach(console::say);
        return outcome;
    }

    private Outcome publish(Path workbook, Publication store, TrackerIds ids, TrackerIds.Turn turn) {
        if (ended) {
            turn.pass();
            return new Outcome(ExitCode.DONE, List.of(), Optional.empty(), Optional.empty());
        }
        List<Message> said = new ArrayList<>();
        Console kept = console.through(one -> {
            if (one instanceof Message.Stage) {
                console.say(one);
            } else {
                said.add(one);
            }
        });
        Pipeline tracker = new Pipeline(this, workbook, store, ids, turn, kept);
        ExitCode code = ExitCode.FAULT;
        Optional<Ended> end = Optional.empty();
        try {
            code = tracker.publish();
        } catch (Ended e) {
            code = e.code();
            if (code == ExitCode.WRONG_USAGE) {
                e.tell(kept);
            } else {
                ended = true;
                end = Optional.of(e);
            }
        } catch (OutOfMemoryError e) {
            kept.error(
                    "there isn't enough memory for " + tracker.fileName(),
                    "Give the program more, for example with JAVA_OPTS=-Xmx2g, or let it work on one tracker at"
                            + " a time with --workers 1.");
        } catch (RuntimeException | Error e) {
            kept.fault(e, tracker.fileName());
        } finally {
            turn.pass();
        }
        return new Outcome(code, said, end, Optional.of(tracker));
    }

    /** Known before any tracker is published; a workbook that can't be read has none. */
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
     * What the works give, in their order; they are done at once.
     *
     * @throws Refusal where a template is wrong
     */
    <T> List<T> atOnce(List<? extends Callable<T>> works) throws Refusal, IOException {
        List<T> done = new ArrayList<>();
        for (Future<T> work : threads.invokeAll(works)) {
            try {
                done.add(work.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The run was interrupted", e);
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
        return done;
    }

    private static IOException failure(@Nullable Throwable cause) throws Refusal {
        return switch (cause) {
            case IOException failure -> failure;
            case Refusal refusal -> throw refusal;
            case Labels.UnknownLabel unknown -> throw FindingFiles.refusal(unknown);
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

    private Occasion occasion(Settings its) {
        return new Occasion(
                order.meeting(), order.asAt(), order.today(), its.meetings().clearDays());
    }

    Checker checker(Path workbook) {
        Settings its = settings.of(workbook);
        return new Checker(its, occasion(its), presentation(workbook).layout().required());
    }

    /** @throws Refusal where the workbook can't be read as a tracker */
    Reading read(Path workbook, Checker checker) throws Refusal {
        ForkJoinTask<Reading> begun = ahead.get(workbook);
        if (begun != null) {
            begun.quietlyJoin();
        }
        return begun != null && begun.isCompletedNormally() ? begun.join() : checker.read(workbook);
    }

    /** That the papers of a tracker were in time on their own day and aren't today. */
    Optional<Finding> lateToday(Checked checked, Path workbook) {
        return occasion(settings.of(workbook)).lateToday(checked.meetings(), String.valueOf(workbook.getFileName()));
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
