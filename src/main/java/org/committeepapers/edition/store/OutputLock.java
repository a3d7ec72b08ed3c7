package org.committeepapers.edition.store;

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
import org.committeepapers.edition.OutputFolders;

/**
 * Lets one run at a time use an output; two runs that share only one root exclude each other too. The operating system
 * releases the lock when a run ends, however it ends; the empty file that stays behind locks nothing.
 */
public final class OutputLock implements AutoCloseable {

    public static final String FILE_NAME = ".lock";

    private static final int LONGEST = 4096;

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
     * @throws Busy where another run holds one
     * @throws IOException where a folder can't be written
     */
    public static OutputLock take(OutputFolders roots) throws IOException, Busy {
        return take(roots, true);
    }

    /**
     * Takes the locks of the roots that are there, for what has no public files.
     *
     * @throws Busy where another run holds one
     * @throws IOException where a folder can't be written
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

    /** Whether a run holds this root now; asking neither locks nor changes it. */
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

    /** A file deleted while this run waited for it locks nothing, so it is made again. */
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
            if (isStill(file, channel)) {
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
     * Whether what is locked is what has the name: a length that only this run gives it is seen by the name too. It isn't
     * opened a second time, since closing that would let go of the lock.
     */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, LONGEST);
        try {
            channel.write(ByteBuffer.wrap(new byte[length]), 0);
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            channel.truncate(0);
        }
    }

    /** Leaves nothing behind in roots where nothing was published. */
    @Override
    public void close() throws IOException {
        try {
            for (Path root : held.keySet()) {
                tidy(root, DurableFiles.ofSystem());
            }
            if (roots.restrictedRoot().isPresent()) {
                StagingFolder.tidy(roots.restrictedRoot().get(), DurableFiles.ofSystem());
            }
        } catch (IOException e) {
            // What is left is empty, and the next run takes it away.
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

    /** Another run holds the output. */
    public static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Path root;

        private Busy(Path root) {
            this.root = root;
        }

        /** Which of the roots. */
        public Path root() {
            return root;
        }
    }
}
