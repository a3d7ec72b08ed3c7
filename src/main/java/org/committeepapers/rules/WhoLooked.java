package org.committeepapers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * Holds a word that means public, and a ground for single fields, to what stands behind it: the name of somebody on the sheet
 * Owners or, with the day on which they looked, any person's. Anything else may take it back or name more fields, so it is in
 * doubt.
 */
public final class WhoLooked {

    private static final Predicate<String> IS_PERSON = Note.unmarked(OwnerWords::namePerson);

    private final Register owners;
    private final LocalDate asAt;

    private WhoLooked(Tracker tracker, LocalDate asAt) {
        this.owners = new Register(tracker.register());
        this.asAt = asAt;
    }

    /**
     * The tracker with the markings that can't be relied on in doubt.
     *
     * @param asAt nobody has looked on a later day
     */
    public static Tracker in(Tracker tracker, LocalDate asAt) {
        WhoLooked looked = new WhoLooked(tracker, asAt);
        return tracker.with(looked.held(tracker.exemptions()))
                .with(tracker.recommendations().stream().map(looked::held).toList());
    }

    private Recommendation held(Recommendation recommendation) {
        Exemptions own = held(recommendation.exemptions());
        return recommendation.with(own).withEach(action -> action.with(held(action, own.doubt())));
    }

    /** An action shares the doubt of its recommendation, unless it has its own. */
    private Exemptions held(Item action, Doubt doubt) {
        Exemptions own = held(action.exemptions());
        boolean shared = doubt == Doubt.NOTE || doubt == Doubt.LATER_DAY;
        return shared && own.doubt() == Doubt.NONE ? own.inDoubt(doubt) : own;
    }

    private Exemptions held(Exemptions marked) {
        return marked.doubt() == Doubt.NONE ? marked.inDoubt(doubt(Note.of(marked.note()))) : marked;
    }

    private Doubt doubt(Note note) {
        List<Optional<LocalDate>> days =
                note.days().stream().map(day -> Dates.day(RichText.of(day))).toList();
        boolean dated = !days.isEmpty();
        if (days.contains(Optional.<LocalDate>empty())
                || !note.namesOnly(name -> owners.lists(name) || dated && IS_PERSON.test(name))) {
            return Doubt.NOTE;
        }
        boolean later = days.stream().flatMap(Optional::stream).anyMatch(day -> day.isAfter(asAt));
        return later ? Doubt.LATER_DAY : Doubt.NONE;
    }
}
