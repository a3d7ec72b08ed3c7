package org.committeepapers.workbook.copy;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.sheet.CellText;

/** Single tags as they are written, and text made fit to stand in a part. */
final class Tags {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern WITHOUT_PREFIX = Pattern.compile("(</?)(?=\\w+[\\s/>])");

    private Tags() {}

    /** The attribute's value; empty where there is none. */
    static String attribute(String tag, String name) {
        return attribute(tag, name::equals);
    }

    /** The id of the relationship to which a tag points, such as {@code r:id}; empty where it points at none. */
    static String relationship(String tag) {
        return attribute(tag, name -> name.endsWith(":id"));
    }

    private static String attribute(String tag, Predicate<String> name) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (name.test(matcher.group(1))) {
                return unescaped(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
        }
        return "";
    }

    static boolean isYes(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    /** The start tag with the attribute set and all else as it was. */
    static String with(String tag, String name, Object value) {
        String plain = without(tag, name);
        int end = plain.length() - (plain.endsWith("/>") ? 2 : 1);
        return plain.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\"" + plain.substring(end);
    }

    /** The start tag without the attribute. */
    static String without(String tag, String name) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return tag.substring(0, matcher.start()) + tag.substring(matcher.end());
            }
        }
        return tag;
    }

    /** The tag of an empty element as the start tag of one that isn't. */
    static String opened(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    /** The markup with a prefix, which includes its colon, before each name that has none. */
    static String named(String markup, String prefix) {
        return prefix.isEmpty()
                ? markup
                : WITHOUT_PREFIX.matcher(markup).replaceAll("$1" + Matcher.quoteReplacement(prefix));
    }

    /** Text for an element or attribute, in plain ASCII so that it suits the encoding of any part. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Characters.legal(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r', '\t' -> escaped.append(' ');
                default -> escaped.append(c < 127 ? Character.toString(c) : "&#" + c + ";");
            }
        });
        return escaped.toString();
    }

    /** Text of a cell or note: {@link #escaped}, and taken by a spreadsheet program as it stands. */
    static String escapedWords(String text) {
        return escaped(CellText.escaped(text));
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value
                : REFERENCE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        if (match.group(3) != null) {
            return ENTITIES.getOrDefault(match.group(3), match.group());
        }
        int code = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : match.group();
    }
}
