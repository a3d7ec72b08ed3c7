package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What the last edition withheld and no marking withholds any more: a marking was blanked, sorted away or deleted with its
 * column, and nobody has decided. With it go words that one row of the tracker withholds and another gives: they were merged,
 * filled down, repeated or copied.
 *
 * @param fields of the items of the tracker, whatever their row and reference were
 * @param words of texts that the last edition knew and didn't print, as {@link #compared} gives them, wherever they stand
 *     now
 * @param whole whether the tracker was withheld as a whole, so that a person may decide about all of it on About
 */
public record Lost(Map<ItemKey, Set<Field>> fields, Set<String> words, boolean whole) {

    /** Nothing was withheld. */
    public static final Lost NONE = new Lost(Map.of(), Set.of(), false);

    private static final int MOST_NAMED = 10;

    /** In characters; the same shorter text in two rows says nothing, as in "No update this month". */
    private static final int SHORTEST_TEXT = 25;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /** A finding for each row with texts that were withheld and about which nobody has decided, at its cell under Exempt. */
    Stream<Found> found(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        boolean opened = whole && inspection.decided().isOpenedNow();
        boolean inPart = tracker.isExempt() && !tracker.exemptions().isWhole();
        Set<List<Object>> shared = inPart ? withheldCells(tracker) : Set.of();
        Hidden then = new Hidden(opened ? Set.of() : words);
        Hidden now = new Hidden(inPart ? withheld(tracker) : Set.of());
        if ((opened || equals(NONE)) && shared.isEmpty()) {
            return Stream.empty();
        }
        Set<Location> cells = new HashSet<>();
        Map<Location.Row, Location> places = new HashMap<>();
        tracker.recommendations().stream().flatMap(Recommendation::items).forEach(item -> {
            fields.getOrDefault(item.key(), Set.of()).stream()
                    .filter(field -> !opened && item.has(field))
                    .forEach(field -> cells.add(item.cell(field)));
            if (item.has(Field.EXEMPTION)) {
                places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION));
            }
        });
        Map<Location, List<TrackerTexts.Text>> lost = new LinkedHashMap<>();
        Map<Location, List<TrackerTexts.Text>> copied = new LinkedHashMap<>();
        tracker.recommendations().stream()
                .flatMap(Recommendation::items)
                .filter(item -> !item.exemptions().cleared())
                .forEach(item -> printed(item)
                        .filter(field -> !item.exemptions().withholds(field)
                                && shared.contains(List.of(item.cell(field), field)))
                        .forEach(field -> copied.computeIfAbsent(
                                        places.getOrDefault(item.place().wholeRow(), item.cell(field)),
                                        first -> new ArrayList<>())
                                .add(new TrackerTexts.Text(item.text(field), item.cell(field)))));
        inspection
                .texts()
                .printed()
                .filter(text ->
                        !inspection.decided().on(text) || !inspection.decided().isDated(text))
                .forEach(text -> {
                    String compared = compared(text.words().plain());
                    boolean isLost = cells.contains(text.place()) || then.isIn(compared);
                    if (isLost || now.isIn(compared) && !inspection.decided().on(text)) {
                        (isLost ? lost : copied)
                                .computeIfAbsent(place(text, places), first -> new ArrayList<>())
                                .add(text);
                    }
                });
        return Stream.concat(
                lost.entrySet().stream().map(row -> found(row.getKey(), row.getValue(), inspection)),
                copied.entrySet().stream().map(row -> copied(row.getKey(), row.getValue(), inspection)));
    }

    /** The form in which texts are compared: no sign, space or case tells them apart. */
    public static String compared(String text) {
        return PlainText.lettersAndNumbers(INVISIBLE.matcher(text).replaceAll(""));
    }

    /** Whether a text is long enough to be known elsewhere. */
    public static boolean canBeKnown(String compared) {
        return compared.length() >= SHORTEST_TEXT;
    }

    private static Set<String> withheld(Tracker tracker) {
        return tracker.recommendations().stream()
                .flatMap(Recommendation::items)
                .flatMap(item -> Field.texts().stream()
                        .filter(field -> item.exemptions().withholds(field))
                        .map(field -> compared(item.words(field))))
                .filter(Lost::canBeKnown)
                .collect(Collectors.toSet());
    }

    /** The cells from which a row withholds a field; another, to which they are merged, repeated or filled down, may give it. */
    private static Set<List<Object>> withheldCells(Tracker tracker) {
        return tracker.recommendations().stream()
                .flatMap(Recommendation::items)
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

    /** Texts that may not be part of others, found by how they begin. */
    private static final class Hidden {

        private final Map<String, List<String>> byBeginning = new HashMap<>();

        Hidden(Set<String> texts) {
            texts.forEach(text -> byBeginning
                    .computeIfAbsent(text.substring(0, SHORTEST_TEXT), first -> new ArrayList<>())
                    .add(text));
        }

        boolean isEmpty() {
            return byBeginning.isEmpty();
        }

        boolean isIn(String text) {
            for (int at = 0; at + SHORTEST_TEXT <= text.length() && !isEmpty(); at++) {
                int start = at;
                boolean begins = at == 0 || text.charAt(at - 1) == ' ';
                if (begins
                        && byBeginning.getOrDefault(text.substring(at, at + SHORTEST_TEXT), List.of()).stream()
                                .anyMatch(hidden -> text.startsWith(hidden, start))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Location place(TrackerTexts.Text text, Map<Location.Row, Location> places) {
        return text.place() instanceof Location.Cell cell
                ? places.computeIfAbsent(cell.wholeRow(), row -> cell)
                : text.place();
    }

    private static Found copied(Location place, List<TrackerTexts.Text> texts, Inspection inspection) {
        String variant = inspection.hasExemptionColumn(place) ? "copied" : "copied-without-column";
        return Rule.found(variant, place, "", listed(texts), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }

    private static String listed(List<TrackerTexts.Text> texts) {
        List<Location.Cell> cells = texts.stream()
                .map(TrackerTexts.Text::place)
                .flatMap(it -> it instanceof Location.Cell cell ? Stream.of(cell) : Stream.empty())
                .distinct()
                .toList();
        return Location.Cell.listed(cells, MOST_NAMED);
    }

    private Found found(Location place, List<TrackerTexts.Text> texts, Inspection inspection) {
        if (inspection.texts().onAbout().anyMatch(texts::contains)) {
            return Rule.found("lost-about", place, "").getFirst();
        }
        String variant = texts.stream().anyMatch(inspection.decided()::hasLapsed)
                ? "lost-lapsed"
                : whole ? "lost-whole" : inspection.hasExemptionColumn(place) ? "lost" : "lost-without-column";
        return Rule.found(variant, place, "", listed(texts), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
