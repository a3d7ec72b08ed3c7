package org.committeepapers.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings texts into forms in which they can be compared. Each form ignores other differences: line breaks in a cell;
 * punctuation, for words that are looked up; how a name is typed, though a full stop or a fraction may still tell two
 * names apart; and, in a text that is compared with an earlier one, anything that a reader wouldn't notice.
 */
public final class PlainText {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \t-\r\u00a0]++");
    private static final Pattern STOPS_AT_END = Pattern.compile("(?<![.;:, ])[.;:, ]++$");

    private PlainText() {}

    /** The text on one line. */
    public static String oneLine(RichText text) {
        return oneLine(text.plain());
    }

    /** The text on one line, with single spaces between words and none around them. */
    public static String oneLine(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll(" ").strip();
    }

    /** Words and numbers in lower case, with single spaces in place of everything else and none around them. */
    public static String lettersAndNumbers(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        boolean between = false;
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int letter = lower.codePointAt(i);
            boolean counts = isLetterOrNumber(letter);
            if (counts) {
                plain.append(between && !plain.isEmpty() ? " " : "").appendCodePoint(letter);
            }
            between = !counts;
        }
        return plain.toString();
    }

    /** Numbers of any kind count, such as Roman ones and fractions. */
    private static boolean isLetterOrNumber(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    /** The form of a name. Case, spaces and the shape of apostrophes and dashes make no difference. */
    public static String sameName(String name) {
        return straight(oneLine(name)).toLowerCase(Locale.ROOT);
    }

    /** The form of a heading, label or key. Case, spaces and punctuation make no difference; &amp;, # and % count as words. */
    public static String sameLabel(String label) {
        return lettersAndNumbers(Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replace("&", " and ")
                .replace("#", " no ")
                .replace("%", " percent ")
                .replace("'", "")
                .replace("\u2018", "")
                .replace("\u2019", ""));
    }

    /**
     * The form of a text. Spacing, case, the shape of quotation marks and dashes, and punctuation at the end make no
     * difference.
     */
    public static String sameWords(String text) {
        String plain = straight(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replace("''", "\"")
                .replace('\u200b', ' ')
                .replace('\ufeff', ' ');
        return STOPS_AT_END.matcher(oneLine(plain)).replaceFirst("").strip().toLowerCase(Locale.UK);
    }

    /** The text with the quotation marks and dashes of a keyboard. */
    private static String straight(String text) {
        StringBuilder straight = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            straight.append(straight(text.charAt(i)));
        }
        return straight.toString();
    }

    /** Any kind of quotation mark, apostrophe or dash as the one on the keyboard; other letters as they are. */
    public static char straight(char letter) {
        return switch (letter) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc', '\u00b4', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> letter;
        };
    }
}
