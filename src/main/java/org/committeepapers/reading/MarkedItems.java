package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.Marking;

/**
 * What the items of a recommendation mark as exempt. A marking that names no part holds for its whole row: for the
 * recommendation and all its actions if the row has its words, else for the action.
 */
final class MarkedItems {

    /** What belongs to the recommendation, whichever of its items says it. */
    private static final Set<Field> OF_RECOMMENDATION = Field.of(Field.Part.RECOMMENDATION);

    private static final Set<Field> WORDS_OF_RECOMMENDATION =
            Set.of(Field.RECOMMENDATION, Field.RESPONSE, Field.EXECUTIVE_RESPONSE);

    /** Of these, one is enough. */
    private static final List<Set<Field>> NAMED_TOGETHER = List.of(
            Set.of(Field.RESPONSE, Field.EXECUTIVE_RESPONSE),
            SheetItem.OF_DATES,
            Set.of(Field.STATUS, Field.RATING, Field.PERCENT));

    /** Blank from time to time: their marking is for what is reported next. */
    private static final Set<Field> REPORTED =
            Set.of(Field.PROGRESS, Field.STATUS, Field.PERCENT, Field.REVISED_DATE, Field.COMPLETED_ON);

    private final List<SheetItem> items;
    private final Map<Field, Value> said;
    private final Map<SheetItem, Marking> own = new LinkedHashMap<>();

    /** For a block of labels, its marking, which also holds for the actions in the table below. */
    private final Marking ofBlock;

    /**
     * @param said the cell that gives each field which is given once
     * @param coloured as {@link #coloured} gives them
     */
    MarkedItems(List<SheetItem> items, Map<Field, Value> said, Set<Location.Cell> coloured) {
        this.items = items;
        this.said = said;
        items.forEach(item -> own.put(item, sound(item, marking(item, coloured))));
        SheetItem first = items.getFirst();
        this.ofBlock = isBlock(first) ? own.getOrDefault(first, Marking.NONE) : Marking.NONE;
        Exemptions recommendation = ofRecommendation();
        items.stream()
                .filter(item -> hasCommonWords(item, recommendation))
                .forEach(item -> own.put(item, Marking.inDoubt(Doubt.COMMON_WORDS)));
    }

    /**
     * The cells under Exempt that say nothing or that nothing is exempt, of which a colour may say something: where all that have
     * words share one, it says no more than the words, and where the whole column is grey, nobody can fill it in.
     */
    static Set<Location.Cell> coloured(List<SheetItem> items) {
        Map<List<Integer>, List<Value>> columns = new HashMap<>();
        items.forEach(item -> item.all(Field.EXEMPTION).stream()
                .filter(cell -> cell.isBlank()
                        || !item.table().exemption().read(cell.words()).isClear())
                .forEach(cell -> columns.computeIfAbsent(cell.column(), first -> new ArrayList<>())
                        .add(cell)));
        Set<Location.Cell> coloured = new HashSet<>();
        for (List<Value> cells : columns.values()) {
            List<Value> filledIn =
                    cells.stream().filter(cell -> !cell.isBlank()).toList();
            boolean grey = shareFill(cells) && FillColour.of(cells.getFirst().value()) == FillColour.GREY;
            boolean same = grey || shareFill(filledIn);
            cells.stream()
                    .filter(cell -> cell.isBlank() ? !grey : !same)
                    .map(Value::cell)
                    .forEach(coloured::add);
        }
        return coloured;
    }

    private static boolean shareFill(List<Value> cells) {
        return cells.size() > 1
                && cells.stream().map(cell -> cell.value().fill()).distinct().count() == 1;
    }

    private static boolean isBlock(SheetItem item) {
        return item.columns().fields().isEmpty();
    }

    /** The marking, or a doubt where it names something that isn't there: its actions may stand in other rows. */
    private Marking sound(SheetItem item, Marking marking) {
        boolean inRow = marking.row().isPresent();
        boolean isThere = (!inRow || !marksNothing(item))
                && (marking.action().isEmpty() || hasAction(item))
                && (marking.actions().isEmpty() || hasActions())
                && (inRow || marking.fields().keySet().stream().allMatch(field -> isGiven(item, field)));
        return isThere || !marking.isClear() ? marking : Marking.inDoubt(Doubt.NOTHING_THERE);
    }

    /** Whether the row gives no action and nothing of the recommendation. */
    private boolean marksNothing(SheetItem item) {
        return !holdsText(item)
                && !hasAction(item)
                && OF_RECOMMENDATION.stream().noneMatch(field -> isSaidIn(item, field));
    }

    /** Whether the row gives an action; of a block, any row below. */
    private boolean hasAction(SheetItem item) {
        return isBlock(item) ? hasActions() : !item.saidOfAction().isEmpty();
    }

    private boolean hasActions() {
        return items.stream().anyMatch(item -> !item.saidOfAction().isEmpty());
    }

    private boolean isGiven(SheetItem item, Field field) {
        Set<Field> together = NAMED_TOGETHER.stream()
                .filter(fields -> fields.contains(field))
                .findFirst()
                .orElse(Set.of(field));
        return REPORTED.contains(field) && item.has(field) && (hasAction(item) || !hasActions())
                || together.stream().anyMatch(said::containsKey)
                || (isBlock(item) || OF_RECOMMENDATION.contains(field) ? items.stream() : Stream.of(item))
                        .anyMatch(each -> together.stream().anyMatch(it -> saysSomething(each.value(it))));
    }

    private static boolean saysSomething(Value value) {
        return !CellWords.sayNothingYet(value.words()) || value.value().fill().isPresent();
    }

    /** Whether it marks its row as a whole, and words in it that it has in common with others stay public. */
    private boolean hasCommonWords(SheetItem item, Exemptions recommendation) {
        return !holdsText(item)
                && own.getOrDefault(item, Marking.NONE).row().isPresent()
                && WORDS_OF_RECOMMENDATION.stream()
                        .filter(field -> !recommendation.withholds(field) && !item.isBlank(field))
                        .anyMatch(field -> item.cell(field).row() != item.row());
    }

    /** What the rows withhold of the recommendation. One without its words withholds only those fields that it gives. */
    Exemptions ofRecommendation() {
        Optional<Exemption> whole = Optional.empty();
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        boolean cleared = false;
        Doubt doubt = Doubt.NONE;
        List<String> notes = new ArrayList<>();
        for (SheetItem item : items) {
            Marking marking = own.getOrDefault(item, Marking.NONE);
            boolean counts = countsForAll(item);
            if (counts && !marking.note().isEmpty()) {
                notes.add(marking.note());
            }
            doubt = counts && doubt == Doubt.NONE ? marking.doubt() : doubt;
            whole = both(whole, marking.recommendation());
            merge(fields, marking.fields(), OF_RECOMMENDATION::contains);
            if (holdsText(item)) {
                whole = both(whole, marking.row());
                cleared |= marking.cleared();
            } else {
                Optional<Exemption> unclear =
                        marking.doubt() == Doubt.NONE ? Optional.empty() : Optional.of(Exemption.UNCLEAR);
                both(marking.row(), unclear)
                        .ifPresent(ground -> OF_RECOMMENDATION.stream()
                                .filter(field -> isSaidIn(item, field))
                                .forEach(field -> fields.merge(field, ground, Exemption::and)));
            }
        }
        return new Exemptions(
                whole, fields, cleared, doubt, items.getFirst().words(Field.EXEMPTION), String.join(", ", notes));
    }

    /** The first marking that makes that of the recommendation doubtful, or else may do so by its note. */
    Optional<Value> doubted() {
        List<Predicate<Marking>> kinds = List.of(
                marking -> marking.doubt() != Doubt.NONE,
                marking -> !marking.note().isEmpty());
        return kinds.stream()
                .flatMap(kind -> items.stream()
                        .filter(this::countsForAll)
                        .filter(item -> kind.test(own.getOrDefault(item, Marking.NONE))))
                .findFirst()
                .map(item -> item.value(Field.EXEMPTION));
    }

    private boolean countsForAll(SheetItem item) {
        return holdsText(item) || !hasAction(item);
    }

    /** What is withheld of the action of a row, with what is withheld of its recommendation as a whole. */
    Exemptions ofAction(SheetItem row, Exemptions recommendation) {
        Marking marking = own.getOrDefault(row, Marking.NONE);
        Map<Field, Exemption> fields = new EnumMap<>(Field.class);
        merge(fields, marking.fields(), field -> !OF_RECOMMENDATION.contains(field));
        merge(fields, ofBlock.fields(), field -> !OF_RECOMMENDATION.contains(field));
        return new Exemptions(
                Stream.concat(
                                Stream.of(marking.row(), marking.action(), recommendation.whole(), ofBlock.action()),
                                own.values().stream().map(Marking::actions))
                        .reduce(Optional.empty(), MarkedItems::both),
                fields,
                marking.cleared() || ofBlock.cleared(),
                marking.doubt() == Doubt.NONE ? recommendation.doubt() : marking.doubt(),
                row.words(Field.EXEMPTION),
                marking.note());
    }

    private static void merge(Map<Field, Exemption> into, Map<Field, Exemption> fields, Predicate<Field> some) {
        fields.forEach((field, ground) -> {
            if (some.test(field)) {
                into.merge(field, ground, Exemption::and);
            }
        });
    }

    /** Whether the recommendation's words stand in the row itself, and not only above it. */
    private boolean holdsText(SheetItem item) {
        return !item.goesOn() && item.has(Field.RECOMMENDATION) || item.equals(items.getFirst());
    }

    private boolean isSaidIn(SheetItem item, Field field) {
        return Optional.ofNullable(said.get(field))
                .filter(value ->
                        value.cell().sheetIndex() == item.sheet().entry().index()
                                && value.cell().row() == item.row())
                .isPresent();
    }

    private static Optional<Exemption> both(Optional<Exemption> one, Optional<Exemption> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return Optional.of(one.get().and(other.get()));
    }

    /** What all cells of a row under headings about exemption say together. Where they don't agree, nobody knows. */
    private static Marking marking(SheetItem item, Set<Location.Cell> coloured) {
        Set<Marking> markings = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        for (Value cell : item.all(Field.EXEMPTION)) {
            SheetItem row = item.marked(cell);
            if (isSign(cell, row, coloured)) {
                return Marking.inDoubt(Doubt.NO_WORDS);
            }
            if (!cell.isBlank()) {
                Marking marking = row.table().exemption().read(cell.words());
                markings.add(marking.with(""));
                notes.add(marking.note());
            }
        }
        notes.removeIf(String::isEmpty);
        return markings.isEmpty()
                ? item.table().exemption().read("")
                : together(markings).with(String.join(", ", notes));
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
    private static boolean isSign(Value cell, SheetItem item, Set<Location.Cell> coloured) {
        boolean flawed =
                cell.value().flaws().stream().anyMatch(flaw -> flaw != Flaw.LENGTH_AT_LIMIT && flaw != Flaw.UNSEEN);
        return flawed || coloured.contains(cell.cell()) && isFilledAlone(cell, item);
    }

    /** Whether its fill is its own: neither that of its heading nor of another cell in its row. */
    private static boolean isFilledAlone(Value cell, SheetItem item) {
        Optional<Integer> fill = cell.value().fill().filter(FillColour::isSign);
        List<Integer> columns = item.columns().of(Field.EXEMPTION);
        return fill.isPresent()
                && !columns.isEmpty()
                && cells(item, item.columns().lastRow())
                        .filter(heading -> heading.column() == cell.cell().column())
                        .noneMatch(heading -> heading.value().fill().equals(fill))
                && cells(item, cell.cell().row())
                        .filter(other -> !columns.contains(other.column()))
                        .noneMatch(other -> other.value().fill().equals(fill));
    }

    private static Stream<SheetCell> cells(SheetItem item, int row) {
        return Optional.ofNullable(item.sheet().rows().get(row)).map(SheetRow::cells).stream()
                .flatMap(Collection::stream);
    }
}
