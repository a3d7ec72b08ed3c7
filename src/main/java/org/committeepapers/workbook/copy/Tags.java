package org.committeepapers.workbook.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.Characters;

/** Single tags as they are written, and text made fit to stand in a part. */
final class Tags {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^\\s=/>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(\\w+));");

    /** What a spreadsheet program would take for a character of its own escape. */
    private static final Pattern OFFICE_ESCAPE = Pattern.compile("_(?=x[0-9a-fA-F]{4}_)");

    private Tags() {}

    /** The attribute's value; empty where there is none. */
    static String attribute(String tag, String name) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return unescaped(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
        }
        return "";
    }

    /** The value of an attribute of another vocabulary, whatever its prefix, such as {@code r:id}. */
    static String foreignAttribute(String tag, String localName) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).endsWith(":" + localName)) {
                return unescaped(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            }
        }
        return "";
    }

    /** The start tag with the attribute set and all else as it was. */
    static String with(String tag, String name, String value) {
        String plain = without(tag, name);
        int end = plain.length() - (plain.endsWith("/>") ? 2 : 1);
        return plain.substring(0, end).stripTrailing() + " " + name + "=\"" + escaped(value) + "\""
                + plain.substring(end);
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
                default -> {
                    if (c < 127) {
                        escaped.append((char) c);
                    } else {
                        escaped.append("&#").append(c).append(';');
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Text of a cell or note: {@link #escaped}, and taken by a spreadsheet program as it stands. */
    static String escapedWords(String text) {
        return escaped(OFFICE_ESCAPE.matcher(text).replaceAll("_x005F_"));
    }

    private static String unescaped(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        return REFERENCE.matcher(value).replaceAll(match -> Matcher.quoteReplacement(character(match.group(), match)));
    }

    private static String character(String written, java.util.regex.MatchResult match) {
        if (match.group(3) != null) {
            return switch (match.group(3)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> written;
            };
        }
        int code = match.group(1) != null ? Integer.parseInt(match.group(1)) : Integer.parseInt(match.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : written;
    }
}
