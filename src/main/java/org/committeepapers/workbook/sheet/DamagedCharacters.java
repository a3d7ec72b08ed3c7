package org.committeepapers.workbook.sheet;

import java.util.regex.Pattern;
import org.committeepapers.text.Characters;

/** Finds words whose characters were lost, or read in the wrong encoding, on their way into the file. */
final class DamagedCharacters {

    /**
     * What two or three bytes of UTF-8 look like when each is taken for a letter of Windows-1252: quotation marks,
     * dashes and bullets; the accents of Western Europe; the pound sign and other signs; and the Welsh w and y with a
     * circumflex. An accent that a Welsh word may really have is no sign, so each pair is one that no language writes.
     */
    private static final Pattern MISREAD = Pattern.compile("\u00e2\u20ac"
            + "|\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u201a\u201e\u2020"
            + "\u2021\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
            + "|\u00c2[\u00a1-\u00bf]"
            + "|(?<=[\\p{L}\\p{N}.,;:)])\u00c2\u00a0"
            + "|\u00c5[\u00b4-\u00b7]"
            + "|\u00ef\u00bb\u00bf|\u00ef\u00bf\u00bd");

    private DamagedCharacters() {}

    static boolean isIn(String words) {
        boolean suspicious = false;
        for (int i = 0; i < words.length() && !suspicious; i++) {
            char character = words.charAt(i);
            suspicious = character == Characters.MARK || character >= '\u00c2' && character <= '\u00ef';
        }
        return suspicious
                && (words.indexOf(Characters.MARK) >= 0
                        || MISREAD.matcher(words).find());
    }
}
