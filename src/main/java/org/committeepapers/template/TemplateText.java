package org.committeepapers.template;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The source of a template, its comments blanked and its expressions parted from its markup; every character keeps its
 * place.
 *
 * @param expressions directives, calls of macros and what stands in <code>${…}</code>, the rest blank
 * @param markup the rest
 */
record TemplateText(String name, String expressions, String markup) {

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->|\\[#--.*?--\\]");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{[^{}]*+\\}|</?[#@](?:[^>\"'-]++|->?|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern VISIBLE = Pattern.compile("\\S");
    private static final Pattern IMPORT =
            Pattern.compile("<#(?:import|include)\\s+([\"'])/?([^\"'$\\\\*]+)\\1\\s*([^>]*)>");
    private static final Pattern ALIAS = Pattern.compile("as\\s+(\\w+)");

    /** Another template that this one takes in; {@code alias} is empty where all of it is. */
    record Import(String file, String alias, int offset) {}

    static TemplateText of(String name, String source) {
        String said = blanked(COMMENT, source);
        String markup = blanked(EXPRESSION, said);
        StringBuilder expressions = new StringBuilder(said);
        for (int i = 0; i < said.length(); i++) {
            if (markup.charAt(i) == said.charAt(i)) {
                expressions.setCharAt(i, said.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return new TemplateText(name, expressions.toString(), blanked(XML_COMMENT, markup));
    }

    static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> VISIBLE.matcher(found.group()).replaceAll(" "));
    }

    /** What it takes in by a name that doesn't depend on the paper, and has to be there. */
    List<Import> imports() {
        return IMPORT.matcher(expressions)
                .results()
                .filter(found -> !found.group(3).contains("ignore_missing"))
                .map(found -> new Import(found.group(2), alias(found.group(3)), found.start()))
                .toList();
    }

    private static String alias(String words) {
        return ALIAS.matcher(words)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** From 1. */
    int line(int offset) {
        return 1
                + (int) expressions.chars().limit(offset).filter(c -> c == '\n').count();
    }

    List<MatchResult> inExpressions(Pattern pattern) {
        return pattern.matcher(expressions).results().toList();
    }

    List<MatchResult> inMarkup(Pattern pattern) {
        return pattern.matcher(markup).results().toList();
    }
}
