package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The page at a root of an output, made from the folders. It is replaced in one step. */
public final class RootPage {

    /** Its name, which a web server shows for the folder. */
    public static final String FILE_NAME = "index.html";

    private final Path root;
    private final DurableFiles disk;

    RootPage(OutputFolders roots, Audience audience, DurableFiles disk) {
        this.root = audience == Audience.PUBLIC ? roots.publicRoot() : roots.internalRoot();
        this.disk = disk;
    }

    /**
     * Replaces the page, unless it is the same.
     *
     * @throws IOException if it can't be replaced; then the old page is still there
     */
    public void write(byte[] bytes) throws IOException {
        Path file = root.resolve(FILE_NAME);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Folders.make(root);
        try (Staging stage = new Staging(root, disk)) {
            stage.replace(file, bytes);
        }
    }

    public static Path file(OutputFolders roots, Audience audience) {
        return (audience == Audience.PUBLIC ? roots.publicRoot() : roots.internalRoot()).resolve(FILE_NAME);
    }

    /** The pages at the roots by their names in the record, whether or not they are there. */
    static Map<String, Path> all(OutputFolders roots) {
        return Map.of(
                "internal/" + FILE_NAME,
                file(roots, Audience.INTERNAL),
                "public/" + FILE_NAME,
                file(roots, Audience.PUBLIC));
    }
}
