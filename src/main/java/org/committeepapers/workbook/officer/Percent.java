package org.committeepapers.workbook.officer;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.workbook.sheet.CellValue;

/** Reads a cell of the column that says how much of an action is done. */
public final class Percent {

    private static final Pattern PERCENT = Pattern.compile(
            "(\\d{1,4})(?:\\.\\d+)?\\s*(?:%|per ?cent|[^\\d.%]).*|(\\d{1,4}(?:\\.\\d+)?|\\.\\d+)", Pattern.DOTALL);

    private Percent() {}

    /** From 0 to 100 where it can be; empty where the cell holds no number, or a lone 1, which may be 1 % or all of it. */
    public static OptionalInt read(CellValue value) {
        Matcher matcher = PERCENT.matcher(value.words().strip());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return matcher.group(1) == null
                ? bare(Double.parseDouble(matcher.group(2)))
                : OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }

    /** A number without a sign, stored as a number or as text: 0.5 is half of it. */
    private static OptionalInt bare(double number) {
        if (number == 1) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                (int) Math.floor(number > 0 && number < 1 ? Math.round(number * 10_000) / 100.0 : number));
    }
}
