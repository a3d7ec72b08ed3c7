package org.committeepapers.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes text in UTF-8. Collects the many small pieces of markup and encodes them together; no piece may end within a
 * character.
 */
public final class TextOutput {

    private static final int CHUNK = 1 << 14;

    private final OutputStream out;
    private StringBuilder chunk = new StringBuilder(2 * CHUNK);

    public TextOutput(OutputStream out) {
        this.out = out;
    }

    public TextOutput append(String text) throws IOException {
        chunk.append(text);
        return passedIfFull();
    }

    /** Appends a part of the text. */
    public TextOutput append(String text, int from, int to) throws IOException {
        chunk.append(text, from, to);
        return passedIfFull();
    }

    public TextOutput append(char character) throws IOException {
        chunk.append(character);
        return passedIfFull();
    }

    private TextOutput passedIfFull() throws IOException {
        if (chunk.length() >= CHUNK) {
            pass();
        }
        return this;
    }

    /** Starts a new chunk each time, as a used one keeps two bytes a character once it has held a wide one. */
    private void pass() throws IOException {
        out.write(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk = new StringBuilder(2 * CHUNK);
    }

    /** Writes all that was appended. */
    public void flush() throws IOException {
        pass();
        out.flush();
    }
}
