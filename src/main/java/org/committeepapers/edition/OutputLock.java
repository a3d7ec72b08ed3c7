package org.committeepapers.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one run at a time use an output; two runs that share only one root exclude each other too. The operating system
 * releases the lock when a run ends, however it ends; the empty file that remains locks nothing.
 */
public final class OutputLock implements AutoCloseable {

    public static final String FILE_NAME = ".lock";

    private static final int MAX_LENGTH = 4096;

    /** Beyond the end of the file, so that it can be read while locked, on Windows too. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final OutputFolders roots;
    private final Map<Path, FileChannel> held = new LinkedHashMap<>();

    private OutputLock(OutputFolders roots) {
        this.roots = roots;
    }

    /** What is locked. */
    public OutputFolders roots() {
        return roots;
    }

    static Path file(Path root) {
        return root.resolve(FILE_NAME);
    }

    /**
     * Takes the locks of both roots.
     *
     * @throws Busy if another run holds one
     * @throws IOException if a folder can't be written
     */
    public static OutputLock take(OutputFolders roots) throws IOException, Busy {
        return take(roots, true);
    }

    /**
     * Takes the locks of the roots that exist, for a run that writes no public files.
     *
     * @throws Busy if another run holds one
     * @throws IOException if a folder can't be written
     */
    public static OutputLock takeForInternal(OutputFolders roots) throws IOException, Busy {
        return take(roots, Folders.isThere(roots.publicRoot()));
    }

    private static OutputLock take(OutputFolders roots, boolean both) throws IOException, Busy {
        Folders.refuseLink(roots.publicRoot());
        Folders.makePrivate(roots.internalRoot());
        OutputLock lock = new OutputLock(roots);
        try {
            lock.hold(roots.internalRoot());
            if (both) {
                Folders.make(roots.publicRoot());
                lock.hold(roots.publicRoot());
            }
            return lock;
        } catch (IOException | Busy e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a run has locked this root. Changes nothing. */
    public static boolean isHeld(Path root) {
        Path file = file(root);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock(LOCKED, 1, true)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** If the file was deleted in the meantime, the lock is worthless, so the file is made and locked again. */
    private void hold(Path root) throws IOException, Busy {
        Path file = file(root);
        while (true) {
            if (Folders.isThere(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(file.toString(), null, "is a link or a folder where a file should be");
            }
            Set<OpenOption> options =
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FileChannel channel = FileChannel.open(file, options);
            if (!isLocked(channel)) {
                channel.close();
                throw new Busy(root);
            }
            held.put(root, channel);
            if (isCurrent(file, channel)) {
                return;
            }
            held.remove(root);
            channel.close();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Whether the locked file still has this name: gives it a random length and looks for that under the name. Opening it
     * a second time would release the lock on closing.
     */
    private static boolean isCurrent(Path file, FileChannel channel) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, MAX_LENGTH);
        try {
            channel.write(ByteBuffer.wrap(new byte[length]), 0);
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            channel.truncate(0);
        }
    }

    /** Leaves nothing in roots where nothing was published. */
    @Override
    public void close() throws IOException {
        try {
            for (Path root : held.keySet()) {
                tidy(root, new DurableFiles());
            }
        } catch (IOException e) {
            // Only empty folders are left, and the next run removes them.
        } finally {
            for (FileChannel channel : held.values()) {
                channel.close();
            }
        }
    }

    private void tidy(Path root, DurableFiles disk) throws IOException {
        StagingFolder.tidy(root, disk);
        if (root.equals(roots.publicRoot()) && Folders.list(root).equals(List.of(file(root)))) {
            disk.delete(file(root));
            disk.delete(root);
        }
    }

    /** Another run is writing to the output. */
    public static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Path root;

        private Busy(Path root) {
            this.root = root;
        }

        /** The root that it has locked. */
        public Path root() {
            return root;
        }
    }
}
