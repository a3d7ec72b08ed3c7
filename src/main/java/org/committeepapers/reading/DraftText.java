package org.committeepapers.reading;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a draft in YAML. Words of the workbook are in double quotes or comments, and without characters that don't
 * print. Two comments at most stand on the line of their value, others below it.
 */
final class DraftText {

    /** Marks what a person has to replace. */
    static final String QUESTION = "?";

    private static final int COMMENTS_AT = 46;
    private static final int WIDTH = 120;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final StringBuilder text = new StringBuilder();
    private int questions;

    void comment(int depth, String words) {
        text.append("  ".repeat(depth)).append("# ").append(plain(words)).append('\n');
    }

    void entry(int depth, String key, String value, Collection<String> comments) {
        line(depth, key + ": " + quoted(value), comments);
    }

    /** A list on one line, without brackets if it has one value; nothing if it has none. */
    void list(int depth, String key, Collection<String> values) {
        String list = values.stream().map(DraftText::quoted).collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            line(depth, key + ": " + (values.size() == 1 ? list : "[" + list + "]"), List.of());
        }
    }

    void line(int depth, String words, Collection<String> comments) {
        String line = "  ".repeat(depth) + words;
        questions += words.matches("(?:- )?\"\\?.*|.* \"\\?\"") ? 1 : 0;
        String joined = plain(String.join(", ", comments));
        int column = Math.max(line.length() + 1, COMMENTS_AT);
        boolean fits = comments.size() <= 2 && column + joined.length() + 2 <= WIDTH;
        text.append(line);
        if (fits && !joined.isEmpty()) {
            text.append(" ".repeat(column - line.length())).append("# ").append(joined);
        }
        text.append('\n');
        if (!fits) {
            comments.forEach(comment -> comment(depth + 1, comment));
        }
    }

    int length() {
        return text.length();
    }

    /** Makes an entry of a list of the lines that begin there. */
    void beginAt(int index) {
        text.setCharAt(text.indexOf("  ", index) + 2, '-');
    }

    int questions() {
        return questions;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** On one line, without characters that don't print. */
    static String plain(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    static String quoted(String words) {
        return '"' + plain(words).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
