package org.committeepapers.wording;

import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;

/** Stands in for the reader of dates. */
public final class Dates {

    private Dates() {}

    public static ByWhen read(RichText words) {
        return words.isBlank() ? ByWhen.MISSING : ByWhen.invalid(words, ByWhen.Fault.NOT_A_DATE);
    }
}
