package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;

/**
 * Moves editions into place. Each step is one rename, flushed before the next, so that the next run can tell where an
 * interrupted one stopped; docs/publication.md goes through the steps.
 */
final class EditionMoves {

    /** Holds the folder that is being replaced. */
    private static final String REPLACED = "replaced";

    private final OutputFolders roots;
    private final DurableFiles disk;

    EditionMoves(OutputFolders roots, DurableFiles disk) {
        this.roots = roots;
        this.disk = disk;
    }

    /** The record first, then what everybody sees, then what names it the latest. Folders too are made after the note. */
    void publish(StagedEdition stage, TrackerFolder trackerFolder, EditionName name) throws IOException {
        stage.intend(PlannedChange.on(trackerFolder, PlannedChange.Act.PUBLISH, name.toString()));
        disk.makeFolder(trackerFolder.internalFolder());
        disk.makeFolder(trackerFolder.publicFolder());
        if (trackerFolder.isRestrictedApart() && Folders.isThere(stage.folder(Audience.RESTRICTED))) {
            makeRestricted(trackerFolder.restrictedFolder());
            disk.move(stage.folder(Audience.RESTRICTED), trackerFolder.half(name, Audience.RESTRICTED));
        }
        disk.move(stage.folder(Audience.INTERNAL), trackerFolder.half(name, Audience.INTERNAL));
        disk.move(stage.folder(Audience.PUBLIC), trackerFolder.half(name, Audience.PUBLIC));
        settle(stage, trackerFolder, edition -> true);
    }

    /** Undoes the moves; the earlier edition is the latest again. */
    void takeBack(StagedEdition stage, TrackerFolder trackerFolder, EditionName name) throws IOException {
        for (Audience audience : trackerFolder.isRestrictedApart()
                ? List.of(Audience.PUBLIC, Audience.INTERNAL, Audience.RESTRICTED)
                : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path half = trackerFolder.half(name, audience);
            if (Folders.isFolder(half) && !Folders.isThere(stage.folder(audience))) {
                disk.move(half, stage.folder(audience));
            }
        }
        settle(stage, trackerFolder, edition -> true);
        disk.deleteIfEmpty(trackerFolder.publicFolder());
        disk.deleteIfEmpty(trackerFolder.internalFolder());
    }

    /**
     * Has both folders of a tracker name the latest whole edition; the internal one first, so that what everybody is
     * shown is always on record.
     *
     * @param wanted the editions that may be it
     */
    void settle(StagedEdition stage, TrackerFolder trackerFolder, Predicate<EditionName> wanted) throws IOException {
        Optional<EditionName> latest = trackerFolder.latest(wanted);
        if (Folders.isFolder(trackerFolder.internalFolder())) {
            LatestEdition.point(trackerFolder.internalFolder(), latest, stage, Audience.INTERNAL);
        }
        if (Folders.isFolder(trackerFolder.publicFolder())) {
            LatestEdition.point(trackerFolder.publicFolder(), latest, stage.reaching(roots), Audience.PUBLIC);
        }
    }

    /** Puts the old folder aside first; it is deleted with the staged edition. */
    void replace(StagedEdition stage, TrackerFolder trackerFolder, String name) throws IOException {
        Path place = trackerFolder.internalFolder().resolve(name);
        Folders.refuseLink(place);
        stage.intend(PlannedChange.on(trackerFolder, PlannedChange.Act.REPLACE, name));
        disk.makeFolder(trackerFolder.internalFolder());
        disk.makeFolder(Folders.above(place));
        if (trackerFolder.isRestrictedApart()) {
            replaceRestricted(stage, trackerFolder, name);
        }
        if (Folders.isThere(place)) {
            disk.move(place, replaced(stage));
        }
        disk.move(stage.folder(Audience.INTERNAL), place);
    }

    private void replaceRestricted(StagedEdition stage, TrackerFolder trackerFolder, String name) throws IOException {
        Path place = trackerFolder.restrictedFolder().resolve(name);
        if (Folders.isThere(place)) {
            Folders.refuseLink(place);
            disk.move(place, stage.restricted().resolve(REPLACED));
        }
        if (Folders.isThere(stage.folder(Audience.RESTRICTED))) {
            makeRestricted(trackerFolder.restrictedFolder());
            makeRestricted(Folders.above(place));
            disk.move(stage.folder(Audience.RESTRICTED), place);
        }
    }

    /** Under a root of its own nobody else sees even which trackers hold anything exempt. */
    private void makeRestricted(Path folder) throws IOException {
        if (!Folders.isFolder(folder)) {
            disk.step("make " + folder);
            Folders.makePrivate(folder);
            Folders.requirePrivate(folder);
            disk.sync(Folders.above(folder));
        }
    }

    /** Puts the old folder back if nothing took its place, and deletes folders made for the new one. */
    void putBack(StagedEdition stage, TrackerFolder trackerFolder, String name) throws IOException {
        Path place = trackerFolder.internalFolder().resolve(name);
        boolean isReplaced = Folders.isThere(place) && !Folders.isThere(stage.folder(Audience.INTERNAL));
        if (Folders.isThere(replaced(stage)) && !Folders.isThere(place)) {
            disk.move(replaced(stage), place);
        }
        if (trackerFolder.isRestrictedApart() && !isReplaced) {
            putBackRestricted(stage, trackerFolder.restrictedFolder().resolve(name));
        }
        disk.deleteIfEmpty(Folders.above(place));
        disk.deleteIfEmpty(trackerFolder.internalFolder());
    }

    private static Path replaced(StagedEdition stage) {
        return stage.inner().resolve(REPLACED);
    }

    /** What came there goes, since the rest of it didn't; what was there before comes back. */
    private void putBackRestricted(StagedEdition stage, Path place) throws IOException {
        if (Folders.isThere(place) && !Folders.isThere(stage.folder(Audience.RESTRICTED)) && stage.hadRestricted()) {
            disk.move(place, stage.folder(Audience.RESTRICTED));
        }
        Path before = stage.restricted().resolve(REPLACED);
        if (Folders.isThere(before) && !Folders.isThere(place)) {
            disk.move(before, place);
        }
    }
}
