package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.proposal.HeadingWords.Sure;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.SheetRow;

/** What a table seems to be: its columns with their fields, its rows, and how it belongs to other tables. */
final class Table {

    /** A heading of a time; of progress there may be several. */
    private static final Pattern TIME =
            Pattern.compile("(?iu)\\d|quarter|chwarter|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private static final int LONGEST_TITLE = 100;

    /** Those of one table all have the same headings. */
    final List<Section> sections;

    /** Whether other tables on the sheet have other headings. */
    final boolean onePart;

    final Optional<Labels> labels;
    final RowKinds rows;
    final List<Column> columns;

    /** Columns that name the recommendation of an action, which stands in another table. */
    final List<Column> of = new ArrayList<>();

    /** Whether its references stand on other sheets too. */
    boolean listsAgain;

    Table(List<Section> sections, boolean onePart, Optional<Labels> labels) {
        this.sections = sections;
        this.onePart = onePart;
        this.labels = labels;
        this.rows = new RowKinds(sections, labels.isPresent());
        this.columns = new ArrayList<>(Column.of(sections.getFirst().headings(), rows.items));
        columns.forEach(this::lookAtContents);
        List.of(Field.values()).forEach(this::leaveToOne);
        if (!has(Field.STATUS)) {
            status().ifPresent(column -> column.propose(Field.STATUS));
        }
    }

    /** References are no actions, dates no statuses, and what names no date is perhaps no deadline, whatever the heading. */
    private void lookAtContents(Column column) {
        boolean vague =
                column.guess().sure() != Sure.STANDARD && !column.texts().isEmpty();
        boolean first = column.heading.whole().isEmpty() && column == columns.getFirst();
        if ((first || column.isOf(Field.ACTION)) && column.isMostly(Field.REFERENCE)) {
            column.propose(Field.REFERENCE);
        } else if (vague && column.isOf(Field.BY_WHEN) && !column.hasAny(Field.BY_WHEN)) {
            column.mention(Field.BY_WHEN);
        } else if (vague && column.guess().isOf(Field.STATUS) && column.isMostly(Field.BY_WHEN)) {
            column.mention(Field.COMPLETED_ON);
        }
    }

    /** Leaves the field to the surest column, the leftmost of several, and asks of the others. */
    private void leaveToOne(Field field) {
        List<Column> all = with(field);
        boolean times = all.stream()
                .allMatch(column -> TIME.matcher(column.heading.whole()).find());
        if (field != Field.PROGRESS || !times) {
            all.stream()
                    .sorted(Comparator.comparing(column -> column.guess().sure()))
                    .skip(1)
                    .forEach(column -> column.mention(field));
        }
    }

    /** A column that may be of statuses or says some, or else a traffic light. */
    private Optional<Column> status() {
        return asked().stream()
                .filter(column -> column.guess().field().filter(this::has).isEmpty())
                .filter(column -> column.guess().isOf(Field.STATUS) || column.isMostly(Field.STATUS))
                .findFirst()
                .or(() -> with(Field.RATING).stream().findFirst());
    }

    boolean has(Field field) {
        return !with(field).isEmpty();
    }

    /** The columns that are proposed for the field. */
    List<Column> with(Field field) {
        return columns.stream().filter(column -> column.isOf(field)).toList();
    }

    List<Column> ignored() {
        return columns.stream()
                .filter(column ->
                        column.guess().isProposed() && column.guess().field().isEmpty())
                .toList();
    }

    /** The columns of which a person has to say what they are. */
    List<Column> asked() {
        return columns.stream().filter(column -> !column.guess().isProposed()).toList();
    }

    /** Those of statuses, or the deadlines if they say statuses too and nothing else does. */
    List<Column> statuses() {
        return has(Field.STATUS) || has(Field.PROGRESS)
                ? with(Field.STATUS)
                : with(Field.BY_WHEN).stream()
                        .filter(column -> column.hasAny(Field.STATUS))
                        .toList();
    }

    /** The names of its sheets, with a question mark for what doesn't print, which stands for any character. */
    List<String> sheets() {
        return sections.stream()
                .map(section -> section.sheet().name().replaceAll("\\p{C}", "?"))
                .distinct()
                .toList();
    }

    /** What stands above it, where it is a list on a single sheet. */
    Optional<String> title() {
        return labels.isPresent() || sheets().size() > 1
                ? Optional.empty()
                : sections.getFirst().title().map(RowKinds::first).filter(words -> words.length() <= LONGEST_TITLE);
    }

    /** Whether a column or a line says it of each item. */
    boolean says(Field field) {
        return has(field) || rows.lines.keySet().stream().anyMatch(line -> line.contains("{" + field.key() + "}"));
    }

    private Set<String> texts(Field field) {
        return with(field).stream()
                .flatMap(column -> column.texts().stream())
                .map(ColumnName::folded)
                .collect(Collectors.toSet());
    }

    /** Makes it a table of actions where a column repeats references of the recommendations, which stand in the other. */
    void join(Table other) {
        Set<String> recommendations = other.texts(Field.RECOMMENDATION);
        boolean acts = columns.stream().anyMatch(column -> column.guess().isOf(Field.ACTION));
        if (of.isEmpty()
                && acts
                && !other.has(Field.ACTION)
                && with(Field.RECOMMENDATION).stream().allMatch(column -> column.repeats(recommendations))) {
            Set<String> references = other.texts(Field.REFERENCE);
            columns.stream()
                    .filter(column -> column.repeats(references))
                    .findFirst()
                    .ifPresent(this::join);
        }
    }

    private void join(Column column) {
        with(Field.RECOMMENDATION).forEach(Column::ignore);
        column.ignore();
        columns.remove(column);
        of.add(column);
        if (!has(Field.REFERENCE)) {
            asked().stream()
                    .filter(it -> it.guess().isOf(Field.REFERENCE))
                    .findFirst()
                    .ifPresent(it -> it.propose(Field.REFERENCE));
        }
        if (column.values.stream().anyMatch(CellValue::isBlank)) {
            of.addAll(with(Field.REFERENCE));
        }
    }

    /** The references of its recommendations below these headings. */
    List<String> references(Section section) {
        return section.rows().stream()
                .flatMap(row -> with(Field.REFERENCE).stream()
                        .map(column -> row.value(column.index).words()))
                .filter(words -> of.isEmpty() && !words.isEmpty())
                .toList();
    }

    /** The fields whose blank cells seem to take the one above: rows with an action and without a recommendation. */
    List<Field> fillDown() {
        List<Field> keys = those(Field.REFERENCE, Field.RECOMMENDATION);
        return rows.items.stream().anyMatch(row -> isBlank(row, keys) && !isBlank(row, List.of(Field.ACTION)))
                ? keys
                : List.of();
    }

    /** The fields without which rows go on with the one above: there are rows that have further text alone. */
    List<Field> continued() {
        List<Field> keys = those(Field.REFERENCE, Field.RECOMMENDATION, Field.ACTION);
        return of.isEmpty() && rows.items.stream().anyMatch(row -> isBlank(row, keys)) ? keys : List.of();
    }

    private List<Field> those(Field... fields) {
        return Stream.of(fields).filter(this::has).toList();
    }

    private boolean isBlank(SheetRow row, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> with(field).stream())
                .allMatch(column -> row.value(column.index).isBlank());
    }
}
