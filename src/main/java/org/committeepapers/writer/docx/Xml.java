package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.committeepapers.text.Characters;
import org.committeepapers.writer.TextOutput;

/**
 * Writes XML in UTF-8. Names include their prefix, which the root declares. I/O failures are thrown as
 * {@link UncheckedIOException}.
 */
public final class Xml implements AutoCloseable {

    private static final char LAST_ESCAPED = '>';

    private final OutputStream stream;
    private final TextOutput out;
    private final Deque<String> open = new ArrayDeque<>();

    public Xml(OutputStream out) {
        this.stream = out;
        this.out = new TextOutput(out);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Xml start(String name, String... attributes) {
        tag(name, attributes);
        raw(">");
        open.push(name);
        return this;
    }

    /** Closes the innermost open element. */
    public Xml end() {
        raw("</");
        raw(open.pop());
        raw(">");
        return this;
    }

    /** Writes an empty element. */
    public Xml empty(String name, String... attributes) {
        tag(name, attributes);
        raw("/>");
        return this;
    }

    /** An element with one value, in {@code w:val} or {@code val}. */
    public Xml value(String name, String value) {
        return empty(name, name.startsWith("w:") ? "w:val" : "val", value);
    }

    public Xml value(String name, long value) {
        return value(name, Long.toString(value));
    }

    /** Writes markup as it is; it closes what it opens. */
    public Xml verbatim(String markup) {
        raw(markup);
        return this;
    }

    Xml text(String text) {
        escaped(Characters.legal(text), false);
        return this;
    }

    /** An element that holds only text. */
    public Xml leaf(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    private void tag(String name, String... attributes) {
        raw("<");
        raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ");
            raw(attributes[i]);
            raw("=\"");
            escaped(Characters.legal(attributes[i + 1]), true);
            raw("\"");
        }
    }

    private void escaped(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            String escape = character > LAST_ESCAPED ? "" : escape(character, attribute);
            if (!escape.isEmpty()) {
                raw(text.substring(from, i));
                raw(escape);
                from = i + 1;
            }
        }
        raw(from == 0 ? text : text.substring(from));
    }

    private static String escape(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : "";
            case '\n' -> attribute ? "&#10;" : "";
            case '\t' -> attribute ? "&#9;" : "";
            default -> "";
        };
    }

    private void raw(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
