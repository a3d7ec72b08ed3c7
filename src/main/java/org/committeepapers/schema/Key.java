package org.committeepapers.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A key of a file.
 *
 * @param kind of value that follows it
 * @param usual what counts without it, as it would be written; empty where that is nothing
 * @param says what it means, as a sentence
 */
public record Key<T>(String name, Kind<T> kind, String usual, String says) {

    /** A key without which nothing of the kind counts: no value, no items or no keys. */
    public static <T> Key<T> of(String name, Kind<T> kind, String says) {
        return new Key<>(name, kind, "", says);
    }

    /** What counts without the key. */
    T usually() {
        Mistakes mistakes = new Mistakes(kind);
        Optional<T> value = kind.meaning(asWritten(), mistakes);
        return value.filter(any -> mistakes.isEmpty())
                .orElseThrow(() -> new IllegalStateException(name + " has no default"));
    }

    private Setting asWritten() {
        if (!usual.startsWith("[")) {
            return usual.isEmpty() ? Setting.nothing(name) : Setting.words(name, usual);
        }
        List<Setting> items = Arrays.stream(
                        usual.substring(1, usual.length() - 1).split(", *"))
                .map(item -> Setting.words(name, item))
                .toList();
        return Setting.list(name, items);
    }
}
