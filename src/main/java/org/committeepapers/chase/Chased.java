package org.committeepapers.chase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.comparison.Continuation;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.exemption.OpenPart;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.Papers;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Tracker;

/**
 * A tracker whose owners are chased.
 *
 * @param file the name of its workbook
 * @param open what of it may stand in a message
 * @param now that part with the history of each action
 * @param shown how the papers would show that part today, in sheet order, so that message and paper say the same
 * @param hasErrors whether error findings keep it from publication
 * @param by the day by which the updates are needed; empty where that isn't known
 * @param owesAnswer whether an addressee owes a response
 */
public record Chased(
        String file,
        OpenPart open,
        Snapshot now,
        List<PaperRecommendation> shown,
        boolean hasErrors,
        Optional<LocalDate> by,
        Predicate<Addressee> owesAnswer) {

    public Chased {
        shown = List.copyOf(shown);
    }

    /**
     * What counts when a tracker's owners are asked.
     *
     * @param asAt the day of the messages
     * @param by the day by which the updates are needed; empty where that isn't known
     * @param owesAnswer whether an addressee owes a response
     */
    public record Terms(LocalDate asAt, Optional<LocalDate> by, Predicate<Addressee> owesAnswer) {}

    /**
     * On these terms.
     *
     * @param earlier the last edition up to that day; empty where there is none
     */
    public static Chased of(
            String file, OpenPart open, Terms terms, Optional<Snapshot> earlier, boolean hasErrors, Labels labels) {
        PublicTracker tracker = PublicTracker.of(open.tracker());
        Snapshot now = Continuation.of(tracker, terms.asAt(), earlier);
        return new Chased(
                file,
                open,
                now,
                Papers.items(tracker, terms.asAt(), labels),
                hasErrors,
                terms.by(),
                terms.owesAnswer());
    }

    Tracker tracker() {
        return open.tracker();
    }

    /** By what people know it; by its file where its title may not be shown or is none. */
    String title() {
        String title = tracker().about().title();
        return open.whole() || title.isBlank() ? file : title;
    }

    /** Empty where it isn't known or may not be shown. */
    String committee() {
        return open.whole() ? "" : tracker().about().committee();
    }
}
