package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.marking.Marking;
import org.committeepapers.wording.marking.MarkingWords;

/**
 * What the items of a recommendation mark as exempt. A marking that names no part holds for its whole row: for the
 * recommendation and all its actions if the row has its words, else for the action.
 */
final class MarkedItems {

    /** What belongs to the recommendation, whichever of its items says it. */
    private static final Set<Field> OF_RECOMMENDATION = Field.of(Field.Part.RECOMMENDATION);

    private final List<SheetItem> items;
    private final Map<Field, Value> said;

    private final Map<SheetItem, Marking> own = new LinkedHashMap<>();

    /** For a block of labels: the marking above its actions. */
    private final Optional<Marking> line;

    /** @param said the cell that gives each field which is given once */
    MarkedItems(List<SheetItem> items, Map<Field, Value> said) {
        this.items = items;
        this.said = said;
        items.forEach(item -> own.put(item, RowMarking.of(item)));
        this.line = Optional.of(items.getFirst())
                .filter(first -> first.columns().fields().isEmpty())
                .map(own::get);
    }

    /** The markings of the row alone. */
    Exemptions ofAction(SheetItem row) {
        Marking marking = own.getOrDefault(row, Marking.NONE);
        Map<Field, Exemption> fields = new TreeMap<>(marking.fields());
        fields.keySet().removeAll(OF_RECOMMENDATION);
        return new Exemptions(
                both(marking.row(), marking.action()),
                fields,
                marking.cleared(),
                marking.doubt(),
                row.words(Field.EXEMPTION));
    }

    /** The recommendation with what its items withhold. */
    Recommendation mark(Recommendation recommendation) {
        Exemptions own = ofRecommendation();
        List<Action> actions = recommendation.actions().stream()
                .map(action -> action.with(within(action.exemptions(), own)))
                .toList();
        return recommendation.with(actions).with(own);
    }

    private Exemptions ofRecommendation() {
        Optional<Exemption> whole = Optional.empty();
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        List<Marking> all = new ArrayList<>();
        line.ifPresent(marking -> all.add(wide(marking)));
        own.forEach((item, marking) -> all.add(holdsText(item) ? wide(marking) : narrow(item, marking)));
        for (Marking marking : all) {
            whole = both(whole, marking.recommendation());
            marking.fields().forEach((field, ground) -> {
                if (OF_RECOMMENDATION.contains(field)) {
                    fields.merge(field, ground, Exemption::and);
                }
            });
            cleared |= marking.cleared();
            doubt = doubt == Doubt.NONE ? marking.doubt() : doubt;
        }
        return new Exemptions(whole, fields, cleared, doubt, items.getFirst().words(Field.EXEMPTION));
    }

    /** Whether the recommendation's words stand in the row itself, and not only above it. */
    private boolean holdsText(SheetItem item) {
        return !item.goesOn() && item.has(Field.RECOMMENDATION) || item.equals(items.getFirst());
    }

    /** The marking of a row that is all recommendation. */
    private static Marking wide(Marking marking) {
        return new Marking(
                Optional.empty(),
                both(marking.recommendation(), marking.row()),
                marking.action(),
                marking.fields(),
                marking.cleared(),
                marking.doubt());
    }

    /** The marking for those fields of the recommendation that stand in this row. */
    private Marking narrow(SheetItem row, Marking marking) {
        Map<Field, Exemption> fields = new TreeMap<>(marking.fields());
        both(marking.row(), marking.doubt() == Doubt.NONE ? Optional.empty() : Optional.of(Exemption.UNCLEAR))
                .ifPresent(ground -> OF_RECOMMENDATION.stream()
                        .filter(field -> isSaidIn(row, field))
                        .forEach(field -> fields.merge(field, ground, Exemption::and)));
        return new Marking(Optional.empty(), marking.recommendation(), Optional.empty(), fields, false, Doubt.NONE);
    }

    private boolean isSaidIn(SheetItem item, Field field) {
        return Optional.ofNullable(said.get(field))
                .filter(value ->
                        value.cell().sheetIndex() == item.sheet().entry().index()
                                && value.cell().row() == item.row())
                .isPresent();
    }

    private Exemptions within(Exemptions action, Exemptions recommendation) {
        Map<Field, Exemption> fields = new TreeMap<>(action.fields());
        line.ifPresent(marking -> marking.fields().forEach((field, ground) -> {
            if (!OF_RECOMMENDATION.contains(field)) {
                fields.merge(field, ground, Exemption::and);
            }
        }));
        Optional<Exemption> whole = Stream.of(action.whole(), recommendation.whole(), line.flatMap(Marking::action))
                .reduce(Optional.empty(), MarkedItems::both);
        boolean cleared = action.cleared() || line.filter(Marking::cleared).isPresent();
        return new Exemptions(
                whole,
                fields,
                cleared,
                action.doubt() == Doubt.NONE ? recommendation.doubt() : action.doubt(),
                action.words());
    }

    private static Optional<Exemption> both(Optional<Exemption> one, Optional<Exemption> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return Optional.of(one.get().and(other.get()));
    }

    /** What all cells of a row under headings about exemption say together. Where they don't agree, nobody knows. */
    private static final class RowMarking {

        private static final Set<Flaw> MEAN_NOTHING = EnumSet.of(Flaw.LENGTH_AT_LIMIT);

        private RowMarking() {}

        static Marking of(SheetItem item) {
            MarkingWords words = item.table().exemption();
            Set<Marking> markings = new LinkedHashSet<>();
            for (Value cell : item.markings()) {
                if (isSign(cell, item)) {
                    return Marking.inDoubt(Doubt.NO_WORDS);
                }
                if (!cell.isBlank()) {
                    markings.add(words.read(cell.words()));
                }
            }
            if (markings.isEmpty()) {
                return words.read("");
            }
            return together(markings);
        }

        /** "Exempt: Yes" goes with a paragraph beside it, and "No" with who looked. */
        private static Marking together(Set<Marking> markings) {
            boolean ground = markings.stream().anyMatch(Marking::isClear);
            boolean cleared = markings.stream().anyMatch(Marking::cleared);
            markings.removeIf(marking -> ground && marking.equals(Marking.inDoubt(Doubt.NO_PARAGRAPH))
                    || cleared && !ground && marking.equals(Marking.NONE));
            return markings.size() == 1 ? markings.iterator().next() : Marking.inDoubt(Doubt.CELLS_DISAGREE);
        }

        /** Whether the cell shows something other than words. */
        private static boolean isSign(Value cell, SheetItem item) {
            boolean flawed = cell.value().flaws().stream().anyMatch(flaw -> !MEAN_NOTHING.contains(flaw));
            return flawed || cell.isBlank() && isFilledAlone(cell, item);
        }

        /** Whether its fill is its own: neither that of its heading nor of another cell in its row. */
        private static boolean isFilledAlone(Value cell, SheetItem item) {
            Optional<Integer> fill = cell.value().fill().filter(FillColour::isSign);
            Columns columns = item.columns();
            int column = cell.cell().column();
            return fill.isPresent()
                    && !columns.of(Field.EXEMPTION).isEmpty()
                    && !fill(item, columns.lastRow(), column).equals(fill)
                    && cells(item, cell.cell().row())
                            .filter(other -> !columns.of(Field.EXEMPTION).contains(other.column()))
                            .map(SheetCell::value)
                            .map(CellValue::fill)
                            .noneMatch(fill::equals);
        }

        private static Optional<Integer> fill(SheetItem item, int row, int column) {
            return cells(item, row)
                    .filter(other -> other.column() == column)
                    .findFirst()
                    .flatMap(other -> other.value().fill());
        }

        private static Stream<SheetCell> cells(SheetItem item, int row) {
            return Optional.ofNullable(item.sheet().rows().get(row)).map(SheetRow::cells).stream()
                    .flatMap(Collection::stream);
        }
    }
}
