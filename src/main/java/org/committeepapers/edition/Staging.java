package org.committeepapers.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A folder under a root that only its owner can read, in which everything is put together before one rename moves it into
 * place. What a run leaves in it, the next deletes.
 */
final class Staging implements AutoCloseable {

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final DurableFiles disk;

    /** Makes it anew. Call only while holding the lock. */
    Staging(Path root, DurableFiles disk) throws IOException {
        this.folder = root.resolve(Folders.STAGING);
        this.disk = disk;
        clear(root, disk);
        disk.step("make " + folder);
        Folders.makePrivate(folder);
    }

    /** Deletes what an interrupted run left. Returns whether there was anything. */
    static boolean clear(Path root, DurableFiles disk) throws IOException {
        boolean isLeft = isLeft(root);
        disk.takeAway(root.resolve(Folders.STAGING));
        return isLeft;
    }

    /** Whether an interrupted run left anything under this root. */
    static boolean isLeft(Path root) throws IOException {
        Path folder = root.resolve(Folders.STAGING);
        return Folders.isFolder(folder) ? !Folders.list(folder).isEmpty() : Folders.isThere(folder);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Writes a file and the folders above it; its content is on the disk when this returns. */
    void write(Path target, byte[] bytes, boolean ownerOnly) throws IOException {
        disk.step("write " + target);
        Folders.make(Folders.parent(target));
        FileAttribute<?>[] rights = ownerOnly ? Folders.ofOwner(target) : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(target, NEW, rights)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // The system names no file where a disk is full.
            throw new FileSystemException(target.toString(), null, e.getMessage());
        }
    }

    /** Puts a file with this content in place of whatever has its name. */
    void replace(Path place, byte[] bytes) throws IOException {
        Path made = resolve(String.valueOf(place.getFileName()));
        write(made, bytes, false);
        disk.replace(made, place);
    }

    /** Deletes it, or leaves that to the next run: whatever was to be moved is in place, or the failure has been told. */
    @Override
    public void close() {
        try {
            disk.remove(folder);
        } catch (IOException e) {
            // The next run deletes it, and says so.
        }
    }

    /** Copies a file with its time, so that a later run needn't read either. */
    void copy(Path from, Path to) throws IOException {
        write(to, Files.readAllBytes(from), false);
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }
}
