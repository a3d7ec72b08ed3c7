package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * What the last edition withheld and no marking withholds any more: a marking was blanked, sorted away or deleted with its
 * column, and nobody has decided.
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
        if (opened || equals(NONE)) {
            return Stream.empty();
        }
        Hidden then = new Hidden(words);
        Set<Location> cells = new HashSet<>();
        Map<Location.Row, Location> places = new HashMap<>();
        tracker.recommendations().stream().flatMap(Recommendation::items).forEach(item -> {
            fields.getOrDefault(item.key(), Set.of()).stream()
                    // The answer may stand in the column of responses.
                    .map(field ->
                            field == Field.EXECUTIVE_RESPONSE && !item.has(field) ? Field.RESPONSE : field)
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
                .filter(text ->
                        !inspection.decided().on(text) || !inspection.decided().isDated(text))
                .filter(text -> cells.contains(text.place())
                        || then.isIn(compared(text.words().plain())))
                .forEach(text -> lost.computeIfAbsent(place(text, places), first -> new ArrayList<>())
                        .add(text));
        return lost.entrySet().stream().map(row -> found(row.getKey(), row.getValue(), inspection));
    }

    /** The form in which texts are compared: no sign, space or case tells them apart. */
    public static String compared(String text) {
        return PlainText.lettersAndNumbers(INVISIBLE.matcher(text).replaceAll(""));
    }

    /** Whether a text is long enough to be known elsewhere. */
    public static boolean canBeKnown(String compared) {
        return compared.length() >= SHORTEST_TEXT;
    }

    /** Texts that may not be part of others, found by how they begin. */
    static final class Hidden {

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

    /** Where a person decides about the row of a text. */
    static Location place(TrackerTexts.Text text, Map<Location.Row, Location> places) {
        return text.place() instanceof Location.Cell cell
                ? places.computeIfAbsent(cell.wholeRow(), row -> cell)
                : text.place();
    }

    static String listed(List<? extends Location> places) {
        List<Location.Cell> cells = places.stream()
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
        List<Location> places = texts.stream().map(TrackerTexts.Text::place).toList();
        return Rule.found(variant, place, "", listed(places), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
