package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The papers of one tracker on one date, and what they were made from.
 *
 * @param meetings after its day that the committee is known to have
 * @param reason why an edition of this date is published again; empty if none was given
 */
public record Edition(
        String tracker,
        LocalDate asAt,
        Kind kind,
        Optional<LocalDate> meeting,
        List<LocalDate> meetings,
        String reason,
        String toolVersion,
        List<Input> inputs) {

    /** How the edition is kept. */
    public enum Kind {
        /** Published, and never changed afterwards. */
        PUBLISHED,
        /** A draft for officers; the next draft of the same date replaces it. */
        DRAFT,
        /** Only the findings, because errors stopped it; the next run for the same date replaces them. */
        NOT_PUBLISHED
    }

    /**
     * A file that the edition was made from.
     *
     * @param role what the file is, such as {@code tracker}
     * @param file its name; for a template, its path in the templates folder
     */
    @JsonPropertyOrder({"file", "role", "sha256"})
    public record Input(String role, String file, String sha256) {}
}
