package org.committeepapers.text;

/** Which characters may stand in our files. */
public final class Characters {

    /** Stands visibly where an illegal character stood. */
    public static final char MARK = '\ufffd';

    private Characters() {}

    /** Whether XML 1.0 (clause 2.2) allows the code point; a lone surrogate isn't allowed. */
    public static boolean isLegal(int codePoint) {
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
