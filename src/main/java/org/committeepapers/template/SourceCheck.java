package org.committeepapers.template;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.schema.Nearest;

/**
 * Finds mistakes in a template without rendering it. Rendering finds only those in the parts that a tracker uses, and
 * when papers of another tracker may already be published.
 */
record SourceCheck(TemplateText text) {

    /** All elements of the markup. */
    static final List<String> ELEMENTS = List.of(
            "paper",
            "section",
            "h",
            "p",
            "ul",
            "ol",
            "li",
            "facts",
            "fact",
            "contents",
            "table",
            "caption",
            "tr",
            "th",
            "td",
            "chart",
            "bar",
            "segment",
            "strong",
            "em",
            "br",
            "a",
            "status",
            "span");

    private static final Pattern ELEMENT = Pattern.compile("</?([A-Za-z][\\w-]*)");
    private static final Pattern SPEECH =
            Pattern.compile("(?:say(?<![\\w.]say)|count(?<![\\w.]count))\\(\\s*([\"'])([^\"'$\\\\{}]+)\\1\\s*([,)+])");
    private static final Pattern OWN_SPEECH =
            Pattern.compile("(?:function|macro|assign|local|global)\\s+(?:say|count)\\b");

    private static final String PAPER = "paper";
    private static final Pattern LITERAL = Pattern.compile("\"[^\"$]*+\"|'[^'$]*+'");
    private static final Pattern PARTS = Pattern.compile("paper(?<![\\w.]paper)((?:\\.[A-Za-z]\\w*)++)");
    private static final Pattern OTHER_PAPER = Pattern.compile(
            "\\bas\\s+paper\\b|\\bpaper\\s*->|\\bpaper\\s*=(?!=)" + "|(?:macro|function)\\s[^>]*\\bpaper\\b");

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

    /** Reports a part of {@code paper} that doesn't exist. */
    void parts(Class<? extends Record> paper) throws Refusal {
        String said = TemplateText.blanked(LITERAL, "\"'", text.expressions());
        if (!text.inExpressions(OTHER_PAPER, PAPER, said).isEmpty()) {
            return;
        }
        for (MatchResult found : text.inExpressions(PARTS, PAPER, said)) {
            part(found, paper);
        }
    }

    private void part(MatchResult found, Class<?> paper) throws Refusal {
        Class<?> whole = paper;
        String before = PAPER;
        for (String name : found.group(1).substring(1).split("\\.", -1)) {
            if (!whole.isRecord()) {
                return;
            }
            List<String> names = names(whole);
            if (!names.contains(name)) {
                String start = before + ".";
                throw refusal(
                        found,
                        "There is nothing called \"" + start + name + "\" here",
                        Nearest.advice(
                                start + name, names.stream().map(start::concat).toList()));
            }
            whole = type(whole.getRecordComponents()[names.indexOf(name)]);
            before += "." + name;
        }
    }

    private static List<String> names(Class<?> whole) {
        return Arrays.stream(whole.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The type as a template sees it, which doesn't distinguish optional values. */
    private static Class<?> type(RecordComponent part) {
        Type type = part.getGenericType();
        if (type instanceof ParameterizedType of && of.getRawType() == Optional.class) {
            type = of.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> plain ? plain : Object.class;
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
