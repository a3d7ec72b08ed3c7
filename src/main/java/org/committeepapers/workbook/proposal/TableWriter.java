package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.tracker.Field;

/** Writes a table into the draft. */
final class TableWriter {

    private static final int KEYS = 2;
    private static final int VALUES = 3;
    private static final int MOST_BANDS = 5;
    private static final Pattern HTML = Pattern.compile("</?\\p{Alpha}[^<>]*>|&(?:\\p{Alpha}{2,8}|#\\d{1,5});");
    private static final Pattern SHAREPOINT = Pattern.compile(";#|T\\d\\d:\\d\\d:\\d\\dZ");

    private final TableDraft table;
    private final DraftText draft;

    TableWriter(TableDraft table, DraftText draft) {
        this.table = table;
        this.draft = draft;
    }

    /**
     * Writes it.
     *
     * @param isCsv whether the file has no sheets to name
     * @param labels writes the labels of blocks, where there are any
     */
    void write(boolean isCsv, Runnable labels) {
        draft.begin();
        if (!isCsv) {
            draft.list(KEYS, "sheet", table.sheets());
        }
        headings();
        if (!table.of.isEmpty()) {
            draft.key(KEYS, "of", "the column that names the recommendation of each action");
            table.of.forEach(column -> draft.item(VALUES, column.name(), column.samples()));
        }
        draft.key(KEYS, "columns", "");
        columns();
        ignored();
        labels.run();
        rows();
        new StatusWriter(table, draft).write();
        clean();
        if (table.listsAgain) {
            draft.entry(
                    KEYS, "sameItem", DraftText.QUESTION, "references stand on other sheets too: first or last counts");
        }
    }

    private void headings() {
        Section first = table.sections.getFirst();
        if (table.onePart) {
            draft.entry(KEYS, "rows", (first.above() + 1) + "-" + (first.end() + 1), "");
        }
        if (table.sections.stream().anyMatch(other -> other.first() != first.first())
                || table.sections.size() > table.sheets().size()) {
            draft.entry(KEYS, "headings", "auto", "they come again");
        } else {
            draft.list(
                    KEYS,
                    "headings",
                    IntStream.rangeClosed(first.first() + 1, first.last() + 1)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    private void columns() {
        boolean shared = !table.has(Field.STATUS);
        for (Field field : Field.values()) {
            List<ColumnDraft> columns = field == Field.STATUS ? table.statuses() : table.with(field);
            if (columns.size() == 1) {
                ColumnDraft column = columns.getFirst();
                boolean again = field == Field.STATUS && shared;
                draft.entry(VALUES, EnumNames.of(field), column.name(), again ? "the same column" : column.samples());
            } else if (!columns.isEmpty()) {
                draft.key(VALUES, EnumNames.of(field), "the last one that is filled in counts");
                columns.forEach(column -> draft.item(VALUES + 1, column.name(), column.samples()));
            }
        }
        int number = 1;
        for (ColumnDraft column : table.asked()) {
            String perhaps = column.guess()
                    .field()
                    .map(field -> "perhaps " + EnumNames.of(field) + ": ")
                    .orElse("");
            draft.question(VALUES, number++, column.name(), perhaps + column.samples());
        }
    }

    private void ignored() {
        if (!table.ignored().isEmpty()) {
            draft.key(KEYS, "ignore", "in no paper, no data and no record");
            table.ignored().forEach(column -> draft.item(VALUES, column.name(), column.samples()));
        }
    }

    private void rows() {
        RowKinds rows = table.rows;
        if (!rows.lines.isEmpty() || !rows.bands.isEmpty()) {
            draft.key(KEYS, "lines", "");
            rows.lines.forEach(line -> draft.item(VALUES, line, ""));
            rows.bands.entrySet().stream().limit(MOST_BANDS).forEach(this::band);
        }
        patterns("skip", rows.skip);
        patterns("until", rows.until);
        fields("continues", table.continued());
        fields("fillDown", table.fillDown());
    }

    private void band(Map.Entry<String, Integer> band) {
        draft.item(
                VALUES,
                DraftText.QUESTION,
                "row " + (band.getValue() + 1) + " is " + DraftText.sample(band.getKey())
                        + "; such as \"Review: {review}\", or else under skip");
    }

    private void patterns(String key, Map<String, String> patterns) {
        if (!patterns.isEmpty()) {
            draft.key(KEYS, key, "");
            patterns.forEach((pattern, words) -> draft.item(VALUES, pattern, DraftText.sample(words)));
        }
    }

    private void fields(String key, List<Field> fields) {
        if (!fields.isEmpty()) {
            draft.list(KEYS, key, fields.stream().map(EnumNames::of).toList());
        }
    }

    private void clean() {
        List<ColumnDraft> all = new ArrayList<>(table.asked());
        for (Field field : Field.values()) {
            all.addAll(table.with(field));
        }
        List<String> clean = new ArrayList<>();
        if (all.stream().anyMatch(column -> column.hasAny(HTML))) {
            clean.add("html");
        }
        if (all.stream().anyMatch(column -> column.hasAny(SHAREPOINT))) {
            clean.add("sharepoint");
        }
        if (!clean.isEmpty()) {
            draft.list(KEYS, "clean", clean);
        }
    }
}
