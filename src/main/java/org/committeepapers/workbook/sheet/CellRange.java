package org.committeepapers.workbook.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells, rows and columns from 0, its ends included. */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;
    private static final Pattern ADDRESS =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    /** The rectangle of an address such as {@code B7} or {@code B7:C9}; none where it can't be read. */
    public static Optional<CellRange> of(String address) {
        int letters = letters(address);
        if (letters > 0 && isRow(address, letters)) {
            int row = Integer.parseInt(address, letters, address.length(), 10) - 1;
            int column = column(address.substring(0, letters));
            return Optional.of(new CellRange(row, row, column, column));
        }
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2)) - 1;
        int column = column(matcher.group(1));
        boolean one = matcher.group(3) == null;
        int otherRow = one ? row : Integer.parseInt(matcher.group(4)) - 1;
        int otherColumn = one ? column : column(matcher.group(3));
        return Optional.of(new CellRange(
                Math.min(row, otherRow),
                Math.max(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(column, otherColumn)));
    }

    /** How many letters stand in front, of which a column has three at most. */
    private static int letters(String address) {
        int letters = 0;
        while (letters < address.length() && letters < MOST_LETTERS && isBetween('A', address.charAt(letters), 'Z')) {
            letters++;
        }
        return letters;
    }

    private static boolean isRow(String address, int from) {
        boolean digits = from < address.length() && address.length() - from <= MOST_DIGITS;
        for (int i = from; i < address.length() && digits; i++) {
            digits = isBetween('0', address.charAt(i), '9');
        }
        return digits;
    }

    private static boolean isBetween(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    int width() {
        return lastColumn - firstColumn + 1;
    }
}
