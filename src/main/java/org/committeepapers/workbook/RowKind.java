package org.committeepapers.workbook;

import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;

/** Tells rows of the table from notes, keys and titles between or below them. */
enum RowKind {
    DATA,
    /** A note, a key or a mark of the end, by its words. */
    NOTE,
    /** Words right across the table or alone in the first column. */
    TITLE;

    private static final Pattern NOTE_WORDS = Pattern.compile(
            "(?i)(notes?|key|nb|n\\.b\\.|legend|rag key|status key|key to .*|totals?|source|end|end of .*)"
                    + "\\s*([:.*\u2013-].*)?|[*\u2020].*|-+ ?end ?-+",
            Pattern.DOTALL);
    private static final Pattern COLOURS = Pattern.compile("(?i)(red|amber|yellow|green|blue|grey|white|[ragb])");
    private static final int TITLE_COLUMNS = 3;
    private static final int LONGEST_REFERENCE = 30;

    static RowKind of(TableRow row) {
        List<SheetCell> filled = row.filled();
        if (filled.isEmpty() || row.hasAction()) {
            return filled.isEmpty() ? TITLE : DATA;
        }
        SheetCell first = filled.get(0);
        String words = first.value().words();
        if (filled.size() <= 2
                && first.column() == row.header().firstColumn()
                && (NOTE_WORDS.matcher(words).matches()
                        || COLOURS.matcher(words).matches())) {
            return NOTE;
        }
        boolean right = first.width() >= TITLE_COLUMNS;
        return filled.size() == 1 && (right || isNoReference(row, words)) ? TITLE : DATA;
    }

    /** Whether words that stand alone under Ref are none. */
    private static boolean isNoReference(TableRow row, String words) {
        boolean digit = words.chars().anyMatch(Character::isDigit);
        return !row.isBlank(Field.REFERENCE) && (words.length() > LONGEST_REFERENCE || !digit);
    }
}
