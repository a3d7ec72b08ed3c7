package org.committeepapers.comparison;

import java.util.Optional;
import org.committeepapers.tracker.Action;

/**
 * An action as an edition lists it.
 *
 * @param history of it up to that edition; empty where the edition kept none
 */
public record ListedAction(Action action, Optional<History> history) {

    Optional<String> id() {
        return history.map(History::id);
    }
}
