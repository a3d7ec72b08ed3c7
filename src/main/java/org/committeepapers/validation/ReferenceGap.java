package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A number missing between two references of a review: a recommendation may have been left out. */
final class ReferenceGap implements Rule {

    /** A committee passes many minutes without a recommendation. */
    private static final Pattern MINUTE = Pattern.compile("(?i)\\s*(?:minute|min)\\b");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    /** "SR (25/26) 05" is the number 5 in the series "SR (25/26) " of its review. */
    private record Numbered(String review, String before, int number) {

        static Optional<Numbered> of(Recommendation recommendation) {
            Matcher matcher = NUMBERED.matcher(recommendation.reference().strip());
            return matcher.matches() && !MINUTE.matcher(matcher.group(1)).lookingAt()
                    ? Optional.of(
                            new Numbered(recommendation.review(), matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }

        boolean isInSeriesOf(Numbered other) {
            return review.equals(other.review) && before.equals(other.before);
        }

        String series() {
            return review + '\n' + before;
        }

        Numbered next() {
            return new Numbered(review, before, number + 1);
        }
    }

    /** A gap is one only if what is missing stands nowhere else, as on a sheet of completed ones. */
    @Override
    public Stream<Found> check(Inspection inspection) {
        Set<Numbered> there = new HashSet<>();
        inspection.recommendations().flatMap(each -> Numbered.of(each).stream()).forEach(there::add);
        Set<String> sparse = sparse(there);
        Map<String, Numbered> last = new HashMap<>();
        return inspection.recommendations().flatMap(recommendation -> {
            Optional<Numbered> here = Numbered.of(recommendation);
            Optional<Numbered> before = here.isPresent()
                    ? Optional.ofNullable(last.put(recommendation.review(), here.get()))
                    : Optional.ofNullable(last.remove(recommendation.review()));
            return before
                    .filter(one -> here.isPresent() && leavesGap(one, here.get(), there))
                    .filter(one -> !sparse.contains(one.series()))
                    .map(one -> finding(recommendation, one, here.orElseThrow()))
                    .stream();
        });
    }

    /** The series in which more numbers are missing than there are, such as those of minutes: they have no gaps. */
    private static Set<String> sparse(Set<Numbered> there) {
        Map<String, List<Integer>> series = new HashMap<>();
        there.forEach(each ->
                series.computeIfAbsent(each.series(), key -> new ArrayList<>()).add(each.number()));
        return series.entrySet().stream()
                .filter(each -> Collections.max(each.getValue()) - Collections.min(each.getValue()) + 1
                        > 2 * each.getValue().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean leavesGap(Numbered last, Numbered here, Set<Numbered> there) {
        return here.isInSeriesOf(last) && here.number() > last.number() + 1 && !there.contains(last.next());
    }

    private static Found finding(Recommendation recommendation, Numbered last, Numbered here) {
        int first = last.number() + 1;
        int end = here.number() - 1;
        String missing =
                first == end ? "number " + first + " is missing" : "numbers " + first + " to " + end + " are missing";
        return Found.at(
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "Between this reference and the one before, %s.".formatted(missing),
                "Add what is missing, or correct the numbers. If the numbers are right, nothing needs to change.");
    }
}
