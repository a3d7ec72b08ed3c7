package org.committeepapers.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Tells rows of the table from notes, keys and titles between or below them. */
enum RowKind {
    DATA,
    /** A note, a key or a mark of the end, by its words. */
    NOTE,
    /** A line that ends no table: a total, the number of a page, or that there is nothing to say. */
    REMARK,
    /** Words right across the table or alone in the first column. */
    TITLE;

    private static final Pattern NOTE_WORDS = Pattern.compile(
            "(?i)(notes?|notes (?:on|to|for|about) .*|key|nb|n\\.b\\.|legend|rag|rag rating|rag status|rag key|status key|key to .*"
                    + "|source|end|end of .*)"
                    + "\\s*([:.*\u2013-].*)?|[*\u2020\u2021\u2022\u00b9\u00b2\u00b3\u2070-\u2079].*|-+ ?end ?-+",
            Pattern.DOTALL);
    /** That there is nothing to say, where items could be. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)(?:there (?:are|were|is|was|have been) )?(?:currently )?(?:nil|none|nothing|no(?= .*\\b(?:updates?|changes?|recommendations?"
                    + "|actions?|items?|extensions?|progress|returns?|responses?|entries)\\b))"
                    + "(?!.*\\b(?:should|must|shall|be)\\b).{0,100}",
            Pattern.DOTALL);

    private static final Pattern PAGE = Pattern.compile("(?i)\\W*page \\d{1,4}(?: of \\d{1,4})?\\W*");

    /** What sums up the rows above. */
    private static final Pattern TOTALS = Pattern.compile(
            "(?i)(?:grand |sub-?)?totals?(?: (?:number|recommendations?|actions?|items?|complete\\w*|outstanding))?:?|averages?:?|sum:?|count:?|mean:?");

    /** A footnote in front of its words. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:\\(|\\[)?(\\d{1,2}|[a-z])(?:\\)|]|\\.)?\\s+\\p{L}.*", Pattern.DOTALL);

    private static final Pattern COLOURS = Pattern.compile("(?i)(red|amber|yellow|green|blue|grey|white|[ragb])");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** As wide as a title that stands right across a table. */
    static final int TITLE_COLUMNS = 3;

    private static final int LONGEST_REFERENCE = 30;

    static RowKind of(TableRow row) {
        List<SheetCell> filled = row.filled();
        if (filled.isEmpty()) {
            return TITLE;
        }
        SheetCell first = filled.get(0);
        boolean leftmost = first.column() <= row.header().firstColumn();
        if (leftmost && isRemark(row, first)) {
            return REMARK;
        }
        if (leftmost && (isNote(filled.size(), row.hasAction(), words(first)) || isFootnote(row))) {
            return NOTE;
        }
        boolean across = first.width() >= TITLE_COLUMNS;
        boolean title = filled.size() == 1 && !row.hasAction() && (across || isNoReference(row, row.reference()));
        return title ? TITLE : DATA;
    }

    private static boolean isRemark(TableRow row, SheetCell first) {
        boolean alone = row.row().filled().size() == 1;
        String words = words(first);
        return isTotal(row, first)
                || alone
                        && (NOTHING.matcher(words).matches()
                                || PAGE.matcher(words).matches());
    }

    /** Whether the row sums up the others: no recommendation has such a reference. */
    private static boolean isTotal(TableRow row, SheetCell first) {
        String recommendation = row.value(Field.RECOMMENDATION).words();
        return TOTALS.matcher(words(first)).matches()
                && (first.column() == row.header().columns().getOrDefault(Field.RECOMMENDATION, -1)
                        || recommendation.isEmpty()
                        || Character.isDigit(recommendation.charAt(0)));
    }

    /** Whether the lone words explain a mark that a heading bears, such as the 3 of "Status3". */
    private static boolean isFootnote(TableRow row) {
        Matcher note = FOOTNOTE.matcher(words(row.row().filled().get(0)));
        return row.row().filled().size() == 1
                && note.matches()
                && row.header().words().values().stream().anyMatch(heading -> bears(heading, note.group(1)));
    }

    private static boolean bears(String heading, String mark) {
        boolean attached = heading.endsWith(mark)
                && heading.length() > mark.length() + 1
                && Character.isLetter(heading.charAt(heading.length() - mark.length() - 1))
                && Character.isDigit(mark.charAt(0));
        return attached
                || heading.endsWith("(" + mark + ")")
                || heading.endsWith("[" + mark + "]")
                || heading.endsWith("note " + mark + ")");
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
