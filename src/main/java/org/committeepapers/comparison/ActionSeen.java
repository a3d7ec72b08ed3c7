package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Status;

/**
 * An action as an edition shows it.
 *
 * @param key in the tracker as that edition lists it
 * @param text what is to be done; empty where the tracker has no column of actions
 * @param dateWords the officer's own words for its date
 * @param latest the last day in time
 * @param original the first last day, where the tracker itself says that this one replaced it
 * @param closedOn the day on which the committee agreed that it is closed
 * @param history of it up to that edition; empty where the edition kept none
 * @param withheld the fields that the edition withholds; their values here are empty
 */
public record ActionSeen(
        ItemKey key,
        String text,
        List<String> owners,
        String dateWords,
        Optional<LocalDate> latest,
        Optional<LocalDate> original,
        String progress,
        Status status,
        Optional<LocalDate> closedOn,
        Optional<History> history,
        Set<Field> withheld) {

    public ActionSeen {
        owners = List.copyOf(owners);
        withheld = withheld.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(withheld));
    }

    /** Whether this edition or the other withholds the field, so that nothing may be said of how it changed. */
    boolean hides(Field field, ActionSeen other) {
        return withheld.contains(field) || other.withheld.contains(field);
    }

    /** Whether an edition before {@code asAt} showed it with the day on which its closure was agreed. */
    public boolean isClosedBefore(LocalDate asAt) {
        return history.flatMap(History::closedSince).filter(asAt::isAfter).isPresent();
    }

    boolean isOverdue(LocalDate asAt) {
        return !status.isEnded()
                && status != Status.WITHHELD
                && latest.filter(asAt::isAfter).isPresent();
    }

    /** Whether nobody may tell that it is overdue or isn't. */
    boolean isOverdueWithheld() {
        return status == Status.WITHHELD || !status.isEnded() && withheld.contains(Field.BY_WHEN);
    }

    /** The same, its text being withheld. */
    ActionSeen withoutText() {
        Set<Field> hidden = EnumSet.of(Field.ACTION);
        hidden.addAll(withheld);
        return new ActionSeen(
                key, "", owners, dateWords, latest, original, progress, status, closedOn, history, hidden);
    }

    Optional<String> id() {
        return history.map(History::id);
    }

    ActionSeen with(History other) {
        return new ActionSeen(
                key,
                text,
                owners,
                dateWords,
                latest,
                original,
                progress,
                status,
                closedOn,
                Optional.of(other),
                withheld);
    }
}
