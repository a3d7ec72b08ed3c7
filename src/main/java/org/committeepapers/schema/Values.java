package org.committeepapers.schema;

import java.util.Map;
import java.util.Optional;

/**
 * What the keys of a group say.
 *
 * @param setting the group as written
 * @param read by the name of the key, what each means; without those that are wrong
 */
public record Values(Setting setting, Map<String, Object> read) {

    /** Of a group without keys. */
    public static final Values NONE = new Values(Setting.words("", ""), Map.of());

    /** What follows the key; empty if nothing does, or it is wrong. */
    @SuppressWarnings("unchecked") // A value was read by the kind of the key with its name.
    public <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) read.get(key.name()));
    }

    /** What follows the key; otherwise what counts without it. */
    public <T> T get(Key<T> key) {
        return find(key).orElseGet(key::usually);
    }

    /** The key as written. */
    public Setting at(Key<?> key) {
        return setting.at(key.name());
    }
}
