package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.tracker.Status;

/**
 * An action as an edition shows it.
 *
 * @param text what is to be done; empty where the tracker has no column of actions
 * @param dateWords the officer's own words for its date
 * @param latest the last day in time
 * @param original the first last day, where the tracker itself says that this one replaced it
 * @param closedOn the day on which the committee agreed that it is closed
 * @param history of it up to that edition; empty where the edition kept none
 */
public record ActionSeen(
        String text,
        List<String> owners,
        String dateWords,
        Optional<LocalDate> latest,
        Optional<LocalDate> original,
        String progress,
        Status status,
        Optional<LocalDate> closedOn,
        Optional<History> history) {

    public ActionSeen {
        owners = List.copyOf(owners);
    }

    /** Whether an edition before {@code asAt} showed it with the day on which its closure was agreed. */
    public boolean isClosedBefore(LocalDate asAt) {
        return history.flatMap(History::closedSince).filter(asAt::isAfter).isPresent();
    }

    boolean isOverdue(LocalDate asAt) {
        return !status.isEnded() && latest.filter(asAt::isAfter).isPresent();
    }

    Optional<String> id() {
        return history.map(History::id);
    }

    ActionSeen with(History other) {
        return new ActionSeen(
                text, owners, dateWords, latest, original, progress, status, closedOn, Optional.of(other));
    }
}
