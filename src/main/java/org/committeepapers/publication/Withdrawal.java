package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import tools.jackson.core.JacksonException;

/**
 * Takes an edition out of public and keeps it among the internal ones. What was begun is always finished, by the next run
 * if need be, since somebody wants the papers gone.
 */
final class Withdrawal {

    /** Says when and why, beside the record of the edition. */
    static final String FILE_NAME = "withdrawn.json";

    /** Where what was public lies in the record. */
    static final String PUBLIC = "public";

    private static final int FORMAT_VERSION = 1;

    private final Placing placing;
    private final Disk disk;

    Withdrawal(Placing placing, Disk disk) {
        this.placing = placing;
        this.disk = disk;
    }

    /** Puts on the disk what is to be done. From here on it can be finished. */
    void begin(Stage stage, Shelf shelf, EditionName name, String reason, Instant when) throws IOException {
        Blemishes before = Blemishes.of(shelf, name);
        stage.write(stage.inner().resolve(FILE_NAME), out -> write(shelf, name, reason, when, before, out));
        stage.intend(Intent.on(shelf, Intent.Act.WITHDRAW, name.toString()));
    }

    private static void write(
            Shelf shelf, EditionName name, String reason, Instant when, Blemishes before, OutputStream out)
            throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("tracker", shelf.tracker());
            json.writeStringProperty("edition", name.toString());
            json.writeStringProperty("withdrawnAt", when.toString());
            json.writeStringProperty("reason", reason);
            before.write(json);
            json.writeEndObject();
        });
    }

    /** What the record says; empty where it can't be read. */
    static String reason(Path record) {
        try (InputStream in = Files.newInputStream(record.resolve(FILE_NAME), LinkOption.NOFOLLOW_LINKS)) {
            return JsonTree.read(in).path("reason").words();
        } catch (IOException | JacksonException e) {
            return "";
        }
    }

    /** First nothing names it any more, then it goes out of sight, then its record is put together. */
    void finish(Stage begun, Roots roots, Shelf shelf, EditionName name) throws IOException {
        placing.settle(begun, shelf, edition -> !edition.equals(name));
        Stage stage = begun.reaching(roots);
        Path outside = shelf.half(name, Audience.PUBLIC);
        if (Disk.isFolder(outside)) {
            disk.move(outside, stage.folder(Audience.PUBLIC));
        }
        disk.deleteIfEmpty(shelf.outside());
        disk.makeFolder(shelf.withdrawn());
        Path record = shelf.withdrawn().resolve(name.toString());
        Path inside = shelf.half(name, Audience.INTERNAL);
        if (Disk.isFolder(inside)) {
            disk.move(inside, record);
        }
        disk.makeFolder(record);
        if (Disk.isFolder(stage.folder(Audience.PUBLIC))) {
            disk.move(onInternalDisk(stage), record.resolve(PUBLIC));
        }
        Path why = stage.inner().resolve(FILE_NAME);
        if (Disk.isThere(why)) {
            disk.replace(why, record.resolve(FILE_NAME));
        }
    }

    /** A copy, where no rename leads from the public root to the internal one; the original goes with the stage. */
    private Path onInternalDisk(Stage stage) throws IOException {
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
                    stage.write(copy.resolve(from.relativize(file).toString()), out -> Files.copy(file, out));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return copy;
    }
}
