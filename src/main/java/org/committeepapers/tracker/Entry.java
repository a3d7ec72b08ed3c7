package org.committeepapers.tracker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;

/**
 * What an item says in a field, and where.
 *
 * @param text blank where there is nothing
 * @param cells of its column in the row: first the one that the words stand in, last the one for new words, which is another
 *     one where the newest of several columns is blank; none if the sheet has no such column
 * @param source the cell that has the words, which is another one where they were filled down or stand above the row
 * @param others further cells of the field, also in rows that give way to this one, of which papers print nothing
 * @param heading of the column that it was read from, where it says more than the field does, as of an update of one quarter
 */
public record Entry(
        RichText text,
        List<Location.Cell> cells,
        Optional<Location.Cell> source,
        List<Location.Cell> others,
        String heading) {

    static final Entry NONE = new Entry(RichText.EMPTY, List.of());

    public Entry {
        cells = List.copyOf(cells);
        others = List.copyOf(others);
        heading = text.isBlank() ? "" : heading;
    }

    public Entry(RichText text, List<Location.Cell> cells) {
        this(text, cells, cells.stream().findFirst(), List.of(), "");
    }

    /** Each cell that has words of the field. */
    public Stream<Location.Cell> all() {
        List<Location.Cell> own = cells.isEmpty() ? List.of() : source.stream().toList();
        return Stream.of(cells, own, others).flatMap(List::stream);
    }
}
