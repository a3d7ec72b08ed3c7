package org.committeepapers.rules;

import static org.committeepapers.rules.Rule.NONE;
import static org.committeepapers.rules.Rule.found;
import static org.committeepapers.rules.Rule.ofEach;
import static org.committeepapers.rules.Rule.ofTwice;
import static org.committeepapers.rules.Rule.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static List<Found> referenceMissing(Recommendation it) {
        boolean missing = it.has(Field.REFERENCE) && it.reference().isBlank() && !isWithoutText(it);
        return when(missing, "", it, Field.REFERENCE);
    }

    /** What is found of two recommendations of a review that have the same name, unless it is blank. */
    private static List<Found> ofNamesakes(
            Inspection in,
            Function<Recommendation, String> name,
            BiFunction<Recommendation, Recommendation, List<Found>> check) {
        return ofTwice(
                in.tracker().recommendations().stream(),
                it -> Optional.of(name.apply(it)).filter(own -> !own.isBlank()).map(own -> List.of(review(it), own)),
                check);
    }

    private static String review(Recommendation it) {
        return it.words(Field.REVIEW);
    }

    /**
     * Two recommendations of a review with the same reference, which the papers would mix up. Reading tells of those on two
     * sheets, since only the layout can say whether they are one.
     */
    private static List<Found> referenceTwice(Inspection in) {
        return ofNamesakes(in, Recommendation::reference, (one, other) -> {
            Location.Cell first = one.cell(Field.REFERENCE);
            Location.Cell cell = other.cell(Field.REFERENCE);
            boolean mixedUp = first.sheetIndex() == cell.sheetIndex();
            String reference = other.reference();
            return when(mixedUp, "", other, Field.REFERENCE, reference, cell.address(), first.sheet(), first.address());
        });
    }

    /**
     * A number missing between two references of a review, so that a recommendation may have been left out. Only for
     * consecutive numbers: minutes are numbered together with everything else at a meeting, and if many numbers are
     * missing, completed recommendations were taken off. All of a series count, wherever they are: one that seems missing may
     * be on a sheet of completed recommendations.
     */
    private static List<Found> referenceGap(Inspection in) {
        Map<List<String>, NavigableMap<Integer, List<Recommendation>>> series = new HashMap<>();
        for (Recommendation it : in.tracker().recommendations()) {
            Matcher numbered = NUMBERED.matcher(it.reference());
            if (numbered.matches() && !OF_MINUTES.matcher(numbered.group(1)).matches()) {
                // "SR (25/26) 05" is the number 5 in the series "SR (25/26) " of its review.
                series.computeIfAbsent(List.of(review(it), numbered.group(1)), each -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(numbered.group(2)), each -> new ArrayList<>())
                        .add(it);
            }
        }
        return ofEach(
                series.values().stream().filter(ReferenceRules::runsOn),
                numbers -> ofEach(
                        numbers.keySet().stream().skip(1),
                        number -> gap(numbers.lowerEntry(number), numbers.ceilingEntry(number))));
    }

    private static boolean runsOn(NavigableMap<Integer, List<Recommendation>> numbers) {
        int missing = numbers.lastKey() - numbers.firstKey() + 1 - numbers.size();
        return THERE_FOR_ONE_MISSING * missing <= numbers.size() + 1;
    }

    /** In 13, 13, 15 the second 13 should be 14, and {@code reference-twice} says so. */
    private static List<Found> gap(
            Map.Entry<Integer, List<Recommendation>> before, Map.Entry<Integer, List<Recommendation>> here) {
        int first = before.getKey() + 1;
        int last = here.getKey() - 1;
        String reference = before.getValue().getFirst().reference();
        Recommendation it = here.getValue().getFirst();
        return last - first + 1 > (before.getValue().size() > 1 ? 1 : 0)
                ? found(first == last ? "one" : "several", it, Field.REFERENCE, reference, it.reference(), first, last)
                : NONE;
    }

    /** Under the standard layout, reading has asked which recommendation a row with actions alone belongs to. */
    private static List<Found> withoutText(Recommendation it, Inspection in) {
        boolean told = in.layout().isEmpty() && it.text(Field.RECOMMENDATION).isBlank();
        return isWithoutText(it) && !told ? found(it.cell(Field.RECOMMENDATION), "") : NONE;
    }

    /** The error of a formula isn't a text either. */
    private static boolean isWithoutText(Recommendation it) {
        RichText text = it.text(Field.RECOMMENDATION);
        return text.isBlank() || ERROR_VALUE.matcher(text.plain()).matches();
    }

    /** Two references of a review with the same text, as when a row was copied and its text not yet replaced. */
    private static List<Found> recommendationTwice(Inspection in) {
        return ofNamesakes(in, ReferenceRules::text, (one, other) -> {
            boolean twoNames = haveTwoReferences(one.reference(), other.reference());
            return when(twoNames, "", other, Field.RECOMMENDATION, one.reference(), other.reference());
        });
    }

    private static String text(Recommendation it) {
        return PlainText.lettersAndNumbers(it.words(Field.RECOMMENDATION));
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
    private static List<Found> copied(Inspection in) {
        return ofTwice(in.tracker().recommendations().stream(), ReferenceRules::whole, (one, other) -> {
            Location.Cell first = one.cell(Field.RECOMMENDATION);
            boolean elsewhere = !review(one).equals(review(other));
            return when(elsewhere, "copied", other, Field.RECOMMENDATION, first.sheet(), first.address());
        });
    }

    private static Optional<List<Object>> whole(Recommendation it) {
        List<ActionRules.Content> actions =
                it.actions().stream().map(ActionRules.Content::of).toList();
        boolean owned = actions.stream()
                .anyMatch(
                        action -> !action.owners().isEmpty() && !action.byWhen().isEmpty());
        return owned ? Optional.of(List.of(text(it), actions)) : Optional.empty();
    }
}
