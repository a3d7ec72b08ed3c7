package org.committeepapers.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words, numbers and signs of a text, in lower case and with one form of each quote, dash and space. Any index may
 * be asked for; outside the text there is nothing.
 */
public final class Tokens {

    private static final char LINE = '\n';

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final String whole;

    private Tokens(String plain) {
        StringBuilder spaced = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < plain.length(); ) {
            if (plain.charAt(i) == ' ') {
                space = true;
                i++;
                continue;
            }
            int end = end(plain, i);
            String token = plain.substring(i, end);
            spaced.append(space && !texts.isEmpty() ? " " : "");
            starts.add(spaced.length());
            texts.add(token);
            spaced.append(token);
            space = plain.charAt(i) == LINE;
            i = end;
        }
        whole = spaced.toString();
    }

    public static Tokens of(String text) {
        return new Tokens(plain(text));
    }

    /** The text in lower case with straight quotes, plain hyphens, plain spaces and line breaks only as {@code \n}. */
    public static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char character = plain(lower.charAt(i));
            if (character != 0) {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    private static char plain(char character) {
        return switch (character) {
            case '\u2018', '\u2019', '\u201b', '\u02bc', '\u2032', '`', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2026' -> ',';
            case '\\', '\u2044', '\u2215', '\uff0f' -> '/';
            case '\u2192', '\u21d2', '\u27a1', '\u2794' -> '>';
            case '\u2022', '\u25cf', '\u25aa', '\n', '\r', '\u2028', '\u2029' -> LINE;
            default ->
                Character.getType(character) == Character.FORMAT
                        ? 0
                        : Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character;
        };
    }

    private static int end(String text, int start) {
        int end = start + 1;
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && continuesWord(text, end)) {
                end++;
            }
        }
        return end;
    }

    private static boolean continuesWord(String text, int at) {
        char character = text.charAt(at);
        return Character.isLetter(character)
                || character == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** The tokens in one piece, with single spaces where some stood. */
    public String piece(int from, int to) {
        return from < to
                ? whole.substring(start(from), start(to - 1) + text(to - 1).length())
                : "";
    }

    /** The words and numbers, parted by single spaces. */
    String bare() {
        return texts.stream()
                .filter(token -> Character.isLetterOrDigit(token.charAt(0)))
                .collect(Collectors.joining(" "));
    }

    /** All tokens, with single spaces where some stood. */
    public String whole() {
        return whole;
    }

    /** Where the token begins in {@link #whole()}; its length behind the last one. */
    public int start(int index) {
        return index < size() ? starts.get(index) : whole.length();
    }

    /** The index of the first token that begins at or behind a place in {@link #whole()}. */
    public int indexAt(int place) {
        int index = Collections.binarySearch(starts, place);
        return index < 0 ? -index - 1 : index;
    }

    public int size() {
        return texts.size();
    }

    /** The token; the empty string outside the text. */
    public String text(int index) {
        return index < 0 || index >= texts.size() ? "" : texts.get(index);
    }

    public boolean is(int index, String text) {
        return text(index).equals(text);
    }

    public boolean isWord(int index) {
        return !text(index).isEmpty() && Character.isLetter(text(index).charAt(0));
    }

    public boolean isNumber(int index) {
        return !text(index).isEmpty() && Character.isDigit(text(index).charAt(0));
    }

    /** The value of a number; -1 where there is none or it is too long to be a day or a year. */
    public int number(int index) {
        return isNumber(index) && text(index).length() <= 6 ? Integer.parseInt(text(index)) : -1;
    }

    /** Whether a space or line break stands before the token. */
    public boolean isSpaced(int index) {
        return index <= 0 || index >= size() || whole.charAt(start(index) - 1) == ' ';
    }

    /** Whether the token is a hyphen inside a word, as in "on-going". */
    public boolean isGlue(int index) {
        return is(index, "-") && !isSpaced(index) && !isSpaced(index + 1) && isWord(index - 1) && isWord(index + 1);
    }
}
