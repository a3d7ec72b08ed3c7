package org.committeepapers.template;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Carries markup from the thread that renders to the one that reads. Bounded in length and time, so that a template
 * without end ends in a finding.
 */
final class MarkupPipe {

    private static final int CHUNK = 1 << 14;
    private static final long MOST_CHARACTERS = 1L << 28;
    private static final long LONGEST_SECONDS = 30;
    private static final char[] END = new char[0];

    private final BlockingQueue<char[]> chunks = new ArrayBlockingQueue<>(64);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean closed;

    /** What stopped the rendering; null where nothing did. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    void fail(Throwable thrown) {
        if (!closed) {
            failure.set(thrown);
            closed = true;
            chunks.clear();
            chunks.add(END);
        }
    }

    Writer writer() {
        return new Sink();
    }

    Reader reader() {
        return new Source();
    }

    /** The template goes on without end. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    private final class Sink extends Writer {

        private final char[] buffer = new char[CHUNK];
        private int filled;
        private long written;

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            written += length;
            if (written > MOST_CHARACTERS) {
                throw new TooMuch("The template writes more than " + MOST_CHARACTERS + " characters");
            }
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(characters, from + done, buffer, filled, part);
                filled += part;
                done += part;
                if (filled == CHUNK) {
                    pass();
                }
            }
        }

        private void pass() throws IOException {
            if (filled > 0) {
                put(Arrays.copyOf(buffer, filled));
                filled = 0;
            }
        }

        private void put(char[] chunk) throws IOException {
            try {
                while (!chunks.offer(chunk, 1, TimeUnit.SECONDS)) {
                    if (closed) {
                        throw new IOException("Nobody reads the markup any more");
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The rendering was interrupted", e);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            pass();
            put(END);
        }
    }

    private final class Source extends Reader {

        private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        private char[] chunk = new char[0];
        private int position;
        private boolean ended;

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            if (position == chunk.length && !next()) {
                return -1;
            }
            int part = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, from, part);
            position += part;
            return part;
        }

        private boolean next() throws IOException {
            if (ended) {
                return false;
            }
            try {
                char[] taken = chunks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (taken == null) {
                    TooMuch tooLong = new TooMuch("The template takes longer than " + LONGEST_SECONDS + " seconds");
                    failure.set(tooLong);
                    throw tooLong;
                }
                ended = taken.length == 0;
                chunk = taken;
                position = 0;
                return !ended;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The rendering was interrupted", e);
            }
        }

        @Override
        public void close() {
            closed = true;
            chunks.clear();
        }
    }
}
