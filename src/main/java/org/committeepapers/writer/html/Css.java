package org.committeepapers.writer.html;

import org.committeepapers.text.Characters;

/** Words as strings of a style sheet. */
final class Css {

    private Css() {}

    /** The words in quotes. Signs are written by number, so that they can end neither the string nor the element. */
    static String string(String words) {
        StringBuilder string = new StringBuilder("\"");
        Characters.legal(words).codePoints().forEach(codePoint -> {
            if (codePoint == ' ' || Character.isLetterOrDigit(codePoint)) {
                string.appendCodePoint(codePoint);
            } else {
                string.append('\\').append(Integer.toHexString(codePoint)).append(' ');
            }
        });
        return string.append('"').toString();
    }
}
