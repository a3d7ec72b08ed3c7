package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.wording.TextPattern;

/**
 * How a tracker is read. Nothing else is inferred.
 *
 * @param file the name of the layout file; empty for the standard layout
 * @param confirmed whether a person has confirmed it
 * @param about what an About sheet would say
 * @param tables in the order in which they are read
 * @param ignoreSheets sheets that are known to hold nothing of the tracker
 * @param nothingExempt whether a person has declared that the tracker has no exempt information
 * @param skipHidden whether hidden rows, columns and sheets are left out
 */
public record Layout(
        String file,
        boolean confirmed,
        LayoutAbout about,
        List<TableLayout> tables,
        List<TextPattern> ignoreSheets,
        boolean nothingExempt,
        boolean skipHidden) {

    /**
     * What to do where a tracker needs a layout file.
     *
     * @param file the name of the tracker's file
     */
    public static String draftOf(String file) {
        return "Say how this tracker is read: committee-papers layout \"%s\" drafts a file for it; fill it in and confirm it."
                .formatted(file);
    }

    public boolean isStandard() {
        return file.isEmpty();
    }

    /** Whether it names columns that must not appear in any output. */
    public boolean ignoresColumns() {
        return tables.stream().anyMatch(table -> !table.ignore().isEmpty());
    }

    /** Whether it says where exempt information is marked; the standard layout only says where it would be. */
    public boolean marksExemption() {
        return !isStandard() && tables.stream().anyMatch(TableLayout::marksExemption);
    }

    /** Whether the sheet is known to hold nothing of the tracker. */
    public boolean ignores(SheetEntry sheet) {
        return ignoreSheets.stream().anyMatch(pattern -> pattern.fits(sheet.name()));
    }

    /** The tables that read the sheet: the first that names it, or each that names it and gives its rows. */
    public List<TableLayout> tablesOf(SheetEntry sheet) {
        List<TableLayout> naming =
                tables.stream().filter(table -> table.isOf(sheet)).toList();
        return naming.stream().allMatch(table -> table.rows().isPresent()) || naming.isEmpty()
                ? naming
                : naming.subList(0, 1);
    }

    /**
     * What a layout file says of the whole tracker; an About sheet takes precedence. Empty text stands for what it
     * doesn't say.
     *
     * @param consideredOn the day on which the committee made its recommendations
     * @param agreedOn the day on which the executive agreed its response
     */
    public record LayoutAbout(
            String council,
            String committee,
            String title,
            Optional<LocalDate> consideredOn,
            Optional<LocalDate> agreedOn) {}
}
