package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Refusal;

/**
 * A file of an edition that is yet to be written.
 *
 * @param role what it is, such as {@code cabinet-appendix}; stays the same where the name follows a pattern
 * @param language of a paper, such as {@code en}; empty where a file has none
 */
public record EditionFile(Audience audience, String name, String role, String language, Source source) {

    /** A file without a language whose content already exists. */
    public EditionFile(Audience audience, String name, String role, Content content) {
        this(audience, name, role, "", () -> Optional.of(content));
    }

    /** The role of the page that lists the others. */
    public static final String INDEX = "index";

    /** Writes the bytes of a file. */
    public interface Content {

        /** Writes all bytes and leaves {@code out} open. */
        void writeTo(OutputStream out) throws IOException;

        /** What people call the file; empty if it only has its name. */
        default String title() {
            return "";
        }
    }

    /** Makes the content of a file when it is needed; several are made at once. */
    public interface Source {

        /**
         * The content; empty if there is no such file after all.
         *
         * @throws Refusal where a template is wrong
         */
        Optional<Content> content() throws IOException, Refusal;

        /** Whether it takes long and should start before the others. */
        default boolean isLong() {
            return false;
        }
    }

    /** A file that lists others, and can only be made once they are written. */
    public interface Overview extends Source {

        /**
         * The content, once the files it lists are written.
         *
         * @param written the files of the same audience, in their order
         * @throws Refusal where it can't be made
         */
        Content of(List<WrittenFile> written) throws IOException, Refusal;

        @Override
        default Optional<Content> content() {
            throw new IllegalStateException("what it lists has to be written before");
        }
    }
}
