package org.committeepapers.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Changes files in the output step by step; each change is on the disk when its method returns. */
class DurableFiles {

    /** Failures that don't come from another program holding the file open. */
    private static final List<Class<? extends IOException>> FINAL = List.of(
            AtomicMoveNotSupportedException.class,
            DirectoryNotEmptyException.class,
            FileAlreadyExistsException.class,
            NoSuchFileException.class,
            NotLinkException.class);

    private static final long FIRST_MILLISECONDS = 50;

    private interface Change {
        void make() throws IOException;
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** Called before each step, for tests to interrupt; if it throws, the step isn't taken. */
    void step(String step) throws IOException {}

    /** How often to try a change. Windows refuses to move what a scanner or reader has open; elsewhere a refusal is final. */
    int mostTries() {
        return isWindows() ? 6 : 1;
    }

    void pauseAfter(int tries) throws InterruptedException {
        Thread.sleep(FIRST_MILLISECONDS << tries);
    }

    /** Moves to a free name in one step; the folders above must exist and not be links. */
    void move(Path from, Path to) throws IOException {
        if (Folders.isThere(to)) {
            throw new FileAlreadyExistsException(to.toString(), null, "already exists");
        }
        replace(from, to);
    }

    /** Moves a file or a link in one step, replacing anything of that name; if that is a link, its target stays. */
    void replace(Path from, Path to) throws IOException {
        Folders.refuseLink(Folders.parent(from));
        Folders.refuseLink(Folders.parent(to));
        retrying("move to " + to, () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
        sync(Folders.parent(to));
        sync(Folders.parent(from));
    }

    void delete(Path file) throws IOException {
        if (Folders.isThere(file)) {
            retrying("delete " + file, () -> Files.delete(file));
            sync(Folders.parent(file));
        }
    }

    void makeFolder(Path folder) throws IOException {
        if (!Folders.isFolder(folder)) {
            step("make " + folder);
            Folders.make(folder);
            sync(Folders.parent(folder));
        }
    }

    void deleteIfEmpty(Path folder) throws IOException {
        if (Folders.isFolder(folder) && Folders.list(folder).isEmpty()) {
            delete(folder);
        }
    }

    void remove(Path folder) throws IOException {
        if (Folders.isFolder(folder)) {
            retrying("remove " + folder, () -> Folders.remove(folder));
        }
    }

    void takeAway(Path path) throws IOException {
        remove(path);
        delete(path);
    }

    private void retrying(String step, Change change) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                step(step);
                change.make();
                return;
            } catch (FileSystemException e) {
                if (tries >= mostTries() || FINAL.contains(e.getClass())) {
                    throw e;
                }
                pause(tries, e);
            }
        }
    }

    private void pause(int tries, IOException failure) throws IOException {
        try {
            pauseAfter(tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /** Flushes the names in a folder to the disk. Windows does so itself, and some network drives can't. */
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
