package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.reading.HeadingWords.Guess;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkingWords;

/** What a table seems to be: the fields of its columns, its rows, and its relation to other tables. */
final class Table {

    private static final Pattern TIME =
            Pattern.compile("(?iu)\\d|quarter|chwarter|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    /** In characters. */
    private static final int LONGEST_MARKING = 60;

    /** What a layout would take for a pattern. */
    private static final Pattern IS_PATTERN = Pattern.compile("[*?{}]");

    /** All with the same headings. */
    final List<Section> sections;

    final Optional<ProposedLabels> labels;
    final RowKinds rows;
    final List<Column> columns;

    /** Columns that name the recommendation of an action, which another table lists. */
    final List<Column> of = new ArrayList<>();

    Table(List<Section> sections, Optional<ProposedLabels> labels) {
        this.sections = sections;
        this.labels = labels;
        this.rows = new RowKinds(sections, labels.isPresent());
        this.columns = new ArrayList<>(Column.of(sections.getFirst().headings(), rows.items));
        columns.stream()
                .filter(this::isOfReferences)
                .forEach(column -> column.guess = new Guess(true, Optional.of(Field.REFERENCE)));
    }

    /** Settles which column each field gets, and whether the table belongs to another one. */
    void decide(List<Table> tables) {
        tables.stream().filter(other -> other != this).forEach(this::join);
        List.of(Field.values()).forEach(this::leaveToOne);
        if (!has(Field.STATUS)) {
            status().ifPresent(column -> column.guess = new Guess(true, Optional.of(Field.STATUS)));
        }
        if (of.stream().flatMap(column -> column.values.stream()).anyMatch(CellValue::isBlank)) {
            of.addAll(with(Field.REFERENCE));
        }
    }

    /**
     * What stands in its columns of markings and doesn't mean the same under any heading; nothing where the heading asks
     * what is exempt and all of it is understood.
     */
    List<String> unclearMarkings() {
        List<Column> markings = with(Field.EXEMPTION);
        boolean asksWhatIsExempt = markings.stream().allMatch(column -> HeadingWords.isName(column.heading));
        List<String> words = markings.stream()
                .flatMap(column -> column.texts().stream())
                .filter(text -> text.length() <= LONGEST_MARKING
                        && !IS_PATTERN.matcher(text).find())
                .distinct()
                .toList();
        if (asksWhatIsExempt && words.stream().allMatch(MarkingWords::areClearUnderExempt)) {
            return List.of();
        }
        List<String> unclear = new ArrayList<>(
                words.stream().filter(text -> !MarkingWords.areClear(text)).toList());
        boolean blank =
                markings.stream().flatMap(column -> column.values.stream()).anyMatch(CellValue::isBlank);
        if (blank && !asksWhatIsExempt) {
            unclear.add("");
        }
        return unclear;
    }

    /** Whether it numbers the items: headed "Action" or, as the first column, not headed. */
    private boolean isOfReferences(Column column) {
        boolean first = column == columns.getFirst() && column.heading.whole().isEmpty();
        return (first || column.isOf(Field.ACTION))
                && column.isMostly(words -> PatternNames.mayBe(Field.REFERENCE.key(), words));
    }

    /**
     * Gives the field to the column of that name, else to the leftmost, and asks about the others; periods of progress
     * all stay.
     */
    private void leaveToOne(Field field) {
        List<Column> all = with(field);
        boolean times = field == Field.PROGRESS
                && all.stream()
                        .allMatch(column -> TIME.matcher(column.heading.whole()).find());
        Optional<Column> one = all.stream().max(Comparator.comparing(column -> HeadingWords.isName(column.heading)));
        all.stream()
                .filter(column -> !times && !one.equals(Optional.of(column)))
                .forEach(column -> column.guess = new Guess(false, Optional.of(field)));
    }

    /** A column that may be of statuses or holds some, else a traffic light. */
    private Optional<Column> status() {
        return asked().stream()
                .filter(column -> column.guess.field().filter(this::has).isEmpty() && !column.isMostly(Column::isDate))
                .filter(column -> column.guess.isOf(Field.STATUS) || column.isMostly(Column::isStatus))
                .findFirst()
                .or(() -> with(Field.RATING).stream().findFirst());
    }

    boolean has(Field field) {
        return !with(field).isEmpty();
    }

    List<Column> with(Field field) {
        return columns.stream().filter(column -> column.isOf(field)).toList();
    }

    List<Column> ignored() {
        return columns.stream()
                .filter(column ->
                        column.guess.isProposed() && column.guess.field().isEmpty())
                .toList();
    }

    /** The columns that a person has to explain. */
    List<Column> asked() {
        return columns.stream().filter(column -> !column.guess.isProposed()).toList();
    }

    /** The columns of statuses, or the deadlines where only they hold statuses. */
    List<Column> statuses() {
        return has(Field.STATUS) || has(Field.PROGRESS)
                ? with(Field.STATUS)
                : with(Field.BY_WHEN).stream()
                        .filter(column -> column.texts().stream().anyMatch(Column::isStatus))
                        .toList();
    }

    /** A question mark in a sheet's name stands for any character, here for one that doesn't print. */
    List<String> sheets() {
        return sections.stream()
                .map(section -> section.sheet().name().replaceAll("\\p{C}", "?"))
                .distinct()
                .toList();
    }

    /** Whether a column or line gives the field for each item. */
    boolean says(Field field) {
        return has(field) || rows.lines.stream().anyMatch(line -> line.contains("{" + field.key() + "}"));
    }

    /** Makes it a table of actions if one of its columns repeats the references of another table's recommendations. */
    private void join(Table other) {
        boolean acts = columns.stream().anyMatch(column -> column.guess.isOf(Field.ACTION));
        List<Column> recommendations = with(Field.RECOMMENDATION);
        if (of.isEmpty()
                && acts
                && !other.has(Field.ACTION)
                && recommendations.stream().allMatch(column -> other.isRepeated(Field.RECOMMENDATION, column))) {
            columns.stream()
                    .filter(column -> other.isRepeated(Field.REFERENCE, column))
                    .findFirst()
                    .ifPresent(of::add);
        }
        if (columns.removeAll(of)) {
            recommendations.forEach(column -> column.guess = new Guess(true, Optional.empty()));
        }
    }

    private boolean isRepeated(Field field, Column column) {
        Set<String> texts = with(field).stream()
                .flatMap(each -> each.texts().stream())
                .map(ColumnName::folded)
                .collect(Collectors.toSet());
        return column.isMostly(words -> texts.contains(ColumnName.folded(words)));
    }

    /** Fields whose blank cells seem to take the value above: some rows have an action and no recommendation. */
    List<Field> fillDown() {
        boolean blank = rows.items.stream()
                .anyMatch(row -> isBlank(row, Field.REFERENCE)
                        && isBlank(row, Field.RECOMMENDATION)
                        && !isBlank(row, Field.ACTION));
        return Stream.of(Field.REFERENCE, Field.RECOMMENDATION)
                .filter(field -> blank && has(field))
                .toList();
    }

    private boolean isBlank(SheetRow row, Field field) {
        return with(field).stream().allMatch(column -> row.value(column.index).isBlank());
    }
}
