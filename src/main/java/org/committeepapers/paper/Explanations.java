package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.paper.FindingsPage.Explanation;
import org.committeepapers.text.Resource;

/** What each rule looks for, from the documentation, so that page and documentation can't say different things. */
final class Explanations {

    private static final Pattern SECTION = Pattern.compile("### ([a-z]+(?:-[a-z]+)*+)");
    private static final Pattern ROW = Pattern.compile("\\| ([a-z]+(?:-[a-z]+)*+) \\| [A-Z, ]+ \\| (.+) \\|");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|\\*|`");
    private static final Pattern BULLET = Pattern.compile("^[-*] ");

    private static final Map<String, Explanation> ALL = of(Resource.text(Explanations.class, "findings.md"));

    private Explanations() {}

    /** By the name of the rule, in the order of the documentation. */
    static Map<String, Explanation> all() {
        return ALL;
    }

    private static Map<String, Explanation> of(String documentation) {
        Map<String, Explanation> all = new LinkedHashMap<>();
        String rule = "";
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (documentation + "\n#").lines().toList()) {
            if (line.isBlank() || line.startsWith("#") || BULLET.matcher(line).find()) {
                close(paragraph, paragraphs);
            }
            if (line.startsWith("#")) {
                put(all, rule, paragraphs);
                Matcher section = SECTION.matcher(line);
                rule = section.matches() ? section.group(1) : "";
                paragraphs.clear();
            } else if (line.startsWith("|")) {
                Matcher row = ROW.matcher(line);
                put(all, row.matches() ? row.group(1) : "", row.matches() ? List.of(plain(row.group(2))) : List.of());
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            }
        }
        return all;
    }

    private static void close(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.toString().isBlank()) {
            paragraphs.add(plain(paragraph.toString()));
        }
        paragraph.setLength(0);
    }

    private static void put(Map<String, Explanation> all, String rule, List<String> paragraphs) {
        if (!rule.isEmpty() && !paragraphs.isEmpty()) {
            all.putIfAbsent(rule, new Explanation("rule-" + rule, rule, List.copyOf(paragraphs)));
        }
    }

    private static String plain(String words) {
        String unlinked = LINK.matcher(words).replaceAll("$1");
        return BULLET.matcher(MARKS.matcher(unlinked).replaceAll(""))
                .replaceFirst("")
                .strip();
    }
}
