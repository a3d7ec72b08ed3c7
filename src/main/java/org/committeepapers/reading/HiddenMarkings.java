package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Book;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Entries;
import org.committeepapers.tracker.Entry;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.Exemptions.Doubt;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Item;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.marking.Markings;

/**
 * What rows, columns, cells and sheets that are left out because they are hidden mark as exempt: the tables are read once more
 * with them, for nothing but that.
 */
final class HiddenMarkings {

    /** What such rows say is only about themselves. */
    private static final Set<SheetPlan.Kind> OF_TABLES =
            EnumSet.of(SheetPlan.Kind.HEADING, SheetPlan.Kind.ITEM, SheetPlan.Kind.CONTINUATION, SheetPlan.Kind.LABEL);

    private final TrackerTables tables;
    private final List<Sheet> whole = new ArrayList<>();
    private final Map<Integer, Sheet> shown = new HashMap<>();
    private final List<Aside> asides = new ArrayList<>();
    private final Map<Location.Row, Recommendation> byRow = new HashMap<>();

    HiddenMarkings(ReadingRules rules, String file) {
        tables = new TrackerTables(rules, file, new Remarks());
    }

    /** @param rest what is shown of the sheet; empty where all of it is hidden */
    void read(Sheet sheet, Optional<Sheet> rest) {
        rest.ifPresent(it -> shown.put(sheet.entry().index(), it));
        whole.add(sheet);
        // A layout gives a hidden sheet no table.
        Book.SheetEntry open = new Book.SheetEntry(sheet.name(), sheet.entry().index(), false);
        Sheet read = rest.isPresent()
                ? sheet
                : new Sheet(sheet.file(), open, sheet.rows(), sheet.hiddenColumns(), sheet.notes());
        Set<Integer> ofTables = tables.read(read).stream()
                .flatMap(plan -> plan.rows().stream())
                .filter(row -> OF_TABLES.contains(row.kind()))
                .map(SheetPlan.Row::index)
                .collect(Collectors.toSet());
        UnreadWords unread = new UnreadWords(sheet);
        sheet.inOrder().stream()
                .filter(row -> row.isHidden() && !ofTables.isEmpty() && !ofTables.contains(row.index()))
                .forEach(row -> unread.addStamps(row, row.own()));
        asides.addAll(unread.asides());
    }

    /** The recommendations that are shown, with what is marked of them elsewhere. */
    List<Recommendation> on(List<Recommendation> recommendations, String tracker) {
        if (!tables.isEmpty()) {
            byRow.putAll(tables.byRow(tracker));
        }
        byRow.values().stream().distinct().flatMap(Recommendation::items).forEach(this::addWords);
        byRow.values().stream()
                .distinct()
                .filter(it -> !shown.containsKey(it.place().sheetIndex()))
                .filter(it -> recommendations.stream().anyMatch(other -> isUnmarked(other) && isSame(it, other)))
                .flatMap(Recommendation::items)
                .filter(item -> !isUnmarked(item))
                .forEach(item -> asides.add(
                        new Aside(item.text(Field.EXEMPTION), item.cell(Field.EXEMPTION), Aside.Bearing.MARKING)));
        addMarks(recommendations.stream()
                .flatMap(Recommendation::items)
                .flatMap(item -> Stream.ofNullable(byRow.get(item.place().wholeRow())))
                .map(Recommendation::key)
                .collect(Collectors.toSet()));
        return recommendations.stream().map(this::marked).toList();
    }

    /** What hidden rows say of recommendations that are shown in other rows. */
    private void addMarks(Set<ItemKey> alsoShown) {
        for (Sheet sheet : whole) {
            Optional<Recommendation> last = Optional.empty();
            for (SheetRow row : sheet.inOrder()) {
                Recommendation own = byRow.get(sheet.cell(row, 0).wholeRow());
                last = own == null ? last : Optional.of(own);
                Optional<Recommendation> of = last.filter(it -> alsoShown.contains(it.key()));
                if (row.isHidden() && of.isPresent()) {
                    int exempt = of.get().cell(Field.EXEMPTION).column();
                    row.own().stream()
                            .filter(cell -> cell.column() != exempt)
                            .filter(cell -> Markings.areIn(cell.value().words(), Set.of()))
                            .forEach(
                                    cell -> asides.add(new Aside(cell.value().text(), sheet.cell(row, cell.column()))));
                }
            }
        }
    }

    private static boolean isUnmarked(Item item) {
        return !item.exemptions().isAny()
                && !item.exemptions().cleared()
                && item.exemptions().doubt() == Doubt.NONE;
    }

    /** By their references, and by their reviews where both give one. */
    private static boolean isSame(Recommendation hidden, Recommendation other) {
        String review = hidden.words(Field.REVIEW);
        return !hidden.reference().isBlank()
                && PlainText.sameLabel(hidden.reference()).equals(PlainText.sameLabel(other.reference()))
                && (review.isBlank()
                        || other.words(Field.REVIEW).isBlank()
                        || PlainText.sameLabel(review).equals(PlainText.sameLabel(other.words(Field.REVIEW))));
    }

    /** Texts that are withheld and left out, which other cells may repeat, and marks in titles and bands. */
    List<Aside> asides() {
        return asides;
    }

    private Recommendation marked(Recommendation recommendation) {
        Recommendation marked = recommendation;
        List<Recommendation> same = recommendation
                .items()
                .flatMap(item -> Stream.ofNullable(byRow.get(item.place().wholeRow())))
                .distinct()
                .toList();
        for (Recommendation one : same) {
            marked = marked.with(also(marked.entries(), one.entries()));
        }
        Exemptions own = marked.exemptions();
        Exemptions ofAll = new Exemptions(own.whole(), Map.of(), false, own.doubt(), "", "");
        return marked.withEach(action -> action.with(same.stream()
                .flatMap(one -> one.actions().stream())
                .filter(one -> one.place().wholeRow().equals(action.place().wholeRow()))
                .map(Item::entries)
                .reduce(action.entries().with(action.exemptions().also(ofAll)), HiddenMarkings::also)));
    }

    /** A doubt is asked about where it stands. */
    private static Entries also(Entries own, Entries other) {
        Exemptions both = own.exemptions().also(other.exemptions());
        boolean doubted = own.exemptions().doubt() != both.doubt()
                || !own.exemptions().note().equals(both.note());
        Entry it = own.of(Field.EXEMPTION);
        Optional<Location.Cell> source =
                (doubted ? other : own).of(Field.EXEMPTION).source();
        return own.with(Field.EXEMPTION, new Entry(it.text(), it.cells(), source, it.others(), ""))
                .with(both);
    }

    private void addWords(Item item) {
        Field.texts().stream()
                .filter(field -> item.exemptions().withholds(field))
                .flatMap(field -> item.entries().of(field).all())
                .distinct()
                .filter(cell -> !isShown(cell))
                .forEach(cell -> whole.stream()
                        .filter(sheet -> sheet.entry().index() == cell.sheetIndex())
                        .flatMap(sheet -> Stream.ofNullable(sheet.rows().get(cell.row())))
                        .map(row -> row.value(cell.column()).text())
                        .filter(words -> !words.isBlank())
                        .forEach(words -> asides.add(new Aside(words, cell, Aside.Bearing.WITHHELD))));
    }

    private boolean isShown(Location.Cell cell) {
        return Optional.ofNullable(shown.get(cell.sheetIndex()))
                .flatMap(sheet -> Optional.ofNullable(sheet.rows().get(cell.row())))
                .map(SheetRow::cells)
                .stream()
                .flatMap(Collection::stream)
                .anyMatch(there -> there.column() == cell.column());
    }
}
