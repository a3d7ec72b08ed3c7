package org.committeepapers.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;

/** Finds the status in a column that holds a date and a status, as one headed "Target date / RAG" does. */
final class DateAndStatus {

    private static final Pattern OF_STATUS = Pattern.compile("(?:.* )?(?:rag|status|rating)(?: .*)?");

    /** The last words of the cell, without digits and apart from the date. */
    private static final Pattern BEHIND_THE_DATE = Pattern.compile(
            ".*[\\d\\s]\\s*(?:[-\u2013\u2014/;:,(\\[]|\\n|\\s)\\s*([^\\d/;:,()\\[\\]]{1,40}?)[\\s)\\].]*",
            Pattern.DOTALL);

    private DateAndStatus() {}

    /** Blank where the row has no such column or no words behind the date. */
    static RichText status(TableRow row) {
        Optional<Field> date = row.dateInForce();
        if (date.isEmpty() || row.header().has(Field.STATUS) || !isOfBoth(row.header(), date.get())) {
            return RichText.EMPTY;
        }
        Matcher behind = BEHIND_THE_DATE.matcher(row.value(date.get()).words());
        return behind.matches() ? RichText.of(behind.group(1)) : RichText.EMPTY;
    }

    private static boolean isOfBoth(Header header, Field date) {
        String heading = header.words().getOrDefault(header.columns().get(date), "");
        return OF_STATUS.matcher(Names.plain(heading)).matches();
    }
}
