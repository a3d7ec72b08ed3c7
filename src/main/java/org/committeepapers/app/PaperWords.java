package org.committeepapers.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Hashes what a paper says: the same characters as its {@code toString}, which would take many times the memory of the
 * paper itself, a chunk at a time.
 */
final class PaperWords {

    private static final int CHUNK = 1 << 13;

    private final Package room;
    private final MessageDigest digest;
    private StringBuilder chunk = new StringBuilder(2 * CHUNK);

    private PaperWords(Record paper, MessageDigest digest) {
        this.room = paper.getClass().getPackage();
        this.digest = digest;
    }

    static void add(Record paper, MessageDigest digest) {
        PaperWords words = new PaperWords(paper, digest);
        words.add(paper);
        words.pass();
    }

    private void add(Object value) {
        if (value instanceof List<?> list) {
            addAll(list);
        } else if (value instanceof Record record
                && record.getClass().getPackage().equals(room)) {
            addParts(record);
        } else {
            chunk.append(value);
            if (chunk.length() >= CHUNK) {
                pass();
            }
        }
    }

    private void addAll(List<?> list) {
        chunk.append('[');
        for (int i = 0; i < list.size(); i++) {
            chunk.append(i == 0 ? "" : ", ");
            add(list.get(i));
        }
        chunk.append(']');
    }

    private void addParts(Record record) {
        chunk.append(record.getClass().getSimpleName()).append('[');
        String between = "";
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            chunk.append(between).append(part.getName()).append('=');
            add(value(part, record));
            between = ", ";
        }
        chunk.append(']');
    }

    private static Object value(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part.getName(), e);
        }
    }

    private void pass() {
        digest.update(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk = new StringBuilder(2 * CHUNK);
    }
}
