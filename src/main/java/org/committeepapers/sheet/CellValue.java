package org.committeepapers.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.committeepapers.text.RichText;

/**
 * The value of a cell.
 *
 * @param text as a person reads it, without struck-out words; a date in full words
 * @param struck the struck-out words, on one line
 * @param date where the cell is a date to the day
 * @param number where the cell is a number and no date
 * @param percent whether the number is shown as a percentage, so that 0.5 is half
 * @param flaws faults of the cell, whatever it should hold
 * @param fill the colour of a solid fill, as 0xRRGGBB
 */
public record CellValue(
        RichText text,
        String struck,
        Optional<LocalDate> date,
        OptionalDouble number,
        boolean percent,
        Set<Flaw> flaws,
        Optional<Integer> fill) {

    private static final String SPACES = " \t\n\u000b\f\r\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff";

    public static final CellValue BLANK = text(RichText.EMPTY);

    public enum Flaw {
        ILLEGAL_CHARACTER,
        CHARACTERS_DAMAGED,
        /** Programs cut texts off at this length; the words show whether they did. */
        LENGTH_AT_LIMIT,
        FORMULA_ERROR,
        FORMULA_WITHOUT_VALUE,
        STRUCK_OUT,
        /** Its font shows signs, such as ticks, in place of its letters. */
        SIGNS_FOR_LETTERS,
        /** Its format hides its words. */
        UNSEEN
    }

    public static CellValue text(RichText text) {
        return text(text, "", Set.of(), Optional.empty());
    }

    static CellValue text(RichText text, String struck, Set<Flaw> flaws, Optional<Integer> fill) {
        return new CellValue(text, struck, Optional.empty(), OptionalDouble.empty(), false, flaws, fill);
    }

    public boolean isUnseen() {
        return flaws.contains(Flaw.UNSEEN);
    }

    /** Whether it has no words; it may still have a fill or struck-out words. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The words without space around them, including spaces that don't break and characters that nobody sees. */
    public String words() {
        String plain = text.plain();
        int start = 0;
        int end = plain.length();
        while (start < end && SPACES.indexOf(plain.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && SPACES.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(start, end);
    }

    public CellValue with(RichText otherText) {
        return new CellValue(otherText, struck, date, number, percent, flaws, fill);
    }
}
