package org.committeepapers.text;

import java.util.regex.Pattern;

/** Which characters may be in the files that the program writes. */
public final class Characters {

    /** Replaces an illegal character, visibly. */
    public static final char MARK = '\ufffd';

    /**
     * What XML 1.0 (clause 2.2) doesn't allow, lone surrogates among it; the embeddings, overrides and isolates of the
     * Unicode bidirectional algorithm (UAX 9), which could make the words around them look like others; and an accent after
     * 30 others, as in the Stream-Safe Text Format (UAX 15), since Java's search for word ends takes quadratic time in
     * longer rows.
     */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]"
                    + "|[\\u202a-\\u202e\\u2066-\\u2069]|(?<=\\p{Mn}{30})\\p{Mn}");

    private static final int FIRST_ACCENT = 0x300;

    private Characters() {}

    /** The text with {@link #MARK} for each illegal character; the same object if there are none. */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return ILLEGAL.matcher(text).replaceAll(String.valueOf(MARK));
            }
        }
        return text;
    }

    /** Whether it is legal anywhere, as nearly every character is that officers write, dashes and quotation marks included. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character < FIRST_ACCENT
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || character >= '\u2010' && character <= '\u2027';
    }
}
