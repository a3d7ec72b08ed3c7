package org.committeepapers.parallel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** As many threads as there are processors, where the work is worth it; they are there only while they work. */
public final class Team {

    /** Of the recommendations of a tracker: below that, to start a thread takes longer than it saves. */
    private static final int WORTH_ONE = 100;

    /** So many pieces a thread takes at least, so that none waits long for another. */
    private static final int PIECES = 16;

    private final int threads;

    private Team(int threads) {
        this.threads = threads;
    }

    /** The team for a tracker with so many recommendations. */
    public static Team forSome(int recommendations) {
        return new Team(
                Math.clamp(recommendations / WORTH_ONE, 1, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * What the work makes of each value, in the order of the values. What it throws is thrown here, that of the first
     * value where it throws several times.
     *
     * @param work which several threads do at once
     */
    public <T, R> List<R> each(List<T> values, Function<? super T, ? extends R> work) {
        if (threads == 1) {
            return made(values, work);
        }
        int piece = Math.max(1, values.size() / (threads * PIECES));
        try (ExecutorService others = Executors.newFixedThreadPool(threads, DeepStack::thread)) {
            List<Future<List<R>>> begun = new ArrayList<>();
            for (int from = 0; from < values.size(); from += piece) {
                List<T> some = values.subList(from, Math.min(from + piece, values.size()));
                begun.add(others.submit(() -> made(some, work)));
            }
            try {
                return ended(begun);
            } catch (RuntimeException | Error e) {
                others.shutdownNow();
                throw e;
            }
        }
    }

    private static <T, R> List<R> made(List<T> values, Function<? super T, ? extends R> work) {
        List<R> made = new ArrayList<>(values.size());
        for (T value : values) {
            made.add(work.apply(value));
        }
        return Collections.unmodifiableList(made);
    }

    private static <R> List<R> ended(List<Future<List<R>>> begun) {
        List<R> all = new ArrayList<>();
        for (Future<List<R>> some : begun) {
            try {
                all.addAll(some.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }
        return Collections.unmodifiableList(all);
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
