package org.committeepapers.template;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.setting.Nearest;

/**
 * Finds mistakes in a template without rendering it. Rendering finds only those in the parts that a tracker uses, and
 * when papers of another tracker may already be published.
 */
record SourceCheck(TemplateText text) {

    /** All elements of the markup. */
    static final List<String> ELEMENTS = List.of(
            "paper", "section", "h", "p", "ul", "ol", "li", "facts", "fact", "table", "caption", "tr", "th", "td",
            "chart", "bar", "segment", "strong", "em", "br", "a", "status", "span");

    private static final Pattern ELEMENT = Pattern.compile("</?([A-Za-z][\\w-]*)");
    private static final Pattern SPEECH =
            Pattern.compile("(?:say(?<![\\w.]say)|count(?<![\\w.]count))\\(\\s*([\"'])([^\"'$\\\\{}]+)\\1\\s*([,)+])");
    private static final Pattern OWN_SPEECH =
            Pattern.compile("(?:function|macro|assign|local|global)\\s+(?:say|count)\\b");

    void elements() throws Refusal {
        for (MatchResult found : text.inMarkup(ELEMENT)) {
            if (!ELEMENTS.contains(found.group(1))) {
                throw refusal(
                        found,
                        "There is no element <" + found.group(1) + ">",
                        Nearest.advice(found.group(1), ELEMENTS));
            }
        }
    }

    void labels(Labels labels) throws Refusal {
        if (!text.inExpressions(OWN_SPEECH, "say").isEmpty()
                || !text.inExpressions(OWN_SPEECH, "count").isEmpty()) {
            return;
        }
        for (MatchResult found : text.inExpressions(SPEECH, "(")) {
            String key = found.group(2);
            boolean isWhole = !found.group(3).equals("+");
            if (isWhole ? !labels.has(key) : !labels.hasAnyFrom(key)) {
                throw refusal(found, labels.missing(key), Faults.MEND_LINE);
            }
        }
    }

    /** Reports a call of something that another template doesn't have. */
    void calls(String alias, TemplateText other) throws Refusal {
        Pattern shadow = Pattern.compile("\\b" + alias + "\\s*->|(?:list|items)\\s[^>]*\\bas\\s+" + alias
                + "\\b|(?:macro|function|assign|local)\\s[^>]*\\b" + alias + "\\b(?!\\.)");
        if (!text.inExpressions(shadow, alias).isEmpty()) {
            return;
        }
        Set<String> names = other.names();
        Pattern call = Pattern.compile("<@" + alias + "\\.(\\w+)|(?<![\\w.])" + alias + "\\.(\\w+)\\(");
        for (MatchResult found : text.inExpressions(call, alias + ".")) {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            if (!names.contains(name)) {
                throw refusal(
                        found,
                        "\"" + other.name() + "\" has nothing called \"" + name + "\"",
                        Nearest.advice(name, names));
            }
        }
    }

    Refusal missing(TemplateText.Import missing, Collection<String> known) {
        return Faults.refusal(
                text.name(),
                text.line(missing.offset()),
                "There is no template \"" + missing.file() + "\"",
                Nearest.advice(missing.file(), known));
    }

    Refusal refusal(MatchResult where, String message, String fix) {
        return Faults.refusal(text.name(), text.line(where.start()), message, fix);
    }
}
