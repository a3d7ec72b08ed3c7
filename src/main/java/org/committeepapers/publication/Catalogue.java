package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in an output, for the pages that list it. Nothing is read through a link, and what isn't whole isn't listed.
 * Each folder is looked at once, so that what lies there may not change meanwhile.
 */
public final class Catalogue {

    /** Where drafts lie. */
    public static final String DRAFTS = "drafts";

    /** Where the findings lie that stopped an edition. */
    public static final String NOT_PUBLISHED = "not-published";

    /** Where what was public lies in the record of a withdrawn edition. */
    public static final String PUBLIC = Withdrawal.PUBLIC;

    private final Roots roots;
    private final Map<Path, Optional<Manifest>> manifests = new HashMap<>();
    private final Map<Path, Boolean> whole = new HashMap<>();

    /** @param roots to be looked at while no other run writes to them */
    public Catalogue(Roots roots) {
        this.roots = roots;
    }

    /** The folders that are trackers', by name. */
    public List<String> trackers() throws IOException {
        return Repair.trackers(roots).stream()
                .filter(tracker -> List.of(roots.publicRoot(), roots.internalRoot()).stream()
                        .map(root -> root.resolve(tracker))
                        .allMatch(folder -> Disk.isFolder(folder) || !Disk.isThere(folder)))
                .toList();
    }

    /** The editions that everybody may see, in time. */
    public List<EditionName> published(String tracker) throws IOException {
        Shelf shelf = shelf(tracker);
        return Shelf.names(shelf.outside()).stream()
                .filter(name -> isWhole(shelf, name))
                .toList();
    }

    /** What lies where published editions do, and can't be listed because a file or its manifest is missing or damaged. */
    public List<EditionName> notWhole(String tracker) throws IOException {
        Shelf shelf = shelf(tracker);
        return shelf.names().stream().filter(name -> !isWhole(shelf, name)).toList();
    }

    private boolean isWhole(Shelf shelf, EditionName name) {
        return whole.computeIfAbsent(
                shelf.half(name, Audience.PUBLIC),
                outside -> Disk.isFolder(shelf.half(name, Audience.INTERNAL))
                        && manifest(outside)
                                .filter(manifest -> Wholeness.hasAll(outside, manifest))
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
        return held(tracker, Shelf.WITHDRAWN);
    }

    /** What is in a folder of editions that aren't public, in time. */
    public List<EditionName> held(String tracker, String kind) throws IOException {
        return Shelf.names(heldIn(tracker, kind));
    }

    /** The folder of editions that aren't public. */
    public Path heldIn(String tracker, String kind) {
        return shelf(tracker).inside().resolve(kind);
    }

    /** The folder of withdrawn records. */
    public Path withdrawnIn(String tracker) {
        return shelf(tracker).withdrawn();
    }

    /** Why an edition was withdrawn; empty where its record doesn't say. */
    public String reason(String tracker, EditionName edition) {
        return Withdrawal.reason(withdrawnIn(tracker).resolve(edition.toString()));
    }

    /** Half of an edition. */
    public Path half(String tracker, EditionName edition, Audience audience) {
        return shelf(tracker).half(edition, audience);
    }

    /** Where what is exempt lies of an edition, draft or record, given the internal folder of that. */
    public Path restricted(String tracker, EditionName edition, Path folder) {
        Path within = folder.resolve(Audience.RESTRICTED_FOLDER);
        Shelf shelf = shelf(tracker);
        if (!shelf.isRestrictedApart() || Disk.isThere(within)) {
            return within;
        }
        return folder.startsWith(shelf.withdrawn())
                ? shelf.half(edition, Audience.RESTRICTED)
                : shelf.vault().resolve(shelf.inside().relativize(folder));
    }

    /** The latest day of which messages to owners lie under the internal root. */
    public Optional<EditionName> lastMessages() throws IOException {
        List<EditionName> days = Shelf.names(messages());
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** Where these lie. */
    public Path messages() {
        return roots.internalRoot().resolve(Repair.MESSAGES);
    }

    private Shelf shelf(String tracker) {
        return new Shelf(roots, tracker);
    }
}
