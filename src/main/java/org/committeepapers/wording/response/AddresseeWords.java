package org.committeepapers.wording.response;

import java.util.Locale;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Addressee;

/** Reads to whom a recommendation is made. */
public final class AddresseeWords {

    private static final Pattern REMARK = ResponseStatement.PATTERNS.pattern("REMARK");
    private static final Pattern EXECUTIVE = ResponseStatement.PATTERNS.pattern("EXECUTIVE");
    private static final Pattern COMMITTEE = ResponseStatement.PATTERNS.pattern("COMMITTEE");

    private AddresseeWords() {}

    /** Whom the words name; the executive where they are blank. */
    public static Addressee read(String words) {
        String written = words.strip();
        return written.isEmpty()
                ? Addressee.EXECUTIVE
                : new Addressee(
                        kind(REMARK.matcher(written.toLowerCase(Locale.ROOT)).replaceFirst("")), written);
    }

    private static Addressee.Kind kind(String named) {
        if (EXECUTIVE.matcher(named).find()) {
            return Addressee.Kind.EXECUTIVE;
        }
        return COMMITTEE.matcher(named).find() ? Addressee.Kind.COMMITTEE : Addressee.Kind.OTHER;
    }
}
