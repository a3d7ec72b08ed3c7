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
 * @param text as a person reads it; a date in full words
 * @param date where the cell is a date to the day
 * @param number where the cell is a number that isn't a date
 * @param fill the colour of a solid fill, as 0xRRGGBB; see {@link FillColour} for what it means
 */
public record CellValue(
        RichText text, Optional<LocalDate> date, OptionalDouble number, Set<Flaw> flaws, Optional<Integer> fill) {

    private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\u00a0]+|[\\s\u00a0]+$");

    public static final CellValue BLANK = text(RichText.EMPTY, Set.of());

    public static CellValue text(RichText text, Set<Flaw> flaws) {
        return new CellValue(text, Optional.empty(), OptionalDouble.empty(), flaws, Optional.empty());
    }

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

    public CellValue with(RichText otherText) {
        return new CellValue(otherText, date, number, flaws, fill);
    }

    CellValue filledWith(Optional<Integer> colour) {
        return colour.equals(fill) ? this : new CellValue(text, date, number, flaws, colour);
    }
}
