package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The complete editions in an output, for the pages that list them. Links aren't followed. Each folder is read once, so
 * nothing may change meanwhile.
 */
public final class Catalogue {

    private final OutputFolders roots;
    private final Map<Path, Optional<Manifest>> manifests = new HashMap<>();
    private final Map<Path, Boolean> complete = new HashMap<>();

    /** @param roots that no other run may write to at the same time */
    public Catalogue(OutputFolders roots) {
        this.roots = roots;
    }

    /** The trackers, by id. */
    public List<TrackerFolder> trackers() throws IOException {
        return TrackerFolder.all(roots).stream()
                .filter(tracker -> Stream.of(tracker.publicFolder(), tracker.internalFolder())
                        .allMatch(folder -> Folders.isFolder(folder) || !Folders.isThere(folder)))
                .toList();
    }

    /** The published editions, oldest first. */
    public List<EditionName> published(TrackerFolder tracker) throws IOException {
        return TrackerFolder.names(tracker.publicFolder()).stream()
                .filter(name -> isComplete(tracker, name))
                .toList();
    }

    /** Published editions that can't be listed, because a file or a manifest is missing or damaged. */
    public List<EditionName> incomplete(TrackerFolder tracker) throws IOException {
        return tracker.names().stream()
                .filter(name -> !isComplete(tracker, name))
                .toList();
    }

    private boolean isComplete(TrackerFolder tracker, EditionName name) {
        return complete.computeIfAbsent(
                tracker.folder(name, Audience.PUBLIC),
                publicFolder -> Folders.isFolder(tracker.folder(name, Audience.INTERNAL))
                        && manifest(publicFolder)
                                .filter(manifest -> ManifestCheck.hasAll(publicFolder, manifest))
                                .isPresent());
    }

    /** The manifest in a folder; empty if it is missing or damaged. */
    public Optional<Manifest> manifest(Path folder) {
        return manifests.computeIfAbsent(folder, Catalogue::read);
    }

    private static Optional<Manifest> read(Path folder) {
        try {
            return Optional.of(Manifest.read(folder));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
