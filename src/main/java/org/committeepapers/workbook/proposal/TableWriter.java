package org.committeepapers.workbook.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.proposal.DraftText.Line;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.FillColour;

/** Writes a table into the draft. */
final class TableWriter {

    private static final int KEYS = 2;
    private static final int VALUES = 3;
    private static final int MOST_ASKED = 10;
    private static final int MOST_SIGNS = 20;
    private static final int LONGEST_SIGN = 60;

    /** By what texts give away that they come from elsewhere. */
    private static final Map<String, Pattern> SIGNS = new TreeMap<>(Map.of(
            "html", Pattern.compile("</?\\p{Alpha}[^<>]*>|&(?:\\p{Alpha}{2,8}|#\\d{1,5});"),
            "sharepoint", Pattern.compile(";#|T\\d\\d:\\d\\d:\\d\\dZ")));

    private final Table table;
    private final DraftText draft;

    TableWriter(Table table, DraftText draft) {
        this.table = table;
        this.draft = draft;
    }

    /** @param isCsv whether the file has no sheets to name */
    void write(boolean isCsv) {
        draft.begin();
        draft.list(KEYS, "sheet", isCsv ? List.of() : table.sheets());
        if (!table.columns.isEmpty()) {
            headings();
            draft.items(KEYS, "of", "the column that names the recommendation of each action", lines(table.of));
            draft.key(KEYS, "columns", "");
            columns();
            draft.items(KEYS, "ignore", "in no paper, no data and no record", lines(table.ignored()));
        }
        table.labels.ifPresent(this::labels);
        rows();
        status();
        clean();
    }

    private static List<Line> lines(List<Column> columns) {
        return columns.stream().map(Column::line).toList();
    }

    private void headings() {
        Section first = table.sections.getFirst();
        if (table.onePart) {
            draft.entry(KEYS, "rows", (first.above() + 1) + "-" + (first.end() + 1), "");
        }
        boolean again = table.sections.size() > table.sheets().size()
                || table.sections.stream().anyMatch(other -> other.first() != first.first());
        if (first.last() < 0) {
            draft.entry(KEYS, "headings", DraftText.QUESTION, "the number of their row, or none");
        } else if (again) {
            draft.entry(KEYS, "headings", "auto", "they come again");
        } else {
            IntStream rows = IntStream.rangeClosed(first.first() + 1, first.last() + 1);
            draft.list(KEYS, "headings", rows.mapToObj(Integer::toString).toList());
        }
    }

    private void columns() {
        for (Field field : Field.values()) {
            List<Column> columns = field == Field.STATUS ? table.statuses() : table.with(field);
            if (columns.size() == 1) {
                Line line = columns.getFirst().line();
                boolean shared = field == Field.STATUS && !table.has(field);
                draft.entry(VALUES, EnumNames.of(field), line.value(), shared ? "the same column" : line.comment());
            } else {
                draft.items(VALUES, EnumNames.of(field), "the last one that is filled in counts", lines(columns));
            }
        }
        draft.asked(VALUES, lines(table.asked()));
    }

    private void labels(Labels labels) {
        draft.key(KEYS, "labels", "their texts stand beside, behind a colon or below");
        labels.known.forEach((field, wordings) -> draft.list(VALUES, EnumNames.of(field), List.copyOf(wordings)));
        draft.asked(VALUES, labels.asked);
    }

    private void rows() {
        RowKinds rows = table.rows;
        List<Line> lines = new ArrayList<>(rows.lines.values());
        rows.asked.values().stream().limit(MOST_ASKED).forEach(lines::add);
        draft.items(
                KEYS,
                "lines",
                rows.asked.isEmpty() ? "" : "\"Review: {review}\", \"{status}\"; or else under skip or until",
                lines);
        draft.items(KEYS, "skip", "", List.copyOf(rows.skip.values()));
        draft.items(KEYS, "until", "", List.copyOf(rows.until.values()));
        draft.list(
                KEYS, "fillDown", table.fillDown().stream().map(EnumNames::of).toList());
    }

    /** Asks what words, fills and shares in the columns of statuses mean; what is known without being asked is a comment. */
    private void status() {
        List<Column> columns = table.statuses();
        List<CellValue> values =
                columns.stream().flatMap(column -> column.values.stream()).toList();
        boolean shares = columns.isEmpty()
                ? table.has(Field.PERCENT)
                : columns.stream().anyMatch(column -> column.isMostly(Column::isShare));
        boolean progress = table.has(Field.PROGRESS) && values.stream().anyMatch(CellValue::isBlank);
        Set<String> known = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<FillColour> fills = new TreeSet<>();
        for (CellValue value : values) {
            StatusCell read = StatusWords.read(value.words(), StatusPatterns.NONE);
            if (read.isKnown()) {
                known.add(DraftText.sample(value.words()) + " is "
                        + EnumNames.of(read.status().orElseThrow()));
            } else if (read.status().isPresent() && !shares && !Column.isDate(value.words())) {
                unknown.add(RowKinds.pattern(value.words(), LONGEST_SIGN));
            } else if (value.isBlank()) {
                fills.add(value.colour());
            }
        }
        fills.remove(FillColour.NONE);
        known.stream().limit(MOST_SIGNS).forEach(word -> draft.comment(KEYS, "status: " + word));
        if (progress || shares || !unknown.isEmpty() || !fills.isEmpty()) {
            draft.key(KEYS, "status", "notStarted, inProgress, delayed, completed, closed or unknown");
        }
        meanings("words", unknown);
        meanings("colours", fills.stream().map(EnumNames::of).toList());
        meanings("percent", shares ? List.of("0", "100", "other") : List.of());
        if (progress) {
            draft.entry(VALUES, "blank", "progress", "where the status is blank, the beginning of progress counts");
        }
    }

    private void meanings(String key, Collection<String> signs) {
        if (!signs.isEmpty()) {
            int more = signs.size() - MOST_SIGNS;
            draft.key(VALUES, key, more > 0 ? more + " more aren't listed" : "");
            signs.stream()
                    .limit(MOST_SIGNS)
                    .forEach(sign -> draft.entry(VALUES + 1, DraftText.quoted(sign), DraftText.QUESTION, ""));
        }
    }

    private void clean() {
        List<String> texts = table.columns.stream()
                .filter(column -> !table.ignored().contains(column))
                .flatMap(column -> column.texts().stream())
                .toList();
        List<String> found = SIGNS.entrySet().stream()
                .filter(sign -> texts.stream()
                        .anyMatch(text -> sign.getValue().matcher(text).find()))
                .map(Map.Entry::getKey)
                .toList();
        draft.list(KEYS, "clean", found);
    }
}
