package org.committeepapers.officer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.Dates;

/** Rows that are the same by their words. Their order never counts. */
final class Matches {

    private Matches() {}

    /** By what a row is known. */
    static final List<Field> KEY = List.of(Field.REFERENCE, Field.ACTION, Field.RECOMMENDATION);

    /** For each row the number of the one among others that it is; none where that isn't certain. */
    static Map<Integer, Integer> of(List<Map<Field, RichText>> rows, List<Map<Field, RichText>> others) {
        Map<List<String>, List<Integer>> there = byKey(others);
        Map<Integer, Integer> matched = new HashMap<>();
        byKey(rows).forEach((key, here) -> {
            List<Integer> same = there.getOrDefault(key, List.of());
            if (here.size() == 1 && same.size() == 1) {
                matched.put(here.getFirst(), same.getFirst());
            }
        });
        return matched;
    }

    private static Map<List<String>, List<Integer>> byKey(List<Map<Field, RichText>> rows) {
        return IntStream.range(0, rows.size()).boxed().collect(Collectors.groupingBy(i -> key(rows.get(i))));
    }

    /** The reference with the action or, where that is blank, with the recommendation. */
    private static List<String> key(Map<Field, RichText> row) {
        String action = token(Field.ACTION, row);
        return List.of(token(Field.REFERENCE, row), action.isEmpty() ? token(Field.RECOMMENDATION, row) : action);
    }

    static String token(Field field, Map<Field, RichText> row) {
        return token(field, row.getOrDefault(field, RichText.EMPTY));
    }

    /**
     * The form by which words of a field are compared: a date as its day, a percentage without its sign, an
     * action without regard to case and signs.
     */
    private static String token(Field field, RichText words) {
        String line = PlainText.oneLine(words);
        if (field == Field.ACTION) {
            return PlainText.sameWords(line);
        }
        if (field == Field.STATUS) {
            return line.toLowerCase(Locale.ROOT);
        }
        if (field == Field.PERCENT) {
            return line.replaceFirst("\\s*%$", "");
        }
        return field.is(Field.Trait.DATE) ? day(words).orElse(line) : line;
    }

    /** Whether the words of a field say the same, with the same links. */
    static boolean areSame(Field field, RichText one, RichText other) {
        return token(field, one).equals(token(field, other)) && links(one).equals(links(other));
    }

    private static Optional<String> day(RichText words) {
        ByWhen read = Dates.read(words);
        return read.kind() == ByWhen.Kind.DAY && Dates.isAlone(words.plain().strip())
                ? read.latest().map(Object::toString)
                : Optional.empty();
    }

    /** The targets of the links in the words. */
    private static List<String> links(RichText words) {
        return words.runs().stream()
                .filter(Run.Link.class::isInstance)
                .map(run -> ((Run.Link) run).target())
                .distinct()
                .toList();
    }
}
