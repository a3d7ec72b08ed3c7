package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.text.Resource;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;

/** The layout of trackers that have no layout file. */
public final class StandardLayout {

    private static final String FILE = "standard.layout.yaml";

    /** Loaded on first use. */
    private static final class Read {
        static final Layout LAYOUT = read();
    }

    private StandardLayout() {}

    /** The standard layout with what a council's settings add. */
    public static Layout with(Additions additions) {
        Layout layout = Read.LAYOUT;
        return additions.equals(Additions.NONE)
                ? layout
                : new Layout(
                        layout.file(),
                        layout.confirmed(),
                        layout.about(),
                        layout.tables().stream()
                                .map(table -> with(table, additions))
                                .toList(),
                        layout.ignoreSheets(),
                        false,
                        additions.skipHidden());
    }

    /** The folded names of the columns of a field. */
    static Set<String> headingsOf(Field field) {
        return Read.LAYOUT.tables().stream()
                .flatMap(table -> table.columns().getOrDefault(field, List.of()).stream())
                .map(name -> ColumnName.folded(name.words()))
                .collect(Collectors.toSet());
    }

    private static TableLayout with(TableLayout table, Additions additions) {
        return table.with(
                columns(table.columns(), additions.headings()), status(table.status(), additions.statusKey()));
    }

    /** A name that a council gives to one field no longer means another. */
    private static Map<Field, List<ColumnName>> columns(
            Map<Field, List<ColumnName>> columns, Map<Field, List<String>> headings) {
        Set<String> added = headings.values().stream()
                .flatMap(List::stream)
                .map(ColumnName::folded)
                .collect(Collectors.toSet());
        Map<Field, List<ColumnName>> joined = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<ColumnName> names = Stream.concat(
                            headings.getOrDefault(field, List.of()).stream().map(name -> new ColumnName(name, 0)),
                            columns.getOrDefault(field, List.of()).stream()
                                    .filter(name -> !added.contains(ColumnName.folded(name.words()))))
                    .toList();
            if (!names.isEmpty()) {
                joined.put(field, names);
            }
        }
        return joined;
    }

    /** A sign counts as a word and, if it is the name of a colour, as a fill. */
    private static StatusLayout status(StatusLayout status, Map<String, Status> key) {
        Map<String, Status> words = new LinkedHashMap<>(status.words());
        Map<FillColour, Status> colours = new HashMap<>(status.colours());
        key.forEach((sign, meaning) -> {
            words.put(sign, meaning);
            Optional.ofNullable(LayoutKeys.COLOURS.get(sign.strip().toLowerCase(Locale.ROOT)))
                    .ifPresent(colour -> colours.put(colour, meaning));
        });
        return status.with(words, colours);
    }

    /** The file itself with its comments, as an example for people. */
    public static String text() {
        return Resource.text(StandardLayout.class, FILE);
    }

    private static Layout read() {
        try {
            return LayoutFile.standard(text(), FILE);
        } catch (Refusal refusal) {
            throw new IllegalStateException(String.valueOf(refusal.findings()), refusal);
        }
    }

    /**
     * What a council's settings add to the standard layout.
     *
     * @param headings further names of columns; they take precedence
     * @param statusKey the meanings of numbers, letters or colours in the column of statuses
     * @param skipHidden whether hidden rows, columns and sheets are left out
     */
    public record Additions(Map<Field, List<String>> headings, Map<String, Status> statusKey, boolean skipHidden) {

        public static final Additions NONE = new Additions(Map.of(), Map.of(), false);
    }
}
