package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** What a recommendation is called, and what it says. */
final class ReferenceRules {

    private static final Pattern NUMBERED = Pattern.compile("(|.*\\D)(\\d{1,3})");

    private static final Pattern OF_MINUTES = Pattern.compile("(?iu).*\\b(?:min(?:ute)?s?|cofnod|items?|eitem)\\b.*");

    /** How many numbers there have to be for each that is missing; one fewer is enough. */
    private static final int THERE_FOR_ONE_MISSING = 3;

    private static final Pattern ERROR_VALUE =
            Pattern.compile("\\s*#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)\\s*");

    private ReferenceRules() {}

    /**
     * A recommendation without a reference, so that nobody can refer to it. A table without the column gets one finding.
     */
    static Stream<Found> referenceMissing(Inspection inspection) {
        return Stream.concat(
                inspection
                        .recommendations()
                        .filter(ReferenceRules::isWithoutReference)
                        .filter(ReferenceRules::hasReferenceColumn)
                        .map(ReferenceRules::referenceMissing),
                inspection
                        .recommendations()
                        .filter(ReferenceRules::isWithoutReference)
                        .filter(recommendation -> !hasReferenceColumn(recommendation))
                        .map(recommendation -> recommendation.entries().headings())
                        .distinct()
                        .map(ReferenceRules::columnMissing));
    }

    private static boolean isWithoutReference(Recommendation recommendation) {
        return recommendation.reference().isBlank();
    }

    private static boolean hasReferenceColumn(Recommendation recommendation) {
        return recommendation.has(Field.REFERENCE);
    }

    private static Found referenceMissing(Recommendation recommendation) {
        return Found.at(
                recommendation.cell(Field.REFERENCE),
                "",
                "The recommendation has no reference, so the papers call it by its place, such as \"The third "
                        + "recommendation\".",
                "Enter the number that the committee gave it.");
    }

    private static Found columnMissing(Location.Cell headings) {
        return Found.at(
                        headings,
                        "",
                        "The table has no column for references, so the papers call each recommendation by its place, "
                                + "such as \"The third recommendation\".",
                        "If the recommendations have references, add the column. If there is one under another name,"
                                + " give it the heading Ref.")
                .mildIf(true);
    }

    private record Named(String review, String reference) {}

    /**
     * Two recommendations of a review with the same reference and different texts, which the papers would mix up. The same
     * recommendation on two sheets is found on reading.
     */
    static Stream<Found> referenceTwice(Inspection inspection) {
        Map<Named, Recommendation> first = new HashMap<>();
        return inspection
                .recommendations()
                .filter(recommendation -> !recommendation.reference().isBlank())
                .flatMap(recommendation -> {
                    Named named = new Named(recommendation.words(Field.REVIEW), recommendation.reference());
                    return Optional.ofNullable(first.putIfAbsent(named, recommendation)).stream()
                            .filter(other -> !isSameOnAnotherSheet(recommendation, other))
                            .map(other -> referenceTwice(recommendation, other.cell(Field.REFERENCE)));
                });
    }

    private static boolean isSameOnAnotherSheet(Recommendation one, Recommendation other) {
        return one.text(Field.RECOMMENDATION)
                        .plain()
                        .strip()
                        .equals(other.text(Field.RECOMMENDATION).plain().strip())
                && one.cell(Field.REFERENCE).sheetIndex()
                        != other.cell(Field.REFERENCE).sheetIndex();
    }

    private static Found referenceTwice(Recommendation recommendation, Location.Cell other) {
        Location.Cell cell = recommendation.cell(Field.REFERENCE);
        return Found.at(
                cell,
                recommendation.reference(),
                "Two different recommendations have the reference \"%s\": at %s and at %s!%s."
                        .formatted(recommendation.reference(), cell.address(), other.sheet(), other.address()),
                "Give one of them its own reference. If they are the same recommendation, make the texts the same or"
                        + " leave the second blank.");
    }

    /** "SR (25/26) 05" is the number 5 in the series "SR (25/26) " of its review. */
    private record Series(String review, String before) {}

    /**
     * A number missing between two references of a review, so that a recommendation may have been left out. Only for
     * consecutive numbers: minutes are numbered together with everything else at a meeting, and if many numbers are
     * missing, completed recommendations were taken off.
     */
    static Stream<Found> referenceGap(Inspection inspection) {
        return series(inspection).values().stream()
                .filter(ReferenceRules::runsOn)
                .flatMap(ReferenceRules::gaps);
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
                series.computeIfAbsent(
                                new Series(recommendation.words(Field.REVIEW), numbered.group(1)),
                                each -> new TreeMap<>())
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
                .mapToObj(at -> referenceGap(inOrder.get(at - 1), inOrder.get(at)));
    }

    /** In 13, 13, 15 the second 13 should be 14, and {@link #referenceTwice} reports it. */
    private static boolean isGap(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int missing = here.getKey() - before.getKey() - 1;
        return missing > (before.getValue().size() > 1 ? 1 : 0);
    }

    private static Found referenceGap(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int first = before.getKey() + 1;
        int last = here.getKey() - 1;
        String missing =
                first == last ? "number " + first + " is missing" : "numbers " + first + " to " + last + " are missing";
        Recommendation recommendation = here.getValue().getFirst();
        return Found.at(
                recommendation.cell(Field.REFERENCE),
                recommendation.reference(),
                "Between the references %s and %s, %s."
                        .formatted(before.getValue().getFirst().reference(), recommendation.reference(), missing),
                "Add the missing recommendations, or correct the numbers. If the numbers are right, nothing needs to"
                        + " change.");
    }

    /** The error of a formula isn't a text either. */
    private static boolean isWithoutText(RichText text) {
        return text.isBlank() || ERROR_VALUE.matcher(text.plain()).matches();
    }

    /** A recommendation without text, so that the papers couldn't say what was recommended. */
    static Stream<Found> recommendationWithoutText(Inspection inspection) {
        return inspection
                .recommendations()
                .filter(recommendation -> isWithoutText(recommendation.text(Field.RECOMMENDATION)))
                .map(recommendation -> Found.at(
                        recommendation.cell(Field.RECOMMENDATION),
                        "",
                        "The recommendation has no text, so the papers can't say what the committee recommended.",
                        "Enter the text as it was minuted. If the row is a further action of the recommendation"
                                + " above, clear its reference too."));
    }

    private record Text(String review, String words) {}

    /** Two references of a review with the same text, as when a row was copied and its text not yet replaced. */
    static Stream<Found> recommendationTwice(Inspection inspection) {
        Map<Text, Recommendation> first = new HashMap<>();
        return inspection
                .recommendations()
                .filter(recommendation ->
                        !recommendation.text(Field.RECOMMENDATION).isBlank())
                .flatMap(recommendation -> Optional.ofNullable(first.putIfAbsent(text(recommendation), recommendation))
                        .filter(other -> haveTwoReferences(recommendation, other))
                        .map(other -> recommendationTwice(recommendation, other))
                        .stream());
    }

    private static Text text(Recommendation recommendation) {
        return new Text(
                recommendation.words(Field.REVIEW),
                PlainText.lettersAndNumbers(
                        recommendation.text(Field.RECOMMENDATION).plain()));
    }

    private static boolean haveTwoReferences(Recommendation one, Recommendation other) {
        return !one.reference().isBlank()
                && !other.reference().isBlank()
                && !PlainText.lettersAndNumbers(one.reference()).equals(PlainText.lettersAndNumbers(other.reference()));
    }

    private static Found recommendationTwice(Recommendation recommendation, Recommendation other) {
        return Found.at(
                recommendation.cell(Field.RECOMMENDATION),
                PlainText.oneLine(recommendation.text(Field.RECOMMENDATION)),
                "Recommendations %s and %s have the same text. The papers show and count both."
                        .formatted(other.reference(), recommendation.reference()),
                "Correct the text of one, or delete it.");
    }
}
