package org.committeepapers.workbook.copy;

import java.util.Comparator;

/** A cell of one sheet, row and column from 0. */
public record CellPlace(int row, int column) implements Comparable<CellPlace> {

    private static final Comparator<CellPlace> ORDER =
            Comparator.comparingInt(CellPlace::row).thenComparingInt(CellPlace::column);

    /** The address as the spreadsheet shows it, such as {@code D7}. */
    public String address() {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.append(row + 1).toString();
    }

    @Override
    public int compareTo(CellPlace other) {
        return ORDER.compare(this, other);
    }
}
