package org.committeepapers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** What may not stand in a file is marked, wherever in a text it stands; the rest stays. */
class CharactersTest {

    @Test
    void everyCharacterIsMarkedIfItIsIllegal() {
        for (int codePoint = 0; codePoint <= 0x11000; codePoint++) {
            String text = "a" + Character.toString(codePoint) + "b";
            String expected = Characters.isLegal(codePoint) ? text : "a" + Characters.MARK + "b";
            assertEquals(expected, Characters.legal(text), Integer.toHexString(codePoint));
        }
    }

    @Test
    void legalTextIsTheSameObject() {
        String text = "\u201cCaf\u00e9\u201d \u2013 o\u0301\n\t";
        assertSame(text, Characters.legal(text));
    }

    @Test
    void accentsAfterThirtyAreMarked() {
        String accents = "\u0301".repeat(30);
        assertEquals(
                "o" + accents + Characters.MARK + Characters.MARK + "n",
                Characters.legal("o" + accents + "\u0301\u0301" + "n"));
    }
}
