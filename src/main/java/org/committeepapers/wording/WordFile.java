package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Several lists have the same sections in them. */
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

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

    /** The pattern of a section, which is any of its lines. */
    public Pattern pattern(String section) {
        return Pattern.compile(expanded(String.join("|", lines(section))));
    }

    /** The patterns of some sections, each of which begins with a word. */
    public WordPatterns patterns(String... some) {
        return new WordPatterns(Stream.of(some)
                .flatMap(section -> expressions(section).stream())
                .map(expression -> compiled.computeIfAbsent(expression, WordPatterns::of)));
    }

    /** Each line of a section with the other patterns in it, in the order of the file. */
    public List<String> expressions(String section) {
        return lines(section).stream().map(this::expanded).toList();
    }

    /** A line of a section that begins with what its pattern says. */
    public record Form(String said, Pattern pattern) {}

    /** The lines of a section as forms. */
    public List<Form> forms(String section) {
        return expressions(section).stream()
                .map(line -> line.split(" ", 2))
                .map(form -> new Form(form[0], Pattern.compile(form[1])))
                .toList();
    }

    private String expanded(String line) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', open + 1)) {
            String name = line.substring(open + 1, line.indexOf('}', open));
            // Unlike the number of a repetition and the letter of a class of characters.
            if (sections.containsKey(name)) {
                String inner = expanded(String.join("|", lines(name)));
                whole.append(line, at, open).append("(?:").append(inner).append(')');
                at = open + name.length() + 2;
            }
        }
        return whole.append(line, at, line.length()).toString();
    }
}
