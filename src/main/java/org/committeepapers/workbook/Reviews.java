package org.committeepapers.workbook;

import java.util.List;

/**
 * Names the review that recommendations come from, by the sheet or the heading they stand under. Sheets and headings
 * that only tell how items stand, or a time, part one list.
 */
record Reviews(List<TrackerSheet> sheets) {

    void name() {
        for (TrackerSheet sheet : sheets) {
            String ofSheet = sheets.size() > 1 && SectionNames.isReview(sheet.name()) ? sheet.name() : "";
            boolean parted = isParted(sheet.groups());
            for (Group group : sheet.groups()) {
                String heading = parted && SectionNames.isReview(group.heading()) ? group.heading() : "";
                group.ofReview(ofSheet.isEmpty() || heading.isEmpty() ? ofSheet + heading : ofSheet + ", " + heading);
            }
        }
    }

    /** Whether there is more than one heading; a lone one above the table is only its title. */
    private static boolean isParted(List<Group> groups) {
        return groups.size() > 1 || groups.size() == 1 && groups.get(0).isWithinTable();
    }
}
