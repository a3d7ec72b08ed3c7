package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.Json;

/**
 * Takes an edition out of public and keeps it among the internal ones. Once begun it is always finished, by the next run if
 * need be, because somebody wants the papers gone.
 */
public final class Withdrawal {

    /** Says when and why, beside the record of the edition. */
    public static final String FILE_NAME = "withdrawn.json";

    /** Where what was public lies in the record. */
    public static final String PUBLIC = "public";

    private static final int FORMAT_VERSION = 1;

    /** What {@code withdrawn.json} says. */
    record Notice(
            int formatVersion,
            String tracker,
            String edition,
            Instant withdrawnAt,
            String reason,
            List<AlteredBeforeWithdrawal.AlteredFile> alteredBefore) {

        /** @param folder the record of the edition */
        static Notice read(Path folder) throws IOException {
            return Json.read(folder.resolve(FILE_NAME), Notice.class);
        }
    }

    private final EditionMoves moves;
    private final DurableFiles disk;

    Withdrawal(EditionMoves moves, DurableFiles disk) {
        this.moves = moves;
        this.disk = disk;
    }

    /** Writes down what is to be done. From here on it can be finished. */
    void begin(StagedEdition stage, TrackerFolder trackerFolder, EditionName name, String reason, Instant when)
            throws IOException {
        Notice notice = new Notice(
                FORMAT_VERSION,
                trackerFolder.tracker(),
                name.toString(),
                when,
                reason,
                AlteredBeforeWithdrawal.of(trackerFolder, name).sorted());
        stage.write(stage.inner().resolve(FILE_NAME), Json.bytes(notice));
        stage.intend(PlannedChange.on(trackerFolder, PlannedChange.Act.WITHDRAW, name.toString()));
    }

    /** What the record says; empty where it can't be read. */
    static String reason(Path record) {
        try {
            return Notice.read(record).reason();
        } catch (IOException e) {
            return "";
        }
    }

    /** First nothing names the edition any more, then it leaves the public root, then its record is put together. */
    void finish(StagedEdition begun, OutputFolders roots, TrackerFolder trackerFolder, EditionName name)
            throws IOException {
        moves.settle(begun, trackerFolder, edition -> !edition.equals(name));
        StagedEdition stage = begun.reaching(roots);
        Path outside = trackerFolder.half(name, Audience.PUBLIC);
        if (Folders.isFolder(outside)) {
            disk.move(outside, stage.folder(Audience.PUBLIC));
        }
        disk.deleteIfEmpty(trackerFolder.publicFolder());
        disk.makeFolder(trackerFolder.withdrawnFolder());
        Path record = trackerFolder.withdrawnFolder().resolve(name.toString());
        Path inside = trackerFolder.half(name, Audience.INTERNAL);
        if (Folders.isFolder(inside)) {
            disk.move(inside, record);
        }
        disk.makeFolder(record);
        if (Folders.isFolder(stage.folder(Audience.PUBLIC))) {
            disk.move(onInternalDisk(stage), record.resolve(PUBLIC));
        }
        Path why = stage.inner().resolve(FILE_NAME);
        if (Folders.isThere(why)) {
            disk.replace(why, record.resolve(FILE_NAME));
        }
    }

    /** A copy, where no rename leads from the public root to the internal one; the original goes with the stage. */
    private Path onInternalDisk(StagedEdition stage) throws IOException {
        Path from = stage.folder(Audience.PUBLIC);
        if (stage.inner().equals(stage.outer())) {
            return from;
        }
        Path copy = stage.inner().resolve("copy");
        disk.remove(copy);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Folders.make(copy.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    stage.write(copy.resolve(from.relativize(file).toString()), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }
}
