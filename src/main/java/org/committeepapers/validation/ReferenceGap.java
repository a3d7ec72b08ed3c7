package org.committeepapers.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** A number missing between two references: a recommendation may have been left out. */
final class ReferenceGap implements Rule {

    private static final RuleId ID = new RuleId("reference-gap");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,6})");

    @Override
    public RuleId id() {
        return ID;
    }

    /** "SR (25/26) 05" is the number 5 after "SR (25/26) ". */
    private record Numbered(String before, int number) {

        static Optional<Numbered> of(String reference) {
            Matcher matcher = NUMBERED.matcher(reference.strip());
            return matcher.matches()
                    ? Optional.of(new Numbered(matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }
    }

    @Override
    public Stream<Finding> check(Inspection inspection) {
        List<Finding> findings = new ArrayList<>();
        Optional<Numbered> last = Optional.empty();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            Optional<Numbered> next = Numbered.of(recommendation.reference());
            if (last.isPresent() && next.isPresent() && leavesGap(last.get(), next.get())) {
                findings.add(finding(recommendation, last.get(), next.get()));
            }
            last = next;
        }
        return findings.stream();
    }

    private static boolean leavesGap(Numbered last, Numbered next) {
        return last.before().equals(next.before()) && next.number() > last.number() + 1;
    }

    private static Finding finding(Recommendation recommendation, Numbered last, Numbered next) {
        int first = last.number() + 1;
        int end = next.number() - 1;
        String missing =
                first == end ? "number " + first + " is missing" : "numbers " + first + " to " + end + " are missing";
        return new Finding(
                ID,
                Severity.WARNING,
                recommendation.cells().of(Field.REFERENCE),
                recommendation.reference(),
                "Between this reference and the one before, %s.".formatted(missing),
                "Add what is missing, or correct the numbers. If the numbers are right, nothing needs to change.");
    }
}
