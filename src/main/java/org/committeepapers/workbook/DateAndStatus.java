package org.committeepapers.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;

/** Finds the status in a column that holds a date and a status, as one headed "Target date / RAG" does. */
final class DateAndStatus {

    private static final Pattern OF_STATUS = Pattern.compile("(?:.* )?(?:rag|status|rating)(?: .*)?");

    /** The last words of the cell, without digits and apart from the date. */
    private static final Pattern BEHIND_THE_DATE = Pattern.compile(
            ".*[\\d\\s]\\s*(?:[-\u2013\u2014/;:,(\\[]|\\n|\\s)\\s*([^\\d/;:,()\\[\\]]{1,40}?)[\\s)\\].]*",
            Pattern.DOTALL);

    private static final int LONGEST = 100;

    private DateAndStatus() {}

    /** Blank where the row has no such column or no words behind the date. */
    static RichText status(TableRow row) {
        Optional<Field> date = row.dateInForce();
        if (date.isEmpty()
                || row.header().has(Field.STATUS)
                || !OF_STATUS.matcher(Names.plain(row.heading(date.get()))).matches()) {
            return RichText.EMPTY;
        }
        String words = row.value(date.get()).words();
        Matcher behind = BEHIND_THE_DATE.matcher(words);
        return words.length() <= LONGEST && behind.matches() ? RichText.of(behind.group(1)) : RichText.EMPTY;
    }
}
