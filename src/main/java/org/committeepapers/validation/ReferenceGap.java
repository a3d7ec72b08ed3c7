package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * A number missing between two references of a review, so that a recommendation may have been left out. Only for
 * consecutive numbers: minutes are numbered together with everything else at a meeting, and if many numbers are
 * missing, completed recommendations were taken off.
 */
final class ReferenceGap implements Rule {

    private static final Pattern NUMBERED = Pattern.compile("(|.*\\D)(\\d{1,3})");
    private static final Pattern OF_MINUTES = Pattern.compile("(?iu).*\\b(?:min(?:ute)?s?|cofnod|items?|eitem)\\b.*");

    /** How many numbers there have to be for each that is missing; one fewer is enough. */
    private static final int THERE_FOR_ONE_MISSING = 3;

    /** "SR (25/26) 05" is the number 5 in the series "SR (25/26) " of its review. */
    private record Series(String review, String before) {}

    @Override
    public Stream<Found> check(Inspection inspection) {
        return series(inspection).values().stream().filter(ReferenceGap::runsOn).flatMap(ReferenceGap::gaps);
    }

    /**
     * All numbers of a series, wherever they are: one that seems missing may be on a sheet of completed
     * recommendations.
     */
    private static Map<Series, NavigableMap<Integer, List<Recommendation>>> series(Inspection inspection) {
        Map<Series, NavigableMap<Integer, List<Recommendation>>> series = new HashMap<>();
        inspection.recommendations().forEach(recommendation -> {
            Matcher numbered = NUMBERED.matcher(recommendation.reference().strip());
            if (numbered.matches() && !OF_MINUTES.matcher(numbered.group(1)).matches()) {
                series.computeIfAbsent(new Series(recommendation.review(), numbered.group(1)), each -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(numbered.group(2)), each -> new ArrayList<>())
                        .add(recommendation);
            }
        });
        return series;
    }

    private static boolean runsOn(NavigableMap<Integer, List<Recommendation>> numbers) {
        int missing = numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        return THERE_FOR_ONE_MISSING * missing <= numbers.size() + 1;
    }

    private static Stream<Found> gaps(NavigableMap<Integer, List<Recommendation>> numbers) {
        List<Map.Entry<Integer, List<Recommendation>>> inOrder = List.copyOf(numbers.entrySet());
        return IntStream.range(1, inOrder.size())
                .filter(at -> isGap(inOrder.get(at - 1), inOrder.get(at)))
                .mapToObj(at -> finding(inOrder.get(at - 1), inOrder.get(at)));
    }

    /** In 13, 13, 15 the second 13 should be 14, and {@link ReferenceTwice} reports it. */
    private static boolean isGap(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int missing = here.getKey() - before.getKey() - 1;
        return missing > (before.getValue().size() > 1 ? 1 : 0);
    }

    private static Found finding(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int first = before.getKey() + 1;
        int last = here.getKey() - 1;
        String missing =
                first == last ? "number " + first + " is missing" : "numbers " + first + " to " + last + " are missing";
        Recommendation recommendation = here.getValue().getFirst();
        return Found.at(
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "Between the references %s and %s, %s."
                        .formatted(before.getValue().getFirst().reference(), recommendation.reference(), missing),
                "Add the missing recommendations, or correct the numbers. If the numbers are right, nothing needs to"
                        + " change.");
    }
}
