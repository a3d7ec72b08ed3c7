package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Alters what lies in the output, one step after another, each on the disk when it returns. */
public final class DurableFiles {

    /** What another program that has a file open can't be the cause of. */
    private static final List<Class<? extends IOException>> FINAL = List.of(
            AtomicMoveNotSupportedException.class,
            DirectoryNotEmptyException.class,
            FileAlreadyExistsException.class,
            NoSuchFileException.class,
            NotLinkException.class);

    /** Told of each step before it is taken; what it throws comes in place of the step. */
    interface Watch {
        void before(String step) throws IOException;
    }

    /**
     * How often and when something is tried again that another program may hold for a moment.
     *
     * @param tries in all
     */
    record Patience(int tries, Pause pause) {

        private static final long FIRST_MILLISECONDS = 50;

        /** Waits before another try. */
        interface Pause {
            void after(int tries) throws InterruptedException;
        }

        /** Windows refuses to move what a scanner or a reader has open; elsewhere a refusal stays one. */
        static Patience ofSystem() {
            return new Patience(isWindows() ? 6 : 1, tries -> Thread.sleep(FIRST_MILLISECONDS << tries));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private final Watch watch;
    private final Patience patience;

    DurableFiles(Watch watch, Patience patience) {
        this.watch = watch;
        this.patience = patience;
    }

    static DurableFiles ofSystem() {
        return new DurableFiles(step -> {}, Patience.ofSystem());
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Whether anything has this name, be it a link that leads nowhere. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    public static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells of a step that is taken elsewhere. */
    void step(String step) throws IOException {
        watch.before(step);
    }

    /** Moves to a name that nothing has yet, at once; the folders above have to be there, and be no links. */
    void move(Path from, Path to) throws IOException {
        if (isThere(to)) {
            throw new FileAlreadyExistsException(to.toString(), null, "is there already");
        }
        rename(from, to);
    }

    /** Moves a file or a link to a name, at once, whatever had it; what a link there led to stays as it is. */
    void replace(Path from, Path to) throws IOException {
        rename(from, to);
    }

    private void rename(Path from, Path to) throws IOException {
        Folders.refuseLink(Folders.above(from));
        Folders.refuseLink(Folders.above(to));
        patiently("move to " + to, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
        sync(Folders.above(to));
        sync(Folders.above(from));
    }

    /** Takes away a file or a link, where there is one. */
    void delete(Path file) throws IOException {
        if (isThere(file)) {
            patiently("delete " + file, () -> Files.delete(file));
            sync(Folders.above(file));
        }
    }

    /** Makes the folder, and those above it, where they aren't there. */
    void makeFolder(Path folder) throws IOException {
        if (!isFolder(folder)) {
            step("make " + folder);
            Folders.make(folder);
            sync(Folders.above(folder));
        }
    }

    /** Takes away a folder in which nothing is. */
    void deleteIfEmpty(Path folder) throws IOException {
        if (isFolder(folder) && Folders.list(folder).isEmpty()) {
            delete(folder);
        }
    }

    /** Takes away a folder with all in it. */
    void remove(Path folder) throws IOException {
        if (isFolder(folder)) {
            patiently("remove " + folder, () -> Folders.remove(folder));
        }
    }

    private void patiently(String step, Change change) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                watch.before(step);
                change.make();
                return;
            } catch (FileSystemException e) {
                if (tries >= patience.tries() || FINAL.contains(e.getClass())) {
                    throw e;
                }
                pause(tries, e);
            }
        }
    }

    private void pause(int tries, IOException failure) throws IOException {
        try {
            patience.pause().after(tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /** Has the names in a folder on the disk. Windows does that by itself, and some network drives can't be asked. */
    void sync(Path folder) throws IOException {
        if (isWindows()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("Invalid argument")) {
                throw e;
            }
        }
    }
}
