package org.committeepapers.edition;

import org.committeepapers.text.Hashes;

/**
 * A file of an edition, ready to be written.
 *
 * @param listed how a manifest lists it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and nobody alters the bytes.
public record EditionFile(Audience audience, WrittenFile listed, byte[] bytes) {

    /** The role of the page on which everybody finds the others. */
    public static final String INDEX = "index";

    /**
     * A file of these bytes.
     *
     * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
     * @param title what people call the file; empty where it has none but its name
     * @param language of a paper, such as {@code en}; empty where a file has none
     */
    public EditionFile(Audience audience, String name, String role, String title, String language, byte[] bytes) {
        this(audience, new WrittenFile(name, role, title, language, bytes.length, Hashes.hex(bytes)), bytes);
    }

    /** A file of no language, which has no title. */
    public EditionFile(Audience audience, String name, String role, byte[] bytes) {
        this(audience, name, role, "", "", bytes);
    }

    /** Its name in the edition. */
    public String name() {
        return listed.name();
    }
}
