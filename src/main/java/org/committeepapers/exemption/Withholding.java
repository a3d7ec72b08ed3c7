package org.committeepapers.exemption;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Removes from a tracker whatever may not be published, and everything that was read from it. */
final class Withholding {

    private static final Set<Field> DUE = EnumSet.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE);

    /** Fields from which a status may have been read, or which may contradict it. */
    private static final Set<Field> REVEAL_STATUS =
            EnumSet.of(Field.PROGRESS, Field.PERCENT, Field.RATING, Field.COMPLETED_ON, Field.BY_WHEN);

    /** Fields that show how an action stands. */
    private static final Set<Field> SHOW_STATUS =
            EnumSet.of(Field.STATUS, Field.RATING, Field.PERCENT, Field.CLOSURE_AGREED_ON);

    /** Fields whose words may give the day of completion. */
    private static final Set<Field> REVEAL_COMPLETION = EnumSet.of(Field.STATUS, Field.PROGRESS, Field.COMPLETED_ON);

    private Withholding() {}

    static Tracker from(Tracker tracker) {
        boolean all = tracker.exemptions().isWhole();
        Tracker marked = all ? tracker.marked(any -> tracker.exemptions()) : tracker;
        return tracker.part(
                        tracker.id(),
                        all ? from(tracker.about()) : tracker.about().withoutPublicInterest(),
                        marked.recommendations().stream().map(Withholding::from).toList())
                .withoutAsides();
    }

    /** Keeps the bodies and days that a meeting's agenda gives anyway. */
    private static About from(About about) {
        return new About(
                "",
                about.council(),
                about.committee(),
                about.consideredOn(),
                RichText.EMPTY,
                about.agreedByCabinetOn(),
                List.of(),
                "",
                "",
                "",
                Map.of(),
                Map.of(),
                Map.of(),
                RichText.EMPTY,
                about.extract(),
                about.language(),
                Optional.empty());
    }

    /**
     * Keeps the reference, the review and the committee, unless they are marked themselves, so that everybody can see
     * that the recommendation exists.
     */
    private static Recommendation from(Recommendation recommendation) {
        if (!recommendation.isExempt()) {
            return recommendation;
        }
        Exemptions own = withoutWords(answerTogether(recommendation));
        Response response = response(recommendation, own);
        Set<Field> hidden = hidden(own, Field.Part.RECOMMENDATION);
        if (response.category() == Response.Category.WITHHELD) {
            hidden.add(Field.RESPONSE);
        }
        return new Recommendation(
                recommendation.entries().without(hidden).with(own),
                hidden.contains(Field.DIRECTED_TO)
                        ? new Addressee(Addressee.Kind.WITHHELD, "")
                        : recommendation.directedTo(),
                recommendation.receivedOn().filter(day -> !hidden.contains(Field.RECEIVED_ON)),
                recommendation.madeOn().filter(day -> !hidden.contains(Field.MADE_ON)),
                recommendation.agreedOn().filter(day -> !hidden.contains(Field.AGREED_ON)),
                response,
                recommendation.actions().stream().map(Withholding::from).toList(),
                recommendation.lastNumber());
    }

    /** The fields of a part that are withheld, and always the marking itself, in which a note is only for officers. */
    private static Set<Field> hidden(Exemptions own, Field.Part part) {
        Set<Field> hidden = EnumSet.of(Field.EXEMPTION);
        Field.of(part).stream().filter(own::hides).forEach(hidden::add);
        return hidden;
    }

    /** An answer in a single cell is withheld as a whole. */
    private static Exemptions answerTogether(Recommendation recommendation) {
        Exemptions own = recommendation.exemptions();
        boolean one = recommendation.isAnsweredInOneColumn()
                || recommendation.cell(Field.RESPONSE).equals(recommendation.cell(Field.EXECUTIVE_RESPONSE));
        return one
                ? own.alsoOf(Set.of(Field.EXECUTIVE_RESPONSE), Field.RESPONSE)
                        .alsoOf(Set.of(Field.RESPONSE), Field.EXECUTIVE_RESPONSE)
                : own;
    }

    /** The category is withheld too where it may have been read from a text that is. */
    private static Response response(Recommendation recommendation, Exemptions own) {
        Response response = recommendation.response();
        boolean byText = own.withholds(Field.EXECUTIVE_RESPONSE)
                && (response.categoryWords().isBlank() || response.doubt() == Response.Doubt.CONTRADICTS_TEXT);
        return byText || own.withholds(Field.RESPONSE)
                ? new Response(Response.Category.WITHHELD, "", Response.Doubt.NONE)
                : response;
    }

    private static Action from(Action action) {
        if (!action.exemptions().isAny()) {
            return action;
        }
        Exemptions own = withoutWords(action.exemptions());
        for (Field date : DUE) {
            own = own.alsoOf(DUE, date);
        }
        boolean status = revealsWithheld(action, own);
        Set<Field> hidden = hidden(own, Field.Part.ACTION);
        if (status) {
            hidden.addAll(SHOW_STATUS);
        }
        if (REVEAL_COMPLETION.stream().anyMatch(own::withholds)) {
            hidden.add(Field.COMPLETED_ON);
        }
        Map<Field, ByWhen> dates = new TreeMap<>(action.dates());
        dates.keySet().removeAll(hidden);
        return new Action(
                action.entries().without(hidden).with(status ? own.alsoOf(Set.of(Field.STATUS), ground(own)) : own),
                hidden.contains(Field.OWNER) ? Owners.NONE : action.owners(),
                hidden.contains(Field.BY_WHEN) ? ByWhen.MISSING : action.byWhen(),
                action.datedBy(),
                dates,
                status ? Standing.clear(Status.WITHHELD, Standing.Source.STATED) : action.standing(),
                done(action.done(), hidden));
    }

    /**
     * Whether the status would reveal something that is withheld: it is withheld itself, or wasn't given by its own
     * words alone.
     */
    private static boolean revealsWithheld(Action action, Exemptions own) {
        boolean isStatedAlone = action.standing().source() == Standing.Source.STATED
                && action.standing().doubt() == Standing.Doubt.NONE
                && !action.text(Field.STATUS).isBlank()
                && action.has(Field.STATUS)
                && !own.withholds(Field.PERCENT);
        return own.withholds(Field.STATUS) || REVEAL_STATUS.stream().anyMatch(own::withholds) && !isStatedAlone;
    }

    /** The first field that causes the status to be withheld. */
    private static Field ground(Exemptions own) {
        return own.withholds(Field.STATUS)
                ? Field.STATUS
                : REVEAL_STATUS.stream().filter(own::withholds).findFirst().orElse(Field.PROGRESS);
    }

    private static Action.Done done(Action.Done done, Set<Field> hidden) {
        boolean rating = hidden.contains(Field.RATING);
        return new Action.Done(
                hidden.contains(Field.PERCENT) ? OptionalInt.empty() : done.percent(),
                rating ? Optional.empty() : done.rating(),
                rating ? Optional.empty() : done.ratingMeans());
    }

    /** A note in the marking is only for officers. */
    private static Exemptions withoutWords(Exemptions own) {
        return new Exemptions(own.whole(), own.fields(), own.cleared(), own.doubt(), "", "");
    }
}
