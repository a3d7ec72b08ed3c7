package org.committeepapers.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;

/**
 * A field that is empty because it may not be published, and why.
 *
 * @param field its name in the data
 * @param paragraphs of Schedule 12A to the Local Government Act 1972; none where it is confidential only
 * @param confidential whether it is confidential information by section 100A(3) of that Act
 */
public record Withheld(String field, List<Integer> paragraphs, boolean confidential) {

    private static final List<Name> OF_ACTION = List.of(
            new Name(Field.ACTION, "text"),
            new Name(Field.OWNER, "owners"),
            new Name(Field.BY_WHEN, "byWhen"),
            new Name(Field.SUCCESS_CRITERIA, "successCriteria"),
            new Name(Field.PROGRESS, "progress"),
            new Name(Field.STATUS, "status"),
            new Name(Field.CLOSURE_AGREED_ON, "closureAgreedOn"));

    private static final List<Name> OF_RECOMMENDATION = List.of(
            new Name(Field.RECOMMENDATION, "text"),
            new Name(Field.DIRECTED_TO, "directedTo"),
            new Name(Field.RESPONSE, "response.category"),
            new Name(Field.EXECUTIVE_RESPONSE, "response.text"));

    /** What names a recommendation stays where all of it is withheld, unless it is marked itself. */
    private static final List<Name> NAMES = List.of(
            new Name(Field.REFERENCE, "reference"),
            new Name(Field.REVIEW, "review"),
            new Name(Field.COMMITTEE, "committee"));

    private record Name(Field field, String inData) {}

    /** Of an action. */
    static List<Withheld> of(Exemptions exemptions) {
        return of(OF_ACTION, exemptions::of);
    }

    /** Of a recommendation, but not of its actions. */
    static List<Withheld> of(Recommendation recommendation) {
        Exemptions exemptions = recommendation.exemptions();
        return Stream.concat(
                        of(
                                NAMES,
                                field -> Optional.ofNullable(exemptions.fields().get(field)))
                                .stream(),
                        of(OF_RECOMMENDATION, exemptions::of).stream())
                .toList();
    }

    /** Whether what names a recommendation is among these. */
    static boolean isNamed(Field field, List<Withheld> withheld) {
        return NAMES.stream()
                .filter(name -> name.field() == field)
                .anyMatch(name -> withheld.stream().anyMatch(one -> one.field().equals(name.inData())));
    }

    /** Of a tracker: its title, where all of it is withheld. */
    static List<Withheld> ofAll(Exemptions exemptions) {
        return exemptions.isWhole() ? of(List.of(new Name(Field.RECOMMENDATION, "title")), exemptions::of) : List.of();
    }

    private static List<Withheld> of(List<Name> names, Function<Field, Optional<Exemption>> grounds) {
        return names.stream()
                .flatMap(name -> grounds
                        .apply(name.field())
                        .map(ground -> new Withheld(name.inData(), ground.paragraphs(), ground.confidential()))
                        .stream())
                .toList();
    }

    /** In one cell: {@code progress: paragraph 1, 3}. */
    String inWords() {
        List<String> grounds = new ArrayList<>();
        if (!paragraphs.isEmpty()) {
            grounds.add("paragraph " + paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (confidential) {
            grounds.add("confidential");
        }
        return field + (grounds.isEmpty() ? "" : ": " + String.join(", ", grounds));
    }
}
