package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;

/**
 * A file of an edition, about to be written.
 *
 * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
 * @param title what people call it; empty where it has none but its name
 * @param language of a paper, such as {@code en}; empty where a file has none
 */
public record EditionFile(Audience audience, String name, String role, String title, String language, Content content) {

    /** One without a title, of no language. */
    public EditionFile(Audience audience, String name, String role, Content content) {
        this(audience, name, role, "", "", content);
    }

    /** The role of the page on which everybody finds the others. */
    public static final String INDEX = "index";

    /** The same file, from other bytes. */
    public EditionFile with(Content other) {
        return new EditionFile(audience, name, role, title, language, other);
    }

    /** Writes the bytes of a file. */
    public interface Content {

        /** Writes all bytes and leaves {@code out} open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What lists other files, and so can be made only when these are written. */
    public interface Overview extends Content {

        /**
         * The content, now that it can be made.
         *
         * @param written the files of the same audience, in their order
         * @throws Refusal where it can't be made
         */
        Content of(List<Manifest.Entry> written) throws IOException, Refusal;

        @Override
        default void writeTo(OutputStream out) {
            throw new IllegalStateException("what it lists has to be written before");
        }
    }
}
