package org.committeepapers.writer.html;

import java.io.IOException;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.TextOutput;

/** Escapes text as HTML, so that none of it can be taken for markup. */
final class HtmlText {

    private static final char LAST_ESCAPED = '>';

    private HtmlText() {}

    /** Appends text between tags. */
    static void text(String words, TextOutput out) throws IOException {
        escape(words, false, out);
    }

    /** Appends text in the double quotes of an attribute. */
    static void attribute(String words, TextOutput out) throws IOException {
        escape(words, true, out);
    }

    private static void escape(String words, boolean attribute, TextOutput out) throws IOException {
        String legal = Characters.legal(words);
        int done = 0;
        for (int i = 0; i < legal.length(); i++) {
            char character = legal.charAt(i);
            String escaped = character > LAST_ESCAPED ? "" : escaped(character, attribute);
            if (!escaped.isEmpty()) {
                out.append(legal, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(legal, done, legal.length());
    }

    /** The escape of a character; empty if it needs none. */
    private static String escaped(char character, boolean attribute) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : "";
            // XML parsers would turn these into spaces.
            case '\t' -> attribute ? "&#9;" : "";
            case '\n' -> attribute ? "&#10;" : "";
            // HTML and XML parsers alike turn it into a line feed.
            case '\r' -> attribute ? "&#10;" : "\n";
            default -> "";
        };
    }
}
