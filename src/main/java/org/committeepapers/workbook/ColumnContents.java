package org.committeepapers.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response.Category;
import org.committeepapers.wording.Dates;
import org.committeepapers.wording.Vocabulary;

/** Decides by what stands below them what headings mean that may mean two things. */
record ColumnContents(Sheet sheet, Header header) {

    private static final int ROWS_LOOKED_AT = 12;
    private static final Set<String> TARGETS =
            Set.of("target", "targets", "targed", "original target", "revised target");
    private static final Set<String> COMMENTS = Set.of("comment", "comments");

    Header read() {
        Map<Field, Integer> columns = new EnumMap<>(header.columns());
        Set<Integer> unused = new TreeSet<>(header.unused());
        Integer target = columns.get(Field.SUCCESS_CRITERIA);
        if (target != null && !columns.containsKey(Field.BY_WHEN) && isCalled(target, TARGETS) && areDates(target)) {
            columns.remove(Field.SUCCESS_CRITERIA);
            columns.put(Field.BY_WHEN, target);
        }
        Integer comments = columns.get(Field.EXECUTIVE_RESPONSE);
        if (comments != null
                && !columns.containsKey(Field.RESPONSE)
                && columns.containsKey(Field.PROGRESS)
                && isCalled(comments, COMMENTS)
                && values(comments).stream().noneMatch(ColumnContents::isResponse)) {
            columns.remove(Field.EXECUTIVE_RESPONSE);
            unused.add(comments);
        }
        return header.with(columns, unused);
    }

    private boolean isCalled(int column, Set<String> names) {
        return names.contains(Names.plainWithoutBrackets(header.words().getOrDefault(column, "")));
    }

    private boolean areDates(int column) {
        List<CellValue> values = values(column);
        Predicate<CellValue> isDate = value ->
                value.date().isPresent() || Dates.read(value.text()).latest().isPresent();
        return !values.isEmpty() && values.stream().filter(isDate).count() * 2 > values.size();
    }

    private static boolean isResponse(CellValue value) {
        Category category = ResponseCell.read(false, RichText.EMPTY, value.text(), Vocabulary.NONE)
                .category();
        return switch (category) {
            case AGREED, AGREED_IN_PART, NOT_AGREED, NOTED -> true;
            case NOT_STATED, AWAITED -> false;
        };
    }

    private List<CellValue> values(int column) {
        SheetRow last = new SheetRow(header.lastRow(), false);
        return sheet.below(last, ROWS_LOOKED_AT).stream()
                .map(row -> row.value(column))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
