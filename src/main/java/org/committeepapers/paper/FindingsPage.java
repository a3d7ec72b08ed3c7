package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;

/**
 * What the findings page says to officers. It isn't made from what is public, and stays inside.
 *
 * @param file the workbook, by its name
 * @param read whether it could be read as a tracker
 * @param publishable whether no error stops it
 * @param found how many findings there are, in words; empty where there are none
 * @param groups by severity, the gravest first; none is empty
 * @param more how many findings, counted cell by cell, are left out because the page would be too long to open
 * @param howRead by which layout the workbook was read, and what each sheet was taken for; empty where it wasn't read
 * @param remark why there is no annotated copy; empty where there is one
 */
public record FindingsPage(
        String file,
        LocalDate asAt,
        boolean read,
        boolean publishable,
        String found,
        List<Group> groups,
        int more,
        List<String> howRead,
        String remark) {

    /** Says why there is no annotated copy. */
    public FindingsPage remarking(String why) {
        return new FindingsPage(file, asAt, read, publishable, found, groups, more, howRead, why);
    }

    /** The findings of one severity, in sheet order. */
    public record Group(Severity severity, List<Line> findings) {}

    /**
     * What a person takes in as one finding.
     *
     * @param first the place of its first cell, or of what else it is about
     * @param place where it is, in words
     * @param values what was read, shortened; the words are empty where nothing was, or where it must not be repeated
     * @param messages what is wrong
     */
    public record Line(Location first, String place, List<Part> values, List<Part> messages, String fix, String rule) {}

    /**
     * What holds for some of the cells.
     *
     * @param cells in words; empty where it holds for all
     */
    public record Part(String cells, String words) {}
}
