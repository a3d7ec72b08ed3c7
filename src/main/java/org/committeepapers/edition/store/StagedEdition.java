package org.committeepapers.edition.store;

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
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.Json;

/**
 * An edition being prepared, in a folder under each root that only its owner can read.
 *
 * @param inner under the internal root
 * @param outer under the public root; the same as the other where one rename leads from there to the public root
 * @param restricted under the restricted root; within the internal half where there is none
 */
record StagedEdition(Path inner, Path outer, Path restricted, DurableFiles disk) {

    private static final String HELD = "held";
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** A new, empty one. Call only under the lock. */
    static StagedEdition in(OutputFolders roots, DurableFiles disk) throws IOException {
        Path home = StagingFolder.open(roots.internalRoot(), disk);
        disk.step("make a folder in " + home);
        Path inner = Files.createTempDirectory(home, "edition-");
        return new StagedEdition(inner, inner, restricted(inner, roots, disk), disk);
    }

    private static Path restricted(Path inner, OutputFolders roots, DurableFiles disk) throws IOException {
        return roots.restrictedRoot().isEmpty()
                ? inner.resolve("internal")
                : besides(inner, roots.restrictedRoot().get(), disk);
    }

    /** A folder of the same name under another root. */
    private static Path besides(Path inner, Path root, DurableFiles disk) throws IOException {
        Path made = StagingFolder.open(root, disk).resolve(String.valueOf(inner.getFileName()));
        disk.step("make " + made);
        Folders.makePrivate(made);
        return made;
    }

    /** The same, with a folder for the public half under the public root if a rename can't reach it. */
    StagedEdition reaching(OutputFolders roots) throws IOException {
        if (!inner.equals(outer) || isOneFileSystem(roots)) {
            return this;
        }
        return new StagedEdition(inner, besides(inner, roots.publicRoot(), disk), restricted, disk);
    }

    /**
     * A hard link reaches as far as a rename does, so making one tells whether both roots are on one file system. Where
     * links aren't possible, the public half is prepared under the public root.
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

    /** The one that a run left behind; its folders have the same name under each root. */
    static StagedEdition left(Path inner, OutputFolders roots, DurableFiles disk) throws IOException {
        Path restricted = roots.restrictedRoot().isEmpty()
                ? inner.resolve("internal")
                : sameIn(roots.restrictedRoot().get(), inner).orElse(inner.resolve("internal"));
        return new StagedEdition(inner, sameIn(roots.publicRoot(), inner).orElse(inner), restricted, disk);
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
            case RESTRICTED -> restricted.resolve(Audience.RESTRICTED_FOLDER);
        };
    }

    /** Whether what is exempt lies under a root of its own. */
    boolean isRestrictedApart() {
        return !restricted.startsWith(inner);
    }

    /** Marks that there is a restricted part, so that this is known after it has moved. */
    void markRestricted() throws IOException {
        if (isRestrictedApart()) {
            Files.createFile(restricted.resolve(HELD));
        }
    }

    /** Whether something exempt is or was here, to lie apart from the internal half. */
    boolean hadRestricted() {
        return Folders.isThere(restricted.resolve(HELD));
    }

    /** On the file system of the root of this audience. */
    Path beside(Audience audience, String name) {
        return (audience == Audience.PUBLIC ? outer : inner).resolve(name);
    }

    /** Writes down what comes next. From here on the next run finishes or undoes it. */
    void intend(PlannedChange intent) throws IOException {
        Path draft = inner.resolve("draft-of-" + PlannedChange.FILE_NAME);
        write(draft, Json.bytes(intent));
        disk.move(draft, inner.resolve(PlannedChange.FILE_NAME));
    }

    Optional<PlannedChange> intent() throws IOException {
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

    /** Deletes it under all roots; the plan first, so that the rest means nothing. */
    void remove(OutputFolders roots) throws IOException {
        disk.delete(inner.resolve(PlannedChange.FILE_NAME));
        StagedEdition left = left(inner, roots, disk);
        disk.remove(left.outer());
        if (left.isRestrictedApart()) {
            disk.remove(left.restricted());
        }
        disk.remove(inner);
    }

    /** Deletes it; what can't be deleted is left to the next run. */
    void removeIfPossible(OutputFolders roots) {
        try {
            remove(roots);
        } catch (IOException e) {
            // Everything is in its place; the next run sees that too.
        }
    }

    /** What is done with a staged edition. */
    interface Work {
        void with(StagedEdition stage) throws IOException;
    }

    /** Does this with a new one, which is gone afterwards. */
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
