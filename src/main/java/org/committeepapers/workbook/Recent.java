package org.committeepapers.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was asked last, and forgets what was asked long before. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
