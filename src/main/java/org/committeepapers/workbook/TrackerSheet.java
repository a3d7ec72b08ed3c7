package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.jspecify.annotations.Nullable;

/** Reads the recommendations of one sheet, row by row. */
final class TrackerSheet {

    private static final String GIVE_ONE = "Give each column its own heading, or delete the column that isn't wanted.";
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private final Sheet sheet;
    private final Remarks remarks;
    private final List<RecommendationDraft> drafts = new ArrayList<>();
    private final Map<String, RecommendationDraft> byReference = new HashMap<>();
    private final Map<String, RecommendationDraft> byReferenceAndText = new HashMap<>();
    private @Nullable RecommendationDraft current;
    private Header header;
    private boolean inNotes;

    private TrackerSheet(Sheet sheet, Header header, Remarks remarks) {
        this.sheet = sheet;
        this.header = header;
        this.remarks = remarks;
    }

    /** The recommendations below the header, in order of their first rows. */
    static List<Recommendation> read(Sheet sheet, Header header, Remarks remarks) {
        TrackerSheet reader = new TrackerSheet(sheet, header, remarks);
        reader.headings();
        int previous = header.row();
        for (SheetRow row : sheet.rows().tailMap(header.row(), false).values()) {
            reader.inNotes &= row.index() == previous + 1;
            previous = row.index();
            reader.row(row);
        }
        new CellRemarks(sheet, remarks)
                .on(header.row(), new TreeSet<>(header.columns().values()));
        return reader.drafts.stream().map(RecommendationDraft::finished).toList();
    }

    private void headings() {
        SheetRow row = sheet.rows().get(header.row());
        if (row == null) {
            return;
        }
        for (int column : header.twice()) {
            String heading = row.value(column).words();
            remarks.warn(
                    "heading-twice",
                    sheet.cell(row, column),
                    heading,
                    "Another column has the same meaning; this one isn't read.",
                    GIVE_ONE);
        }
        for (int column : header.unused()) {
            remarks.note(
                    "column-not-used",
                    sheet.cell(row, column),
                    row.value(column).words(),
                    "The column isn't part of the papers and isn't read.",
                    "Nothing, unless it should be: then use one of the known headings.");
        }
    }

    private void row(SheetRow sheetRow) {
        if (sheetRow.filled().isEmpty() || header.reachesInto(sheetRow)) {
            return;
        }
        if (Header.isRepeatedBy(sheetRow)) {
            header = Header.of(sheetRow).orElse(header);
            inNotes = false;
            return;
        }
        TableRow row = new TableRow(sheet, header, sheetRow);
        RowKind kind = RowKind.of(row);
        boolean more = inNotes && !row.hasAction() && row.filled().size() <= 2;
        inNotes = kind == RowKind.NOTE || more;
        if (kind == RowKind.DATA && !more) {
            data(row);
        } else {
            notRead(sheetRow, kind == RowKind.TITLE && !more);
        }
    }

    private void notRead(SheetRow row, boolean surprising) {
        SheetCell first = row.filled().get(0);
        String words = row.filled().stream().map(cell -> cell.value().words()).collect(Collectors.joining(" | "));
        if (surprising) {
            remarks.warn(
                    "row-not-read",
                    sheet.cell(row, first.column()),
                    words,
                    "The row isn't a recommendation or an action, and is left out of the papers.",
                    "If it is one, fill in its columns; if not, move it above the headings or to another sheet.");
        } else {
            remarks.note(
                    "row-not-read",
                    sheet.cell(row, first.column()),
                    words,
                    "A note or key; it is left out of the papers.",
                    "Nothing, unless it is a recommendation.");
        }
    }

    private void data(TableRow row) {
        Optional<RecommendationDraft> continued = continued(row);
        if (continued.isPresent()) {
            current = continued.get();
            current.add(row);
        } else {
            current = new RecommendationDraft(row, remarks);
            drafts.add(current);
            remember(row, current);
        }
    }

    /** The recommendation that the row is a further action of; empty where it starts one. */
    private Optional<RecommendationDraft> continued(TableRow row) {
        String reference = row.reference();
        String text = spaced(row.text(Field.RECOMMENDATION));
        if (reference.isEmpty()) {
            boolean same = current != null && (text.isEmpty() || text.equals(spaced(current.text())));
            return same ? Optional.ofNullable(current) : Optional.empty();
        }
        return Optional.ofNullable(
                text.isEmpty()
                        ? byReference.get(key(reference))
                        : byReferenceAndText.get(key(reference) + '\n' + text));
    }

    private void remember(TableRow row, RecommendationDraft draft) {
        String reference = draft.reference();
        if (!reference.isEmpty()) {
            byReference.put(key(reference), draft);
            byReferenceAndText.put(key(reference) + '\n' + spaced(row.text(Field.RECOMMENDATION)), draft);
        }
    }

    private static String key(String reference) {
        return Names.plain(reference);
    }

    private static String spaced(RichText text) {
        return SPACES.matcher(text.plain()).replaceAll(" ").strip();
    }
}
