package org.committeepapers.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.Values;
import org.committeepapers.text.Resource;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** The layout of trackers that have no layout file. */
public final class StandardLayout {

    private static final String FILE = "standard.layout.yaml";

    /** Loaded on first use. */
    private static final class Read {
        static final Values KEYS = read();
        static final Layout LAYOUT = LayoutFile.layout(KEYS, "", true, Additions.NONE);
    }

    private StandardLayout() {}

    /** The standard layout with what a council's settings add. */
    public static Layout with(Additions additions) {
        return additions.equals(Additions.NONE) ? Read.LAYOUT : LayoutFile.layout(Read.KEYS, "", true, additions);
    }

    /** The folded names of the columns of a field. */
    static Set<String> headingsOf(Field field) {
        return Read.LAYOUT.tables().stream()
                .flatMap(table -> table.columns().getOrDefault(field, List.of()).stream())
                .map(name -> ColumnName.folded(name.words()))
                .collect(Collectors.toSet());
    }

    /** The file itself with its comments, as an example for people. */
    public static String text() {
        return Resource.text(StandardLayout.class, FILE);
    }

    private static Values read() {
        try {
            return LayoutFile.keys(text(), FILE);
        } catch (Refusal refusal) {
            throw new IllegalStateException(String.valueOf(refusal.findings()), refusal);
        }
    }

    /**
     * What a council's settings add to the standard layout.
     *
     * @param headings further names of columns; they take precedence
     * @param statusKey the meanings of numbers, letters or colours in the column of statuses, these in small letters
     * @param skipHidden whether hidden rows, columns and sheets are left out
     */
    public record Additions(Map<Field, List<String>> headings, Map<String, Status> statusKey, boolean skipHidden) {

        public static final Additions NONE = new Additions(Map.of(), Map.of(), false);
    }
}
