package org.committeepapers.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param publicManifestSha256 of the public manifest, in hexadecimal digits; in the internal manifest of a published edition
 *     only
 * @param restricted the restricted files; in the internal manifest only, and empty if there are none
 * @param files all but the manifest itself
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
        @JsonInclude(Include.NON_EMPTY) String publicManifestSha256,
        @JsonInclude(Include.NON_ABSENT) Optional<Restricted> restricted,
        List<WrittenFile> files) {

    public static final String FILE_NAME = "manifest.json";

    static final int FORMAT_VERSION = 2;

    public Manifest {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    /** The restricted part of an edition. */
    public record Restricted(@JsonProperty("manifestSha256") String sha256) {}

    /**
     * Reads the manifest in a folder of an edition.
     *
     * @param folder of the edition under one of the roots
     * @throws IOException if it is missing, a link, damaged or of another format
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is a link or a folder where a file should be");
        }
        return Json.read(file, FORMAT_VERSION, Manifest.class);
    }

    /** The hashes of an edition's other manifests, which its internal one carries. */
    public record Others(String publicSha256, Optional<Restricted> restricted) {

        public static final Others NONE = new Others("", Optional.empty());
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
                "",
                Optional.empty(),
                files);
    }

    /** Only the internal manifest says what the edition was made from, and gives a reason that the papers don't print. */
    public static Manifest of(Edition edition, Audience audience, List<WrittenFile> files, Others others) {
        boolean internal = audience == Audience.INTERNAL;
        return new Manifest(
                FORMAT_VERSION,
                edition.tracker(),
                edition.asAt(),
                edition.kind(),
                edition.meeting(),
                internal || edition.again() ? edition.reason() : "",
                edition.toolVersion(),
                internal ? edition.javaVersion() : "",
                internal ? edition.inputs() : List.of(),
                others.publicSha256(),
                others.restricted(),
                files);
    }
}
