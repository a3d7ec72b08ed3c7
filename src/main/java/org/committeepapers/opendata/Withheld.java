package org.committeepapers.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;

/**
 * A field that is empty because it may not be published, and why.
 *
 * @param field its name in the data
 * @param paragraphs of Schedule 12A to the Local Government Act 1972; none if it is only confidential
 * @param confidential whether it is confidential information by section 100A(3) of that Act
 */
public record Withheld(String field, List<Integer> paragraphs, boolean confidential) {

    private static final List<Field> OF_ACTION = List.of(
            Field.ACTION,
            Field.OWNER,
            Field.BY_WHEN,
            Field.SUCCESS_CRITERIA,
            Field.PROGRESS,
            Field.STATUS,
            Field.COMPLETED_ON,
            Field.CLOSURE_AGREED_ON);

    private static final List<Field> OF_RECOMMENDATION = List.of(
            Field.REFERENCE,
            Field.REVIEW,
            Field.COMMITTEE,
            Field.RECOMMENDATION,
            Field.DIRECTED_TO,
            Field.RECEIVED_ON,
            Field.RESPONSE,
            Field.EXECUTIVE_RESPONSE,
            Field.AGREED_ON);

    /** The withheld fields of a recommendation, without those of its actions, or of an action. */
    static List<Withheld> of(Item item) {
        return (item instanceof Action ? OF_ACTION : OF_RECOMMENDATION)
                .stream()
                        .flatMap(field -> of(field, name(field), item.exemptions()))
                        .toList();
    }

    /** The withheld fields of a tracker: the title, if all of it is withheld. */
    static List<Withheld> ofTracker(Exemptions exemptions) {
        return exemptions.isWhole()
                ? of(Field.RECOMMENDATION, "title", exemptions).toList()
                : List.of();
    }

    /** Names stay public even if all of the recommendation is withheld, unless they are marked themselves. */
    private static Stream<Withheld> of(Field field, String name, Exemptions exemptions) {
        Optional<Exemption> ground = field.is(Field.Trait.NAME)
                ? Optional.ofNullable(exemptions.fields().get(field))
                : exemptions.of(field);
        return ground.stream().map(it -> new Withheld(name, it.paragraphs(), it.confidential()));
    }

    private static String name(Field field) {
        return switch (field) {
            case RECOMMENDATION, ACTION -> "text";
            case OWNER -> "owners";
            case RESPONSE -> "response.category";
            case EXECUTIVE_RESPONSE -> "response.text";
            default -> field.key();
        };
    }

    /** Whether the committee is among the withheld fields. */
    static boolean isCommittee(List<Withheld> withheld) {
        return withheld.stream().anyMatch(one -> one.field().equals(name(Field.COMMITTEE)));
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
