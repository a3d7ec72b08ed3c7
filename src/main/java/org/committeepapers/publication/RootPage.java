package org.committeepapers.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** The page at the root of an output that lists what lies below it. It is replaced in one step. */
public final class RootPage {

    /** Its name, which a web server shows for the folder. */
    public static final String FILE_NAME = "index.html";

    private final Roots roots;
    private final Audience audience;
    private final Disk disk;

    RootPage(Roots roots, Audience audience, Disk disk) {
        this.roots = roots;
        this.audience = audience;
        this.disk = disk;
    }

    /** Takes it away, where nothing is left that it could list. */
    public void remove() throws IOException {
        disk.delete(file());
    }

    /**
     * Puts this in its place, unless it says the same already.
     *
     * @throws IOException where it can't be; then the one before is still there
     */
    public void write(EditionFile.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        if (isSame(bytes.toByteArray())) {
            return;
        }
        Stage stage = Stage.in(roots, disk);
        try {
            Stage reaching = audience == Audience.PUBLIC ? stage.reaching(roots) : stage;
            Path made = reaching.beside(audience, FILE_NAME);
            stage.write(made, bytes::writeTo);
            disk.replace(made, file());
        } catch (IOException e) {
            stage.removeAfter(e, roots);
            throw e;
        }
        stage.removeIfPossible(roots);
    }

    private Path file() {
        return file(roots, audience);
    }

    /** Where it lies. */
    static Path file(Roots roots, Audience audience) {
        return (audience == Audience.PUBLIC ? roots.publicRoot() : roots.internalRoot()).resolve(FILE_NAME);
    }

    private boolean isSame(byte[] bytes) throws IOException {
        return Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)
                && Files.size(file()) == bytes.length
                && Arrays.equals(Files.readAllBytes(file()), bytes);
    }
}
