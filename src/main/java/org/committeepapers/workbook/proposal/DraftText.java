package org.committeepapers.workbook.proposal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a draft as it grows, in YAML. Whatever a workbook says stands in it in double quotes or in a comment, on one
 * line and without control characters.
 */
final class DraftText {

    /** What a person has to replace. */
    static final String QUESTION = "?";

    private static final int COMMENTS_AT = 46;
    private static final int SAMPLE = 40;
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private int questions;
    private boolean begins;

    /** The next line begins an entry of a list. */
    DraftText begin() {
        begins = true;
        return this;
    }

    void comment(int depth, String words) {
        text.append(STEP.repeat(depth)).append("# ").append(plain(words)).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    void key(int depth, String key, String comment) {
        line(depth, key + ":", comment);
    }

    /** @param key one of ours, or quoted */
    void entry(int depth, String key, String value, String comment) {
        count(value);
        line(depth, key + ": " + quoted(value), comment);
    }

    /** A key under which a person has to say what the value is. */
    void question(int depth, int number, String value, String comment) {
        questions++;
        line(depth, quoted(QUESTION + number) + ": " + quoted(value), comment);
    }

    void item(int depth, String value, String comment) {
        count(value);
        line(depth, "- " + quoted(value), comment);
    }

    /** A list on one line; one value goes without brackets. */
    void list(int depth, String key, List<String> values) {
        String list = values.stream().map(DraftText::quoted).collect(Collectors.joining(", "));
        line(depth, key + ": " + (values.size() == 1 ? list : "[" + list + "]"), "");
    }

    private void count(String value) {
        questions += value.equals(QUESTION) ? 1 : 0;
    }

    private void line(int depth, String words, String comment) {
        String line = (begins ? STEP.repeat(depth - 1) + "- " : STEP.repeat(depth)) + words;
        begins = false;
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

    /** Words of the workbook as a comment shows them. */
    static String sample(String words) {
        return "\"" + shortened(plain(words), SAMPLE) + "\"";
    }

    static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return words.substring(0, end).strip() + "\u2026";
    }

    /** On one line, with a space in place of each character that doesn't print. */
    static String plain(String words) {
        return words.codePoints()
                .map(letter -> prints(letter) ? letter : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    /** As a scalar in double quotes, whatever the words hold. */
    static String quoted(String words) {
        return words.codePoints()
                .boxed()
                .flatMap(letter -> Stream.of(escaped(letter)))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int letter) {
        if (letter == '"' || letter == '\\') {
            return "\\" + (char) letter;
        }
        if (Character.getType(letter) == Character.SURROGATE) {
            return "\ufffd";
        }
        return prints(letter) ? Character.toString(letter) : "\\U%08x".formatted(letter);
    }

    private static boolean prints(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
