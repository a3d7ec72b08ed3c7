package org.committeepapers.paper;

import java.util.regex.Pattern;

/** Whether words are one day, month and year and nothing else, so that a reader needs no help. */
final class FullDate {

    private static final Pattern ONLY_A_DATE = Pattern.compile(
            "[\\s\u00a0]*\\d{1,2}(?:st|nd|rd|th|af|il|ydd|f?ed|eg|ain)?(?:[./-]\\d{1,2}[./-]|[\\s\u00a0-]+\\p{L}+[\\s\u00a0,-]+)(?:\\d{4}|[\u2019']?\\d{2})[\\s\u00a0.]*");

    private FullDate() {}

    static boolean isOnlyADate(String words) {
        return ONLY_A_DATE.matcher(words).matches();
    }
}
