package org.committeepapers.edition.record;

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
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Edition;
import org.committeepapers.edition.Edition.Input;
import org.committeepapers.edition.Edition.Kind;
import org.committeepapers.edition.WrittenFile;

/**
 * What half an edition holds and what it was made from, {@code manifest.json}. Fields that earlier versions of the program
 * did not write are empty.
 *
 * @param formatVersion 1 had no roles of inputs and no version of Java; it is still read
 * @param meeting the meeting the papers went to, where said
 * @param reason why the edition was made again; empty where not said
 * @param javaVersion that the program ran on; stands in the internal one only
 * @param inputs what it was made from; stand in the internal one only
 * @param restricted what of the edition is exempt; stands in the internal one only, and empty where nothing is
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
        @JsonInclude(Include.NON_ABSENT) Optional<Restricted> restricted,
        List<WrittenFile> files) {

    /** Its name in an edition. */
    public static final String FILE_NAME = "manifest.json";

    static final int FORMAT_VERSION = 2;

    public Manifest {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }

    /**
     * The restricted part of an edition.
     *
     * @param apart whether it lies in a root of its own, and not in the folder of the internal half
     * @param sha256 of its own manifest, in hexadecimal digits
     */
    public record Restricted(
            boolean apart, @JsonProperty("manifestSha256") String sha256) {}

    /**
     * Reads the manifest of half an edition.
     *
     * @param folder of the edition under one of the roots
     * @throws IOException where there is none, it is a link, damaged or of a later format
     */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is a link or a folder where a file should be");
        }
        int format = Json.format(file);
        if (format < 1 || format > FORMAT_VERSION) {
            throw new IOException(file + " is of format " + format + ", which this version can't read");
        }
        return Json.read(file, Manifest.class);
    }

    /** The public one leaves out what the edition was made from, and a reason that its papers don't give. */
    public static Manifest of(
            Edition edition, Audience audience, List<WrittenFile> files, Optional<Restricted> restricted) {
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
                internal ? restricted : Optional.empty(),
                files);
    }
}
