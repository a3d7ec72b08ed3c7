package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of an edition, about to be written.
 *
 * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
 * @param language of a paper, such as {@code en}; empty where a file has none
 */
public record EditionFile(Audience audience, String name, String role, String language, Content content) {

    /** One of no language. */
    public EditionFile(Audience audience, String name, String role, Content content) {
        this(audience, name, role, "", content);
    }

    /** The same file, from other bytes. */
    public EditionFile with(Content other) {
        return new EditionFile(audience, name, role, language, other);
    }

    /** Writes the bytes of a file. */
    public interface Content {

        /** Writes all bytes and leaves {@code out} open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
