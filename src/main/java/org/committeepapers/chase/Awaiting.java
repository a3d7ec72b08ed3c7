package org.committeepapers.chase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.committeepapers.chase.Summary.Awaited;
import org.committeepapers.paper.PaperRecommendation;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Response;

/** The recommendations that wait for a response, where the tracker has a column for one. */
final class Awaiting {

    private Awaiting() {}

    /** In sheet order. */
    static List<Awaited> in(Chased chased, LocalDate asAt) {
        List<Awaited> awaited = new ArrayList<>();
        Map<ItemKey, String> names =
                chased.shown().stream().collect(Collectors.toMap(PaperRecommendation::key, PaperRecommendation::name));
        for (Recommendation recommendation : chased.tracker().recommendations()) {
            if (isAwaited(recommendation) && chased.owesAnswer().test(recommendation.directedTo())) {
                String name = Objects.requireNonNull(names.get(recommendation.key()));
                awaited.add(awaited(chased, recommendation, name, asAt));
            }
        }
        return awaited;
    }

    /** Whether nothing is answered yet. */
    static boolean isAwaited(Recommendation recommendation) {
        return recommendation.response().category() == Response.Category.AWAITED
                && (recommendation.cells().has(Field.RESPONSE)
                        || recommendation.cells().has(Field.EXECUTIVE_RESPONSE));
    }

    private static Awaited awaited(Chased chased, Recommendation recommendation, String name, LocalDate asAt) {
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
