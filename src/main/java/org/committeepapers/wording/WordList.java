package org.committeepapers.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the tables of words beside this class; each explains its own form in its first lines. */
public final class WordList {

    private WordList() {}

    /** The phrases of each sense. */
    public static <S extends Enum<S>> PhraseTable<S> phrases(String file, Class<S> senses) {
        PhraseTable<S> table = new PhraseTable<>();
        lines(file).forEach((sense, lines) -> table.with(Enum.valueOf(senses, sense), phrases(lines)));
        return table;
    }

    /** The words of each set. */
    public static Map<String, Set<String>> sets(String file) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        lines(file).forEach((name, lines) -> sets.put(name, Set.copyOf(phrases(lines))));
        return sets;
    }

    /** The phrases of each section, in the order of the file. */
    public static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        lines(file).forEach((name, lines) -> sections.put(name, phrases(lines)));
        return sections;
    }

    /** The words of one set. */
    public static Set<String> set(String file, String name) {
        return Objects.requireNonNull(sets(file).get(name), name);
    }

    private static List<String> phrases(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** The lines under each name, without their space. */
    static Map<String, List<String>> lines(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text(file).split("\n", -1)) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                section.add(line.strip());
            } else {
                section = new ArrayList<>();
                sections.put(line.strip(), section);
            }
        }
        return sections;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
