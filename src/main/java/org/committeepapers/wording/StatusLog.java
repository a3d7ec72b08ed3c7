package org.committeepapers.wording;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;

/** A progress text kept as a log, an entry a date: "Jan 2025: In progress. March 2025: Completed." */
final class StatusLog {

    /** A date at the start of a sentence with a colon or a dash behind it. */
    private static final Pattern DATE = Pattern.compile(
            "(?:^|(?<=[.;\\n]))\\s*(?:update |as at )?((?:\\d{1,2} )?\\p{L}{3,10} \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})\\s*(?::|-\\s)");

    private StatusLog() {}

    /** The words of the latest entry; empty where the text isn't a log of two entries or more. */
    static Optional<String> latest(String text) {
        if (!DATE.matcher(Tokens.opening(text)).lookingAt()) {
            return Optional.empty();
        }
        String plain = Tokens.plain(text);
        Matcher date = DATE.matcher(plain);
        if (!date.lookingAt()) {
            return Optional.empty();
        }
        int entries = 0;
        LocalDate latest = LocalDate.MIN;
        String words = "";
        boolean more = true;
        while (more) {
            Optional<LocalDate> day = Dates.read(RichText.of(date.group(1))).latest();
            int start = date.end();
            more = date.find();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            entries++;
            if (day.get().isAfter(latest)) {
                latest = day.get();
                words = plain.substring(start, more ? date.start() : plain.length());
            }
        }
        return entries > 1 ? Optional.of(words) : Optional.empty();
    }
}
