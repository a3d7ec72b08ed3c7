package org.committeepapers.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a template, with its comments blanked and its expressions separated from its markup. Every character
 * keeps its place.
 */
final class TemplateText {

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->|\\[#--.*?--\\]");
    private static final Pattern EXPRESSION =
            Pattern.compile("\\$\\{[^{}]*+\\}|</?[#@](?:[^>\"'-]++|->?|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern IMPORT =
            Pattern.compile("<#(?:import|include)\\s+([\"'])/?([^\"'$\\\\*]+)\\1\\s*([^>]*)>");
    private static final Pattern ALIAS = Pattern.compile("as\\s+(\\w+)");
    private static final Pattern NAMED =
            Pattern.compile("#(?:macro|function|assign|global)\\s+[\"']?(\\w+)|(\\w+)\\s*=|\\bas\\s+(\\w+)");

    private final String name;
    private final String expressions;
    private final String markup;
    private final List<Piece> pieces;
    private final List<Import> imports;
    private final Set<String> names;

    private TemplateText(String name, String said, List<Piece> pieces) {
        this.name = name;
        this.pieces = pieces;
        char[] plain = said.toCharArray();
        char[] only = said.toCharArray();
        int end = 0;
        for (Piece piece : pieces) {
            blank(plain, piece.start(), piece.end());
            blank(only, end, piece.start());
            end = piece.end();
        }
        blank(only, end, only.length);
        this.expressions = new String(only);
        this.markup = blanked(XML_COMMENT, "<", new String(plain));
        this.imports = findImports();
        this.names = findNames();
    }

    /** The place of an expression. */
    private record Piece(int start, int end) {}

    /** Another template that this one imports; {@code alias} is empty if it includes all of it. */
    record Import(String file, String alias, int offset) {}

    static TemplateText of(String name, String source) {
        String said = blanked(COMMENT, "<[", source);
        return new TemplateText(
                name,
                said,
                places(EXPRESSION, "<$", said).stream()
                        .map(found -> new Piece(found.start(), found.end()))
                        .toList());
    }

    /**
     * The places of a pattern.
     *
     * @param firsts the only characters with which it begins, since trying it at every other would be slow
     */
    private static List<MatchResult> places(Pattern pattern, String firsts, String text) {
        List<MatchResult> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            if (firsts.indexOf(text.charAt(i)) >= 0
                    && matcher.region(i, text.length()).lookingAt()) {
                places.add(matcher.toMatchResult());
                i = matcher.end() - 1;
            }
        }
        return places;
    }

    /** The text without the places of a pattern, which begins with one of the characters. */
    static String blanked(Pattern pattern, String firsts, String text) {
        char[] characters = text.toCharArray();
        places(pattern, firsts, text).forEach(place -> blank(characters, place.start(), place.end()));
        return new String(characters);
    }

    private static void blank(char[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            characters[i] = characters[i] == '\n' ? '\n' : ' ';
        }
    }

    String name() {
        return name;
    }

    /** Directives, calls of macros and <code>${…}</code>, with the rest blanked. */
    String expressions() {
        return expressions;
    }

    /** What it imports by a name that doesn't depend on the paper, so that the file must exist. */
    List<Import> imports() {
        return imports;
    }

    /** The names that it defines, for itself or for templates that import it. */
    Set<String> names() {
        return names;
    }

    private List<Import> findImports() {
        List<Import> found = new ArrayList<>();
        for (MatchResult one : inExpressions(IMPORT, "<#i")) {
            if (!one.group(3).contains("ignore_missing")) {
                found.add(new Import(one.group(2), alias(one.group(3)), one.start()));
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static String alias(String words) {
        Matcher alias = ALIAS.matcher(words);
        return alias.find() ? alias.group(1) : "";
    }

    private Set<String> findNames() {
        Set<String> found = new TreeSet<>();
        for (MatchResult one : inExpressions(NAMED, "")) {
            for (int group = 1; group <= one.groupCount(); group++) {
                if (one.group(group) != null) {
                    found.add(one.group(group));
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** From 1. */
    int line(int offset) {
        return 1
                + (int) expressions.chars().limit(offset).filter(c -> c == '\n').count();
    }

    /**
     * The places of a pattern, expression by expression.
     *
     * @param word that an expression must have to match
     */
    List<MatchResult> inExpressions(Pattern pattern, String word) {
        return inExpressions(pattern, word, expressions);
    }

    /** As above, in the expressions after something in them has been blanked. */
    List<MatchResult> inExpressions(Pattern pattern, String word, String blanked) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(blanked);
        int next = blanked.indexOf(word);
        for (Piece piece : pieces) {
            if (next >= 0 && next < piece.start()) {
                next = blanked.indexOf(word, piece.start());
            }
            if (next >= 0 && next < piece.end()) {
                matcher.region(piece.start(), piece.end());
                while (matcher.find()) {
                    found.add(matcher.toMatchResult());
                }
            }
        }
        return found;
    }

    /** The places of a pattern that begins with {@code <}. */
    List<MatchResult> inMarkup(Pattern pattern) {
        return places(pattern, "<", markup);
    }
}
