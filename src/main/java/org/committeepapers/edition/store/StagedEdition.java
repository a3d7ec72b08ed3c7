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
 * An edition while it is put together, in a folder that only its owner can read, on the file system of each root.
 *
 * @param inner under the internal root
 * @param outer under the public root; the same as the other where one rename leads from there to the public root
 * @param restricted under the restricted root; within the internal half where there is none
 */
record StagedEdition(Path inner, Path outer, Path restricted, DurableFiles disk) {

    private static final String HELD = "held";
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** A new, empty one with a name of its own. Call only under the lock. */
    static StagedEdition in(OutputFolders roots, DurableFiles disk) throws IOException {
        Path home = StagingFolder.open(roots.internalRoot(), disk);
        disk.step("make a folder in " + home);
        Path inner = Files.createTempDirectory(home, "edition-");
        return new StagedEdition(inner, inner, restricted(inner, roots, disk), disk);
    }

    private static Path restricted(Path inner, OutputFolders roots, DurableFiles disk) throws IOException {
        if (roots.restrictedRoot().isEmpty()) {
            return inner.resolve("internal");
        }
        Path home = StagingFolder.open(roots.restrictedRoot().get(), disk);
        Path made = home.resolve(String.valueOf(inner.getFileName()));
        disk.step("make " + made);
        Folders.makePrivate(made);
        return made;
    }

    /** The same with a folder for the public half under the public root, where no rename leads there. */
    StagedEdition reaching(OutputFolders roots) throws IOException {
        if (!inner.equals(outer) || isOneFileSystem(roots)) {
            return this;
        }
        Path home = StagingFolder.open(roots.publicRoot(), disk);
        Path made = home.resolve(String.valueOf(inner.getFileName()));
        disk.step("make " + made);
        Folders.makePrivate(made);
        return new StagedEdition(inner, made, restricted, disk);
    }

    /**
     * Links go as far as renames do: not from one file system to another, nor between two mounts of one. Nobody sees the
     * link, and where there can't be any, the stage lies under the public root.
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

    /** The one that a run left behind; its outer folder has the same name. */
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

    /** Notes that something is exempt here, which is then known after it has moved. */
    void markRestricted() throws IOException {
        if (isRestrictedApart()) {
            Files.createFile(restricted.resolve(HELD));
        }
    }

    /** Whether something exempt is or was here, to lie apart from the internal half. */
    boolean hadRestricted() {
        return DurableFiles.isThere(restricted.resolve(HELD));
    }

    /** On the file system of the root of this audience. */
    Path beside(Audience audience, String name) {
        return (audience == Audience.PUBLIC ? outer : inner).resolve(name);
    }

    /** Says what comes next. From here on the next run finishes it or takes it back. */
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

    /** Takes it away under both roots; what was intended first, so that the rest means nothing. */
    void remove(OutputFolders roots) throws IOException {
        disk.delete(inner.resolve(PlannedChange.FILE_NAME));
        StagedEdition left = left(inner, roots, disk);
        disk.remove(left.outer());
        if (left.isRestrictedApart()) {
            disk.remove(left.restricted());
        }
        disk.remove(inner);
    }

    /** Takes it away; what can't be is left to the next run. */
    void removeIfPossible(OutputFolders roots) {
        try {
            remove(roots);
        } catch (IOException e) {
            // Everything is in its place; the next run sees that too.
        }
    }

    /** Takes it away after a failure, which is what is told. */
    void removeAfter(Exception failure, OutputFolders roots) {
        try {
            remove(roots);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
