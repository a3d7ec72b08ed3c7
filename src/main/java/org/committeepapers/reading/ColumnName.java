package org.committeepapers.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.committeepapers.text.PlainText;
import org.committeepapers.wording.TextPattern;

/**
 * How a layout names a column: by its heading, a pattern of headings, or its letter. Headings come before letters.
 *
 * @param words as written
 * @param line in the layout file, from 1; 0 for a name that is in no file
 * @param folded the form in which it is compared
 */
public record ColumnName(String words, int line, String folded) {

    private static final int LETTERS = 26;
    private static final Pattern LETTER = Pattern.compile("(?i)[a-z]{1,3}");
    private static final Pattern FOOTNOTE = Pattern.compile("[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021*]+");

    public ColumnName(String words, int line) {
        this(words, line, folded(words));
    }

    /**
     * The form in which headings are compared: without case, signs, footnote marks and spaces; a heading of signs alone
     * stays as it is.
     */
    public static String folded(String heading) {
        String words =
                PlainText.sameLabel(FOOTNOTE.matcher(heading).replaceAll("")).replace(" ", "");
        return words.isEmpty()
                ? Normalizer.normalize(heading, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip()
                : words;
    }

    /** Whether it is the heading itself. */
    public boolean names(String heading) {
        return folded.equals(folded(heading));
    }

    /** Whether it is a pattern that fits the heading. */
    public boolean fits(String heading) {
        return isPattern() && TextPattern.of(words).fits(heading);
    }

    public boolean isPattern() {
        return words.indexOf('*') >= 0 || words.indexOf('?') >= 0;
    }

    /** The column of this letter, from 0; empty where it is no letter of a column. */
    public OptionalInt letter() {
        if (!LETTER.matcher(words.strip()).matches()) {
            return OptionalInt.empty();
        }
        int column = words.strip()
                .toUpperCase(Locale.ROOT)
                .chars()
                .reduce(0, (before, letter) -> before * LETTERS + letter - 'A' + 1);
        return OptionalInt.of(column - 1);
    }

    @Override
    public String toString() {
        return words;
    }
}
