package org.committeepapers.text;

/** Which characters may be in the files that the program writes. */
public final class Characters {

    /** Replaces an illegal character, visibly. */
    public static final char MARK = '\ufffd';

    /** As in the Stream-Safe Text Format (UAX 15). Java's search for word ends takes quadratic time in longer rows. */
    private static final int ACCENTS_IN_A_ROW = 30;

    private static final int FIRST_ACCENT = 0x300;

    /** The dashes, quotation marks and points of General Punctuation. */
    private static final int FIRST_DASH = 0x2010;

    private static final int LAST_POINTS = 0x2027;

    private Characters() {}

    /**
     * Whether the code point may be in a file: XML 1.0 (clause 2.2) allows it, which rules out lone surrogates, and it
     * doesn't change the direction of the words around it, which could make them look like others.
     */
    public static boolean isLegal(int codePoint) {
        return isAllowedByXml(codePoint) && !changesDirection(codePoint);
    }

    /** The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9). */
    private static boolean changesDirection(int codePoint) {
        return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isAllowedByXml(int codePoint) {
        return (codePoint >= 0x20 && codePoint <= 0xd7ff)
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0xe000 && codePoint <= 0xfffd)
                || (codePoint >= 0x10000 && codePoint <= 0x10ffff);
    }

    /**
     * The text with {@link #MARK} for each illegal character, and for each accent that follows {@value
     * #ACCENTS_IN_A_ROW} others; the same object if there are none.
     */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return marked(text);
            }
        }
        return text;
    }

    /** Whether it is legal anywhere, as nearly every character is that officers write. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character < FIRST_ACCENT
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || character >= FIRST_DASH && character <= LAST_POINTS;
    }

    private static String marked(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        boolean changed = false;
        int accents = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            accents = isAccent(codePoint) ? accents + 1 : 0;
            boolean fine = isLegal(codePoint) && accents <= ACCENTS_IN_A_ROW;
            legal.appendCodePoint(fine ? codePoint : MARK);
            changed |= !fine;
        }
        return changed ? legal.toString() : text;
    }

    private static boolean isAccent(int codePoint) {
        return codePoint >= FIRST_ACCENT && Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
