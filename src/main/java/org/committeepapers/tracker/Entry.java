package org.committeepapers.tracker;

import java.util.List;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * What an item says in a field, and where.
 *
 * @param text blank where there is nothing
 * @param cells of its column in the row: first the one that the words stand in, last the one for new words, which is another
 *     one where the newest of several columns is blank; none if the sheet has no such column
 * @param heading of the column that it was read from, where it says more than the field does, as of an update of one quarter
 */
public record Entry(RichText text, List<Location.Cell> cells, String heading) {

    static final Entry NONE = new Entry(RichText.EMPTY, List.of());

    public Entry {
        cells = List.copyOf(cells);
        heading = text.isBlank() ? "" : heading;
    }

    public Entry(RichText text, List<Location.Cell> cells) {
        this(text, cells, "");
    }
}
