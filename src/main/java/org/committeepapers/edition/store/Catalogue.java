package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.Manifest;

/**
 * The editions in an output, for the pages that list them. Links aren't followed, and incomplete editions aren't listed.
 * Each folder is read once, so nothing may change meanwhile.
 */
public final class Catalogue {

    /** The folder of drafts. */
    public static final String DRAFTS = TrackerFolder.DRAFTS;

    /** The folder of findings that stopped an edition. */
    public static final String NOT_PUBLISHED = TrackerFolder.NOT_PUBLISHED;

    /** The folder of the public files in the record of a withdrawn edition. */
    public static final String PUBLIC = Withdrawal.PUBLIC;

    private final OutputFolders roots;
    private final Map<Path, Optional<Manifest>> manifests = new HashMap<>();
    private final Map<Path, Boolean> complete = new HashMap<>();

    /** @param roots that no other run may write to at the same time */
    public Catalogue(OutputFolders roots) {
        this.roots = roots;
    }

    /** The ids of the trackers, sorted. */
    public List<String> trackers() throws IOException {
        return TrackerFolder.trackers(roots).stream()
                .filter(tracker -> List.of(roots.publicRoot(), roots.internalRoot()).stream()
                        .map(root -> root.resolve(tracker))
                        .allMatch(folder -> Folders.isFolder(folder) || !Folders.isThere(folder)))
                .toList();
    }

    /** The published editions, oldest first. */
    public List<EditionName> published(String tracker) throws IOException {
        TrackerFolder trackerFolder = trackerFolder(tracker);
        return TrackerFolder.names(trackerFolder.publicFolder()).stream()
                .filter(name -> isComplete(trackerFolder, name))
                .toList();
    }

    /** Published editions that can't be listed, because a file or a manifest is missing or damaged. */
    public List<EditionName> incomplete(String tracker) throws IOException {
        TrackerFolder trackerFolder = trackerFolder(tracker);
        return trackerFolder.names().stream()
                .filter(name -> !isComplete(trackerFolder, name))
                .toList();
    }

    private boolean isComplete(TrackerFolder trackerFolder, EditionName name) {
        return complete.computeIfAbsent(
                trackerFolder.folder(name, Audience.PUBLIC),
                publicFolder -> Folders.isFolder(trackerFolder.folder(name, Audience.INTERNAL))
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

    /** The withdrawn editions, oldest first. */
    public List<EditionName> withdrawn(String tracker) throws IOException {
        return internal(tracker, TrackerFolder.WITHDRAWN);
    }

    /** The editions in a subfolder of the tracker's internal folder, such as {@link #DRAFTS}, oldest first. */
    public List<EditionName> internal(String tracker, String kind) throws IOException {
        return TrackerFolder.names(internalFolder(tracker, kind));
    }

    /** A subfolder of the tracker's internal folder, such as {@link #DRAFTS}. */
    public Path internalFolder(String tracker, String kind) {
        return trackerFolder(tracker).internalFolder().resolve(kind);
    }

    /** The folder of withdrawn editions. */
    public Path withdrawnFolder(String tracker) {
        return trackerFolder(tracker).withdrawnFolder();
    }

    /** Why an edition was withdrawn; empty if its record doesn't say. */
    public String reason(String tracker, EditionName edition) {
        return Withdrawal.reason(withdrawnFolder(tracker).resolve(edition.toString()));
    }

    /** The folder of an edition for one audience. */
    public Path folder(String tracker, EditionName edition, Audience audience) {
        return trackerFolder(tracker).folder(edition, audience);
    }

    /** The restricted files of an edition, a draft or a withdrawn record, given its internal folder. */
    public Path restricted(String tracker, EditionName edition, Path folder) {
        Path within = folder.resolve(Audience.RESTRICTED_FOLDER);
        TrackerFolder trackerFolder = trackerFolder(tracker);
        if (!trackerFolder.isRestrictedApart() || Folders.isThere(within)) {
            return within;
        }
        return folder.startsWith(trackerFolder.withdrawnFolder())
                ? trackerFolder.folder(edition, Audience.RESTRICTED)
                : trackerFolder
                        .restrictedFolder()
                        .resolve(trackerFolder.internalFolder().relativize(folder));
    }

    /** The date of the latest messages to owners; empty if there are none. */
    public Optional<EditionName> lastMessages() throws IOException {
        List<EditionName> days = TrackerFolder.names(messages());
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** The folder of messages to owners. */
    public Path messages() {
        return roots.internalRoot().resolve(TrackerFolder.MESSAGES);
    }

    private TrackerFolder trackerFolder(String tracker) {
        return new TrackerFolder(roots, tracker);
    }
}
