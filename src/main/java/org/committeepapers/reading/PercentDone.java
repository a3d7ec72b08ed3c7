package org.committeepapers.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.tracker.Field;

/** How much of an action is done, from 0 to 100, in a column of percentages or fractions. */
final class PercentDone {

    private static final Pattern SHARE =
            Pattern.compile("(-?\\d{1,6}(?:\\.\\d+)?|\\.\\d+)\\s*(%|per ?cent)?", Pattern.CASE_INSENSITIVE);

    /** The greatest number of each column: if none exceeds 1, plain numbers are fractions. */
    private final Map<Column, Double> greatest = new HashMap<>();

    private record Column(int sheet, int column) {}

    PercentDone(List<SheetItem> items) {
        for (SheetItem item : items) {
            item.statuses().forEach(this::see);
            if (item.has(Field.PERCENT)) {
                see(item.value(Field.PERCENT));
            }
        }
    }

    private void see(Value value) {
        Matcher share = SHARE.matcher(value.words());
        if (!value.value().percent() && share.matches()) {
            greatest.merge(column(value), Double.parseDouble(share.group(1)), Math::max);
        }
    }

    private static Column column(Value value) {
        return new Column(value.cell().sheetIndex(), value.cell().column());
    }

    static boolean isShare(String words) {
        return SHARE.matcher(words).matches();
    }

    /** Normally from 0 to 100; empty where the cell holds no number. */
    OptionalDouble of(SheetItem item, Value value) {
        CellValue cell = value.value();
        if (cell.percent() && cell.number().isPresent()) {
            return OptionalDouble.of(rounded(cell.number().getAsDouble() * 100));
        }
        Matcher share = SHARE.matcher(value.words());
        if (!share.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(share.group(1));
        boolean fraction = share.group(2) == null && greatest.getOrDefault(column(value), 0.0) <= 1;
        return OptionalDouble.of(fraction ? rounded(number * 100) : number);
    }

    /** Rounded down. */
    OptionalInt whole(SheetItem item) {
        OptionalDouble share = of(item, item.value(Field.PERCENT));
        return share.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.floor(share.getAsDouble()));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
