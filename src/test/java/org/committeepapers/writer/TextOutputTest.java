package org.committeepapers.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text arrives as it was appended, however long it is and whichever characters are in it. */
class TextOutputTest {

    private static final String PIECE = "Caf\u00e9 \u2013 \u20ac5, \ud83d\ude00 ";

    @Test
    void whatIsAppendedArrivesInUtf8() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextOutput text = new TextOutput(out);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(PIECE).append(PIECE, 1, 3).append('\n').append("plain");
            expected.append(PIECE).append("af\n").append("plain");
        }
        text.flush();
        assertEquals(expected.toString(), out.toString(StandardCharsets.UTF_8));
    }
}
