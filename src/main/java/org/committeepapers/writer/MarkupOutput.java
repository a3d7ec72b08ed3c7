package org.committeepapers.writer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.committeepapers.text.Characters;

/**
 * Writes XML, or HTML that is also XML, in UTF-8: tags and text, escaped so that none of it can be taken for markup. I/O
 * failures are thrown as {@link UncheckedIOException}.
 */
public final class MarkupOutput implements AutoCloseable {

    private static final char LAST_ESCAPED = '>';

    private final BufferedWriter out;
    private final Deque<String> open = new ArrayDeque<>();

    public MarkupOutput(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; those with an empty value are left out
     */
    public MarkupOutput start(String name, String... attributes) {
        tag(name, attributes);
        open.push(name);
        return verbatim(">");
    }

    /** Closes the innermost open element. */
    public MarkupOutput end() {
        return verbatim("</").verbatim(open.pop()).verbatim(">");
    }

    /** An element without content, such as {@code br}. */
    public MarkupOutput empty(String name, String... attributes) {
        tag(name, attributes);
        return verbatim("/>");
    }

    public MarkupOutput text(String words) {
        escaped(words, false);
        return this;
    }

    /** An element that holds only text. */
    public MarkupOutput leaf(String name, String words, String... attributes) {
        return start(name, attributes).text(words).end();
    }

    /** Ends a line of source, where white space between elements isn't shown. */
    public MarkupOutput line() {
        return verbatim("\n");
    }

    /** Writes markup as it is; it closes what it opens. */
    public MarkupOutput verbatim(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tag(String name, String... attributes) {
        verbatim("<").verbatim(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                verbatim(" ").verbatim(attributes[i]).verbatim("=\"");
                escaped(attributes[i + 1], true);
                verbatim("\"");
            }
        }
    }

    /** @param attribute whether the words stand in the double quotes of an attribute */
    private void escaped(String words, boolean attribute) {
        String legal = Characters.legal(words);
        int done = 0;
        for (int i = 0; i < legal.length(); i++) {
            String escape = legal.charAt(i) > LAST_ESCAPED ? "" : escape(legal.charAt(i), attribute);
            if (!escape.isEmpty()) {
                verbatim(legal.substring(done, i)).verbatim(escape);
                done = i + 1;
            }
        }
        verbatim(legal.substring(done));
    }

    /** The escape of a character; empty if it needs none. */
    private static String escape(char character, boolean attribute) {
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

    /** Writes all that is still held. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
