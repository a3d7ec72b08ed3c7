package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that hold editions.
 *
 * @param publicRoot for everyone; can be uploaded as a whole
 * @param internalRoot for officers only; editions are prepared here
 */
public record OutputFolders(Path publicRoot, Path internalRoot) {

    /** The name of these pages, which a web server shows for the folder. */
    public static final String PAGE = "index.html";

    /** The usual {@code public} and {@code internal} folders of an output. */
    public static OutputFolders under(Path output) {
        return new OutputFolders(output.resolve("public"), output.resolve("internal"));
    }

    /** The page that lists all editions for the public or, under the internal root, for officers. */
    public Path page(Audience audience) {
        return (audience == Audience.PUBLIC ? publicRoot : internalRoot).resolve(PAGE);
    }

    /** These pages by their names in the record, whether or not they are there. */
    Map<String, Path> pages() {
        return Map.of("internal/" + PAGE, page(Audience.INTERNAL), "public/" + PAGE, page(Audience.PUBLIC));
    }

    /** What speaks for a record that isn't here but elsewhere; empty where there is one, or where nothing does. */
    public Optional<String> signOfRecord() throws IOException {
        RecordedRuns runs = RecordedRuns.read(internalRoot);
        // Editions without a record are told by themselves.
        if (runs.lines().isEmpty() && !TrackerFolder.all(this).isEmpty()) {
            return Optional.empty();
        }
        Catalogue catalogue = new Catalogue(this, runs);
        List<TrackerFolder> shown = Folders.list(publicRoot).stream()
                .filter(folder -> Folders.isThere(folder.resolve(PublicRoot.LATEST_NAME)))
                .map(folder -> catalogue.folder(String.valueOf(folder.getFileName())))
                .toList();
        String page = Folders.hash(page(Audience.PUBLIC));
        boolean isOwn = !page.isEmpty() && runs.pages().containsValue(page);
        for (TrackerFolder tracker : shown) {
            isOwn |= isOfRecord(tracker, catalogue);
        }
        if (!shown.isEmpty() && !isOwn) {
            return Optional.of("Papers of "
                    + shown.stream().map(TrackerFolder::tracker).collect(Collectors.joining(", ")) + " are in "
                    + publicRoot + ", but " + internalRoot + " has no record of them");
        }
        Path inside = internalRoot.toAbsolutePath();
        return Stream.of(inside, Folders.parent(inside))
                .filter(folder -> isEmpty(folder) && isMountPoint(folder))
                .findFirst()
                .map(folder -> "Nothing is in " + folder + ", where a disk is mounted");
    }

    /** Whether the last edition that is public is one of this record: another council's may have the same name. */
    private static boolean isOfRecord(TrackerFolder tracker, Catalogue catalogue) throws IOException {
        List<EditionName> names = TrackerFolder.names(tracker.publicFolder());
        return names.isEmpty()
                || catalogue.made(tracker, names.getLast()).isPresent()
                        && catalogue
                                .manifest(tracker.folder(names.getLast(), Audience.INTERNAL))
                                .filter(manifest -> !manifest.publicManifestSha256()
                                        .equals(Folders.hash(
                                                tracker.shown(names.getLast()).resolve(Manifest.FILE_NAME))))
                                .isEmpty();
    }

    static boolean isEmpty(Path folder) {
        try {
            return Folders.isFolder(folder)
                    && Folders.list(folder).stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .allMatch(List.of("lost+found", OutputLock.FILE_NAME)::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether another file system begins there; never on Windows, where that can't be asked. */
    static boolean isMountPoint(Path folder) {
        try {
            Path real = folder.toRealPath();
            return !Files.getAttribute(real, "unix:dev").equals(Files.getAttribute(Folders.parent(real), "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
