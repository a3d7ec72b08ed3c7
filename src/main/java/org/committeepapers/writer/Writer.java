package org.committeepapers.writer;

import java.io.IOException;
import java.io.OutputStream;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;

/**
 * Writes documents in one format. The same document and style give the same bytes in any process, time zone and
 * locale. Safe for use by several threads.
 */
public interface Writer {

    Format format();

    /**
     * Writes the whole document. Leaves {@code out} open.
     *
     * @throws IOException where {@code out} can't take the bytes
     */
    void write(Document document, Style style, OutputStream out) throws IOException;

    /** Whether the format can draw the code point; if not, it draws a visible mark in its place. */
    default boolean canDraw(int codePoint) {
        return true;
    }
}
