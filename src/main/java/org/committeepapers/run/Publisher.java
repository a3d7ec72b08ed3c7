package org.committeepapers.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Held;

/** Takes trackers through the whole run, several at once; what stops one doesn't stop the others. */
public final class Publisher {

    private final Console console;
    private final Function<Path, Tools> tools;
    private final List<Path> workbooks;
    private final int atOnce;
    private final TrackerIds trackerIds;
    private final InOrder claiming = new InOrder();
    private final InOrder telling = new InOrder();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param tools for each workbook
     * @param atOnce how many workbooks are worked on at once at most
     */
    public Publisher(Console console, Function<Path, Tools> tools, List<Path> workbooks, int atOnce) {
        this.console = console;
        this.tools = tools;
        this.workbooks = List.copyOf(workbooks);
        this.atOnce = Math.clamp(atOnce, 1, Math.max(1, workbooks.size()));
        SharedIds ids =
                SharedIds.of(this.workbooks, workbook -> tools.apply(workbook).checker(), new Workers(this.atOnce));
        this.trackerIds = new TrackerIds(tools, ids, this.workbooks);
    }

    private record Outcome(ExitCode code, Optional<Ended> ended, Optional<TrackerRun> run) {}

    /**
     * Publishes all that can be. What is said of a tracker is told as a whole, in the order of the workbooks.
     *
     * @param journal to note what became of each
     * @throws Ended where a template is wrong, which concerns every tracker
     */
    public ExitCode publish(RunJournal journal) throws Ended {
        List<Outcome> outcomes = new Workers(atOnce).each(workbooks, this::publish);
        outcomes.stream().flatMap(outcome -> outcome.run().stream()).forEach(run -> run.note(journal));
        Optional<Ended> first =
                outcomes.stream().flatMap(outcome -> outcome.ended().stream()).findFirst();
        if (first.isPresent()) {
            throw first.get();
        }
        return ExitCode.of(outcomes.stream().map(Outcome::code).toList());
    }

    private Outcome publish(int number, Path workbook) {
        Held held = new Held(console);
        try (Turn turn = new Turn(claiming, number)) {
            return ended.get()
                    ? new Outcome(ExitCode.DONE, Optional.empty(), Optional.empty())
                    : publish(
                            new TrackerRun(tools.apply(workbook), trackerIds, turn, console.through(held), workbook),
                            held);
        } finally {
            telling.take(number, () -> {
                held.tell();
                console.progress(number + 1, workbooks.size());
            });
        }
    }

    private Outcome publish(TrackerRun run, Held held) {
        try {
            return new Outcome(run.publish(), Optional.empty(), Optional.of(run));
        } catch (Ended e) {
            if (e.code() == ExitCode.WRONG_USAGE) {
                return new Outcome(e.tell(console.through(held)), Optional.empty(), Optional.of(run));
            }
            ended.set(true);
            return new Outcome(e.code(), Optional.of(e), Optional.of(run));
        } catch (OutOfMemoryError e) {
            console.through(held)
                    .error(
                            "there isn't enough memory for " + run.fileName(),
                            "Give the program more, for example with JAVA_OPTS=-Xmx2g, or let it work on one tracker at"
                                    + " a time with --workers 1.");
        } catch (RuntimeException | Error e) {
            console.through(held).fault(e, run.fileName());
        }
        return new Outcome(ExitCode.FAULT, Optional.empty(), Optional.of(run));
    }
}
