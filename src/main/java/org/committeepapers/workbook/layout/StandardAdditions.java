package org.committeepapers.workbook.layout;

import java.util.List;
import java.util.Map;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/**
 * What a council's settings add to the standard layout.
 *
 * @param headings further names of columns; each goes before what it means else
 * @param statusKey what a number, letter or colour in the column of statuses means
 * @param skipHidden whether hidden rows, columns and sheets are left out
 */
public record StandardAdditions(Map<Field, List<String>> headings, Map<String, Status> statusKey, boolean skipHidden) {

    public static final StandardAdditions NONE = new StandardAdditions(Map.of(), Map.of(), false);

    public StandardAdditions {
        headings = Map.copyOf(headings);
        statusKey = Map.copyOf(statusKey);
    }
}
