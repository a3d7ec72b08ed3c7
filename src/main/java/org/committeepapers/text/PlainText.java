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
    /** Numbers of any kind count, such as Roman ones and fractions. */
    private static final Pattern NO_LETTERS_OR_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private static final String APOSTROPHES = "\u2018\u2019\u02bc\u00b4`";
    private static final char FIRST_DASH = '\u2010';
    private static final char LAST_DASH = '\u2015';
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u00b4`";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String SPACES = " \t\n\u000b\f\r\u00a0\u200b\ufeff";
    private static final String STOPS_AT_END = ".;:, ";

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
        return NO_LETTERS_OR_NUMBERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
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

    private static String straight(String name) {
        StringBuilder straight = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (APOSTROPHES.indexOf(letter) >= 0) {
                straight.setCharAt(i, '\'');
            } else if (letter >= FIRST_DASH && letter <= LAST_DASH) {
                straight.setCharAt(i, '-');
            }
        }
        return straight.toString();
    }

    /**
     * The form of a text. Spacing, case, the shape of quotation marks and dashes, and punctuation at the end make no
     * difference.
     */
    public static String sameWords(String text) {
        StringBuilder form = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            add(plain(plain.charAt(i)), form);
        }
        return form.substring(0, endWithoutStops(form)).strip().toLowerCase(Locale.UK);
    }

    private static char plain(char letter) {
        if (letter > ' ' && letter < 0x7f && letter != '`') {
            return letter;
        }
        if (SPACES.indexOf(letter) >= 0) {
            return ' ';
        }
        if (SINGLE_QUOTES.indexOf(letter) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(letter) >= 0) {
            return '"';
        }
        return DASHES.indexOf(letter) >= 0 ? '-' : letter;
    }

    /** Makes spaces in a row one, and two single quotes a double one. */
    private static void add(char letter, StringBuilder form) {
        int last = form.length() - 1;
        char before = last < 0 ? ' ' : form.charAt(last);
        if (letter == '\'' && before == '\'') {
            form.setCharAt(last, '"');
        } else if (letter != ' ' || before != ' ') {
            form.append(letter);
        }
    }

    private static int endWithoutStops(StringBuilder form) {
        int end = form.length();
        while (end > 0 && STOPS_AT_END.indexOf(form.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
