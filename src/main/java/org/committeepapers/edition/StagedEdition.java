package org.committeepapers.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;

/**
 * An edition being prepared, in a folder under each root that only its owner can read.
 *
 * @param inner under the internal root
 * @param outer under the public root; the same as {@code inner} if a rename can reach the public root from there
 */
record StagedEdition(Path inner, Path outer, DurableFiles disk) {

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Makes an empty one. Call only while holding the lock. */
    static StagedEdition in(OutputFolders roots, DurableFiles disk) throws IOException {
        Path home = StagingFolder.open(roots.internalRoot(), disk);
        disk.step("make a folder in " + home);
        Path inner = Files.createTempDirectory(home, "edition-");
        return new StagedEdition(inner, inner, disk);
    }

    /** Makes a folder of the same name under another root. */
    private static Path counterpart(Path inner, Path root, DurableFiles disk) throws IOException {
        Path made = StagingFolder.open(root, disk).resolve(String.valueOf(inner.getFileName()));
        disk.step("make " + made);
        Folders.makePrivate(made);
        return made;
    }

    /** Adds a folder under the public root if a rename can't reach that root. */
    StagedEdition withPublicFolder(OutputFolders roots) throws IOException {
        if (!inner.equals(outer) || isOneFileSystem(roots)) {
            return this;
        }
        return new StagedEdition(inner, counterpart(inner, roots.publicRoot(), disk), disk);
    }

    /**
     * A hard link reaches as far as a rename does, so making one tells whether both roots are on one file system. Where
     * links aren't possible, the public files are prepared under the public root.
     */
    private boolean isOneFileSystem(OutputFolders roots) {
        Path probe = inner.resolve("probe");
        try {
            Files.createLink(probe, OutputLock.file(roots.publicRoot()));
            Files.delete(probe);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The one that an interrupted run left; its folders have the same name under each root. */
    static StagedEdition left(Path inner, OutputFolders roots, DurableFiles disk) throws IOException {
        return new StagedEdition(inner, sameIn(roots.publicRoot(), inner).orElse(inner), disk);
    }

    private static Optional<Path> sameIn(Path root, Path inner) throws IOException {
        return StagingFolder.stages(root).stream()
                .filter(other -> other.getFileName().equals(inner.getFileName()))
                .findFirst();
    }

    /** The folder of an audience, which may not be there yet. */
    Path folder(Audience audience) {
        return switch (audience) {
            case PUBLIC -> outer.resolve("public");
            case INTERNAL -> inner.resolve("internal");
            case RESTRICTED -> inner.resolve("internal").resolve(Audience.RESTRICTED_FOLDER);
        };
    }

    /** A path on the same file system as this audience's root. */
    Path beside(Audience audience, String name) {
        return (audience == Audience.PUBLIC ? outer : inner).resolve(name);
    }

    /** Writes down the planned change. From now on, the next run finishes or undoes it if this one is interrupted. */
    void writePlan(PlannedChange plan) throws IOException {
        Path draft = inner.resolve("draft-of-" + PlannedChange.FILE_NAME);
        write(draft, Json.bytes(plan));
        disk.move(draft, inner.resolve(PlannedChange.FILE_NAME));
    }

    Optional<PlannedChange> readPlan() throws IOException {
        return PlannedChange.read(inner);
    }

    /** Writes a file, which is on the disk when this returns. */
    void write(Path target, byte[] bytes) throws IOException {
        disk.step("write " + target);
        FileAttribute<?>[] rights =
                target.startsWith(folder(Audience.RESTRICTED)) ? Folders.ofOwner(target) : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(target, NEW, rights)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Deletes it under all roots; the plan first, so that the next run doesn't act on it. */
    void remove(OutputFolders roots) throws IOException {
        disk.delete(inner.resolve(PlannedChange.FILE_NAME));
        StagedEdition left = left(inner, roots, disk);
        disk.remove(left.outer());
        disk.remove(inner);
    }

    /** Deletes it, or leaves that to the next run. */
    void removeIfPossible(OutputFolders roots) {
        try {
            remove(roots);
        } catch (IOException e) {
            // Everything is in place; the next run deletes the rest.
        }
    }

    /** Work on a staged edition. */
    interface Work {
        void with(StagedEdition stage) throws IOException;
    }

    /** Does the work in a new one, which is deleted afterwards. */
    static void with(OutputFolders roots, DurableFiles disk, Work work) throws IOException {
        StagedEdition stage = in(roots, disk);
        try {
            work.with(stage);
        } catch (IOException e) {
            stage.removeAfter(e, roots);
            throw e;
        }
        stage.removeIfPossible(roots);
    }

    /** Deletes it after a failure, which stays the one reported. */
    void removeAfter(Exception failure, OutputFolders roots) {
        try {
            remove(roots);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
