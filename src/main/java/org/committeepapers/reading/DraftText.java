package org.committeepapers.reading;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a draft in YAML. Words of the workbook are in double quotes or comments, on one line and without
 * characters that don't print.
 */
final class DraftText {

    /** Marks what a person has to replace. */
    static final String QUESTION = "?";

    private static final int COMMENTS_AT = 46;
    private static final int SAMPLE = 40;
    private static final int SAMPLES = 2;
    private static final String STEP = "  ";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private final StringBuilder text = new StringBuilder();
    private int questions;
    private boolean begins;

    record Line(String value, String comment) {}

    void begin() {
        begins = true;
    }

    void comment(String words) {
        text.append("# ").append(words).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    void key(int depth, String key, String comment) {
        line(depth, key + ":", comment);
    }

    void entry(int depth, String key, String value, String comment) {
        line(depth, key + ": " + quoted(value), comment);
    }

    /** A list on one line, without brackets if it has one value; nothing if it has none. */
    void list(int depth, String key, Collection<String> values) {
        String list = values.stream().map(DraftText::quoted).collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            line(depth, key + ": " + (values.size() == 1 ? list : "[" + list + "]"), "");
        }
    }

    /** A list with a line for each value; nothing if it has none. */
    void items(int depth, String key, String comment, List<Line> items) {
        if (!items.isEmpty()) {
            key(depth, key, comment);
            items.forEach(item -> line(depth + 1, "- " + quoted(item.value()), item.comment()));
        }
    }

    /** Values whose key a person has to fill in. */
    void asked(int depth, List<Line> values) {
        int number = 1;
        for (Line value : values) {
            entry(depth, quoted(QUESTION + number++), value.value(), value.comment());
        }
    }

    private void line(int depth, String words, String comment) {
        String line = (begins ? STEP.repeat(depth - 1) + "- " : STEP.repeat(depth)) + words;
        begins = false;
        questions += words.startsWith("\"" + QUESTION) || words.endsWith(" " + quoted(QUESTION)) ? 1 : 0;
        text.append(line);
        if (!comment.isEmpty()) {
            text.append(" ".repeat(Math.max(1, COMMENTS_AT - line.length())))
                    .append("# ")
                    .append(plain(comment));
        }
        text.append('\n');
    }

    int questions() {
        return questions;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Words of the workbook, shortened for a comment. */
    static String sample(String words) {
        String plain = plain(words);
        return '"' + (plain.length() <= SAMPLE ? plain : plain(plain.substring(0, SAMPLE)) + "\u2026") + '"';
    }

    static String samples(Stream<String> words) {
        return words.limit(SAMPLES).map(DraftText::sample).collect(Collectors.joining(", "));
    }

    /** On one line, without characters that don't print. */
    static String plain(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    static String quoted(String words) {
        return '"' + plain(words).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
