package org.committeepapers.wording;

import java.util.List;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Owners;

/** Stands in for the reader of owners. */
public final class OwnerWords {

    private OwnerWords() {}

    public static Owners read(RichText words) {
        return words.isBlank()
                ? Owners.NONE
                : new Owners(words, List.of(new Owner(words.plain().strip())));
    }
}
