package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to single places of a text, made all at once. */
final class TextEdit {

    private final String text;
    private final List<Change> changes = new ArrayList<>();

    private record Change(int from, int to, String words) {}

    TextEdit(String text) {
        this.text = text;
    }

    void insert(int at, String words) {
        replace(at, at, words);
    }

    void remove(int from, int to) {
        replace(from, to, "");
    }

    /** Changes may not overlap; those at one place stand in the order in which they were made. */
    void replace(int from, int to, String words) {
        changes.add(new Change(from, to, words));
    }

    /** The text with every change made. */
    String edited() {
        changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        StringBuilder edited = new StringBuilder(text.length());
        int at = 0;
        for (Change change : changes) {
            edited.append(text, at, change.from()).append(change.words());
            at = change.to();
        }
        return edited.append(text, at, text.length()).toString();
    }
}
