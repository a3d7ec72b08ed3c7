package org.committeepapers.writer.html;

import java.io.IOException;
import org.committeepapers.writer.TextOutput;

/** Writes tags and text. Every element is closed, so that the file is also XML. */
final class Markup {

    private final TextOutput out;

    Markup(TextOutput out) {
        this.out = out;
    }

    /**
     * @param attributes names and values in turn; those with an empty value are left out
     */
    Markup open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append('>');
        return this;
    }

    /** An element without content, such as {@code br}. */
    Markup empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.append(" />");
        return this;
    }

    Markup close(String element) throws IOException {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String words) throws IOException {
        HtmlText.text(words, out);
        return this;
    }

    /** Ends a line of source, where white space between elements isn't shown. */
    Markup line() throws IOException {
        out.append('\n');
        return this;
    }

    /** Appends source as it is, such as the document type and the style sheet. */
    Markup verbatim(String source) throws IOException {
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
                HtmlText.attribute(attributes[i + 1], out);
                out.append('"');
            }
        }
    }
}
