package org.committeepapers.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;

/**
 * A file of an edition, about to be written.
 *
 * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
 * @param language of a paper, such as {@code en}; empty where a file has none
 */
public record EditionFile(Audience audience, String name, String role, String language, Source source) {

    /** One of no language, whose content there is already. */
    public EditionFile(Audience audience, String name, String role, Content content) {
        this(audience, name, role, "", () -> Optional.of(content));
    }

    /** The role of the page on which everybody finds the others. */
    public static final String INDEX = "index";

    /** Writes the bytes of a file. */
    public interface Content {

        /** Writes all bytes and leaves {@code out} open. */
        void writeTo(OutputStream out) throws IOException;

        /** What people call the file; empty where it has none but its name. */
        default String title() {
            return "";
        }
    }

    /** Makes the content of a file when its turn has come, several at once. */
    public interface Source {

        /**
         * The content; empty where there can't be such a file after all.
         *
         * @throws Refusal where a template is wrong
         */
        Optional<Content> content() throws IOException, Refusal;

        /** Whether it takes so long that it is better begun before the others. */
        default boolean isLong() {
            return false;
        }
    }

    /** What lists other files, and so can be made only when these are written. */
    public interface Overview extends Source {

        /**
         * The content, now that it can be made.
         *
         * @param written the files of the same audience, in their order
         * @throws Refusal where it can't be made
         */
        Content of(List<Manifest.Entry> written) throws IOException, Refusal;

        @Override
        default Optional<Content> content() {
            throw new IllegalStateException("what it lists has to be written before");
        }
    }
}
