package org.committeepapers.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every rule that settings may weigh and people may accept, from {@code rules.txt}: the one table of severities. */
public final class RuleCatalogue {

    private static final String FILE = "rules.txt";
    private static final Map<String, Entry> ENTRIES = read();

    /**
     * A rule.
     *
     * @param id its name, which is also the anchor of its section in {@code docs/findings.md}
     * @param severity empty for what is found on reading, which has its severity where it is found
     * @param bound why it is always an error
     */
    public record Entry(String id, Optional<Severities> severity, Bound bound) {}

    /**
     * How grave a finding is.
     *
     * @param mild where less hangs on it; the usual one for a rule without such a stage
     */
    public record Severities(Severity usual, Severity mild) {}

    /** What a council may make of a rule. */
    public enum Bound {
        /** It may be weighed. */
        NONE,
        /** Without it a paper could show what is exempt, a response that was not made, or another tracker. */
        ALWAYS,
        /** Without it a paper could be made of cells that nobody has said what they are; it can't be accepted either. */
        LAYOUT
    }

    private RuleCatalogue() {}

    /** All of them: the rules in the order of the tracker's columns, then what reading finds by name. */
    public static List<Entry> all() {
        return List.copyOf(ENTRIES.values());
    }

    /** The rule of this name. */
    public static Optional<Entry> of(String id) {
        return Optional.ofNullable(ENTRIES.get(id));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(RuleCatalogue.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.split(" ", -1);
                    Bound bound = words.length > 2 ? Bound.valueOf(words[2].toUpperCase(Locale.ROOT)) : Bound.NONE;
                    entries.put(words[0], new Entry(words[0], severity(words[1]), bound));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Optional<Severities> severity(String words) {
        if (words.equals("reading")) {
            return Optional.empty();
        }
        String[] both = words.toUpperCase(Locale.ROOT).split("/", -1);
        return Optional.of(new Severities(Severity.valueOf(both[0]), Severity.valueOf(both[both.length - 1])));
    }
}
