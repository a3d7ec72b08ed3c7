package org.committeepapers.workbook.officer;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusWords;
import org.committeepapers.workbook.Habits;

/**
 * What an officer's workbook says in the column Status: the tracker's own words where these alone say how the action
 * stands. Where a key, a colour or a heading says it, which the workbook doesn't have, it is the word of the list.
 * Blank where the status was read from progress: it is for the officer to state one.
 */
record OfficerStatus(Habits habits, Labels labels) {

    RichText words(Action action) {
        Standing alone = alone(action);
        if (action.status() == Status.UNKNOWN) {
            return action.standing()
                    .denied()
                    .filter(stated -> !alone.equals(action.standing()))
                    .map(this::word)
                    .orElse(action.statusWords());
        }
        if (action.cells().ofColumn(Field.STATUS).filter(isPercent(action)).isPresent()) {
            return RichText.EMPTY;
        }
        return action.status() == alone.status() ? action.statusWords() : word(action.status());
    }

    private RichText word(Status status) {
        return RichText.of(labels.say("status." + status));
    }

    /** Whether the cell is the one that says how much is done; that has a column of its own. */
    private static Predicate<Location.Cell> isPercent(Action action) {
        return cell ->
                action.cells().ofColumn(Field.PERCENT).filter(cell::equals).isPresent();
    }

    private Standing alone(Action action) {
        OptionalInt percent = action.measures().percent();
        RichText words = action.statusWords().isBlank() && percent.isPresent()
                ? RichText.of(percent.getAsInt() + "%")
                : action.statusWords();
        return StatusWords.read(words, action.progress(), habits.statusKey(), habits.words());
    }
}
