package org.committeepapers.workbook;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell of the column that says how much of an action is done. */
final class Percent {

    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,4})(?:\\.\\d+)?\\s*(%|per ?cent)?.*", Pattern.DOTALL);

    private Percent() {}

    /** Part of one, in a cell of any kind. */
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d{1,6}");

    /** From 0 to 100 where it can be; empty where the cell holds no number, or a lone 1, which may be 1 % or all of it. */
    static OptionalInt read(CellValue value) {
        Matcher matcher = PERCENT.matcher(value.words());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        if (matcher.group(2) == null && value.number().isPresent()) {
            double number = value.number().getAsDouble();
            if (number > 0 && number < 1) {
                return OptionalInt.of((int) Math.floor(number * 100));
            }
            if (number == 1) {
                return OptionalInt.empty();
            }
        }
        return FRACTION.matcher(value.words()).matches()
                ? OptionalInt.of((int) Math.floor(Double.parseDouble(value.words()) * 100))
                : OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }
}
