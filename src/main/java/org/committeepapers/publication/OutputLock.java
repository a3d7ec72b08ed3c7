package org.committeepapers.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time an output. The operating system lets go of the lock when a run ends, however it ends. */
public final class OutputLock implements AutoCloseable {

    private final Roots roots;
    private final FileChannel channel;

    private OutputLock(Roots roots, FileChannel channel) {
        this.roots = roots;
        this.channel = channel;
    }

    /** What is locked. */
    Roots roots() {
        return roots;
    }

    /**
     * Takes the lock.
     *
     * @throws Busy where another run holds it
     * @throws IOException where the folder can't be written
     */
    public static OutputLock take(Roots roots) throws IOException, Busy {
        Folders.refuseLink(roots.publicRoot());
        Folders.makePrivate(roots.internalRoot());
        Path file = roots.internalRoot().resolve(".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return new OutputLock(roots, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new Busy();
        }
        channel.close();
        throw new Busy();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another run holds the output. */
    public static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
