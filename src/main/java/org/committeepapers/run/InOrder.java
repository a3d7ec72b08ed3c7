package org.committeepapers.run;

import java.util.HashMap;
import java.util.Map;

/** Lets steps happen in the order of their numbers, from 0, whichever is ready first. */
final class InOrder {

    private final Map<Integer, Runnable> waiting = new HashMap<>();
    private int next;

    /** Takes the step now, if all with lower numbers were taken, else right after the last of them. */
    synchronized void take(int number, Runnable step) {
        waiting.put(number, step);
        for (Runnable ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
            next++;
            ready.run();
        }
    }
}
