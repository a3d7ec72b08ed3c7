package org.committeepapers.workbook;

import java.util.Map;
import java.util.Set;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/**
 * Decides what a heading that says only "Date" means. To the right of what is to be done it is the deadline; to the
 * left of it, or behind the progress, it is the day of a meeting or of an update, which is no deadline.
 */
record PlainDate(Map<Field, Integer> columns, Map<Integer, String> words, Set<Integer> unused) {

    void find() {
        if (columns.containsKey(Field.BY_WHEN)) {
            return;
        }
        unused.stream()
                .filter(column ->
                        HeadingNames.PLAIN_DATE.contains(Names.plainWithoutBrackets(words.getOrDefault(column, ""))))
                .filter(this::isDeadline)
                .findFirst()
                .ifPresent(column -> {
                    columns.put(Field.BY_WHEN, column);
                    unused.remove(column);
                });
    }

    private boolean isDeadline(int column) {
        boolean behindTheWork = isBehind(Field.RECOMMENDATION, column) || isBehind(Field.ACTION, column);
        Integer progress = columns.get(Field.PROGRESS);
        return behindTheWork && (progress == null || progress != column - 1);
    }

    private boolean isBehind(Field field, int column) {
        Integer other = columns.get(field);
        return other != null && other < column;
    }
}
