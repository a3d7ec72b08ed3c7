package org.committeepapers.officer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** By what a row is known; a round looks only at what the ones before it left. */
    static final List<Set<Field>> ROUNDS = List.of(
            Set.of(Field.REFERENCE, Field.REVIEW, Field.RECOMMENDATION, Field.ACTION),
            Set.of(Field.REFERENCE, Field.ACTION),
            Set.of(Field.ACTION));

    /** For each row the number of the one among others that it is; none where that isn't certain. */
    static Map<Integer, Integer> of(List<Map<Field, RichText>> rows, List<Map<Field, RichText>> others) {
        Map<Integer, Integer> matched = new HashMap<>();
        for (Set<Field> fields : ROUNDS) {
            Map<List<String>, List<Integer>> left = byKey(rows, fields, matched.keySet());
            Map<List<String>, List<Integer>> right = byKey(others, fields, matched.values());
            left.forEach((key, here) -> {
                List<Integer> there = right.getOrDefault(key, List.of());
                if (here.size() == 1 && there.size() == 1) {
                    matched.put(here.getFirst(), there.getFirst());
                }
            });
        }
        return matched;
    }

    private static Map<List<String>, List<Integer>> byKey(
            List<Map<Field, RichText>> rows, Set<Field> fields, Collection<Integer> gone) {
        Map<List<String>, List<Integer>> byKey = new HashMap<>();
        List<Integer> out = List.copyOf(gone);
        IntStream.range(0, rows.size()).filter(i -> !out.contains(i)).forEach(i -> {
            List<String> key = fields.stream()
                    .map(field -> token(field, rows.get(i).getOrDefault(field, RichText.EMPTY)))
                    .toList();
            if (key.stream().anyMatch(words -> !words.isEmpty())) {
                byKey.computeIfAbsent(key, unmade -> new ArrayList<>()).add(i);
            }
        });
        return byKey;
    }

    /**
     * The form by which words of a field are compared: a date as its day, a percentage without its sign, an
     * action without regard to case and signs.
     */
    static String token(Field field, RichText words) {
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
