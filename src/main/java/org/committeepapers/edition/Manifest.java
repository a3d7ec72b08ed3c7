package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.Edition.Input;
import org.committeepapers.edition.Edition.Kind;

/**
 * The files in one folder of an edition and what they were made from, {@code manifest.json}.
 *
 * @param reason why the edition was published again; empty if none was given
 * @param javaVersion the version of Java; in the internal manifest only
 * @param inputs what it was made from; in the internal manifest only
 * @param files all but the manifest itself; of a folder below that has a manifest of its own, only that
 */
public record Manifest(
        int formatVersion,
        String tracker,
        LocalDate asAt,
        Kind kind,
        Optional<LocalDate> meeting,
        String reason,
        String toolVersion,
        @JsonInclude(Include.NON_EMPTY) String javaVersion,
        @JsonInclude(Include.NON_EMPTY) List<Input> inputs,
        List<WrittenFile> files) {

    public static final String FILE_NAME = "manifest.json";

    /** The role of a manifest. */
    public static final String ROLE = "manifest";

    static final int FORMAT_VERSION = 2;

    public Manifest {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    static Path file(Path folder) {
        return folder.resolve(FILE_NAME);
    }

    /**
     * Reads the manifest in a folder of an edition.
     *
     * @param folder of the edition under one of the roots
     * @throws IOException if it is missing, a link or damaged
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = file(folder);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is a link or a folder where a file should be");
        }
        return Json.read(file, Manifest.class);
    }

    /** The messages of a day, which are drafts. */
    static Manifest ofMessages(LocalDate asAt, List<WrittenFile> files) {
        return new Manifest(
                FORMAT_VERSION,
                TrackerFolder.MESSAGES,
                asAt,
                Kind.DRAFT,
                Optional.empty(),
                "",
                "",
                "",
                List.of(),
                files);
    }

    /**
     * Only the internal manifest says what the edition was made from, and gives a reason that the papers don't print.
     *
     * @param again whether the date already has an edition, so that the papers give the reason
     */
    public static Manifest of(Edition edition, Audience audience, boolean again, List<WrittenFile> files) {
        boolean internal = audience == Audience.INTERNAL;
        return new Manifest(
                FORMAT_VERSION,
                edition.tracker(),
                edition.asAt(),
                edition.kind(),
                edition.meeting(),
                internal || again ? edition.reason() : "",
                edition.toolVersion(),
                internal ? Runtime.version().toString() : "",
                internal ? edition.inputs() : List.of(),
                files);
    }
}
