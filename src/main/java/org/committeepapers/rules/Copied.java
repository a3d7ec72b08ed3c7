package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Words that one row of the tracker withholds and another gives: they were merged, filled down, repeated or copied. */
final class Copied {

    private Copied() {}

    /** A finding for each row with such texts about which nobody has decided, at its cell under Exempt. */
    static Stream<Found> found(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        if (!tracker.isExempt() || tracker.exemptions().isWhole()) {
            return Stream.empty();
        }
        Set<List<Object>> shared = withheldCells(tracker);
        Lost.Hidden withheld = new Lost.Hidden(withheld(tracker));
        Map<Location.Row, Location> places = new HashMap<>();
        items(tracker)
                .filter(item -> item.has(Field.EXEMPTION))
                .forEach(item -> places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION)));
        Map<Location, List<Location>> copied = new LinkedHashMap<>();
        items(tracker)
                .filter(item -> !item.exemptions().cleared())
                .forEach(item -> printed(item)
                        .filter(field -> !item.exemptions().withholds(field)
                                && shared.contains(List.of(item.cell(field), field)))
                        .forEach(field -> copied.computeIfAbsent(
                                        places.getOrDefault(item.place().wholeRow(), item.cell(field)),
                                        first -> new ArrayList<>())
                                .add(item.cell(field))));
        inspection
                .texts()
                .printed()
                .filter(text -> !inspection.decided().on(text)
                        && withheld.isIn(Lost.compared(text.words().plain())))
                .forEach(text -> copied.computeIfAbsent(Lost.place(text, places), first -> new ArrayList<>())
                        .add(text.place()));
        return copied.entrySet().stream().map(row -> found(row.getKey(), row.getValue(), inspection));
    }

    private static Stream<Item> items(Tracker tracker) {
        return tracker.recommendations().stream().flatMap(Recommendation::items);
    }

    private static Set<String> withheld(Tracker tracker) {
        return items(tracker)
                .flatMap(item -> Field.texts().stream()
                        .filter(field -> item.exemptions().withholds(field))
                        .map(field -> Lost.compared(item.words(field))))
                .filter(Lost::canBeKnown)
                .collect(Collectors.toSet());
    }

    /** The cells from which a row withholds a field; another, to which they are merged, repeated or filled down, may give it. */
    private static Set<List<Object>> withheldCells(Tracker tracker) {
        return items(tracker)
                .flatMap(item -> printed(item)
                        .filter(item.exemptions()::withholds)
                        .map(field -> List.<Object>of(item.cell(field), field)))
                .collect(Collectors.toSet());
    }

    private static Stream<Field> printed(Item item) {
        return Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.PUBLIC) && !field.is(Field.Trait.NAME) && item.has(field))
                .filter(field -> !item.text(field).isBlank());
    }

    private static Found found(Location place, List<Location> cells, Inspection inspection) {
        String variant = inspection.hasExemptionColumn(place) ? "copied" : "copied-without-column";
        return Rule.found(variant, place, "", Lost.listed(cells), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
