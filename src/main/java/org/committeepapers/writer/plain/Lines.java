package org.committeepapers.writer.plain;

import java.util.regex.Pattern;

/** Lines of plain text, broken between words. */
final class Lines {

    /** No-break spaces hold together what they are meant to. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\t]+");

    private final int width;
    private final StringBuilder text = new StringBuilder();
    private boolean gapDue;

    Lines(int width) {
        this.width = width;
    }

    /** Asks for an empty line before what follows; never doubled, nor at the start or end. */
    void gap() {
        gapDue = text.length() > 0;
    }

    /**
     * Adds text, which may contain line ends.
     *
     * @param lead before the first line; later lines are indented as far
     * @return the longest line added
     */
    String add(String lead, String words) {
        if (gapDue) {
            text.append('\n');
            gapDue = false;
        }
        String longest = "";
        String before = lead;
        for (String line : words.split("\\R", -1)) {
            StringBuilder current = new StringBuilder(before);
            boolean empty = true;
            for (String word : BETWEEN_WORDS.split(line.strip(), -1)) {
                if (!empty && length(current) + 1 + length(word) > width) {
                    longest = end(current, longest);
                    current = new StringBuilder(" ".repeat(lead.length()));
                    empty = true;
                }
                current.append(empty ? "" : " ").append(word);
                empty = false;
            }
            longest = end(current, longest);
            before = " ".repeat(lead.length());
        }
        return longest;
    }

    private static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }

    private String end(StringBuilder line, String longest) {
        String written = line.toString().stripTrailing();
        text.append(written).append('\n');
        return written.length() > longest.length() ? written : longest;
    }

    String text() {
        return text.toString();
    }
}
