package org.committeepapers.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        Round<T, R> round = new Round<>(values, work, Math.max(1, values.size() / (threads * PIECES)));
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, values.size()); i++) {
            Thread other = DeepStack.thread(round);
            others.add(other);
            other.start();
        }
        round.run();
        others.forEach(Team::await);
        return round.results();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Values of which each thread takes the next few until all are taken. */
    private static final class Round<T, R> implements Runnable {

        private final List<T> values;
        private final Function<? super T, ? extends R> work;
        private final int piece;
        private final AtomicInteger next = new AtomicInteger();
        private final @Nullable Object[] made;
        private final @Nullable Throwable[] thrown;

        Round(List<T> values, Function<? super T, ? extends R> work, int piece) {
            this.values = values;
            this.work = work;
            this.piece = piece;
            this.made = new Object[values.size()];
            this.thrown = new Throwable[values.size()];
        }

        @Override
        public void run() {
            for (int from = next.getAndAdd(piece); from < values.size(); from = next.getAndAdd(piece)) {
                for (int i = from; i < Math.min(from + piece, values.size()); i++) {
                    take(i);
                }
            }
        }

        private void take(int number) {
            try {
                made[number] = work.apply(values.get(number));
            } catch (RuntimeException | Error e) {
                thrown[number] = e;
                stop();
            }
        }

        /** What is begun is ended, so that of what comes first in the order the first is known. */
        private void stop() {
            next.set(values.size());
        }

        @SuppressWarnings("unchecked")
        List<R> results() {
            for (Throwable each : thrown) {
                if (each instanceof Error error) {
                    throw error;
                }
                if (each instanceof RuntimeException exception) {
                    throw exception;
                }
            }
            return (List<R>) Collections.unmodifiableList(Arrays.asList(made));
        }
    }
}
