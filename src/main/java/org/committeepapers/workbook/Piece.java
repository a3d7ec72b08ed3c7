package org.committeepapers.workbook;

import java.util.Set;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.workbook.sheet.CellValue;

/** What a cell says of a field. */
record Piece(CellValue value, Location.Cell cell) {

    static Piece of(RichText text, Location.Cell cell) {
        return new Piece(CellValue.text(text, Set.of()), cell);
    }

    RichText text() {
        return value.text();
    }

    String words() {
        return value.words();
    }
}
