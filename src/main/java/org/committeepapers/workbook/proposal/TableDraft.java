package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.proposal.HeadingWords.Sure;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetRow;

/** What a table seems to be: its columns with their fields, its rows, and how it belongs to other tables. */
final class TableDraft {

    /** A heading of a time; of progress there may be several. */
    private static final Pattern TIME =
            Pattern.compile("(?iu)\\d|quarter|chwarter|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private static final double MOST = 0.6;

    final List<Section> sections;
    /** Whether other tables on the sheet have other headings. */
    final boolean onePart;

    final RowKinds rows;
    /** Columns that name the recommendation of an action, which stands in another table. */
    final List<ColumnDraft> of = new ArrayList<>();
    /** Whether its references stand on other sheets too. */
    boolean listsAgain;

    private final List<ColumnDraft> columns;

    TableDraft(List<Section> sections, boolean onePart, HeadingWords words) {
        this.sections = sections;
        this.onePart = onePart;
        Map<Integer, Heading> headings = sections.getFirst().headings();
        Set<Integer> texts = headings.entrySet().stream()
                .filter(heading -> words.guess(heading.getValue()).isOfItem())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.rows = new RowKinds(sections, texts);
        this.columns = new ArrayList<>(ColumnDraft.of(headings, rows.items, words));
        columns.replaceAll(this::byContents);
        List.of(Field.values()).forEach(this::oneOf);
        if (!has(Field.STATUS)) {
            status().ifPresent(column -> put(column, column.as(Sure.PROPOSED, Field.STATUS)));
        }
        columns.replaceAll(column -> column.guess().sure() == Sure.NO && !has(Field.BY_WHEN) && column.areDates()
                ? column.as(Sure.PERHAPS, Field.BY_WHEN)
                : column);
    }

    private void put(ColumnDraft column, ColumnDraft other) {
        columns.set(columns.indexOf(column), other);
    }

    /** References are no actions, dates no statuses, and what names no date is no deadline, whatever the heading. */
    private ColumnDraft byContents(ColumnDraft column) {
        boolean vague = column.guess().sure() != Sure.STANDARD;
        boolean first = column.heading().whole().isEmpty()
                && column.index() == columns.getFirst().index();
        if ((first || column.isOf(Field.ACTION)) && column.areReferences()) {
            return column.as(Sure.PROPOSED, Field.REFERENCE);
        }
        if (vague && column.isOf(Field.BY_WHEN) && !column.texts().isEmpty() && !column.hasDates()) {
            return column.as(Sure.PERHAPS, Field.SUCCESS_CRITERIA);
        }
        return vague && column.guess().isOf(Field.STATUS) && column.areDates()
                ? column.as(Sure.PERHAPS, Field.COMPLETED_ON)
                : column;
    }

    /** Leaves the field to the surest column, the leftmost of several, and asks of the others. */
    private void oneOf(Field field) {
        List<ColumnDraft> all = with(field);
        boolean times =
                all.stream().allMatch(it -> TIME.matcher(it.heading().whole()).find());
        if (all.size() > 1 && (field != Field.PROGRESS || !times)) {
            ColumnDraft first = all.stream()
                    .min(Comparator.comparing(column -> column.guess().sure()))
                    .orElseThrow();
            all.stream()
                    .filter(column -> !column.equals(first))
                    .forEach(column -> put(column, column.as(Sure.PERHAPS, field)));
        }
    }

    /** A column that may be of statuses or says some, or else a traffic light. */
    private Optional<ColumnDraft> status() {
        return asked().stream()
                .filter(column -> column.guess().field().filter(this::has).isEmpty())
                .filter(column -> column.guess().isOf(Field.STATUS) || column.areStatuses() && !column.areDates())
                .findFirst()
                .or(() -> with(Field.RATING).stream().findFirst());
    }

    boolean has(Field field) {
        return !with(field).isEmpty();
    }

    /** The columns that are proposed for the field. */
    List<ColumnDraft> with(Field field) {
        return columns.stream().filter(column -> column.isOf(field)).toList();
    }

    List<ColumnDraft> ignored() {
        return columns.stream().filter(column -> column.guess().isToIgnore()).toList();
    }

    /** The columns of which a person has to say what they are. */
    List<ColumnDraft> asked() {
        return columns.stream()
                .filter(column -> !column.guess().isProposed() && !of.contains(column))
                .toList();
    }

    /** Those of statuses, or the deadlines if they say statuses too and nothing else does. */
    List<ColumnDraft> statuses() {
        return has(Field.STATUS) || has(Field.PROGRESS)
                ? with(Field.STATUS)
                : with(Field.BY_WHEN).stream().filter(ColumnDraft::hasStatuses).toList();
    }

    List<String> sheets() {
        return sections.stream()
                .map(section -> section.sheet().name())
                .distinct()
                .toList();
    }

    private Set<String> texts(Field field) {
        return with(field).stream()
                .flatMap(column -> column.texts().stream())
                .map(ColumnName::folded)
                .collect(Collectors.toSet());
    }

    /** Makes it a table of actions where a column repeats references of the recommendations, which stand elsewhere. */
    void join(TableDraft other) {
        boolean repeated = with(Field.RECOMMENDATION).stream()
                .allMatch(column -> column.share(other.texts(Field.RECOMMENDATION)) >= MOST);
        boolean acts = columns.stream().anyMatch(column -> column.guess().isOf(Field.ACTION));
        if (of.isEmpty() && repeated && acts && !other.has(Field.ACTION)) {
            Set<String> references = other.texts(Field.REFERENCE);
            columns.stream()
                    .filter(it -> it.share(references) >= MOST)
                    .findFirst()
                    .ifPresent(this::join);
        }
    }

    private void join(ColumnDraft column) {
        with(Field.RECOMMENDATION).forEach(it -> put(it, it.with(Sure.PROPOSED, Optional.empty())));
        ColumnDraft joining = column.with(Sure.NO, Optional.empty());
        put(column, joining);
        of.add(joining);
        asked().stream()
                .filter(it -> it.guess().isOf(Field.REFERENCE) && !has(Field.REFERENCE))
                .findFirst()
                .ifPresent(it -> put(it, it.as(Sure.PROPOSED, Field.REFERENCE)));
        if (column.values().stream().anyMatch(CellValue::isBlank)) {
            of.addAll(with(Field.REFERENCE));
        }
    }

    /** The references of its recommendations on the sheet. */
    Set<String> references(Sheet sheet) {
        return sections.stream()
                .filter(section -> section.sheet().entry().equals(sheet.entry()) && of.isEmpty())
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> with(Field.REFERENCE).stream()
                        .map(column -> row.value(column.index()).words()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Notes that its references stand on other sheets too, where the titles may say of which review each is. */
    void listsAgain() {
        listsAgain = true;
        if (!has(Field.REVIEW) && rows.lines.stream().noneMatch(line -> line.contains("{review}"))) {
            sections.forEach(rows::askTitle);
        }
    }

    /** The fields whose blank cells seem to take the one above: rows with an action and without a recommendation. */
    List<Field> fillDown() {
        List<Field> fields = keys();
        boolean any = rows.items.stream().anyMatch(row -> isBlank(row, fields) && !isBlank(row, List.of(Field.ACTION)));
        return any ? fields : List.of();
    }

    /** The fields without which rows go on with the one above: there are rows that have further text alone. */
    List<Field> continued() {
        List<Field> fields = new ArrayList<>(keys());
        with(Field.ACTION).stream().limit(1).forEach(column -> fields.add(Field.ACTION));
        return of.isEmpty() && rows.items.stream().anyMatch(row -> isBlank(row, fields)) ? fields : List.of();
    }

    private List<Field> keys() {
        return List.of(Field.REFERENCE, Field.RECOMMENDATION).stream()
                .filter(this::has)
                .toList();
    }

    private boolean isBlank(SheetRow row, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> with(field).stream())
                .allMatch(column -> row.value(column.index()).isBlank());
    }
}
