package org.committeepapers.workbook.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;

/**
 * What a cell holds.
 *
 * @param text as a person reads it, without what is struck out; a date in full words
 * @param struck the words that are struck out, on one line; empty where none are
 * @param date where the cell is a date to the day
 * @param number where the cell is a number that isn't a date
 * @param percent whether the number is shown as a percentage, so that 0.5 is half
 * @param fill the colour of a solid fill, as 0xRRGGBB; see {@link FillColour} for what it means
 */
public record CellValue(
        RichText text,
        String struck,
        Optional<LocalDate> date,
        OptionalDouble number,
        boolean percent,
        Set<Flaw> flaws,
        Optional<Integer> fill) {

    private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\u00a0]+|[\\s\u00a0]+$");

    public static final CellValue BLANK = text(RichText.EMPTY, Set.of());

    public static CellValue text(RichText text, Set<Flaw> flaws) {
        return text(text, "", flaws, Optional.empty());
    }

    static CellValue text(RichText text, String struck, Set<Flaw> flaws, Optional<Integer> fill) {
        return new CellValue(text, struck, Optional.empty(), OptionalDouble.empty(), false, flaws, fill);
    }

    /** Whether it says nothing in words; it may still have a fill, or words that are struck out. */
    public boolean isBlank() {
        return text.isBlank();
    }

    /** The words on one line without space around them, be it one that doesn't break. */
    public String words() {
        String plain = text.plain();
        boolean bare = !plain.isEmpty() && isNoSpace(plain.charAt(0)) && isNoSpace(plain.charAt(plain.length() - 1));
        return bare ? plain : OUTER_SPACE.matcher(plain).replaceAll("");
    }

    /** Whether it is surely no space: most cells have none around them, and are asked for their words again and again. */
    private static boolean isNoSpace(char letter) {
        return letter > ' ' && letter < '\u007f';
    }

    /** What the fill is called. */
    public FillColour colour() {
        return fill.map(FillColour::of).orElse(FillColour.NONE);
    }

    public CellValue with(RichText otherText) {
        return new CellValue(otherText, struck, date, number, percent, flaws, fill);
    }
}
