package org.committeepapers.text;

/** Which characters may stand in our files. */
public final class Characters {

    /** Stands visibly where an illegal character stood. */
    public static final char MARK = '\ufffd';

    private Characters() {}

    /**
     * Whether the code point may stand in a file: XML 1.0 (clause 2.2) allows it, which a lone surrogate isn't, and it
     * doesn't make the words around it look like others by turning their direction.
     */
    public static boolean isLegal(int codePoint) {
        return isAllowedByXml(codePoint) && !turnsDirection(codePoint);
    }

    /** The embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX 9). */
    private static boolean turnsDirection(int codePoint) {
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

    /** The text with {@link #MARK} for each illegal character; the same object where there is none. */
    public static String legal(String text) {
        if (text.codePoints().allMatch(Characters::isLegal)) {
            return text;
        }
        return text.codePoints()
                .map(codePoint -> isLegal(codePoint) ? codePoint : MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
