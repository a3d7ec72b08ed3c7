package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/**
 * Takes an edition out of public and keeps it with the internal ones. Once begun, a withdrawal is always finished, if need be
 * by the next run, because somebody wants the papers gone.
 */
public final class Withdrawal {

    /** The file in the record that says when and why. */
    public static final String FILE_NAME = "withdrawn.json";

    /** The folder of the public files in the record. */
    public static final String PUBLIC = "public";

    private static final int FORMAT_VERSION = 1;

    /** The content of {@code withdrawn.json}. */
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

    /** Writes down the plan. From now on the next run can finish it. */
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
        stage.writePlan(PlannedChange.on(trackerFolder, PlannedChange.Act.WITHDRAW, name.toString()));
    }

    /** The reason in the record; empty if it can't be read. */
    static String reason(Path record) {
        try {
            return Notice.read(record).reason();
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops naming the edition the latest, takes it out of the public root, then completes its record. */
    void finish(StagedEdition begun, OutputFolders roots, TrackerFolder trackerFolder, EditionName name)
            throws IOException {
        moves.nameLatest(begun, trackerFolder, edition -> !edition.equals(name));
        StagedEdition stage = begun.withPublicFolder(roots);
        Path publicFolder = trackerFolder.folder(name, Audience.PUBLIC);
        if (Folders.isFolder(publicFolder)) {
            disk.move(publicFolder, stage.folder(Audience.PUBLIC));
        }
        disk.deleteIfEmpty(trackerFolder.publicFolder());
        disk.makeFolder(trackerFolder.subfolder(TrackerFolder.WITHDRAWN));
        Path record = trackerFolder.record(name);
        Path internalFolder = trackerFolder.folder(name, Audience.INTERNAL);
        if (Folders.isFolder(internalFolder)) {
            disk.move(internalFolder, record);
        }
        disk.makeFolder(record);
        if (Folders.isFolder(stage.folder(Audience.PUBLIC))) {
            disk.move(onInternalDisk(stage), record.resolve(PUBLIC));
        }
        Path notice = stage.inner().resolve(FILE_NAME);
        if (Folders.isThere(notice)) {
            disk.replace(notice, record.resolve(FILE_NAME));
        }
    }

    /**
     * The public files, copied if a rename can't move them to the internal root; the originals are deleted with the
     * staging folder.
     */
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
