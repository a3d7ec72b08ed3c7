package org.committeepapers.parallel;

/** Threads as the virtual machine makes them; call sites that name this class can make their own. */
public final class DeepStack {

    private DeepStack() {}

    /** A thread for the task, not yet started. */
    public static Thread thread(Runnable task) {
        return new Thread(task, Thread.currentThread().getName());
    }
}
