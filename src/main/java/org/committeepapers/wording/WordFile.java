package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.Resource;

/**
 * A file of words and patterns. A line that starts at the margin names a section; the lines under it hold words and
 * phrases parted by commas, or a regular expression each, in which <code>{NAME}</code> stands for what another section
 * can be. Lines that begin with {@code #} are remarks.
 *
 * <p>Every loop around a group is possessive ({@code *+}) or bounded: for any other the JDK goes a step deeper with each
 * repetition, and the longest cell would overflow the stack.
 */
public final class WordFile {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, String> expressions = new HashMap<>();

    /** @param file below the folder of this class, or with a stroke before it, from the top of the resources */
    public WordFile(String file) {
        List<String> section = new ArrayList<>();
        for (String line : Resource.text(WordFile.class, file).split("\n", -1)) {
            String words = line.strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                section.add(words);
            } else {
                section = new ArrayList<>();
                sections.put(words.toUpperCase(Locale.ROOT).replace(' ', '_'), section);
            }
        }
    }

    /** The names of the sections, in the order of the file. */
    public Set<String> names() {
        return sections.keySet();
    }

    /** The lines of a section. */
    public List<String> lines(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    /** The words and phrases of some sections, as a set. */
    public Set<String> words(String... some) {
        return Stream.of(some).flatMap(section -> phrases(section).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The words and phrases of a section, in the order of the file. */
    public List<String> phrases(String section) {
        return lines(section).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** The phrases of the sections that are named like these senses. */
    public <S extends Enum<S>> PhraseTable<S> table(Collection<S> senses) {
        Map<S, List<String>> phrases = new LinkedHashMap<>();
        senses.forEach(sense -> phrases.put(sense, phrases(sense.name())));
        return new PhraseTable<>(phrases);
    }

    /** The phrases of all sections, each with the name of its own. */
    public PhraseTable<String> table() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        names().forEach(name -> phrases.put(name, phrases(name)));
        return new PhraseTable<>(phrases);
    }

    /** The pattern of a section, which is any of its lines. */
    public Pattern pattern(String section) {
        return Pattern.compile(alternatives(section));
    }

    /** Each line of a section with the other patterns in it, in the order of the file. */
    public List<String> expressions(String section) {
        return lines(section).stream().map(this::expanded).toList();
    }

    private String expression(String section) {
        String expression = expressions.get(section);
        if (expression == null) {
            expression = "(?:" + alternatives(section) + ")";
            expressions.put(section, expression);
        }
        return expression;
    }

    private String alternatives(String section) {
        return expanded(String.join("|", lines(section)));
    }

    private String expanded(String line) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', open + 1)) {
            String name = line.substring(open + 1, line.indexOf('}', open));
            // Unlike the number of a repetition and the letter of a class of characters.
            if (sections.containsKey(name)) {
                whole.append(line, at, open).append(expression(name));
                at = open + name.length() + 2;
            }
        }
        return whole.append(line, at, line.length()).toString();
    }
}
