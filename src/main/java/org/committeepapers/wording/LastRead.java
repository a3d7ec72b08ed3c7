package org.committeepapers.wording;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;

/** What was read of the last texts: the same owners, dates and statuses stand in many rows, and several rules ask for them. */
public final class LastRead<T> {

    /** A tracker has fewer owners, and what is kept of long texts takes memory. */
    private static final int MOST = 100;

    private final SequencedMap<String, T> read = new LinkedHashMap<>(MOST, 1, true);
    private final Function<String, T> reader;

    public LastRead(Function<String, T> reader) {
        this.reader = reader;
    }

    /** Papers are made at once. */
    public synchronized T of(String text) {
        T known = read.get(text);
        if (known == null) {
            known = reader.apply(text);
            read.put(text, known);
            if (read.size() > MOST) {
                read.pollFirstEntry();
            }
        }
        return known;
    }
}
