package org.committeepapers.exemption;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.FrontMatter;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Owners;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Removes from a tracker whatever may not be published, and everything that was read from it. */
final class Withholding {

    private static final Set<Field> DATES = EnumSet.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE);

    /** Fields from which a status may have been read, or which may contradict it. */
    private static final Set<Field> REVEAL_STATUS =
            EnumSet.of(Field.PROGRESS, Field.PERCENT, Field.RATING, Field.COMPLETED_ON, Field.BY_WHEN);

    /** Fields whose words may give the day of completion. */
    private static final Set<Field> REVEAL_COMPLETION = EnumSet.of(Field.STATUS, Field.PROGRESS, Field.COMPLETED_ON);

    private Withholding() {}

    static Tracker from(Tracker tracker) {
        boolean all = tracker.exemptions().isWhole();
        List<Recommendation> recommendations = tracker.recommendations().stream()
                .map(recommendation -> all ? within(recommendation, tracker.exemptions()) : recommendation)
                .map(Withholding::from)
                .toList();
        return tracker.part(
                        tracker.id(),
                        all ? from(tracker.about()) : tracker.about().withoutPublicInterest(),
                        recommendations)
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
                FrontMatter.NONE,
                RichText.EMPTY,
                about.extract(),
                about.language());
    }

    private static Recommendation within(Recommendation recommendation, Exemptions all) {
        return recommendation
                .with(recommendation.actions().stream()
                        .map(action -> action.with(all))
                        .toList())
                .with(all);
    }

    /**
     * Keeps the reference, the review and the committee, unless they are marked themselves, so that everybody can see
     * that the recommendation exists.
     */
    private static Recommendation from(Recommendation recommendation) {
        if (!recommendation.isExempt()) {
            return recommendation;
        }
        Exemptions named = recommendation.exemptions();
        Exemptions own = withoutWords(answerTogether(recommendation, named));
        boolean directed = own.withholds(Field.DIRECTED_TO);
        return new Recommendation(
                recommendation.key(),
                named.withholdsByItself(Field.REFERENCE) ? "" : recommendation.reference(),
                named.withholdsByItself(Field.REVIEW) ? "" : recommendation.review(),
                named.withholdsByItself(Field.COMMITTEE) ? "" : recommendation.committee(),
                own.withholds(Field.RECOMMENDATION) ? RichText.EMPTY : recommendation.text(),
                directed ? new Addressee(Addressee.Kind.WITHHELD, "") : recommendation.directedTo(),
                recommendation.receivedOn().filter(day -> !own.withholds(Field.RECEIVED_ON)),
                recommendation.madeOn().filter(day -> !own.withholds(Field.MADE_ON)),
                response(recommendation.response(), own),
                recommendation.actions().stream().map(Withholding::from).toList(),
                own,
                recommendation.cells());
    }

    /** An answer in a single cell is withheld as a whole. */
    private static Exemptions answerTogether(Recommendation recommendation, Exemptions own) {
        boolean one = recommendation.isAnsweredInOneColumn()
                || recommendation
                        .cells()
                        .of(Field.RESPONSE)
                        .equals(recommendation.cells().of(Field.EXECUTIVE_RESPONSE));
        return one
                ? own.alsoOf(Set.of(Field.EXECUTIVE_RESPONSE), Field.RESPONSE)
                        .alsoOf(Set.of(Field.RESPONSE), Field.EXECUTIVE_RESPONSE)
                : own;
    }

    private static Response response(Response response, Exemptions own) {
        boolean text = own.withholds(Field.EXECUTIVE_RESPONSE);
        boolean byText =
                text && (response.categoryWords().isBlank() || response.doubt() == Response.Doubt.CONTRADICTS_TEXT);
        boolean category = own.withholds(Field.RESPONSE) || byText;
        return new Response(
                category ? Response.Category.WITHHELD : response.category(),
                text ? RichText.EMPTY : response.text(),
                category ? "" : response.categoryWords(),
                category ? Response.Doubt.NONE : response.doubt());
    }

    private static Action from(Action action) {
        if (!action.exemptions().isAny()) {
            return action;
        }
        Exemptions own = withoutWords(action.exemptions());
        for (Field date : DATES) {
            own = own.alsoOf(DATES, date);
        }
        boolean status = revealsWithheld(action, own);
        Standing standing = status ? Standing.clear(Status.WITHHELD, Standing.Source.STATED) : action.standing();
        return new Action(
                action.key(),
                unless(own, Field.ACTION, action.text()),
                own.withholds(Field.OWNER) ? Owners.NONE : action.owners(),
                own.withholds(Field.BY_WHEN) ? ByWhen.MISSING : action.byWhen(),
                unless(own, Field.SUCCESS_CRITERIA, action.successCriteria()),
                unless(own, Field.PROGRESS, action.progress()),
                status ? RichText.EMPTY : action.statusWords(),
                standing,
                measures(action.measures(), own, status),
                status ? own.alsoOf(Set.of(Field.STATUS), ground(own)) : own,
                action.cells());
    }

    /**
     * Whether the status would reveal something that is withheld: it is withheld itself, or wasn't given by its own
     * words alone.
     */
    private static boolean revealsWithheld(Action action, Exemptions own) {
        boolean isStatedAlone = action.standing().source() == Standing.Source.STATED
                && action.standing().doubt() == Standing.Doubt.NONE
                && !action.statusWords().isBlank()
                && action.cells().ofColumn(Field.STATUS).isPresent()
                && !own.withholds(Field.PERCENT);
        return own.withholds(Field.STATUS) || !own.among(REVEAL_STATUS).isEmpty() && !isStatedAlone;
    }

    /** The first field that causes the status to be withheld. */
    private static Field ground(Exemptions own) {
        return own.withholds(Field.STATUS)
                ? Field.STATUS
                : own.among(REVEAL_STATUS).stream().findFirst().orElse(Field.PROGRESS);
    }

    private static Measures measures(Measures measures, Exemptions own, boolean status) {
        boolean percent = status || own.withholds(Field.PERCENT);
        boolean rating = status || own.withholds(Field.RATING);
        boolean dates = own.withholds(Field.BY_WHEN);
        return new Measures(
                percent ? Measures.NONE.percent() : measures.percent(),
                percent ? RichText.EMPTY : measures.percentWords(),
                rating ? Optional.empty() : measures.rating(),
                rating ? RichText.EMPTY : measures.ratingWords(),
                rating ? Optional.empty() : measures.ratingMeans(),
                own.among(REVEAL_COMPLETION).isEmpty() ? measures.completedOn() : ByWhen.MISSING,
                dates ? ByWhen.MISSING : measures.firstDate(),
                dates ? ByWhen.MISSING : measures.revisedDate(),
                dates ? ByWhen.MISSING : measures.overtaken(),
                status || own.withholds(Field.CLOSURE_AGREED_ON) ? ByWhen.MISSING : measures.closureAgreed());
    }

    private static RichText unless(Exemptions own, Field field, RichText words) {
        return own.withholds(field) ? RichText.EMPTY : words;
    }

    /** A note in the marking is only for officers. */
    private static Exemptions withoutWords(Exemptions own) {
        return new Exemptions(own.whole(), Map.copyOf(own.fields()), own.cleared(), own.doubt(), "");
    }
}
