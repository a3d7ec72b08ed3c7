package org.committeepapers.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.committeepapers.edition.Folders;

/**
 * A folder for a while that only its owner can read; made when the first file is needed. It goes with the run, also
 * with one that is stopped; what one left behind that was killed goes with a later run.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "committee-papers-";

    /** Far longer than a run takes: a run on another machine may share the folder. */
    private static final Duration LEFT = Duration.ofDays(2);

    private final Path above;
    private Optional<Path> folder = Optional.empty();

    public TemporaryFolder() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    public TemporaryFolder(Path above) {
        this.above = above;
    }

    /** A file of this name, empty at first, that only its owner can read even where it is moved out of the folder. */
    public Path file(String name) throws IOException {
        if (folder.isEmpty()) {
            Path made = Files.createTempDirectory(above, PREFIX);
            requirePrivate(made);
            folder = Optional.of(made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeIfPossible(made)));
            sweep(Files.getLastModifiedTime(made).toInstant());
        }
        Path file = folder.get().resolve(name);
        if (Files.notExists(file)) {
            Files.createFile(file, Folders.ofOwner(file));
        }
        return file;
    }

    /** What is sent back may be exempt, and isn't read before it lies here. */
    private static void requirePrivate(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && !Files.getPosixFilePermissions(folder).equals(PosixFilePermissions.fromString("rwx------"))) {
            Files.delete(folder);
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "can't be kept from other users. Give another folder with -Djava.io.tmpdir");
        }
    }

    private void sweep(Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(above, PREFIX + "*")) {
            for (Path other : left) {
                if (isOld(other, now)) {
                    removeIfPossible(other);
                }
            }
        } catch (IOException e) {
            // Whoever can't list the folder left nothing there either.
        }
    }

    private static boolean isOld(Path folder, Instant now) {
        try {
            Instant changed =
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
            return changed.plus(LEFT).isBefore(now);
        } catch (IOException e) {
            return false;
        }
    }

    private static void removeIfPossible(Path folder) {
        try {
            Folders.remove(folder);
        } catch (IOException e) {
            // It is another user's, or is being removed by another run.
        }
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            Folders.remove(folder.get());
        }
    }
}
