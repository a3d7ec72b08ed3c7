package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The papers of one tracker on one date, and what they were made from.
 *
 * @param tracker the id of the tracker
 * @param meeting the meeting they go to, where said
 * @param reason why an edition of this date is made again; empty where not said
 * @param again whether there was one of this date before, so that the papers give the reason
 * @param toolVersion of the program that makes it
 * @param javaVersion that it runs on
 */
public record Edition(
        String tracker,
        LocalDate asAt,
        Kind kind,
        Optional<LocalDate> meeting,
        String reason,
        boolean again,
        String toolVersion,
        String javaVersion,
        List<Input> inputs) {

    public Edition {
        inputs = List.copyOf(inputs);
    }

    /** The same, saying whether it replaces an edition of the same date. */
    public Edition reissued(Optional<String> notice) {
        return new Edition(tracker, asAt, kind, meeting, reason, notice.isPresent(), toolVersion, javaVersion, inputs);
    }

    /** What becomes of the edition. */
    public enum Kind {
        /** Published, and never altered afterwards. */
        PUBLISHED,
        /** A draft for officers, which the next one of the same date replaces. */
        DRAFT,
        /** Only findings, because errors stopped the edition; the next one of the same date replaces it. */
        NOT_PUBLISHED
    }

    /**
     * A file that the edition was made from.
     *
     * @param role what it is, such as {@code tracker}; empty where an earlier version didn't say
     * @param file its name, below the folder of its kind
     * @param sha256 of its bytes, in hexadecimal digits
     */
    @JsonPropertyOrder({"file", "role", "sha256"})
    public record Input(String role, String file, String sha256) {}
}
