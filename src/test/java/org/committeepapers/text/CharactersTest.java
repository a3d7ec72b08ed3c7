package org.committeepapers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may not stand in a file is marked, wherever in a text it stands; the rest stays. */
class CharactersTest {

    /** What XML 1.0 allows, but for what turns the direction of words. */
    private static final Pattern LEGAL = Pattern.compile(
            "a[\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}&&[^\\u202a-\\u202e\\u2066-\\u2069]]b");

    @Test
    void everyCharacterIsMarkedIfItIsIllegal() {
        for (int codePoint = 0; codePoint <= 0x11000; codePoint++) {
            String text = "a" + Character.toString(codePoint) + "b";
            String expected = LEGAL.matcher(text).matches() ? text : "a" + Characters.MARK + "b";
            assertEquals(expected, Characters.legal(text), Integer.toHexString(codePoint));
        }
    }

    @Test
    void accentsAfterThirtyAreMarked() {
        String accents = "\u0301".repeat(30);
        assertEquals(
                "o" + accents + Characters.MARK + Characters.MARK + "n",
                Characters.legal("o" + accents + "\u0301\u0301" + "n"));
    }
}
