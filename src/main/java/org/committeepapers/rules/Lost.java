package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;

/**
 * What the last edition withheld and no marking withholds any more: a marking was blanked, sorted away or deleted with its
 * column, and nobody has decided.
 *
 * @param fields of the items of the tracker, whatever their row and reference were
 * @param words of texts that the last edition knew and didn't print, as {@link PlainText#sameWords} gives them, wherever they
 *     stand now
 * @param whole whether the tracker was withheld as a whole, so that a person may decide about all of it on About
 */
public record Lost(Map<ItemKey, Set<Field>> fields, Set<String> words, boolean whole) {

    /** Nothing was withheld. */
    public static final Lost NONE = new Lost(Map.of(), Set.of(), false);

    private static final int MOST_NAMED = 10;

    /** A finding for each row with texts that were withheld and about which nobody has decided, at its cell under Exempt. */
    Stream<Found> found(Inspection inspection) {
        if (equals(NONE) || whole && inspection.decided().isOpenedNow()) {
            return Stream.empty();
        }
        Set<Location> cells = new HashSet<>();
        Map<Location.Row, Location> places = new HashMap<>();
        inspection.tracker().recommendations().stream()
                .flatMap(Recommendation::items)
                .forEach(item -> {
                    fields.getOrDefault(item.key(), Set.of()).stream()
                            .filter(item::has)
                            .forEach(field -> cells.add(item.cell(field)));
                    if (item.has(Field.EXEMPTION)) {
                        places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION));
                    }
                });
        Map<Location, List<TrackerTexts.Text>> lost = new LinkedHashMap<>();
        inspection
                .texts()
                .printed()
                .filter(text -> cells.contains(text.place())
                        || words.contains(PlainText.sameWords(text.words().plain())))
                .filter(text -> !inspection.decided().on(text))
                .forEach(text -> lost.computeIfAbsent(place(text, places), first -> new ArrayList<>())
                        .add(text));
        return lost.entrySet().stream().map(row -> found(row.getKey(), row.getValue(), inspection));
    }

    private static Location place(TrackerTexts.Text text, Map<Location.Row, Location> places) {
        return text.place() instanceof Location.Cell cell
                ? places.computeIfAbsent(cell.wholeRow(), row -> cell)
                : text.place();
    }

    private Found found(Location place, List<TrackerTexts.Text> texts, Inspection inspection) {
        List<Location.Cell> cells = texts.stream()
                .map(TrackerTexts.Text::place)
                .flatMap(it -> it instanceof Location.Cell cell ? Stream.of(cell) : Stream.empty())
                .distinct()
                .toList();
        if (inspection.texts().onAbout().anyMatch(texts::contains)) {
            return Rule.found("lost-about", place, "").getFirst();
        }
        String variant = texts.stream().anyMatch(inspection.decided()::hasLapsed)
                ? "lost-lapsed"
                : whole ? "lost-whole" : inspection.hasExemptionColumn(place) ? "lost" : "lost-without-column";
        return Rule.found(
                        variant,
                        place,
                        "",
                        Location.Cell.listed(cells, MOST_NAMED),
                        inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
