package org.committeepapers.workbook;

import java.util.List;
import java.util.Map;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;

/**
 * How a council keeps its trackers, beyond what every reading knows.
 *
 * @param headings further names of columns
 * @param words further words of Status and Response
 * @param statusKey what a number, letter or colour in the Status column means where the sheet itself has no key
 * @param skipHidden whether hidden rows, columns and sheets are left out of the papers
 */
public record Habits(
        Map<Field, List<String>> headings, Vocabulary words, Map<String, Status> statusKey, boolean skipHidden) {

    public static final Habits USUAL = new Habits(Map.of(), Vocabulary.NONE, Map.of(), false);

    public Habits {
        headings = Map.copyOf(headings);
        statusKey = Map.copyOf(statusKey);
    }
}
