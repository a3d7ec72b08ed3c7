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
import org.committeepapers.wording.StatusWords;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetRow;

/** Decides by what stands below them what headings mean that may mean two things. */
record ColumnContents(Sheet sheet, Header header) {

    private static final int ROWS_LOOKED_AT = 12;
    private static final Set<String> TARGETS =
            Set.of("target", "targets", "targed", "original target", "revised target");
    private static final int LONGEST_STATUS = 60;
    private static final Set<String> POSITIONS = Set.of("position", "current position", "latest position");
    private static final Set<String> OUTCOMES = Set.of("outcome", "outcomes", "canlyniad");
    private static final Set<String> ASKED = Set.of("to whom", "i bwy");
    private static final Set<String> COMMENTS = Set.of("comment", "comments");

    Header read() {
        Map<Field, Integer> columns = new EnumMap<>(header.columns());
        Set<Integer> unused = new TreeSet<>(header.unused());
        targetsAsDates(columns);
        outcomesAsStatuses(columns);
        addresseesAsOwners(columns);
        comments(columns, unused);
        return header.with(columns, unused);
    }

    private void targetsAsDates(Map<Field, Integer> columns) {
        Integer target = columns.get(Field.SUCCESS_CRITERIA);
        if (target != null && !columns.containsKey(Field.BY_WHEN) && isCalled(target, TARGETS) && areDates(target)) {
            columns.remove(Field.SUCCESS_CRITERIA);
            columns.put(Field.BY_WHEN, target);
        }
    }

    private void outcomesAsStatuses(Map<Field, Integer> columns) {
        Integer outcome = columns.get(Field.SUCCESS_CRITERIA);
        if (outcome != null
                && !columns.containsKey(Field.STATUS)
                && isCalled(outcome, OUTCOMES)
                && areStatuses(outcome)) {
            columns.remove(Field.SUCCESS_CRITERIA);
            columns.put(Field.STATUS, outcome);
        }
    }

    /** Comments beside the progress are no response, unless one of them gives one. */
    private void comments(Map<Field, Integer> columns, Set<Integer> unused) {
        Integer comments = columns.get(Field.EXECUTIVE_RESPONSE);
        if (comments != null
                && !columns.containsKey(Field.RESPONSE)
                && columns.containsKey(Field.PROGRESS)
                && isCalled(comments, COMMENTS)
                && values(comments).stream().noneMatch(ColumnContents::isResponse)) {
            columns.remove(Field.EXECUTIVE_RESPONSE);
            comment(comments, columns, unused);
        }
    }

    /** Beside comments a column of positions may say how things stand; then the comments are the progress. */
    private void comment(int comments, Map<Field, Integer> columns, Set<Integer> unused) {
        int position = columns.getOrDefault(Field.PROGRESS, -1);
        if (columns.containsKey(Field.STATUS) || !isCalled(position, POSITIONS) || !areStatuses(position)) {
            unused.add(comments);
        } else {
            columns.put(Field.STATUS, position);
            columns.put(Field.PROGRESS, comments);
        }
    }

    /** Where a deadline is set and nobody else is named, the one who was asked is to do it. */
    private void addresseesAsOwners(Map<Field, Integer> columns) {
        Integer addressee = columns.get(Field.DIRECTED_TO);
        boolean alone = !columns.containsKey(Field.OWNER) && !columns.containsKey(Field.ACTION);
        if (addressee != null && alone && columns.containsKey(Field.BY_WHEN) && isCalled(addressee, ASKED)) {
            columns.put(Field.OWNER, addressee);
        }
    }

    private boolean areStatuses(int column) {
        List<String> values = values(column).stream().map(CellValue::words).toList();
        long clear = values.stream()
                .filter(words -> StatusWords.ofStatusCell(words).isPresent())
                .count();
        return clear * 2 > values.size() && values.stream().allMatch(words -> words.length() <= LONGEST_STATUS);
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
            case NOT_STATED, AWAITED, WITHHELD -> false;
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
