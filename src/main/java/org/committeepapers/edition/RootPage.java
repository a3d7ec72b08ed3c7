package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A page beside the editions, made from the folders: at the root of an output, or of a tracker. It is replaced in one step. */
public final class RootPage {

    /** Its name, which a web server shows for the folder. */
    public static final String FILE_NAME = "index.html";

    /** The name of the page in a tracker's public folder that says which of its editions are superseded. */
    public static final String SUPERSEDED = "superseded.html";

    static final String PUBLIC = "public/";
    static final String INTERNAL = "internal/";

    private final OutputFolders roots;
    private final Audience audience;
    private final Path file;
    private final DurableFiles disk;

    RootPage(OutputFolders roots, Audience audience, DurableFiles disk) {
        this(roots, audience, file(roots, audience), disk);
    }

    private RootPage(OutputFolders roots, Audience audience, Path file, DurableFiles disk) {
        this.roots = roots;
        this.audience = audience;
        this.file = file;
        this.disk = disk;
    }

    /** The page in the public folder of a tracker. */
    static RootPage superseded(TrackerFolder tracker, DurableFiles disk) {
        return new RootPage(
                tracker.roots(), Audience.PUBLIC, tracker.publicFolder().resolve(SUPERSEDED), disk);
    }

    /** Deletes the page, and a tracker's folder that would be empty then. */
    public void remove() throws IOException {
        if (Folders.isThere(file)) {
            disk.delete(file);
            if (!Folders.parent(file).equals(roots.publicRoot().toAbsolutePath())) {
                disk.deleteIfEmpty(Folders.parent(file));
            }
        }
    }

    /**
     * Replaces the page, unless it is the same.
     *
     * @throws IOException if it can't be replaced; then the old page is still there
     */
    public void write(byte[] bytes) throws IOException {
        if (isSame(bytes)) {
            return;
        }
        Path root = audience == Audience.PUBLIC ? roots.publicRoot() : roots.internalRoot();
        Folders.make(Folders.parent(file));
        try (Staging stage = new Staging(root, disk)) {
            stage.replace(file, bytes);
        }
    }

    /** The path of the page. */
    public static Path file(OutputFolders roots, Audience audience) {
        return (audience == Audience.PUBLIC ? roots.publicRoot() : roots.internalRoot()).resolve(FILE_NAME);
    }

    private boolean isSame(byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** The pages beside the editions by their names in the record; those at the roots whether or not they are there. */
    static Map<String, Path> all(OutputFolders roots) throws IOException {
        Map<String, Path> pages = new TreeMap<>();
        pages.put(INTERNAL + FILE_NAME, file(roots, Audience.INTERNAL));
        if (Folders.isFolder(roots.publicRoot())) {
            pages.put(PUBLIC + FILE_NAME, file(roots, Audience.PUBLIC));
        }
        for (Path folder : Folders.list(roots.publicRoot())) {
            Path page = folder.resolve(SUPERSEDED);
            if (Folders.isFolder(folder) && Folders.isThere(page)) {
                pages.put(PUBLIC + folder.getFileName() + "/" + SUPERSEDED, page);
            }
        }
        return pages;
    }

    /** The file of a page by its name in the record. */
    static Path place(OutputFolders roots, String page) {
        return page.startsWith(PUBLIC)
                ? roots.publicRoot().resolve(page.substring(PUBLIC.length()))
                : file(roots, Audience.INTERNAL);
    }
}
