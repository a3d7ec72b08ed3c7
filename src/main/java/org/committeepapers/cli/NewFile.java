package org.committeepapers.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.edition.Folders;

/** A file that appears whole or not at all, and replaces another only if it may. */
final class NewFile {

    private final Path file;
    private final Path unfinished;
    private final boolean mayReplace;
    private final String failed;
    private final String advice;

    NewFile(Path file, boolean mayReplace) {
        this(file, mayReplace, "workbook", "Give another file, or add --force to replace this one.");
    }

    /**
     * Another file.
     *
     * @param advice what to do if it exists already and may not be replaced, or if it may and can't be written; may be empty
     */
    NewFile(Path file, boolean mayReplace, String noun, String advice) {
        this.failed = "the " + noun + " can't be written";
        this.advice = advice;
        this.file = file.toAbsolutePath();
        this.unfinished = this.file.resolveSibling(Folders.STAGING + "." + this.file.getFileName() + "."
                + ProcessHandle.current().pid() + ".part");
        this.mayReplace = mayReplace;
    }

    void check() throws Ended {
        Optional<Ended> objection = objection();
        if (objection.isPresent()) {
            throw objection.get();
        }
    }

    /** Why it may not be written. */
    Optional<Ended> objection() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return objection("there is no folder " + folder, "Create it, or give a file in another folder.");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return objection(file + " already exists, and isn't an ordinary file", "Give another file.");
        }
        return mayReplace ? Optional.empty() : objection(file + " already exists. It wasn't changed", advice);
    }

    private Optional<Ended> objection(String why, String fix) {
        return Optional.of(Ended.by(ExitCode.OUTPUT_UNWRITABLE, failed + ": " + why, fix));
    }

    boolean is(Path other) {
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return file.normalize().equals(other.toAbsolutePath().normalize());
        }
    }

    /** Writes the bytes, and puts the file in its place. */
    void write(byte[] bytes) throws Ended {
        ExitCode.OUTPUT_UNWRITABLE.unless(
                () -> moved(bytes),
                failed,
                mayReplace && !advice.isEmpty() ? advice : "Nothing was written. Correct that, then run again.");
    }

    private Path moved(byte[] bytes) throws IOException {
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return mayReplace
                    ? Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE)
                    : Files.move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
