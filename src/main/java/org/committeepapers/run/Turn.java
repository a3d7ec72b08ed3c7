package org.committeepapers.run;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The turn of one among many, which comes when all before it have had theirs, and passes when it is closed. */
final class Turn implements AutoCloseable {

    private final InOrder order;
    private final int number;
    private boolean taken;

    Turn(InOrder order, int number) {
        this.order = order;
        this.number = number;
    }

    /** What the step gives, taken when the turn has come; once at most. */
    <T> T take(Supplier<T> step) {
        taken = true;
        return CompletableFuture.supplyAsync(step, ready -> order.take(number, ready))
                .join();
    }

    @Override
    public void close() {
        if (!taken) {
            order.take(number, () -> {});
        }
    }
}
