package org.committeepapers.setting;

import java.io.Reader;

/**
 * Reads a text without ever dividing a character beyond U+FFFF between two reads: the YAML reader fails where one lies
 * across the end of its buffer.
 */
final class WholeCharacters extends Reader {

    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at >= text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - at);
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {}
}
