package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/** What a recommendation is called, and what it says. */
final class ReferenceRules {

    static final List<Rule> RULES = List.of(
            Rule.ofRecommendations("reference-missing", (it, in) -> referenceMissing(it)),
            new Rule("reference-twice", ReferenceRules::referenceTwice),
            new Rule("reference-gap", ReferenceRules::referenceGap),
            Rule.ofRecommendations("recommendation-without-text", ReferenceRules::withoutText),
            new Rule("recommendation-twice", ReferenceRules::recommendationTwice),
            new Rule("recommendation-twice", ReferenceRules::copied));

    /** A remark behind the number, as in "2 (urgent)", is no part of it. */
    private static final Pattern NUMBERED = Pattern.compile("(|.*\\D)(\\d{1,3})(?:\\s*\\([^()\\d]{3,}\\))?");

    private static final Pattern OF_MINUTES = Pattern.compile("(?iu).*\\b(?:min(?:ute)?s?|cofnod|items?|eitem)\\b.*");

    /** How many numbers there have to be for each that is missing; one fewer is enough. */
    private static final int THERE_FOR_ONE_MISSING = 3;

    private static final Pattern ERROR_VALUE =
            Pattern.compile("\\s*#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)\\s*");

    private ReferenceRules() {}

    /**
     * Without a reference nobody can refer to it. A table without the column is {@code column-missing}, and a row without a
     * text either is {@code recommendation-without-text}.
     */
    private static List<Found> referenceMissing(Recommendation recommendation) {
        return recommendation.has(Field.REFERENCE)
                        && recommendation.reference().isBlank()
                        && !isWithoutText(recommendation)
                ? found(recommendation.cell(Field.REFERENCE), "")
                : NONE;
    }

    /** Those of a review that have the same name, unless it is blank. */
    private static Stream<Twice<Recommendation>> namesakes(
            Inspection inspection, Function<Recommendation, String> name) {
        return Twice.in(
                inspection.tracker().recommendations(),
                it -> Optional.of(name.apply(it)).filter(own -> !own.isBlank()).map(own -> List.of(review(it), own)));
    }

    private static String review(Recommendation recommendation) {
        return recommendation.words(Field.REVIEW);
    }

    /**
     * Two recommendations of a review with the same reference, which the papers would mix up. Reading tells of those on two
     * sheets, since only the layout can say whether they are one.
     */
    private static List<Found> referenceTwice(Inspection inspection) {
        return namesakes(inspection, Recommendation::reference)
                .<Found>mapMulti((twice, all) -> {
                    Location.Cell first = twice.first().cell(Field.REFERENCE);
                    Location.Cell cell = twice.second().cell(Field.REFERENCE);
                    String reference = twice.second().reference();
                    if (first.sheetIndex() == cell.sheetIndex()) {
                        found(cell, reference, reference, cell.address(), first.sheet(), first.address())
                                .forEach(all);
                    }
                })
                .toList();
    }

    /** A reference that ends in a number: "SR (25/26) 05" is 5 in the series "SR (25/26) " of its review. */
    private record Numbered(List<String> series, int number, Recommendation recommendation) {

        private static Stream<Numbered> of(Recommendation it) {
            Matcher numbered = NUMBERED.matcher(it.reference());
            return numbered.matches() && !OF_MINUTES.matcher(numbered.group(1)).matches()
                    ? Stream.of(new Numbered(
                            List.of(review(it), numbered.group(1)), Integer.parseInt(numbered.group(2)), it))
                    : Stream.empty();
        }
    }

    /**
     * A number missing between two references of a review, so that a recommendation may have been left out. Only for
     * consecutive numbers: minutes are numbered together with everything else at a meeting, and if many numbers are
     * missing, completed recommendations were taken off. All of a series count, wherever they are: one that seems missing may
     * be on a sheet of completed recommendations.
     */
    private static List<Found> referenceGap(Inspection inspection) {
        return inspection.tracker().recommendations().stream()
                .flatMap(Numbered::of)
                .collect(Collectors.groupingBy(
                        Numbered::series, Collectors.groupingBy(Numbered::number, TreeMap::new, Collectors.toList())))
                .values()
                .stream()
                .flatMap(ReferenceRules::gaps)
                .toList();
    }

    /** In 13, 13, 15 the second 13 should be 14, and {@code reference-twice} says so. */
    private static Stream<Found> gaps(NavigableMap<Integer, List<Numbered>> numbers) {
        int missing = numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        if (THERE_FOR_ONE_MISSING * missing > numbers.size() + 1) {
            return Stream.empty();
        }
        return numbers.tailMap(numbers.firstKey(), false).entrySet().stream().flatMap(here -> {
            List<Numbered> before = numbers.lowerEntry(here.getKey()).getValue();
            int first = before.getFirst().number() + 1;
            int last = here.getKey() - 1;
            Recommendation second = here.getValue().getFirst().recommendation();
            return last - first + 1 <= (before.size() > 1 ? 1 : 0)
                    ? Stream.empty()
                    : found(
                            first == last ? "one" : "several",
                            second.cell(Field.REFERENCE),
                            second.reference(),
                            before.getFirst().recommendation().reference(),
                            second.reference(),
                            first,
                            last)
                            .stream();
        });
    }

    /** Under the standard layout, reading has asked which recommendation a row with actions alone belongs to. */
    private static List<Found> withoutText(Recommendation recommendation, Inspection inspection) {
        boolean told = inspection.layout().isEmpty()
                && recommendation.text(Field.RECOMMENDATION).isBlank();
        return isWithoutText(recommendation) && !told ? found(recommendation.cell(Field.RECOMMENDATION), "") : NONE;
    }

    /** The error of a formula isn't a text either. */
    private static boolean isWithoutText(Recommendation recommendation) {
        RichText text = recommendation.text(Field.RECOMMENDATION);
        return text.isBlank() || ERROR_VALUE.matcher(text.plain()).matches();
    }

    /** Two references of a review with the same text, as when a row was copied and its text not yet replaced. */
    private static List<Found> recommendationTwice(Inspection inspection) {
        return namesakes(inspection, ReferenceRules::text)
                .filter(twice -> haveTwoReferences(
                        twice.first().reference(), twice.second().reference()))
                .flatMap(twice -> found(
                        "",
                        twice.second(),
                        Field.RECOMMENDATION,
                        twice.first().reference(),
                        twice.second().reference())
                        .stream())
                .toList();
    }

    private static String text(Recommendation recommendation) {
        return PlainText.lettersAndNumbers(recommendation.words(Field.RECOMMENDATION));
    }

    private static boolean haveTwoReferences(String one, String other) {
        return !one.isBlank()
                && !other.isBlank()
                && !PlainText.lettersAndNumbers(one).equals(PlainText.lettersAndNumbers(other));
    }

    /**
     * The same recommendation in two reviews, as when open ones were copied to the sheet of the next year: text and actions,
     * with owners and dates, are the same.
     */
    private static List<Found> copied(Inspection inspection) {
        return Twice.in(inspection.tracker().recommendations(), ReferenceRules::whole)
                .filter(twice -> !review(twice.first()).equals(review(twice.second())))
                .flatMap(twice -> {
                    Location.Cell first = twice.first().cell(Field.RECOMMENDATION);
                    return found("copied", twice.second(), Field.RECOMMENDATION, first.sheet(), first.address())
                            .stream();
                })
                .toList();
    }

    private static Optional<List<Object>> whole(Recommendation recommendation) {
        List<ActionRules.Content> actions =
                recommendation.actions().stream().map(ActionRules.Content::of).toList();
        boolean owned = actions.stream()
                .anyMatch(
                        action -> !action.owners().isEmpty() && !action.byWhen().isEmpty());
        return owned ? Optional.of(List.of(text(recommendation), actions)) : Optional.empty();
    }
}
