package org.committeepapers.template;

import java.time.LocalDate;

/**
 * What a document says of itself beside its content.
 *
 * @param author the body that publishes it
 * @param date the as-at date
 * @param fingerprint hexadecimal digits that differ where the content may differ
 */
public record Imprint(String author, LocalDate date, String fingerprint) {}
