package org.committeepapers.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Lets one run at a time use an output: the lock of an empty file in the internal folder, which nobody deletes. The operating
 * system releases it when a run ends, however it ends.
 */
public final class OutputLock implements AutoCloseable {

    public static final String FILE_NAME = ".lock";

    /** Beyond the end of the file, so that it can be read while locked, on Windows too. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final OutputFolders roots;
    private final FileChannel channel;

    private OutputLock(OutputFolders roots, FileChannel channel) {
        this.roots = roots;
        this.channel = channel;
    }

    /** What is locked. */
    public OutputFolders roots() {
        return roots;
    }

    static Path file(Path internalRoot) {
        return internalRoot.resolve(FILE_NAME);
    }

    /**
     * Takes the lock.
     *
     * @throws Busy if another run holds it
     */
    public static OutputLock take(OutputFolders roots) throws IOException {
        Folders.refuseLink(roots.publicRoot());
        Folders.makePrivate(roots.internalRoot());
        Path file = file(roots.internalRoot());
        if (Folders.isThere(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is a link or a folder where a file should be");
        }
        FileChannel channel = FileChannel.open(file, OPTIONS);
        try {
            if (channel.tryLock(LOCKED, 1, false) != null) {
                return new OutputLock(roots, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new Busy(roots.internalRoot());
    }

    /** Whether a run has locked this internal folder. Changes nothing. */
    public static boolean isHeld(Path internalRoot) {
        Path file = file(internalRoot);
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

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another run is writing to the output. */
    public static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Path root;

        private Busy(Path root) {
            this.root = root;
        }

        /** The folder that it has locked. */
        public Path root() {
            return root;
        }
    }
}
