package org.committeepapers.workbook.proposal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.setting.EnumNames;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.FillColour;

/** Asks what the words, fills and shares in the columns of statuses mean; what is known without being asked is a comment. */
final class StatusWriter {

    private static final int KEYS = 2;
    private static final int MOST = 20;
    private static final int LONGEST_WORD = 60;

    private final DraftText draft;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> colours = new LinkedHashSet<>();
    private final boolean shares;
    private final boolean progress;

    StatusWriter(TableDraft table, DraftText draft) {
        this.draft = draft;
        List<ColumnDraft> columns = table.statuses();
        this.shares =
                columns.stream().anyMatch(ColumnDraft::areShares) || columns.isEmpty() && table.has(Field.PERCENT);
        this.progress = table.has(Field.PROGRESS)
                && columns.stream().flatMap(column -> column.values().stream()).anyMatch(CellValue::isBlank);
        Set<FillColour> fills = new TreeSet<>();
        for (ColumnDraft column : columns) {
            column.values().forEach(this::word);
            column.values().stream()
                    .filter(CellValue::isBlank)
                    .map(CellValue::colour)
                    .forEach(fills::add);
        }
        fills.remove(FillColour.NONE);
        fills.forEach(fill -> colours.add(EnumNames.of(fill)));
    }

    private void word(CellValue value) {
        StatusCell read = StatusWords.read(value.words(), StatusPatterns.NONE);
        if (read.isKnown()) {
            read.status()
                    .ifPresent(status -> known.add(DraftText.sample(value.words()) + " is " + EnumNames.of(status)));
        } else if (read.status().isPresent() && !ColumnDraft.isDate(value) && !shares) {
            unknown.add(DraftText.quoted(RowKinds.pattern(value.words(), LONGEST_WORD)));
        }
    }

    void write() {
        boolean asks = progress || shares || !unknown.isEmpty() || !colours.isEmpty();
        if (asks) {
            draft.key(KEYS, "status", "notStarted, inProgress, delayed, completed, closed or unknown");
        }
        ask("words", unknown);
        known.stream()
                .limit(MOST)
                .forEach(word -> draft.comment(asks ? KEYS + 1 : KEYS, asks ? word : "status: " + word));
        ask("colours", colours);
        ask("percent", shares ? List.of("\"0\"", "\"100\"", "other") : List.of());
        if (progress) {
            draft.entry(KEYS + 1, "blank", "progress", "where the status is blank, the beginning of progress counts");
        }
    }

    private void ask(String key, Collection<String> signs) {
        if (!signs.isEmpty()) {
            draft.key(KEYS + 1, key, signs.size() > MOST ? (signs.size() - MOST) + " more aren't listed" : "");
            signs.stream().limit(MOST).forEach(sign -> draft.entry(KEYS + 2, sign, DraftText.QUESTION, ""));
        }
    }
}
