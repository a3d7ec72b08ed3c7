package org.committeepapers.chase;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who is asked for updates: a post, whatever the trackers call it.
 *
 * @param key that tells it from others
 * @param name as the first register calls it, else as the tracker does
 * @param addresses usable ones from all registers, each once
 * @param vacant whether every register that has the post says that nobody holds it
 */
record Person(String key, String name, List<String> addresses, boolean vacant) {

    Person {
        addresses = List.copyOf(addresses);
    }

    /** Nobody decides between two addresses. */
    Optional<String> address() {
        return addresses.size() == 1 ? Optional.of(addresses.get(0)) : Optional.empty();
    }
}
