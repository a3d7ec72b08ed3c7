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
            "(?i)(notes?|key|nb|n\\.b\\.|legend|rag|rag rating|rag status|rag key|status key|key to .*|totals?|source|end|end of .*)"
                    + "\\s*([:.*\u2013-].*)?|[*\u2020\u2021\u2022].*|-+ ?end ?-+",
            Pattern.DOTALL);
    private static final Pattern COLOURS = Pattern.compile("(?i)(red|amber|yellow|green|blue|grey|white|[ragb])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final int TITLE_COLUMNS = 3;
    private static final int LONGEST_REFERENCE = 30;

    static RowKind of(TableRow row) {
        List<SheetCell> filled = row.filled();
        if (filled.isEmpty()) {
            return TITLE;
        }
        SheetCell first = filled.get(0);
        if (first.column() <= row.header().firstColumn() && isNote(filled.size(), row.hasAction(), words(first))) {
            return NOTE;
        }
        boolean across = first.width() >= TITLE_COLUMNS;
        boolean title = filled.size() == 1 && !row.hasAction() && (across || isNoReference(row, row.reference()));
        return title ? TITLE : DATA;
    }

    /** Whether a row outside a table is a note, a key or a mark of the end by its first words. */
    static boolean isNote(SheetRow row) {
        return isNote(row.filled().size(), false, words(row.filled().get(0)));
    }

    private static boolean isNote(int filled, boolean action, String words) {
        boolean alone = filled == 1 || filled == 2 && !action;
        return alone
                && (NOTE_WORDS.matcher(words).matches()
                        || COLOURS.matcher(words).matches());
    }

    private static String words(SheetCell cell) {
        return cell.value().words();
    }

    /** Whether words that stand alone under Ref are none: too long, without a number, or more than one word. */
    private static boolean isNoReference(TableRow row, String words) {
        boolean digit = words.chars().anyMatch(Character::isDigit);
        boolean several = WORD.matcher(words).results().limit(2).count() == 2;
        return !row.isBlank(Field.REFERENCE) && (words.length() > LONGEST_REFERENCE || !digit || several);
    }
}
