package org.committeepapers.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a draft in YAML. Words of the workbook are in double quotes or comments, and without characters that don't
 * print. Comments that are too long for the line of their value are folded on the lines below it.
 */
final class DraftText {

    /** Marks what a person has to replace. */
    static final String QUESTION = "?";

    private static final int COMMENTS_AT = 46;
    private static final int WIDTH = 120;
    private static final String STEP = "  ";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final StringBuilder text = new StringBuilder();
    private int questions;
    private boolean begins;

    /** Begins an entry of a list. */
    void begin() {
        begins = true;
    }

    void blank() {
        text.append('\n');
    }

    void comment(int depth, String words) {
        String indent = STEP.repeat(depth) + "# ";
        StringBuilder line = new StringBuilder(indent);
        for (String word : plain(words).split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent).append(STEP);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    void key(int depth, String key, String... comments) {
        line(depth, key + ":", List.of(comments));
    }

    void entry(int depth, String key, String value, String... comments) {
        entry(depth, key, value, List.of(comments));
    }

    void entry(int depth, String key, String value, Collection<String> comments) {
        line(depth, key + ": " + quoted(value), comments);
    }

    /** Values whose keys a person has to fill in, with their comments. */
    void asked(int depth, Map<String, ? extends Collection<String>> values) {
        int number = 1;
        for (Map.Entry<String, ? extends Collection<String>> value : values.entrySet()) {
            entry(depth, quoted(QUESTION + number++), value.getKey(), value.getValue());
        }
    }

    /** A question in a list. */
    void askedItem(int depth, Collection<String> comments) {
        line(depth, "- " + quoted(QUESTION), comments);
    }

    /** A list on one line, without brackets if it has one value; nothing if it has none. */
    void list(int depth, String key, Collection<String> values) {
        String list = values.stream().map(DraftText::quoted).collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            line(depth, key + ": " + (values.size() == 1 ? list : "[" + list + "]"), List.of());
        }
    }

    private void line(int depth, String words, Collection<String> comments) {
        String line = (begins ? STEP.repeat(depth - 1) + "- " : STEP.repeat(depth)) + words;
        begins = false;
        questions += words.startsWith("\"" + QUESTION) || words.endsWith(" " + quoted(QUESTION)) ? 1 : 0;
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
