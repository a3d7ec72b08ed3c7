package org.committeepapers.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    private static final Map<Field, String> OF_ACTION = inOrder(
            Field.ACTION, "text",
            Field.OWNER, "owners",
            Field.BY_WHEN, "byWhen",
            Field.SUCCESS_CRITERIA, "successCriteria",
            Field.PROGRESS, "progress",
            Field.STATUS, "status",
            Field.CLOSURE_AGREED_ON, "closureAgreedOn");

    private static final Map<Field, String> OF_RECOMMENDATION = inOrder(
            Field.RECOMMENDATION, "text",
            Field.DIRECTED_TO, "directedTo",
            Field.RESPONSE, "response.category",
            Field.EXECUTIVE_RESPONSE, "response.text");

    /** What names a recommendation stays where all of it is withheld, unless it is marked itself. */
    private static final Map<Field, String> NAMES =
            inOrder(Field.REFERENCE, "reference", Field.REVIEW, "review", Field.COMMITTEE, "committee");

    public Withheld {
        paragraphs = List.copyOf(paragraphs);
    }

    private static Map<Field, String> inOrder(Object... pairs) {
        Map<Field, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((Field) pairs[i], (String) pairs[i + 1]);
        }
        return map;
    }

    /** Of an action. */
    static List<Withheld> of(Exemptions exemptions) {
        return of(OF_ACTION, exemptions);
    }

    /** Of a recommendation, but not of its actions. */
    static List<Withheld> of(Recommendation recommendation) {
        Exemptions exemptions = recommendation.exemptions();
        List<Withheld> all = new ArrayList<>();
        NAMES.forEach((field, name) -> {
            Exemption ground = exemptions.fields().get(field);
            if (ground != null) {
                all.add(of(name, ground));
            }
        });
        all.addAll(of(OF_RECOMMENDATION, exemptions));
        return all;
    }

    /** Whether what names a recommendation is among these. */
    static boolean isNamed(Field field, List<Withheld> withheld) {
        return withheld.stream().anyMatch(one -> one.field().equals(NAMES.get(field)));
    }

    /** Of a tracker: its title, where all of it is withheld. */
    static List<Withheld> ofAll(Exemptions exemptions) {
        return exemptions.isWhole() ? of(inOrder(Field.RECOMMENDATION, "title"), exemptions) : List.of();
    }

    private static List<Withheld> of(Map<Field, String> names, Exemptions exemptions) {
        return names.entrySet().stream()
                .flatMap(entry -> exemptions.of(entry.getKey()).map(ground -> of(entry.getValue(), ground)).stream())
                .toList();
    }

    private static Withheld of(String name, Exemption ground) {
        return new Withheld(name, ground.paragraphs(), ground.confidential());
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
