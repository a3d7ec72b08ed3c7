package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The steps by which an edition comes into its place. Each is one rename, flushed before the next, so that a run that
 * ends between two of them leaves what the next one can tell apart; docs/publication.md goes through them.
 */
final class Placing {

    /** What was there before, while it is put aside. */
    private static final String REPLACED = "replaced";

    private final Roots roots;
    private final Disk disk;

    Placing(Roots roots, Disk disk) {
        this.roots = roots;
        this.disk = disk;
    }

    /** The record first, then what everybody sees, then what names it the latest. Folders too are made after the note. */
    void publish(Stage stage, Shelf shelf, EditionName name) throws IOException {
        stage.intend(Intent.on(shelf, Intent.Act.PUBLISH, name.toString()));
        disk.makeFolder(shelf.inside());
        disk.makeFolder(shelf.outside());
        if (shelf.isRestrictedApart() && Disk.isThere(stage.folder(Audience.RESTRICTED))) {
            makeVault(shelf.vault());
            disk.move(stage.folder(Audience.RESTRICTED), shelf.half(name, Audience.RESTRICTED));
        }
        disk.move(stage.folder(Audience.INTERNAL), shelf.half(name, Audience.INTERNAL));
        disk.move(stage.folder(Audience.PUBLIC), shelf.half(name, Audience.PUBLIC));
        settle(stage, shelf, edition -> true);
    }

    /** Takes back as much as was moved; the earlier edition is the latest again. */
    void takeBack(Stage stage, Shelf shelf, EditionName name) throws IOException {
        for (Audience audience : shelf.isRestrictedApart()
                ? List.of(Audience.PUBLIC, Audience.INTERNAL, Audience.RESTRICTED)
                : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path half = shelf.half(name, audience);
            if (Disk.isFolder(half) && !Disk.isThere(stage.folder(audience))) {
                disk.move(half, stage.folder(audience));
            }
        }
        settle(stage, shelf, edition -> true);
        disk.deleteIfEmpty(shelf.outside());
        disk.deleteIfEmpty(shelf.inside());
    }

    /**
     * Has both folders of a tracker name the latest whole edition; the internal one first, so that what everybody is
     * shown is always on record.
     *
     * @param wanted the editions that may be it
     */
    void settle(Stage stage, Shelf shelf, Predicate<EditionName> wanted) throws IOException {
        Optional<EditionName> latest = shelf.latest(wanted);
        if (Disk.isFolder(shelf.inside())) {
            Latest.point(shelf.inside(), latest, stage, Audience.INTERNAL);
        }
        if (Disk.isFolder(shelf.outside())) {
            Latest.point(shelf.outside(), latest, stage.reaching(roots), Audience.PUBLIC);
        }
    }

    /** The folder that was there is put aside first and goes with the stage. */
    void replace(Stage stage, Shelf shelf, String name) throws IOException {
        Path place = shelf.inside().resolve(name);
        Folders.refuseLink(place);
        stage.intend(Intent.on(shelf, Intent.Act.REPLACE, name));
        disk.makeFolder(shelf.inside());
        disk.makeFolder(Folders.above(place));
        if (shelf.isRestrictedApart()) {
            replaceVault(stage, shelf, name);
        }
        if (Disk.isThere(place)) {
            disk.move(place, replaced(stage));
        }
        disk.move(stage.folder(Audience.INTERNAL), place);
    }

    private void replaceVault(Stage stage, Shelf shelf, String name) throws IOException {
        Path place = shelf.vault().resolve(name);
        if (Disk.isThere(place)) {
            Folders.refuseLink(place);
            disk.move(place, stage.vault().resolve(REPLACED));
        }
        if (Disk.isThere(stage.folder(Audience.RESTRICTED))) {
            makeVault(shelf.vault());
            makeVault(Folders.above(place));
            disk.move(stage.folder(Audience.RESTRICTED), place);
        }
    }

    /** Under a root of its own nobody else sees even which trackers hold anything exempt. */
    private void makeVault(Path folder) throws IOException {
        if (!Disk.isFolder(folder)) {
            disk.step("make " + folder);
            Folders.makePrivate(folder);
            Folders.requirePrivate(folder);
            disk.sync(Folders.above(folder));
        }
    }

    /** Where nothing came in its place, what was put aside goes back, and folders made for it go. */
    void putBack(Stage stage, Shelf shelf, String name) throws IOException {
        Path place = shelf.inside().resolve(name);
        boolean isReplaced = Disk.isThere(place) && !Disk.isThere(stage.folder(Audience.INTERNAL));
        if (Disk.isThere(replaced(stage)) && !Disk.isThere(place)) {
            disk.move(replaced(stage), place);
        }
        if (shelf.isRestrictedApart() && !isReplaced) {
            putBackVault(stage, shelf.vault().resolve(name));
        }
        disk.deleteIfEmpty(Folders.above(place));
        disk.deleteIfEmpty(shelf.inside());
    }

    private static Path replaced(Stage stage) {
        return stage.inner().resolve(REPLACED);
    }

    /** What came there goes, since the rest of it didn't; what was there before comes back. */
    private void putBackVault(Stage stage, Path place) throws IOException {
        if (Disk.isThere(place) && !Disk.isThere(stage.folder(Audience.RESTRICTED)) && stage.hadVault()) {
            disk.move(place, stage.folder(Audience.RESTRICTED));
        }
        Path before = stage.vault().resolve(REPLACED);
        if (Disk.isThere(before) && !Disk.isThere(place)) {
            disk.move(before, place);
        }
    }
}
