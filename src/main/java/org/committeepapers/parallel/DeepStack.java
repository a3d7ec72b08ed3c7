package org.committeepapers.parallel;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * Threads with room for the longest cell: the JDK's regular expressions go a step deeper with each repetition that they
 * meet, and a cell may repeat a word some ten thousand times.
 */
public final class DeepStack {

    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    /** A thread for the task, not yet started. */
    public static Thread thread(Runnable task) {
        return new Thread(null, task, Thread.currentThread().getName(), BYTES);
    }

    /** What the command returns; what it throws is thrown here, wrapped. */
    public static int run(IntSupplier command) {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = thread(() -> {
            try {
                result.complete(command.getAsInt());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        return result.join();
    }
}
