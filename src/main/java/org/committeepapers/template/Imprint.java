package org.committeepapers.template;

import java.time.LocalDate;
import java.util.List;

/**
 * What a document says of itself beside its content.
 *
 * @param author the body that publishes it
 * @param date the as-at date
 * @param fingerprint hexadecimal digits that differ where the content may differ
 * @param draft whether it is a draft for officers, and says so on each page
 * @param unresolved what a draft lists as still to be mended
 * @param notice what stands at its front of an edition of the same day before; empty where there was none
 */
public record Imprint(
        String author, LocalDate date, String fingerprint, boolean draft, List<String> unresolved, String notice) {

    public Imprint {
        unresolved = List.copyOf(unresolved);
    }
}
