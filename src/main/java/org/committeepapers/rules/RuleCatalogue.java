package org.committeepapers.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.finding.FindingText;

/** All findings on a tracker, those made on reading among them, and which of them nobody can accept. */
final class RuleCatalogue {

    private static final Map<String, FindingText.Entry> ENTRIES =
            FindingText.findings().entries();

    private RuleCatalogue() {}

    /** Their names, in the order of {@code findings.txt}. */
    static List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        ENTRIES.forEach((key, entry) -> {
            if (!entry.more().isEmpty() && !entry.more().endsWith(" run")) {
                names.add(rule(key));
            }
        });
        return List.copyOf(names);
    }

    private static String rule(String key) {
        int stroke = key.indexOf('/');
        return stroke < 0 ? key : key.substring(0, stroke);
    }

    /** Whether it is always an error: a paper could show exempt information, a response that wasn't made, or another tracker. */
    static boolean isAlways(String rule) {
        return is(rule, "always");
    }

    /** Whether it is about the layout: a paper could be made from cells whose meaning nobody has confirmed. */
    static boolean isOfLayout(String rule) {
        return is(rule, "layout");
    }

    private static boolean is(String rule, String mark) {
        return ENTRIES.entrySet().stream()
                .anyMatch(entry -> rule(entry.getKey()).equals(rule)
                        && entry.getValue().more().endsWith(" " + mark));
    }
}
