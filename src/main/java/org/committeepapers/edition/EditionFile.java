package org.committeepapers.edition;

/**
 * A file of an edition, ready to be written.
 *
 * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
 * @param language of a paper, such as {@code en}; empty where a file has none
 * @param title what people call the file; empty where it has none but its name
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and nobody alters the bytes.
public record EditionFile(Audience audience, String name, String role, String language, String title, byte[] bytes) {

    /** The role of the page on which everybody finds the others. */
    public static final String INDEX = "index";

    /** One of no language, which has no title. */
    public EditionFile(Audience audience, String name, String role, byte[] bytes) {
        this(audience, name, role, "", "", bytes);
    }
}
