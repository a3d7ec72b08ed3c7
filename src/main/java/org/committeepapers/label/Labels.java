package org.committeepapers.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.committeepapers.setting.Nearest;

/** The words that the program adds, in one language, by dotted keys such as {@code status.completed}. */
public final class Labels {

    private final String language;
    private final TreeMap<String, String> words;

    Labels(String language, Map<String, String> words) {
        this.language = language;
        this.words = new TreeMap<>(words);
    }

    /** A BCP 47 tag, such as en-GB. */
    public String language() {
        return language;
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The words for {@code key}, with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws UnknownLabel where there are none
     */
    public String say(String key, Object... values) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new UnknownLabel(key, Nearest.to(key, words.keySet()));
        }
        String said = pattern;
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return said;
    }

    /**
     * The words for a number of things: {@code key.zero}, {@code key.one}, {@code key.two}, {@code key.few} or
     * {@code key.many} where the language has that form and the labels give it, else {@code key.other}. The number
     * is {@code {0}}, further values follow from {@code {1}}.
     */
    public String count(String key, int number, Object... values) {
        String form = key + "." + PluralForm.of(language, number);
        List<Object> all = new ArrayList<>();
        all.add(number);
        all.addAll(List.of(values));
        return say(has(form) ? form : key + ".other", all.toArray());
    }

    /** A day in full, without ordinals: 31 December 2020. */
    public String date(LocalDate day) {
        return say("date.full", day.getDayOfMonth(), say("date.month." + day.getMonthValue()), day.getYear());
    }

    /** "a, b and c". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return say(
                "list.last",
                String.join(say("list.comma"), items.subList(0, items.size() - 1)),
                items.get(items.size() - 1));
    }

    /** References as a list in which three or more whole numbers in a row are a range: "1 to 3 and 5 to 11". */
    public String references(List<String> references) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < references.size()) {
            int end = start;
            while (end + 1 < references.size() && follows(references.get(end), references.get(end + 1))) {
                end++;
            }
            if (end - start >= 2) {
                parts.add(say("list.range", references.get(start), references.get(end)));
                start = end + 1;
            } else {
                parts.add(references.get(start));
                start++;
            }
        }
        return list(parts);
    }

    private static boolean follows(String first, String second) {
        return isNumber(first) && isNumber(second) && Integer.parseInt(first) + 1 == Integer.parseInt(second);
    }

    private static boolean isNumber(String text) {
        IntPredicate digit = character -> character >= '0' && character <= '9';
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(digit);
    }

    @Override
    public String toString() {
        return words.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A key for which the labels have no words. */
    public static final class UnknownLabel extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownLabel(String key, Optional<String> nearest) {
            super("There are no words for the label \"" + key + "\""
                    + nearest.map(right -> "; did you mean \"" + right + "\"?").orElse(""));
        }
    }
}
