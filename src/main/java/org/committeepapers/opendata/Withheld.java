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
 * @param paragraphs of Schedule 12A to the Local Government Act 1972; none if it is only confidential
 * @param confidential whether it is confidential information by section 100A(3) of that Act
 */
public record Withheld(String field, List<Integer> paragraphs, boolean confidential) {

    private static final List<DataField> OF_ACTION = List.of(
            new DataField(Field.ACTION, "text"),
            new DataField(Field.OWNER, "owners"),
            new DataField(Field.BY_WHEN, "byWhen"),
            new DataField(Field.SUCCESS_CRITERIA, "successCriteria"),
            new DataField(Field.PROGRESS, "progress"),
            new DataField(Field.STATUS, "status"),
            new DataField(Field.CLOSURE_AGREED_ON, "closureAgreedOn"));

    private static final List<DataField> OF_RECOMMENDATION = List.of(
            new DataField(Field.RECOMMENDATION, "text"),
            new DataField(Field.DIRECTED_TO, "directedTo"),
            new DataField(Field.RESPONSE, "response.category"),
            new DataField(Field.EXECUTIVE_RESPONSE, "response.text"));

    /** These stay public even if all of the recommendation is withheld, unless they are marked themselves. */
    private static final List<DataField> ALWAYS_NAMED = List.of(
            new DataField(Field.REFERENCE, "reference"),
            new DataField(Field.REVIEW, "review"),
            new DataField(Field.COMMITTEE, "committee"));

    private record DataField(Field field, String name) {}

    /** The withheld fields of an action. */
    static List<Withheld> of(Exemptions exemptions) {
        return of(OF_ACTION, exemptions::of);
    }

    /** The withheld fields of a recommendation, without those of its actions. */
    static List<Withheld> of(Recommendation recommendation) {
        Exemptions exemptions = recommendation.exemptions();
        return Stream.concat(
                        of(
                                ALWAYS_NAMED,
                                field -> Optional.ofNullable(exemptions.fields().get(field)))
                                .stream(),
                        of(OF_RECOMMENDATION, exemptions::of).stream())
                .toList();
    }

    /** Whether the reference, review or committee is among the withheld fields. */
    static boolean isNamed(Field field, List<Withheld> withheld) {
        return ALWAYS_NAMED.stream()
                .filter(name -> name.field() == field)
                .anyMatch(name -> withheld.stream().anyMatch(one -> one.field().equals(name.name())));
    }

    /** The withheld fields of a tracker: the title, if all of it is withheld. */
    static List<Withheld> ofTracker(Exemptions exemptions) {
        return exemptions.isWhole()
                ? of(List.of(new DataField(Field.RECOMMENDATION, "title")), exemptions::of)
                : List.of();
    }

    private static List<Withheld> of(List<DataField> names, Function<Field, Optional<Exemption>> grounds) {
        return names.stream()
                .flatMap(name -> grounds
                        .apply(name.field())
                        .map(ground -> new Withheld(name.name(), ground.paragraphs(), ground.confidential()))
                        .stream())
                .toList();
    }

    /** As in the table: {@code progress: paragraph 1, 3}. */
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
