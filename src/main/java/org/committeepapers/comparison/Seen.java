package org.committeepapers.comparison;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;

/** A tracker, or its public part, as an edition shows it, in sheet order and without a history. */
final class Seen {

    private static final Set<Field> NAMES = EnumSet.of(Field.REFERENCE, Field.REVIEW);

    private static final Set<Field> OF_RECOMMENDATION = EnumSet.of(
            Field.REFERENCE,
            Field.REVIEW,
            Field.RECOMMENDATION,
            Field.DIRECTED_TO,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE);

    private static final Set<Field> OF_ACTION = EnumSet.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.CLOSURE_AGREED_ON);

    private Seen() {}

    static List<RecommendationSeen> of(TrackerPart tracker, LocalDate asAt) {
        return tracker.recommendations().stream()
                .map(recommendation -> of(recommendation, asAt))
                .toList();
    }

    private static RecommendationSeen of(Recommendation recommendation, LocalDate asAt) {
        return new RecommendationSeen(
                recommendation.key(),
                recommendation.review(),
                recommendation.reference(),
                recommendation.text().plain(),
                recommendation.response().category(),
                recommendation.response().text().plain(),
                recommendation.actions().stream()
                        .map(action -> of(action, asAt))
                        .toList(),
                withheld(recommendation.exemptions(), OF_RECOMMENDATION));
    }

    private static ActionSeen of(Action action, LocalDate asAt) {
        return new ActionSeen(
                action.key(),
                action.text().plain(),
                action.owners().list().stream().map(Owner::name).toList(),
                action.byWhen().words().plain(),
                action.byWhen().latest(),
                action.byWhen().original(),
                action.progress().plain(),
                action.status(),
                action.closedOn(asAt),
                Optional.empty(),
                withheld(action.exemptions(), OF_ACTION));
    }

    /** Its reference and review stay where all of it is withheld. */
    private static Set<Field> withheld(Exemptions exemptions, Set<Field> fields) {
        Set<Field> withheld = EnumSet.noneOf(Field.class);
        fields.stream()
                .filter(field ->
                        NAMES.contains(field) ? exemptions.fields().containsKey(field) : exemptions.withholds(field))
                .forEach(withheld::add);
        return withheld;
    }
}
