package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the review that recommendations come from, by the sheet or the heading they stand under. Sheets and headings
 * that only tell how items stand, or a time, part one list.
 */
record Reviews(List<TrackerSheet> sheets) {

    void name() {
        Map<Integer, List<Group>> bySheet = new HashMap<>();
        sheets.stream()
                .filter(sheet -> !sheet.groups().isEmpty())
                .forEach(sheet -> bySheet.computeIfAbsent(sheet.index(), index -> new ArrayList<>())
                        .addAll(sheet.groups()));
        for (TrackerSheet sheet : sheets) {
            String ofSheet = bySheet.size() > 1 && SectionNames.isReview(sheet.name()) ? sheet.name() : "";
            boolean parted = isParted(bySheet.getOrDefault(sheet.index(), List.of()));
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
