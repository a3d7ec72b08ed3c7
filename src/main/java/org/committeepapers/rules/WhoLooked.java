package org.committeepapers.rules;

import java.time.LocalDate;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.ExemptionWords;
import org.committeepapers.wording.marking.Note;
import org.committeepapers.wording.marking.Stamps;
import org.committeepapers.wording.owner.OwnerWords;

/**
 * Holds a word that means public, and a ground for single fields, to what stands behind it: the name of somebody on the sheet
 * Owners or, with the day on which they looked, any person's. Anything else may take it back or name more fields, so it is in
 * doubt.
 */
public final class WhoLooked {

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
        boolean doubted = own.doubt() == Doubt.NOTE;
        return recommendation.with(own).withEach(action -> action.with(held(action, doubted)));
    }

    /** An action shares the doubt of its recommendation, unless it has its own. */
    private Exemptions held(Item action, boolean doubted) {
        Exemptions own = held(action.exemptions());
        return doubted && own.doubt() == Doubt.NONE ? own.inDoubt(Doubt.NOTE) : own;
    }

    private Exemptions held(Exemptions marked) {
        return marked.doubt() == Doubt.NONE && !isWhoAndWhen(Note.of(marked.note()))
                ? marked.inDoubt(Doubt.NOTE)
                : marked;
    }

    private boolean isWhoAndWhen(Note note) {
        boolean past = note.days().stream()
                .allMatch(day -> Dates.day(RichText.of(day))
                        .filter(it -> !it.isAfter(asAt))
                        .isPresent());
        boolean dated = !note.days().isEmpty();
        return past && note.namesOnly(name -> owners.lists(name) || dated && isPerson(name));
    }

    private static boolean isPerson(String name) {
        return OwnerWords.namePerson(name) && !Stamps.areIn(name) && !ExemptionWords.nameScope(name);
    }
}
