package org.committeepapers.sheet;

import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;

/** The sheets of a file, whatever its format. */
public interface Book extends AutoCloseable {

    /** The sheets with cells, in the order of their tabs. */
    List<SheetEntry> sheets();

    /** Reads one of {@link #sheets()}; each may be read once. */
    Sheet read(SheetEntry entry) throws Refusal;

    /** The properties of the document, such as its title and a label of sensitivity. */
    default List<Property> properties() {
        return List.of();
    }

    /** Reports what is to be known of the file as a whole. */
    default void report(Remarks remarks) {
        // Most files leave nothing to guess.
    }

    @Override
    void close();

    /**
     * What somebody noted of the document as a whole.
     *
     * @param name that somebody gave it, such as Exempt; blank for one that every document has
     */
    record Property(String name, String words) {}

    /**
     * A sheet as the workbook lists it.
     *
     * @param index its position among the tabs, from 0
     */
    public record SheetEntry(String name, int index, boolean hidden) {}
}
