package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An answer in the column of responses may be a sentence too. */
    private static final Set<Field> PROSE = Field.texts(Field.RESPONSE);

    /** What many rows say in the same words; a row withholds them only if it names them. */
    private static final Set<Field> COMMON = EnumSet.of(
            Field.REFERENCE,
            Field.REVIEW,
            Field.COMMITTEE,
            Field.DIRECTED_TO,
            Field.RECEIVED_ON,
            Field.MADE_ON,
            Field.AGREED_ON,
            Field.STATUS);

    private Copied() {}

    /** A finding for each row with such texts about which nobody has decided, at its cell under Exempt. */
    static Stream<Found> found(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        if (!tracker.isExempt() || tracker.exemptions().isWhole()) {
            return Stream.empty();
        }
        Set<List<Object>> shared = withheldCells(tracker);
        Set<String> texts = withheld(tracker);
        Lost.Hidden whole = new Lost.Hidden(texts);
        Parts parts = Parts.of(texts);
        Map<Location.Row, Location> places = new HashMap<>();
        items(tracker)
                .filter(item -> item.has(Field.EXEMPTION))
                .forEach(item -> places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION)));
        Map<Location, List<Location>> copied = new LinkedHashMap<>();
        items(tracker)
                .filter(item -> !item.exemptions().cleared())
                .forEach(item -> given(item)
                        .filter(field -> !item.exemptions().hides(field) && shared.contains(shared(item, field)))
                        .filter(field -> !isDecided(item, field, inspection))
                        .forEach(field -> copied.computeIfAbsent(
                                        places.getOrDefault(item.place().wholeRow(), item.cell(field)),
                                        first -> new ArrayList<>())
                                .add(item.cell(field))));
        inspection
                .texts()
                .printed()
                .filter(text -> !inspection.decided().on(text))
                .filter(text -> {
                    String compared = Lost.compared(text.words().plain());
                    return whole.isIn(compared) || parts.in(compared).findAny().isPresent();
                })
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
        Set<Location.Row> rows =
                items(tracker).map(item -> item.place().wholeRow()).collect(Collectors.toSet());
        return items(tracker)
                .flatMap(item -> given(item)
                        .filter(field -> withholds(item, field, rows))
                        .map(field -> shared(item, field)))
                .collect(Collectors.toSet());
    }

    /** Of what stands above the rows or in the layout, a row that is withheld as a whole withholds only prose. */
    private static boolean withholds(Item item, Field field, Set<Location.Row> rows) {
        boolean inRows = source(item, field)
                .filter(cell -> rows.contains(cell.wholeRow()))
                .isPresent();
        return item.exemptions().fields().containsKey(field)
                || item.exemptions().isWhole() && !COMMON.contains(field) && (inRows || PROSE.contains(field));
    }

    private static Stream<Field> given(Item item) {
        return Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.PUBLIC) || field.is(Field.Trait.DATE))
                .filter(field -> item.has(field) && !item.text(field).isBlank());
    }

    private static Optional<Location.Cell> source(Item item, Field field) {
        return item.entries().of(field).source();
    }

    private static List<Object> shared(Item item, Field field) {
        return List.of(source(item, field), field);
    }

    /** Where a cell belongs to two rows, the decision about one is none about the other. */
    private static boolean isDecided(Item item, Field field, Inspection inspection) {
        Location.Cell own = item.cell(field);
        return !source(item, field).equals(Optional.of(own))
                && inspection.decided().on(new TrackerTexts.Text(item.text(field), own));
    }

    private static Found found(Location place, List<Location> cells, Inspection inspection) {
        String variant = inspection.hasExemptionColumn(place) ? "copied" : "copied-without-column";
        return Rule.found(variant, place, "", Lost.listed(cells), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
