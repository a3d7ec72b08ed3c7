package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
            new Rule("recommendation-twice", ReferenceRules::recommendationTwice));

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

    /** What recommendations of a review are compared by. */
    private record Named(String review, String name) {}

    /** The later of two recommendations that have something in common. */
    private record Pair(Recommendation first, Recommendation second) {}

    private static Stream<Pair> pairs(Inspection inspection, Function<Recommendation, String> name) {
        Map<Named, Recommendation> firsts = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            String own = name.apply(recommendation);
            if (!own.isBlank()) {
                Recommendation first =
                        firsts.putIfAbsent(new Named(recommendation.words(Field.REVIEW), own), recommendation);
                if (first != null) {
                    pairs.add(new Pair(first, recommendation));
                }
            }
        }
        return pairs.stream();
    }

    /**
     * Two recommendations of a review with the same reference, which the papers would mix up. Reading tells of those on two
     * sheets, since only the layout can say whether they are one.
     */
    private static List<Found> referenceTwice(Inspection inspection) {
        return pairs(inspection, Recommendation::reference)
                .filter(pair -> pair.first().cell(Field.REFERENCE).sheetIndex()
                        == pair.second().cell(Field.REFERENCE).sheetIndex())
                .flatMap(pair -> {
                    Location.Cell first = pair.first().cell(Field.REFERENCE);
                    Location.Cell cell = pair.second().cell(Field.REFERENCE);
                    String reference = pair.second().reference();
                    return found(cell, reference, reference, cell.address(), first.sheet(), first.address()).stream();
                })
                .toList();
    }

    /** "SR (25/26) 05" is the number 5 in the series "SR (25/26) " of its review. */
    private record Series(String review, String before) {}

    /**
     * A number missing between two references of a review, so that a recommendation may have been left out. Only for
     * consecutive numbers: minutes are numbered together with everything else at a meeting, and if many numbers are
     * missing, completed recommendations were taken off.
     */
    private static List<Found> referenceGap(Inspection inspection) {
        return series(inspection).values().stream()
                .filter(ReferenceRules::runsOn)
                .flatMap(ReferenceRules::gaps)
                .toList();
    }

    /**
     * All numbers of a series, wherever they are: one that seems missing may be on a sheet of completed
     * recommendations.
     */
    private static Map<Series, NavigableMap<Integer, List<Recommendation>>> series(Inspection inspection) {
        Map<Series, NavigableMap<Integer, List<Recommendation>>> series = new HashMap<>();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            Matcher numbered = NUMBERED.matcher(recommendation.reference());
            if (numbered.matches() && !OF_MINUTES.matcher(numbered.group(1)).matches()) {
                series.computeIfAbsent(
                                new Series(recommendation.words(Field.REVIEW), numbered.group(1)),
                                each -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(numbered.group(2)), each -> new ArrayList<>())
                        .add(recommendation);
            }
        }
        return series;
    }

    private static boolean runsOn(NavigableMap<Integer, List<Recommendation>> numbers) {
        int missing = numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        return THERE_FOR_ONE_MISSING * missing <= numbers.size() + 1;
    }

    private static Stream<Found> gaps(NavigableMap<Integer, List<Recommendation>> numbers) {
        List<Map.Entry<Integer, List<Recommendation>>> inOrder = List.copyOf(numbers.entrySet());
        return IntStream.range(1, inOrder.size())
                .boxed()
                .flatMap(at -> gap(inOrder.get(at - 1), inOrder.get(at)).stream());
    }

    /** In 13, 13, 15 the second 13 should be 14, and {@code reference-twice} says so. */
    private static List<Found> gap(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int first = before.getKey() + 1;
        int last = here.getKey() - 1;
        if (last - first + 1 <= (before.getValue().size() > 1 ? 1 : 0)) {
            return NONE;
        }
        Recommendation recommendation = here.getValue().getFirst();
        return found(
                first == last ? "one" : "several",
                recommendation.cell(Field.REFERENCE),
                recommendation.reference(),
                before.getValue().getFirst().reference(),
                recommendation.reference(),
                first,
                last);
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

    /**
     * Two references of a review with the same text, as when a row was copied and its text not yet replaced; or the same
     * recommendation in two reviews, as when open ones were copied to the sheet of the next year.
     */
    private static List<Found> recommendationTwice(Inspection inspection) {
        Stream<Found> inReview = pairs(inspection, ReferenceRules::text)
                .filter(pair -> haveTwoReferences(pair.first(), pair.second()))
                .flatMap(pair -> found(
                        pair.second().cell(Field.RECOMMENDATION),
                        PlainText.oneLine(pair.second().text(Field.RECOMMENDATION)),
                        pair.first().reference(),
                        pair.second().reference())
                        .stream());
        return Stream.concat(inReview, copied(inspection).stream()).toList();
    }

    /** Those whose text and actions, with owners and dates, are the same in another review. */
    private static List<Found> copied(Inspection inspection) {
        Map<List<Object>, Recommendation> firsts = new HashMap<>();
        List<Found> copied = new ArrayList<>();
        for (Recommendation recommendation : inspection.tracker().recommendations()) {
            List<ActionRules.Content> actions = recommendation.actions().stream()
                    .map(ActionRules.Content::of)
                    .toList();
            boolean owned = actions.stream()
                    .anyMatch(action ->
                            !action.owners().isEmpty() && !action.byWhen().isEmpty());
            Recommendation first =
                    owned ? firsts.putIfAbsent(List.of(text(recommendation), actions), recommendation) : null;
            if (first != null && !first.words(Field.REVIEW).equals(recommendation.words(Field.REVIEW))) {
                Location.Cell cell = first.cell(Field.RECOMMENDATION);
                copied.addAll(found(
                        "copied",
                        recommendation.cell(Field.RECOMMENDATION),
                        PlainText.oneLine(recommendation.text(Field.RECOMMENDATION)),
                        cell.sheet(),
                        cell.address()));
            }
        }
        return copied;
    }

    private static String text(Recommendation recommendation) {
        return PlainText.lettersAndNumbers(
                recommendation.text(Field.RECOMMENDATION).plain());
    }

    private static boolean haveTwoReferences(Recommendation one, Recommendation other) {
        return !one.reference().isBlank()
                && !other.reference().isBlank()
                && !PlainText.lettersAndNumbers(one.reference()).equals(PlainText.lettersAndNumbers(other.reference()));
    }
}
