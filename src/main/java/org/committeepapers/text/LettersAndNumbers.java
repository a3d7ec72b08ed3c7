package org.committeepapers.text;

/** What is left of a text without its signs. */
public final class LettersAndNumbers {

    private LettersAndNumbers() {}

    /** Its words and numbers as they are written, a space between two, whatever else stands there, and none around them. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            boolean one = isOne(codePoint);
            if (one && apart && !plain.isEmpty()) {
                plain.append(' ');
            }
            if (one) {
                plain.appendCodePoint(codePoint);
            }
            apart = !one;
        }
        return plain.toString();
    }

    /** Whether the code point is a letter or a number of any kind, such as a Roman one or a fraction. */
    private static boolean isOne(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9';
        }
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
