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
final class WordList {

    private WordList() {}

    /** The phrases of each sense. */
    static <S extends Enum<S>> PhraseTable<S> phrases(String file, Class<S> senses) {
        PhraseTable<S> table = new PhraseTable<>();
        sections(file).forEach((sense, phrases) -> table.with(Enum.valueOf(senses, sense), phrases));
        return table;
    }

    /** The words of each set. */
    static Map<String, Set<String>> sets(String file) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        sections(file).forEach((name, words) -> sets.put(name, Set.copyOf(words)));
        return sets;
    }

    private static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                Arrays.stream(line.split(",", -1))
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .forEach(section::add);
            } else {
                section = new ArrayList<>();
                sections.put(line.strip(), section);
            }
        }
        return sections;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
