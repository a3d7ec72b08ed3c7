package org.committeepapers.label;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.Language;
import org.committeepapers.text.Ranges;

/** The words that the program adds, in one language, by dotted keys such as {@code status.completed}. */
public final class Labels {

    static final String OTHER = "other";
    /** The plural forms of Welsh. Unicode CLDR, cardinal rules. */
    static final Set<String> PLURAL_FORMS = Set.of("zero", "one", "two", "few", "many", OTHER);

    private static final String ONE = "one";

    /** English has "one" and "other", and may have "two" for words such as "twice". */
    private static final Set<String> ENGLISH_FORMS = Set.of(ONE, "two", OTHER);

    private static final String WELSH_VOWELS = "aeiouwy";

    /** What begins with a letter that is read by its name, such as FR3, where that name begins with a vowel: "eff", "em". */
    private static final Pattern NAMED_LETTER = Pattern.compile("[FHLMNRSX](?:[A-Z]{0,2}\\P{L}.*|[A-Z]{0,2})");

    /** Particles and forms of "bod" that begin with a consonant but take "ac" all the same. */
    private static final Set<String> AFTER_AC =
            Set.of("mae maen mai roedd roeddent ni nid na nad nac sydd sy fe fel felly mor mewn megis".split(" "));

    private final String file;
    private final String language;
    private final TreeMap<String, String> words;

    Labels(String file, String language, Map<String, String> words) {
        this.file = file;
        this.language = language;
        this.words = new TreeMap<>(words);
    }

    /** A BCP 47 tag, such as en-GB. */
    public String language() {
        return language;
    }

    /** The name of the file that the labels come from. */
    public String fileName() {
        return file;
    }

    /** Whether there are words for {@code key}, in one form or several. */
    public boolean has(String key) {
        return words.containsKey(key) || hasForms(key);
    }

    private boolean hasForms(String key) {
        return words.containsKey(key + "." + OTHER);
    }

    private Set<String> pluralForms() {
        return Language.WELSH.isOf(language) ? PLURAL_FORMS : ENGLISH_FORMS;
    }

    private String pluralForm(int number) {
        if (!Language.WELSH.isOf(language)) {
            return number == 1 ? ONE : number == 2 ? "two" : OTHER;
        }
        return switch (number) {
            case 0 -> "zero";
            case 1 -> ONE;
            case 2 -> "two";
            case 3 -> "few";
            case 6 -> "many";
            default -> OTHER;
        };
    }

    /** All keys; a key with plural forms is listed once. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (String key : words.keySet()) {
            int dot = key.lastIndexOf('.');
            boolean form = dot > 0 && pluralForms().contains(key.substring(dot + 1)) && hasForms(key.substring(0, dot));
            keys.add(form ? key.substring(0, dot) : key);
        }
        return keys;
    }

    /** The words of a label by plural form; a label without forms has them under "other". */
    SortedMap<String, String> forms(String key) {
        if (words.containsKey(key)) {
            return new TreeMap<>(Map.of(OTHER, say(key)));
        }
        SortedMap<String, String> forms = new TreeMap<>();
        for (String form : pluralForms()) {
            if (words.containsKey(key + "." + form)) {
                forms.put(form, say(key + "." + form));
            }
        }
        return forms;
    }

    /**
     * The words for {@code key}, with {@code {0}}, {@code {1}} … replaced. If the label has plural forms,
     * the first value chooses the form if it is a whole number; otherwise it is the form for one.
     *
     * @throws IllegalArgumentException if there are none; keys from templates are checked with {@link #has} first
     */
    public String say(String key, Object... values) {
        String pattern = words.get(key);
        if (pattern == null) {
            pattern = words.get(form(key, values));
        }
        if (pattern == null) {
            throw new IllegalArgumentException(missing(key));
        }
        String text = pattern;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The sentence, without its full stop, that says there are no words for {@code key}. */
    public String missing(String key) {
        return "There are no words for the label \"" + key + "\""
                + Nearest.to(key, keys())
                        .map(near -> ". Did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private String form(String key, Object... values) {
        String first = values.length == 0 ? "1" : String.valueOf(values[0]);
        String form = isNumber(first) ? pluralForm(Integer.parseInt(first)) : ONE;
        return words.containsKey(key + "." + form) ? key + "." + form : key + "." + OTHER;
    }

    /** The words for a number of things. The number is {@code {0}}, further values follow from {@code {1}}. */
    public String count(String key, int number, Object... values) {
        String pattern = words.containsKey(key) ? key : form(key, number);
        List<Object> all = new ArrayList<>();
        all.add(String.format(Locale.UK, "%,d", number));
        all.addAll(List.of(values));
        return say(pattern, all.toArray());
    }

    /** A day in full, without ordinals: 31 December 2020. */
    public String date(LocalDate day) {
        return say("date.full", day.getDayOfMonth(), say("date.month." + day.getMonthValue()), day.getYear());
    }

    /** What is called by its place, such as "third recommendation"; late places, which have no word, by their number. */
    public String inPlace(String key, int place) {
        return has("place." + place) ? say(key, say("place." + place)) : say(key + "-late", place);
    }

    /** "a, b and c". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String last = items.get(items.size() - 1);
        return say(
                isAcBefore(last) ? "list.last-before-vowel" : "list.last",
                String.join(say("list.comma"), items.subList(0, items.size() - 1)),
                last);
    }

    /**
     * Whether Welsh has "ac" and not "a" before a word: before vowels and some small words. Figures count as they are
     * spoken: "ac un", "ac wyth".
     */
    private static boolean isAcBefore(String next) {
        String written = Normalizer.normalize(next.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|^[\"'\u2018\u2019\u201c\u201d(]+", "");
        if (NAMED_LETTER.matcher(written).matches()) {
            return true;
        }
        String plain = written.toLowerCase(Locale.ROOT);
        String word = plain.split("[^\\p{L}\\p{N}]", 2)[0];
        if (word.isEmpty()) {
            return false;
        }
        // Un, wyth, un ar ddeg, un ar bymtheg, wyth deg; other numbers begin with a consonant.
        return Character.isDigit(word.charAt(0))
                ? word.matches("1|8|11|16|8.")
                : WELSH_VOWELS.indexOf(word.charAt(0)) >= 0 || AFTER_AC.contains(word);
    }

    /** References as a list in which three or more whole numbers in a row are a range: "1 to 3 and 5 to 11". */
    public String references(List<String> references) {
        return list(Ranges.of(references, Labels::follows).stream()
                .map(range -> range(range.getFirst(), range.getLast()))
                .toList());
    }

    /** "D12 to D15"; the first alone if it is the last too. */
    String range(String first, String last) {
        return first.equals(last) ? first : say("list.range", first, last);
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
}
