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

    /** Where drafts lie. */
    public static final String DRAFTS = TrackerFolder.DRAFTS;

    /** Where the findings lie that stopped an edition. */
    public static final String NOT_PUBLISHED = TrackerFolder.NOT_PUBLISHED;

    /** Where what was public lies in the record of a withdrawn edition. */
    public static final String PUBLIC = Withdrawal.PUBLIC;

    private final OutputFolders roots;
    private final Map<Path, Optional<Manifest>> manifests = new HashMap<>();
    private final Map<Path, Boolean> whole = new HashMap<>();

    /** @param roots to be looked at while no other run writes to them */
    public Catalogue(OutputFolders roots) {
        this.roots = roots;
    }

    /** The folders that are trackers', by name. */
    public List<String> trackers() throws IOException {
        return TrackerFolder.trackers(roots).stream()
                .filter(tracker -> List.of(roots.publicRoot(), roots.internalRoot()).stream()
                        .map(root -> root.resolve(tracker))
                        .allMatch(folder -> Folders.isFolder(folder) || !Folders.isThere(folder)))
                .toList();
    }

    /** The editions that everybody may see, in time. */
    public List<EditionName> published(String tracker) throws IOException {
        TrackerFolder trackerFolder = trackerFolder(tracker);
        return TrackerFolder.names(trackerFolder.publicFolder()).stream()
                .filter(name -> isWhole(trackerFolder, name))
                .toList();
    }

    /** What lies where published editions do, and can't be listed because a file or its manifest is missing or damaged. */
    public List<EditionName> notWhole(String tracker) throws IOException {
        TrackerFolder trackerFolder = trackerFolder(tracker);
        return trackerFolder.names().stream()
                .filter(name -> !isWhole(trackerFolder, name))
                .toList();
    }

    private boolean isWhole(TrackerFolder trackerFolder, EditionName name) {
        return whole.computeIfAbsent(
                trackerFolder.half(name, Audience.PUBLIC),
                outside -> Folders.isFolder(trackerFolder.half(name, Audience.INTERNAL))
                        && manifest(outside)
                                .filter(manifest -> ManifestCheck.hasAll(outside, manifest))
                                .isPresent());
    }

    /** The manifest in a folder; empty where it is missing or damaged. */
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

    /** The editions that were taken out of public, in time. */
    public List<EditionName> withdrawn(String tracker) throws IOException {
        return held(tracker, TrackerFolder.WITHDRAWN);
    }

    /** What is in a folder of editions that aren't public, in time. */
    public List<EditionName> held(String tracker, String kind) throws IOException {
        return TrackerFolder.names(heldIn(tracker, kind));
    }

    /** The folder of editions that aren't public. */
    public Path heldIn(String tracker, String kind) {
        return trackerFolder(tracker).internalFolder().resolve(kind);
    }

    /** The folder of withdrawn records. */
    public Path withdrawnIn(String tracker) {
        return trackerFolder(tracker).withdrawnFolder();
    }

    /** Why an edition was withdrawn; empty where its record doesn't say. */
    public String reason(String tracker, EditionName edition) {
        return Withdrawal.reason(withdrawnIn(tracker).resolve(edition.toString()));
    }

    /** Half of an edition. */
    public Path half(String tracker, EditionName edition, Audience audience) {
        return trackerFolder(tracker).half(edition, audience);
    }

    /** Where what is exempt lies of an edition, draft or record, given the internal folder of that. */
    public Path restricted(String tracker, EditionName edition, Path folder) {
        Path within = folder.resolve(Audience.RESTRICTED_FOLDER);
        TrackerFolder trackerFolder = trackerFolder(tracker);
        if (!trackerFolder.isRestrictedApart() || Folders.isThere(within)) {
            return within;
        }
        return folder.startsWith(trackerFolder.withdrawnFolder())
                ? trackerFolder.half(edition, Audience.RESTRICTED)
                : trackerFolder
                        .restrictedFolder()
                        .resolve(trackerFolder.internalFolder().relativize(folder));
    }

    /** The latest day of which messages to owners lie under the internal root. */
    public Optional<EditionName> lastMessages() throws IOException {
        List<EditionName> days = TrackerFolder.names(messages());
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** Where these lie. */
    public Path messages() {
        return roots.internalRoot().resolve(TrackerFolder.MESSAGES);
    }

    private TrackerFolder trackerFolder(String tracker) {
        return new TrackerFolder(roots, tracker);
    }
}
