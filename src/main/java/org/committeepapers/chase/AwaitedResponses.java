package org.committeepapers.chase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** The recommendations that wait for a response, where the tracker has a column for one. */
final class AwaitedResponses {

    private AwaitedResponses() {}

    /** Those that may not be shown, then the others, each in sheet order. */
    static List<Awaited> in(ChasedTracker chased, Labels labels) {
        Map<ItemKey, String> names =
                chased.shown().stream().collect(Collectors.toMap(PaperRecommendation::key, PaperRecommendation::name));
        Stream<Awaited> withheld = awaited(chased.withheld(), chased)
                .map(recommendation -> withheld(chased.title(), Requests.place(recommendation.cells(), labels)));
        Stream<Awaited> shown = awaited(chased.tracker().recommendations(), chased)
                .map(recommendation ->
                        awaited(recommendation, Objects.requireNonNull(names.get(recommendation.key())), chased));
        return Stream.concat(withheld, shown).toList();
    }

    private static Stream<Recommendation> awaited(List<Recommendation> recommendations, ChasedTracker chased) {
        return recommendations.stream().filter(AwaitedResponses::isAwaited).filter(chased::owesAnswer);
    }

    private static boolean isAwaited(Recommendation recommendation) {
        return recommendation.response().category() == Response.Category.AWAITED
                && (recommendation.cells().has(Field.RESPONSE)
                        || recommendation.cells().has(Field.EXECUTIVE_RESPONSE));
    }

    private static Awaited withheld(String tracker, String place) {
        return new Awaited("", tracker, place, "", Optional.empty(), false, 0);
    }

    private static Awaited awaited(Recommendation recommendation, String name, ChasedTracker chased) {
        LocalDate asAt = chased.terms().asAt();
        Optional<LocalDate> since = recommendation
                .receivedOn()
                .or(recommendation::madeOn)
                .or(() -> chased.tracker().about().consideredOn())
                .filter(day -> !day.isAfter(asAt));
        return new Awaited(
                recommendation.directedTo().words(),
                chased.title(),
                name,
                Shortened.of(recommendation.text().plain()),
                since,
                recommendation.receivedOn().isPresent(),
                since.map(day -> (int) ChronoUnit.DAYS.between(day, asAt)).orElse(0));
    }
}
