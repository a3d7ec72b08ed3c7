package org.committeepapers.writer.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.committeepapers.writer.Arial;
import org.junit.jupiter.api.Test;

class BalancedLinesTest {

    private static final double WIDTH = 482;

    @Test
    void aTitleOfOneLineIsLeftAlone() {
        assertEquals(0, BalancedLines.indent("Progress on recommendations", 25, WIDTH));
    }

    @Test
    void noWordIsLeftAloneOnTheLastLine() {
        String title = "Progress on recommendations about schools";
        double indent = BalancedLines.indent(title, 25, WIDTH);
        double firstThree = Arial.width("Progress on recommendations", 25, true);
        assertTrue(WIDTH - indent >= firstThree, "still two lines");
        assertTrue(WIDTH - indent < Arial.width("Progress on recommendations about", 25, true), "two words below");
    }

    @Test
    void accentedLettersAreAsWideAsPlainOnes() {
        assertEquals(Arial.width("wy", 12, false), Arial.width("\u0175\u0177", 12, false));
    }
}
