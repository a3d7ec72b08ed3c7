package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.rules.Rule.Found;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.date.Dates;

/** Words that one row of the tracker withholds and another gives: they were merged, filled down, repeated or copied. */
public final class Copied {

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

    private static final Set<Field> DUE = EnumSet.of(Field.BY_WHEN, Field.FIRST_DATE, Field.REVISED_DATE);

    private static final Set<Field> ANSWER = EnumSet.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    /** What a withheld field takes along from its cell, so that it needs no marking. */
    private static final Map<Field, Set<Field>> ALONG = Map.of(
            Field.BY_WHEN,
            DUE,
            Field.FIRST_DATE,
            DUE,
            Field.REVISED_DATE,
            DUE,
            Field.STATUS,
            EnumSet.of(Field.COMPLETED_ON, Field.CLOSURE_AGREED_ON),
            Field.PROGRESS,
            EnumSet.of(Field.COMPLETED_ON),
            Field.PERCENT,
            EnumSet.of(Field.STATUS));

    /** What so many unmarked rows say in cells of their own isn't withheld by a further one. */
    private static final int COMMON_FROM = 3;

    private Copied() {}

    /** A finding for each row with such texts about which nobody has decided, at its cell under Exempt. */
    static Stream<Found> found(Inspection inspection) {
        Tracker tracker = inspection.tracker();
        boolean withholds = tracker.isExempt() || tracker.asides().stream().anyMatch(Copied::isWithheld);
        if (!withholds || tracker.exemptions().isWhole()) {
            return Stream.empty();
        }
        Set<Location.Row> rows =
                tracker.items().map(item -> item.place().wholeRow()).collect(Collectors.toSet());
        Map<Location.Cell, Set<Field>> shared = withheldCells(tracker, rows);
        Collection<Set<String>> open = open(tracker);
        Set<String> texts = withheld(tracker);
        Lost.Hidden whole = new Lost.Hidden(rare(texts, open));
        Parts parts = Parts.of(texts).without(COMMON_FROM, open.stream());
        Map<Location.Row, Location> places = new HashMap<>();
        tracker.items()
                .filter(item -> item.has(Field.EXEMPTION))
                .forEach(item -> places.put(item.place().wholeRow(), item.cell(Field.EXEMPTION)));
        Map<Location, List<Location>> copied = new LinkedHashMap<>();
        tracker.items()
                .filter(item -> !item.exemptions().cleared())
                .forEach(item -> given(item)
                        .filter(field -> !item.exemptions().hides(field) && isShared(item, field, shared, rows))
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

    private static boolean isWithheld(Aside aside) {
        return aside.bearing() == Aside.Bearing.WITHHELD;
    }

    /** The texts that it withholds, as they are compared, and what their cells say besides and papers don't print. */
    public static Set<String> withheld(Tracker tracker) {
        Set<Location> cells = new HashSet<>();
        List<String> texts = new ArrayList<>();
        Map<Location, List<String>> open = new HashMap<>();
        tracker.items()
                .forEach(item -> Stream.of(Field.values()).forEach(field -> {
                    if (PROSE.contains(field) && item.exemptions().withholds(field)) {
                        texts.add(item.words(field));
                        item.entries().of(field).all().forEach(cells::add);
                    } else if (!item.exemptions().hides(field)
                            && !item.words(field).isBlank()) {
                        item.entries()
                                .of(field)
                                .all()
                                .forEach(cell -> open.computeIfAbsent(cell, first -> new ArrayList<>())
                                        .add(item.words(field)));
                    }
                }));
        tracker.asides().stream()
                .filter(aside -> isWithheld(aside)
                        || aside.bearing() == Aside.Bearing.WHOLE_CELL && cells.contains(aside.cell()))
                .forEach(aside -> unprinted(aside.words().plain(), open.getOrDefault(aside.cell(), List.of()))
                        .forEach(texts::add));
        return texts.stream().map(Lost::compared).filter(Lost::canBeKnown).collect(Collectors.toSet());
    }

    /** What a cell says besides public words, as a whole and in each line, of which each may be an entry of another day. */
    private static Stream<String> unprinted(String cell, List<String> open) {
        String rest = cell;
        for (String words : open) {
            rest = rest.replace(words, "\n");
        }
        return Stream.concat(
                Stream.of(rest),
                rest.lines()
                        .map(line -> Lost.compared(line)
                                .substring(Lost.compared(Dates.beginning(line)).length())
                                .strip()));
    }

    /** The texts of each unmarked row that stand in its own cells. */
    private static Collection<Set<String>> open(Tracker tracker) {
        Map<Location.Row, Set<String>> open = new HashMap<>();
        tracker.items()
                .filter(item -> !item.exemptions().isAny())
                .forEach(item -> PROSE.stream()
                        .filter(field -> source(item, field)
                                .filter(cell -> item.has(field)
                                        && cell.equals(item.cell(field))
                                        && cell.wholeRow().equals(item.place().wholeRow()))
                                .isPresent())
                        .forEach(field -> open.computeIfAbsent(item.place().wholeRow(), first -> new HashSet<>())
                                .add(Lost.compared(item.words(field)))));
        return open.values();
    }

    /** Without stock sentences. */
    private static Set<String> rare(Set<String> texts, Collection<Set<String>> open) {
        Lost.Hidden all = new Lost.Hidden(texts);
        Map<String, Integer> rows = new HashMap<>();
        open.forEach(
                row -> row.stream().flatMap(all::in).distinct().forEach(text -> rows.merge(text, 1, Integer::sum)));
        return texts.stream()
                .filter(text -> rows.getOrDefault(text, 0) < COMMON_FROM)
                .collect(Collectors.toSet());
    }

    /**
     * The cells from which a row withholds fields; another, to which they are merged, repeated or filled down, may give them,
     * and so may another field.
     */
    private static Map<Location.Cell, Set<Field>> withheldCells(Tracker tracker, Set<Location.Row> rows) {
        Map<Location.Cell, Set<Field>> withheld = new HashMap<>();
        tracker.items()
                .forEach(item -> printable(item)
                        .filter(field -> withholds(item, field, rows))
                        .forEach(field -> source(item, field)
                                .ifPresent(cell -> withheld.computeIfAbsent(cell, first -> EnumSet.noneOf(Field.class))
                                        .add(field))));
        return withheld;
    }

    /** Of what stands above the rows or in the layout, a row that is withheld as a whole withholds only prose. */
    private static boolean withholds(Item item, Field field, Set<Location.Row> rows) {
        boolean inRows = source(item, field)
                .filter(cell -> rows.contains(cell.wholeRow()))
                .isPresent();
        return item.exemptions().fields().containsKey(field)
                || item.exemptions().isWhole()
                        && !item.text(field).isBlank()
                        && !COMMON.contains(field)
                        && (inRows || PROSE.contains(field));
    }

    private static Stream<Field> given(Item item) {
        return printable(item).filter(field -> !item.text(field).isBlank());
    }

    private static Stream<Field> printable(Item item) {
        return Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.PUBLIC) || field.is(Field.Trait.DATE))
                .filter(item::has);
    }

    private static Optional<Location.Cell> source(Item item, Field field) {
        return item.entries().of(field).source();
    }

    /** A name or a day may be withheld from a text, but what a text gave goes with it. */
    private static boolean isShared(
            Item item, Field field, Map<Location.Cell, Set<Field>> shared, Set<Location.Row> rows) {
        Optional<Location.Cell> source = source(item, field);
        Set<Field> withheld = source.map(shared::get).orElse(Set.of());
        return withheld.contains(field)
                || !field.is(Field.Trait.NAME)
                        && source.filter(cell -> rows.contains(cell.wholeRow())).isPresent()
                        && withheld.stream()
                                .filter(other -> PROSE.contains(other) || !PROSE.contains(field))
                                .anyMatch(other -> !isWithheldAlong(item, field, other));
    }

    private static boolean isWithheldAlong(Item item, Field field, Field withheld) {
        boolean isAnswer = ANSWER.contains(field) && ANSWER.contains(withheld);
        return ALONG.getOrDefault(withheld, Set.of()).contains(field)
                || isAnswer && item.cell(Field.RESPONSE).equals(item.cell(Field.EXECUTIVE_RESPONSE));
    }

    /** Where a cell belongs to two rows, the decision about one is none about the other. */
    private static boolean isDecided(Item item, Field field, Inspection inspection) {
        Location.Cell own = item.cell(field);
        return !source(item, field).equals(Optional.of(own))
                && inspection.decided().on(new TrackerTexts.Text(item.text(field), own));
    }

    private static Found found(Location place, List<Location> cells, Inspection inspection) {
        if (!(place instanceof Location.Cell)) {
            return Rule.found("copied-title", place, "").getFirst();
        }
        String variant = inspection.hasExemptionColumn(place) ? "copied" : "copied-without-column";
        return Rule.found(variant, place, "", Lost.listed(cells), inspection.toAdd(Field.EXEMPTION, "Exempt"))
                .getFirst();
    }
}
