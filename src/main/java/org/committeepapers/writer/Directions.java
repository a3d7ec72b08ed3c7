package org.committeepapers.writer;

/** Which letters are written from right to left, as those of Hebrew and Arabic are. */
public final class Directions {

    /** No such letter comes before it. */
    private static final int FIRST = 0x590;

    private Directions() {}

    public static boolean isRightToLeft(int codePoint) {
        if (codePoint < FIRST) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether any letter of the text is. */
    public static boolean anyRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && isRightToLeft(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
