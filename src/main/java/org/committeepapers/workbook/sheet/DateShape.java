package org.committeepapers.workbook.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** How much of a date a number format shows. A person who sees "Dec-20" means the month, whatever day lies below. */
public enum DateShape {
    /** The format is none of a date: a number, or a time of day. */
    NONE("d MMMM uuuu"),
    DAY("d MMMM uuuu"),
    MONTH("MMMM uuuu"),
    YEAR("uuuu");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    private final DateTimeFormatter words;

    DateShape(String pattern) {
        this.words = DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /** @param fields the code of the format in lower case, without literals and without what it shows of other numbers */
    static DateShape of(int formatId, String formatCode, String fields) {
        if (!DateUtil.isADateFormat(formatId, formatCode)
                || ELAPSED.matcher(formatCode).find()) {
            return NONE;
        }
        boolean time = fields.indexOf('h') >= 0 || fields.indexOf('s') >= 0;
        if (fields.indexOf('d') >= 0) {
            return DAY;
        }
        if (fields.indexOf('m') >= 0 && !time) {
            return MONTH;
        }
        return fields.indexOf('y') >= 0 ? YEAR : NONE;
    }

    /** The date in full words, never as the cell shows it: that differs from computer to computer. */
    public String words(LocalDate date) {
        return words.format(date);
    }
}
