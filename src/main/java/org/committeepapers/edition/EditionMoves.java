package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /**
     * Moves the internal folder first, then the public one, then names the edition the latest. The plan is written
     * before anything is made or moved.
     */
    void publish(StagedEdition stage, TrackerFolder trackerFolder, EditionName name) throws IOException {
        stage.writePlan(PlannedChange.on(trackerFolder, PlannedChange.Act.PUBLISH, name.toString()));
        disk.makeFolder(trackerFolder.internalFolder());
        disk.makeFolder(trackerFolder.publicFolder());
        disk.move(stage.folder(Audience.INTERNAL), trackerFolder.folder(name, Audience.INTERNAL));
        disk.move(stage.folder(Audience.PUBLIC), trackerFolder.folder(name, Audience.PUBLIC));
        nameLatest(stage, trackerFolder, edition -> true);
    }

    /** Undoes {@link #publish}; the earlier edition is the latest again. */
    void takeBack(StagedEdition stage, TrackerFolder trackerFolder, EditionName name) throws IOException {
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path folder = trackerFolder.folder(name, audience);
            if (Folders.isFolder(folder) && !Folders.isThere(stage.folder(audience))) {
                disk.move(folder, stage.folder(audience));
            }
        }
        nameLatest(stage, trackerFolder, edition -> true);
        disk.deleteIfEmpty(trackerFolder.publicFolder());
        disk.deleteIfEmpty(trackerFolder.internalFolder());
    }

    /**
     * Makes both folders of a tracker name the latest complete edition; the internal one first, so that whatever the
     * public sees is always on record.
     *
     * @param wanted the editions that may be the latest
     */
    void nameLatest(StagedEdition stage, TrackerFolder trackerFolder, Predicate<EditionName> wanted)
            throws IOException {
        Optional<EditionName> latest = trackerFolder.latest(wanted);
        if (Folders.isFolder(trackerFolder.internalFolder())) {
            LatestEdition.point(trackerFolder.internalFolder(), latest, stage, Audience.INTERNAL);
        }
        if (Folders.isFolder(trackerFolder.publicFolder())) {
            LatestEdition.point(trackerFolder.publicFolder(), latest, stage.withPublicFolder(roots), Audience.PUBLIC);
        }
    }

    /** Puts an internal folder in place of an earlier one, which is deleted with the staging folder. */
    void replace(StagedEdition stage, TrackerFolder trackerFolder, String name) throws IOException {
        Path place = trackerFolder.internalFolder().resolve(name);
        Folders.refuseLink(place);
        stage.writePlan(PlannedChange.on(trackerFolder, PlannedChange.Act.REPLACE, name));
        disk.makeFolder(trackerFolder.internalFolder());
        disk.makeFolder(Folders.parent(place));
        if (Folders.isThere(place)) {
            disk.move(place, replaced(stage));
        }
        disk.move(stage.folder(Audience.INTERNAL), place);
    }

    /**
     * Undoes {@link #replace}: puts the old folder back if nothing took its place, and deletes folders made for the
     * new one.
     */
    void putBack(StagedEdition stage, TrackerFolder trackerFolder, String name) throws IOException {
        Path place = trackerFolder.internalFolder().resolve(name);
        if (Folders.isThere(replaced(stage)) && !Folders.isThere(place)) {
            disk.move(replaced(stage), place);
        }
        disk.deleteIfEmpty(Folders.parent(place));
        disk.deleteIfEmpty(trackerFolder.internalFolder());
    }

    private static Path replaced(StagedEdition stage) {
        return stage.inner().resolve(REPLACED);
    }
}
