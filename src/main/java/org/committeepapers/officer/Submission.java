package org.committeepapers.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * A workbook that an officer sends back.
 *
 * @param file its name
 * @param tracker as the officer left it
 * @param edition the edition it was made from; empty if it doesn't say
 * @param asSent the recommendations as they were when it was sent out; empty if it doesn't say
 */
public record Submission(String file, Tracker tracker, Optional<LocalDate> edition, List<Recommendation> asSent) {

    /** Whether it is of the tracker with this id, or doesn't say of which it is. */
    public boolean mayBeOf(String id) {
        return tracker.id().equals(id) || !hasId();
    }

    /** Without an id, one is made from the name of its file. */
    boolean hasId() {
        String name = file.replaceFirst("\\.[^.]*$", "");
        return !PlainText.lettersAndNumbers(name).equals(PlainText.lettersAndNumbers(tracker.id()));
    }
}
