package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Finds what looks like headings on a sheet. */
final class SectionFinder {

    private static final int FEWEST = 2;
    private static final int FEWEST_UNKNOWN = 3;
    private static final int LONGEST_UNKNOWN = 80;
    private static final int LONGEST_SPLIT = 30;
    private static final int MOST_IN_LINE = 4;

    private final HeadingWords words;
    private final Predicate<SheetRow> isLine;

    /** @param isLine whether a row says something of all items below it */
    SectionFinder(HeadingWords words, Predicate<SheetRow> isLine) {
        this.words = words;
        this.isLine = isLine;
    }

    /** From top to bottom; none where the sheet has no table of recommendations or actions. */
    List<Section> sections(Sheet sheet) {
        List<SheetRow> rows = List.copyOf(sheet.inOrder());
        TreeMap<Integer, Integer> found = new TreeMap<>();
        for (SheetRow row : rows) {
            boolean below = !found.isEmpty() && row.index() <= found.lastEntry().getValue();
            if (!below && isOfKnown(row)) {
                put(sheet, row, found);
            }
        }
        keepTables(sheet, found);
        if (found.isEmpty()) {
            unknown(rows).ifPresent(row -> put(sheet, row, found));
        }
        List<Section> sections = new ArrayList<>();
        int end = sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey();
        for (Map.Entry<Integer, Integer> each : found.descendingMap().entrySet()) {
            int above = above(sheet, each.getKey());
            Map<Integer, Heading> headings = Heading.of(sheet, each.getKey(), each.getValue());
            sections.addFirst(new Section(sheet, above, each.getKey(), each.getValue(), end, headings));
            end = above - 1;
        }
        return sections;
    }

    private boolean isOfKnown(SheetRow row) {
        List<SheetCell> own = Section.own(row);
        long known = own.stream().filter(cell -> guess(cell).isProposed()).count();
        long maybe = own.stream()
                .filter(cell -> guess(cell).sure() != HeadingWords.Sure.NO)
                .count();
        return own.size() >= FEWEST
                && known >= FEWEST
                && maybe * 2 >= own.size()
                && own.stream().allMatch(this::isText);
    }

    private HeadingWords.Guess guess(SheetCell cell) {
        return words.guess(cell.value().words());
    }

    private boolean isText(SheetCell cell) {
        return cell.value().date().isEmpty() && cell.value().number().isEmpty();
    }

    /** Without headings of recommendations or actions it may be a summary or a key. */
    private void keepTables(Sheet sheet, NavigableMap<Integer, Integer> found) {
        TreeMap<Integer, Integer> tables = new TreeMap<>(found);
        tables.entrySet()
                .removeIf(rows -> Heading.of(sheet, rows.getKey(), rows.getValue()).values().stream()
                        .map(words::guess)
                        .noneMatch(HeadingWords.Guess::isOfItem));
        if (!tables.isEmpty()) {
            found.keySet().retainAll(tables.keySet());
        } else {
            found.entrySet()
                    .removeIf(rows ->
                            Heading.of(sheet, rows.getKey(), rows.getValue()).size() <= FEWEST_UNKNOWN);
        }
    }

    /** A row of short texts of which each is another, with rows below that are as long. */
    private Optional<SheetRow> unknown(List<SheetRow> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<SheetCell> own = Section.own(rows.get(i));
            boolean texts = own.stream()
                    .allMatch(cell -> isText(cell) && cell.value().words().length() <= LONGEST_UNKNOWN);
            long different =
                    own.stream().map(cell -> cell.value().words()).distinct().count();
            boolean known = own.stream().anyMatch(cell -> guess(cell).sure() != HeadingWords.Sure.NO);
            if (own.size() >= FEWEST_UNKNOWN
                    && texts
                    && known
                    && different == own.size()
                    && Section.own(rows.get(i + 1)).size() >= FEWEST) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    /** Puts the first and last row of the headings, which take two where a merged one is divided below or split. */
    private void put(Sheet sheet, SheetRow row, NavigableMap<Integer, Integer> found) {
        int first = row.index();
        int last = first;
        while (isBelow(sheet, last + 1) && last - first < 2) {
            last++;
        }
        if (last == first && isDivided(sheet, first - 1, found)) {
            first--;
        }
        found.put(Math.max(first, last - 1), last);
    }

    /** Whether the row stands below merged headings, or has the second words of headings that were split. */
    private boolean isBelow(Sheet sheet, int next) {
        SheetRow upper = sheet.rows().get(next - 1);
        SheetRow row = sheet.rows().get(next);
        if (upper == null || row == null) {
            return false;
        }
        List<SheetCell> own = Section.own(row);
        if (own.isEmpty() || !own.stream().allMatch(this::isText)) {
            return false;
        }
        boolean below =
                own.stream().allMatch(cell -> upper.filled().stream().anyMatch(over -> isOver(over, cell, upper)))
                        && upper.filled().stream()
                                .anyMatch(over -> own.stream()
                                                .filter(cell -> isOver(over, cell, upper))
                                                .count()
                                        > 1);
        boolean split = own.size() >= FEWEST
                && upper.filled().stream().anyMatch(over -> guess(over).isOfItem())
                && own.stream()
                        .allMatch(cell -> cell.value().words().length() <= LONGEST_SPLIT
                                && upper.cell(cell.column())
                                        .filter(over -> guess(over).isOfItem())
                                        .isEmpty());
        return below || split;
    }

    private static boolean isOver(SheetCell over, SheetCell cell, SheetRow upper) {
        return over.width() > 1
                && over.sourceRow() == upper.index()
                && cell.column() >= over.column()
                && cell.column() < over.column() + over.width();
    }

    private static boolean isAnyWide(SheetRow row) {
        return row.filled().stream().anyMatch(cell -> cell.width() > 1);
    }

    /** Whether the row above has several headings, some of them over several columns. */
    private boolean isDivided(Sheet sheet, int above, NavigableMap<Integer, Integer> found) {
        SheetRow upper = sheet.rows().get(above);
        boolean taken = !found.isEmpty() && found.lastEntry().getValue() >= above;
        return upper != null
                && !taken
                && Section.own(upper).size() >= FEWEST
                && Section.own(upper).stream().allMatch(this::isText)
                && isAnyWide(upper)
                && !isLine.test(upper);
    }

    /** The first of the lines right above the headings. */
    private int above(Sheet sheet, int headings) {
        int above = headings;
        SheetRow row = sheet.rows().get(above - 1);
        while (row != null
                && Section.own(row).size() <= MOST_IN_LINE
                && (isLine.test(row) || Section.own(row).size() == 1)) {
            above--;
            row = sheet.rows().get(above - 1);
        }
        return above;
    }
}
