package org.committeepapers.check;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.committeepapers.parallel.DeepStack;
import org.committeepapers.workbook.Reading;

/**
 * Reads the only workbook of a run, and then the fonts, while the templates are still being read, which of a small tracker takes
 * as long. What fails here is left for the run itself to meet in its own order.
 */
public final class ReadAhead {

    private final Optional<Path> workbook;
    private final CompletableFuture<Optional<Reading>> reading = new CompletableFuture<>();

    private ReadAhead(Optional<Path> workbook) {
        this.workbook = workbook;
    }

    /** For commands that have nothing else to do meanwhile. */
    public static ReadAhead nothing() {
        return new ReadAhead(Optional.empty());
    }

    public static ReadAhead begin(Path workbook, Callable<Reading> reader) {
        ReadAhead ahead = new ReadAhead(Optional.of(workbook));
        Thread thread = DeepStack.thread(() -> {
            ahead.reading.complete(outcome(reader));
            outcome(() -> Writers.canDraw(' '));
        });
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    private static <T> Optional<T> outcome(Callable<T> work) {
        try {
            return Optional.of(work.call());
        } catch (Exception | Error e) {
            return Optional.empty();
        }
    }

    /** What is in the workbook, if it is the one that was read; once, so that it isn't kept in memory. */
    Optional<Reading> take(Path asked) {
        if (!workbook.equals(Optional.of(asked))) {
            return Optional.empty();
        }
        Optional<Reading> read = reading.join();
        reading.obtrudeValue(Optional.empty());
        return read;
    }
}
