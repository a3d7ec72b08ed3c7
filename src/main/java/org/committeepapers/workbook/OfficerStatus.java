package org.committeepapers.workbook;

import java.util.OptionalInt;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.StatusWords;

/**
 * What an officer's workbook says in the column Status: the tracker's own words where these alone say how the action
 * stands. Where a key, a colour or a heading says it, which the workbook doesn't have, it is the word of the list.
 * Blank where the status was read from progress: it is for the officer to state one.
 */
record OfficerStatus(Habits habits, Labels labels) {

    RichText words(Action action) {
        boolean plain = action.status() == Status.UNKNOWN || action.status() == alone(action);
        return plain ? action.statusWords() : RichText.of(labels.say("status." + action.status()));
    }

    private Status alone(Action action) {
        OptionalInt percent = action.measures().percent();
        RichText words = action.statusWords().isBlank() && percent.isPresent()
                ? RichText.of(percent.getAsInt() + "%")
                : action.statusWords();
        return StatusWords.read(words, action.progress(), habits.statusKey(), habits.words())
                .status();
    }
}
