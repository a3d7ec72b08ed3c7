package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.committeepapers.parallel.DeepStack;

/** Works on several workbooks at once; a large one takes the places of several, so that memory stays bounded. */
final class Workers {

    /** So many bytes of memory a byte of a workbook needs at most until its papers are written, as measured. */
    private static final long MEMORY_PER_BYTE = 400;

    private final int places;
    private final long share;

    /** @param places how many at once */
    Workers(int places) {
        this.places = places;
        this.share = Math.max(1, Runtime.getRuntime().maxMemory() / 2 / places);
    }

    /** What is done with a workbook. */
    interface Work<T> {
        /** @param number of the workbook, from 0 */
        T take(int number, Path workbook);
    }

    /** What the work gives for each, in their order; they are begun in it too. */
    <T> List<T> each(List<Path> workbooks, Work<T> work) {
        Semaphore room = new Semaphore(places, true);
        List<Future<T>> begun = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(places, DeepStack::thread)) {
            for (int i = 0; i < workbooks.size(); i++) {
                int number = i;
                Path workbook = workbooks.get(i);
                int taken = places(workbook);
                room.acquireUninterruptibly(taken);
                begun.add(executor.submit(() -> {
                    try {
                        return work.take(number, workbook);
                    } finally {
                        room.release(taken);
                    }
                }));
            }
        }
        return begun.stream().map(Workers::ended).toList();
    }

    private int places(Path workbook) {
        try {
            return Math.clamp(Files.size(workbook) * MEMORY_PER_BYTE / share + 1, 1, places);
        } catch (IOException e) {
            return 1;
        }
    }

    private static <T> T ended(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
