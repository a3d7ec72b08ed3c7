package org.committeepapers.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.text.Resource;

/**
 * The words of findings, from a file. An entry is three lines: its key, at the margin and with more behind it where
 * need be; what is wrong; and how to fix it. Lines that begin with {@code #} are remarks.
 */
public record FindingText(Map<String, Entry> entries) {

    /** @param more what stands behind the key */
    public record Entry(String more, String message, String fix) {}

    /** @param file beside the class */
    public static FindingText of(Class<?> beside, String file) {
        Map<String, Entry> entries = new HashMap<>();
        List<String> lines = Resource.text(beside, file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
        for (int i = 0; i < lines.size(); i += 3) {
            String[] head = (lines.get(i) + " ").split(" ", 2);
            entries.put(head[0], new Entry(head[1].strip(), lines.get(i + 1), lines.get(i + 2)));
        }
        return new FindingText(entries);
    }

    /** The entry with these words in it, which its sentences count from {@code %1$s} on. */
    public Entry of(String key, Object... words) {
        Entry entry = Objects.requireNonNull(entries.get(key), key);
        return new Entry(
                entry.more(), entry.message().formatted(words), entry.fix().formatted(words));
    }
}
