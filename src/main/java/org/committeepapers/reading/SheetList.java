package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Names;
import org.committeepapers.wording.WordFile;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.wording.marking.MarkedLabel;
import org.committeepapers.wording.marking.Stamps;

/**
 * A sheet that lists something: a row of headings, and an entry in each row below.
 *
 * @param columns where each known heading stands
 * @param <C> what a heading may name
 */
record SheetList<C extends Enum<C>>(Sheet sheet, SheetRow headings, Map<C, Integer> columns) {

    /** The known names of headings, from a file of words beside this class. */
    static <C extends Enum<C>> Map<String, C> names(Class<C> type, String file) {
        Map<String, C> names = new HashMap<>();
        WordFile words = new WordFile("/org/committeepapers/reading/" + file);
        for (String column : words.names()) {
            words.phrases(column).forEach(name -> names.put(name, Enum.valueOf(type, column)));
        }
        return names;
    }

    /** The list below the first row with the most known headings, which may be none. */
    static <C extends Enum<C>> SheetList<C> of(Sheet sheet, Map<String, C> names) {
        return sheet.inOrder().stream()
                .map(row -> new SheetList<>(sheet, row, columns(row, names)))
                .max(Comparator.comparingInt((SheetList<C> list) -> list.columns.size())
                        .thenComparingInt(list -> -list.headings.index()))
                .orElseGet(() -> new SheetList<C>(sheet, new SheetRow(0, false), Map.of()));
    }

    private static <C extends Enum<C>> Map<C, Integer> columns(SheetRow row, Map<String, C> names) {
        Map<C, Integer> columns = new TreeMap<>();
        for (SheetCell cell : row.filled()) {
            String name = Names.plainWithoutBrackets(cell.value().words());
            Optional.ofNullable(names.get(name)).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        return columns;
    }

    /**
     * Tells what is wrong with the cells of the entries, and what is read nowhere: further headings, and words below none. A
     * title alone in its row may stand above them.
     */
    void tell(Remarks remarks, String heading, String outside) {
        new CellRemarks(sheet, remarks).on(headings.index(), new TreeSet<>(columns.values()));
        C any = columns.keySet().iterator().next();
        String known = Stream.of(any.getDeclaringClass().getEnumConstants())
                .map(EnumNames::words)
                .collect(Collectors.joining(", "));
        for (SheetRow row : sheet.inOrder()) {
            for (SheetCell cell : row.own()) {
                Location.Cell place = sheet.cell(row, cell.column());
                if (row.equals(headings) && !columns.containsValue(cell.column())) {
                    remarks.add(heading, place, "", known);
                } else if (isOutside(row, cell)) {
                    remarks.add(outside, place, "", known);
                }
            }
        }
    }

    /** Asks about each cell below a heading that may be one of markings: nothing is withheld by what stands there. */
    void askAboutMarkings(Remarks remarks) {
        List<Integer> marked = headings.own().stream()
                .filter(cell -> !columns.containsValue(cell.column()))
                .filter(cell -> MarkedLabel.isOfMarkings(cell.value().words())
                        || MarkedLabel.asksWhetherPublic(cell.value().words()))
                .map(SheetCell::column)
                .toList();
        sheet.rows().tailMap(headings.index(), false).values().stream()
                .flatMap(row -> row.own().stream())
                .filter(cell -> marked.contains(cell.column()))
                .forEach(cell -> remarks.add("exemption-in-doubt/list", sheet.at(cell.sourceRow(), cell.column()), ""));
    }

    private boolean isOutside(SheetRow row, SheetCell cell) {
        return row.index() < headings.index()
                ? row.own().size() > 1 || Stamps.areIn(cell.value().words())
                : headings.value(cell.column()).isBlank();
    }

    /** The rows below the headings that say something under one of them, in sheet order. */
    List<SheetRow> rows() {
        return sheet.rows().tailMap(headings.index(), false).values().stream()
                .filter(row -> columns.values().stream().map(row::value).anyMatch(value -> !value.isBlank()))
                .toList();
    }

    CellValue value(SheetRow row, C column) {
        return row.value(columns.getOrDefault(column, -1));
    }

    String words(SheetRow row, C column) {
        return value(row, column).words();
    }

    Location.Cell cell(SheetRow row, C column) {
        return sheet.cell(row, columns.getOrDefault(column, 0));
    }

    /** The one day that the cell names, if it says nothing else. */
    static Optional<LocalDate> plainDay(CellValue value) {
        return day(value).filter(day -> value.date().isPresent() || Dates.isPlainDay(value.words()));
    }

    /** The one day that the cell names; empty where it names none, or leaves a doubt. */
    static Optional<LocalDate> day(CellValue value) {
        return value.date().or(() -> Dates.day(value.text()));
    }
}
