package org.committeepapers.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.Resource;

/** All rules and their severities, from {@code rules.txt}. */
final class RuleCatalogue {

    private static final Map<String, Entry> ENTRIES = read();

    /**
     * A rule.
     *
     * @param id its name, which is also the anchor of its section in {@code docs/findings.md}
     * @param severity empty for findings made on reading, whose severity is set there
     * @param bound whether a person may accept its findings, and if not why
     */
    record Entry(String id, Optional<Range> severity, Bound bound) {}

    /**
     * The severities of a rule.
     *
     * @param mild the severity in minor cases; the same as {@code usual} for a rule that has none
     */
    record Range(Severity usual, Severity mild) {}

    /** Whether a person may accept findings of a rule. */
    enum Bound {
        /** It may. */
        NONE,
        /** It may not: a paper could show exempt information, a response that wasn't made, or another tracker. */
        ALWAYS,
        /** It may not: a paper could be made from cells whose meaning nobody has confirmed. */
        LAYOUT
    }

    private RuleCatalogue() {}

    /** All rules: first in the order of the tracker's columns, then those of reading by name. */
    static List<Entry> all() {
        return List.copyOf(ENTRIES.values());
    }

    /** The names of all rules. */
    static Set<String> names() {
        return ENTRIES.keySet();
    }

    /** Whether a finding of the rule can't be accepted, because something false or exempt could be published. */
    static boolean isAlways(String rule) {
        return of(rule).filter(entry -> entry.bound() == Bound.ALWAYS).isPresent();
    }

    /** Whether a finding of the rule can't be accepted, because a correct layout file settles it. */
    static boolean isOfLayout(String rule) {
        return of(rule).filter(entry -> entry.bound() == Bound.LAYOUT).isPresent();
    }

    /** The rule of this name. */
    static Optional<Entry> of(String id) {
        return Optional.ofNullable(ENTRIES.get(id));
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String line : Resource.text(RuleCatalogue.class, "rules.txt").split("\\R", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                Bound bound = words.length > 2 ? Bound.valueOf(words[2].toUpperCase(Locale.ROOT)) : Bound.NONE;
                entries.put(words[0], new Entry(words[0], severity(words[1]), bound));
            }
        }
        return entries;
    }

    private static Optional<Range> severity(String words) {
        String[] both = words.toUpperCase(Locale.ROOT).split("/", -1);
        return words.equals("reading")
                ? Optional.empty()
                : Optional.of(new Range(Severity.valueOf(both[0]), Severity.valueOf(both[both.length - 1])));
    }
}
