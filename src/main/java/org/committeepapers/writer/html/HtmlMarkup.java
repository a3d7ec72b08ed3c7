package org.committeepapers.writer.html;

import java.io.IOException;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.TextOutput;

/**
 * Writes tags and text, escaped so that none of it can be taken for markup. Every element is closed, so that the file
 * is also XML.
 */
record HtmlMarkup(TextOutput out) {

    private static final char LAST_ESCAPED = '>';

    /**
     * @param attributes names and values in turn; those with an empty value are left out
     */
    HtmlMarkup open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content, such as {@code br}. */
    HtmlMarkup empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append(" />");
        return this;
    }

    HtmlMarkup close(String element) throws IOException {
        out.append("</").append(element).append('>');
        return this;
    }

    HtmlMarkup text(String words) throws IOException {
        escape(words, false);
        return this;
    }

    /** Ends a line of source, where white space between elements isn't shown. */
    HtmlMarkup line() throws IOException {
        out.append('\n');
        return this;
    }

    /** Appends source as it is, such as the style sheet and the shapes of charts. */
    HtmlMarkup verbatim(String source) throws IOException {
        out.append(source);
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void start(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
    }

    /** @param attribute whether the words stand in the double quotes of an attribute */
    private void escape(String words, boolean attribute) throws IOException {
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
