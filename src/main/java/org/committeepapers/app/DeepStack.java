package org.committeepapers.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * Runs a command with room for the longest cell: the JDK's regular expressions go a step deeper with each repetition
 * that they meet, and a cell may repeat a word some ten thousand times.
 */
final class DeepStack {

    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    /** What the command returns; what it throws is thrown here, wrapped. */
    static int run(IntSupplier command) {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(command.getAsInt());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                Thread.currentThread().getName(),
                BYTES);
        thread.start();
        return result.join();
    }
}
