package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.reading.DraftText.Line;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.wording.TextPattern;

/** What the rows of a table seem to be: items, lines, rows to skip, or the end. */
final class RowKinds {

    private static final Map<TextPattern, String> LINES = known(TableLayout::lines);
    private static final Map<TextPattern, String> SKIP = known(TableLayout::skip);
    private static final Map<TextPattern, String> UNTIL = known(TableLayout::until);
    private static final int FULL = 3;

    final List<SheetRow> items = new ArrayList<>();

    final Set<String> lines = new LinkedHashSet<>();

    final Set<String> skip = new LinkedHashSet<>();
    final Set<String> until = new LinkedHashSet<>();

    /** Rows that a person has to explain, by their first texts. */
    final Map<String, Line> asked = new LinkedHashMap<>();

    private final Set<Integer> texts;

    /** @param inBlocks whether lines may stand anywhere on the sheet, and texts alone are none */
    RowKinds(List<Section> sections, boolean inBlocks) {
        this.texts = sections.getFirst().items();
        boolean severalSheets = sections.stream().map(Section::sheet).distinct().count() > 1;
        for (Section section : sections) {
            for (SheetRow row : section.rowsAbove()) {
                lines.addAll(patterns(row));
                if (severalSheets && row.own().size() == 1 && !isLine(row)) {
                    ask(row);
                }
            }
            below(section);
        }
        if (inBlocks) {
            asked.clear();
            sections.getFirst().sheet().inOrder().forEach(row -> lines.addAll(patterns(row)));
        }
    }

    private static Map<TextPattern, String> known(Function<TableLayout, List<TextPattern>> patterns) {
        return Stream.of(HeadingWords.STANDARD, HeadingWords.PROPOSED)
                .flatMap(table -> patterns.apply(table).stream())
                .collect(Collectors.toMap(pattern -> pattern, TextPattern::source));
    }

    /** Whether the row says something about the items below it, in known words. */
    static boolean isLine(SheetRow row) {
        return !patterns(row).isEmpty();
    }

    /** The patterns that its cells fit, each alone or else all as one text. */
    static List<String> patterns(SheetRow row) {
        List<String> own = row.own().stream().map(cell -> cell.value().words()).toList();
        List<String> each = own.stream()
                .flatMap(words -> PatternNames.bestOf(LINES, words).stream())
                .toList();
        return each.size() == own.size()
                ? each
                : PatternNames.bestOf(LINES, String.join(" ", own)).stream().toList();
    }

    private void below(Section section) {
        List<SheetRow> rows =
                section.rows().stream().filter(row -> !row.own().isEmpty()).toList();
        Set<Integer> columns = section.headings().byColumn().keySet();
        int lastFull = rows.stream()
                .filter(row -> row.own().size() >= Math.min(FULL, columns.size()))
                .mapToInt(SheetRow::index)
                .max()
                .orElse(section.last());
        int before = section.last();
        for (SheetRow row : rows) {
            boolean behind = row.index() > lastFull;
            boolean below = behind && section.isLast();
            Optional<String> end = PatternNames.bestOf(UNTIL, first(row));
            Optional<String> skipped = PatternNames.bestOf(SKIP, first(row)).or(() -> end);
            if (isLine(row)) {
                lines.addAll(patterns(row));
            } else if (below && end.isPresent()) {
                until.add(end.get());
                return;
            } else if (skipped.isPresent()) {
                skip.add(skipped.get());
            } else if (below && row.index() > before + 1) {
                ask(row);
                return;
            } else if (isBand(row, columns) || behind && !section.isLast()) {
                ask(row);
            } else {
                items.add(row);
            }
            before = row.index();
        }
    }

    /** Whether it is a single text over several columns, or in a column that begins an item. */
    private boolean isBand(SheetRow row, Set<Integer> columns) {
        SheetCell cell = row.own().getFirst();
        return row.own().size() == 1
                && columns.size() >= FULL
                && (cell.width() >= FULL
                        || texts.contains(cell.column())
                        || columns.stream().allMatch(column -> column >= cell.column()));
    }

    private void ask(SheetRow row) {
        String comment = "row %d: %s".formatted(row.index() + 1, DraftText.sample(first(row)));
        asked.putIfAbsent(first(row), new Line(DraftText.QUESTION, comment));
    }

    static String first(SheetRow row) {
        return row.own().getFirst().value().words();
    }
}
