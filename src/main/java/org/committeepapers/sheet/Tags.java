package org.committeepapers.sheet;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.Characters;

/** Edits start tags as text, with or without the rest of their element, and escapes words for a part. */
final class Tags {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:^<[^\\s/>]+|\\G)(\\s+)([^\\s=/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private Tags() {}

    private static Optional<MatchResult> find(String tag, Predicate<String> name) {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            if (name.test(attribute.group(2))) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    static String attribute(String tag, String name) {
        return find(tag, name::equals).map(Tags::value).orElse("");
    }

    /** The id of the relationship that a tag refers to, such as {@code r:id}; empty where it has none. */
    static String relationship(String tag) {
        return find(tag, name -> name.endsWith(":id")).map(Tags::value).orElse("");
    }

    static boolean flag(String tag, String name) {
        String flag = attribute(tag, name);
        return flag.equals("1") || flag.equals("true");
    }

    static int number(String tag, String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(tag, name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static String with(String tag, String name, Object value) {
        String plain = without(tag, name);
        int attributes = ATTRIBUTE
                .matcher(plain)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        int close = plain.indexOf('>', attributes);
        int end = plain.charAt(close - 1) == '/' ? close - 1 : close;
        return plain.substring(0, end).stripTrailing() + " " + name + "=\"" + value + "\"" + plain.substring(end);
    }

    static String without(String tag, String name) {
        return find(tag, name::equals)
                .map(attribute -> tag.substring(0, attribute.start(1)) + tag.substring(attribute.end()))
                .orElse(tag);
    }

    /** The tag of an empty element, as the start tag of one with content. */
    static String opened(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2).stripTrailing() + ">" : tag;
    }

    /** Text for an element or attribute, in plain ASCII. */
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

    /** An element with the words of a cell or note, which a spreadsheet program takes as they are. */
    static String words(String text) {
        return "<t xml:space=\"preserve\">" + escaped(CellText.escaped(text)) + "</t>";
    }

    private static String value(MatchResult attribute) {
        String value = attribute.group(3) == null ? attribute.group(4) : attribute.group(3);
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
