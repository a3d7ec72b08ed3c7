package org.committeepapers.template;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.setting.Nearest;

/** Checks that the parts of {@code paper} which a template names exist. */
record PartsCheck(TemplateText text) {

    private static final String PAPER = "paper";
    private static final Pattern LITERAL = Pattern.compile("\"[^\"$]*+\"|'[^'$]*+'");
    private static final Pattern PARTS = Pattern.compile("paper(?<![\\w.]paper)((?:\\.[A-Za-z]\\w*)++)");
    private static final Pattern OTHER_PAPER = Pattern.compile(
            "\\bas\\s+paper\\b|\\bpaper\\s*->|\\bpaper\\s*=(?!=)" + "|(?:macro|function)\\s[^>]*\\bpaper\\b");

    void of(Class<? extends Record> paper) throws Refusal {
        String said = TemplateText.blanked(LITERAL, "\"'", text.expressions());
        if (!text.inExpressions(OTHER_PAPER, PAPER, said).isEmpty()) {
            return;
        }
        for (MatchResult found : text.inExpressions(PARTS, PAPER, said)) {
            check(found, paper);
        }
    }

    private void check(MatchResult found, Class<?> paper) throws Refusal {
        Class<?> whole = paper;
        String before = PAPER;
        for (String name : found.group(1).substring(1).split("\\.", -1)) {
            if (!whole.isRecord()) {
                return;
            }
            List<String> names = names(whole);
            if (!names.contains(name)) {
                String start = before + ".";
                throw new SourceCheck(text)
                        .refusal(
                                found,
                                "There is nothing called \"" + start + name + "\" here",
                                Nearest.advice(
                                        start + name,
                                        names.stream().map(start::concat).toList()));
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
}
