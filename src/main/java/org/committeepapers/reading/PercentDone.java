package org.committeepapers.reading;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.tracker.Field;

/** How much of an action is done, from 0 to 100: a percentage or, in a column without a number above 1, a fraction. */
final class PercentDone {

    private static final Pattern SHARE = Pattern.compile("(?i)(-?\\d{1,6}(?:\\.\\d+)?|\\.\\d+)\\s*(%|per ?cent)?");

    /** The sheet and column of each with a number above 1. */
    private final Set<List<Integer>> ofPercentages = new HashSet<>();

    PercentDone(List<SheetItem> items) {
        items.stream()
                .flatMap(item -> Stream.concat(item.statuses().stream(), Stream.of(item.value(Field.PERCENT))))
                .filter(value -> !value.value().percent() && number(value) > 1)
                .forEach(value -> ofPercentages.add(value.column()));
    }

    private static double number(Value value) {
        Matcher share = SHARE.matcher(value.words());
        return share.matches() ? Double.parseDouble(share.group(1)) : 0;
    }

    static boolean isShare(String words) {
        return SHARE.matcher(words).matches();
    }

    /** Normally from 0 to 100; empty where the cell holds no number. */
    OptionalDouble of(Value value) {
        CellValue cell = value.value();
        if (cell.percent() && cell.number().isPresent()) {
            return OptionalDouble.of(percentage(cell.number().getAsDouble()));
        }
        Matcher share = SHARE.matcher(value.words());
        if (!share.matches()) {
            return OptionalDouble.empty();
        }
        boolean fraction = share.group(2) == null && !ofPercentages.contains(value.column());
        return OptionalDouble.of(fraction ? percentage(number(value)) : number(value));
    }

    /** Without the binary error of 0.29 * 100. */
    private static double percentage(double fraction) {
        return Math.round(fraction * 1_000_000) / 10_000.0;
    }
}
