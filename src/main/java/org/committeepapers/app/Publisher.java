package org.committeepapers.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes trackers through the whole run, several at once; what stops one doesn't stop the others. */
final class Publisher {

    private final Console console;
    private final Tools tools;
    private final List<Path> workbooks;
    private final int atOnce;
    private final Claims claims;
    private final InOrder claiming = new InOrder();
    private final InOrder telling = new InOrder();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** @param atOnce how many workbooks are worked on at once at most */
    Publisher(Console console, Tools tools, List<Path> workbooks, int atOnce) {
        this.console = console;
        this.tools = tools;
        this.claims = new Claims(tools.pipeline().isDraft());
        this.workbooks = List.copyOf(workbooks);
        this.atOnce = Math.clamp(atOnce, 1, Math.max(1, workbooks.size()));
    }

    private record Outcome(ExitCode code, Optional<Ended> ended) {

        private static Outcome of(ExitCode code) {
            return new Outcome(code, Optional.empty());
        }
    }

    /**
     * Publishes all that can be. What is said of a tracker is told as a whole, in the order of the workbooks.
     *
     * @throws Ended where a template is wrong, which concerns every tracker
     */
    ExitCode publish() throws Ended {
        List<Outcome> outcomes = new Workers(atOnce).each(workbooks, this::publish);
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
            return ended.get() ? Outcome.of(ExitCode.DONE) : publish(workbook, console.through(held), turn);
        } finally {
            telling.take(number, () -> {
                held.tell();
                console.progress(number + 1, workbooks.size());
            });
        }
    }

    private Outcome publish(Path workbook, Console itsConsole, Turn turn) {
        try {
            return Outcome.of(new TrackerRun(tools, claims, turn, itsConsole, atOnce > 1).publish(workbook));
        } catch (Ended e) {
            ended.set(true);
            return new Outcome(ExitCode.WRONG_SETTINGS, Optional.of(e));
        } catch (OutOfMemoryError e) {
            itsConsole.error(
                    "there isn't enough memory for " + workbook.getFileName(),
                    "Give the program more, for example with JAVA_OPTS=-Xmx2g, or let it work on one tracker at a time"
                            + " with --workers 1.");
        } catch (RuntimeException | Error e) {
            itsConsole.fault(e, String.valueOf(workbook.getFileName()));
        }
        return Outcome.of(ExitCode.FAULT);
    }
}
