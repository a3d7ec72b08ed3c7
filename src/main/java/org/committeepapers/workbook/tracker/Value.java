package org.committeepapers.workbook.tracker;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.workbook.sheet.CellValue;

/** The value of a field, and its cell. */
record Value(CellValue value, Location.Cell cell) {

    static Value of(RichText text, Location.Cell cell) {
        return new Value(CellValue.text(text, Set.of()), cell);
    }

    static Value of(String words, Location.Cell cell) {
        return of(RichText.of(words), cell);
    }

    RichText text() {
        return value.text();
    }

    String words() {
        return value.words();
    }

    boolean isBlank() {
        return value.isBlank();
    }

    Value at(Location.Cell other) {
        return new Value(value, other);
    }

    /** The cell with other words, no longer a date or number. */
    Value with(RichText other) {
        return new Value(
                new CellValue(
                        other,
                        value.struck(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        false,
                        value.flaws(),
                        value.fill()),
                cell);
    }
}
