package org.committeepapers.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page beside the editions, made from the folders: at the root of an output, or of a tracker. It is replaced in one step. */
public final class RootPage {

    /** Its name, which a web server shows for the folder. */
    public static final String FILE_NAME = "index.html";

    /** How the page for everybody links to an edition. */
    private static final Pattern EDITION = Pattern.compile("href=\"\\./([^/\"]+/[^/\"]+)/");

    /** The name of the page in a tracker's public folder that says which of its editions are superseded. */
    public static final String SUPERSEDED = "superseded.html";

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
        StagedEdition.with(roots, disk, stage -> {
            StagedEdition reachable = audience == Audience.PUBLIC ? stage.withPublicFolder(roots) : stage;
            Path made = reachable.beside(audience, String.valueOf(file.getFileName()));
            stage.write(made, bytes);
            disk.replace(made, file);
        });
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

    /** Whether there is a page that omits an edition or lists one that is gone. */
    public static boolean isOutdated(OutputFolders roots) throws IOException {
        Path page = file(roots, Audience.PUBLIC);
        if (!Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Set<String> listed = new TreeSet<>();
        Matcher links = EDITION.matcher(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
        while (links.find()) {
            listed.add(links.group(1));
        }
        return !listed.equals(published(new Catalogue(roots)));
    }

    private static Set<String> published(Catalogue catalogue) throws IOException {
        Set<String> editions = new TreeSet<>();
        for (TrackerFolder folder : catalogue.trackers()) {
            catalogue.published(folder).forEach(edition -> editions.add(folder.tracker() + "/" + edition));
        }
        return editions;
    }
}
