package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that appears whole or not at all, and replaces another only where that is wanted. */
final class NewFile {

    private final Path file;
    private final Path unfinished;
    private final boolean mayReplace;

    NewFile(Path file, boolean mayReplace) {
        this.file = file.toAbsolutePath();
        this.unfinished = this.file.resolveSibling(
                "." + this.file.getFileName() + "." + ProcessHandle.current().pid() + ".part.xlsx");
        this.mayReplace = mayReplace;
    }

    /** Why it can't be written, and what to do; empty where nothing speaks against it. */
    Optional<String> objection() {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder + "\n   =  Make it, or name a file in another folder.");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(file + " is there already, and is no ordinary file\n   =  Name another file.");
        }
        return mayReplace
                ? Optional.empty()
                : Optional.of(file + " is there already, and nothing in it was changed"
                        + "\n   =  Name another file, or add --force to replace this one.");
    }

    /** What is done with the file while nobody else sees it. */
    interface Inspection<F extends Exception> {

        void inspect(Path unfinished) throws F;
    }

    /** Writes the bytes, lets them be looked at, and puts the file in its place. */
    <F extends Exception> void write(byte[] bytes, Inspection<F> inspection) throws IOException, F {
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            inspection.inspect(unfinished);
            if (mayReplace) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(unfinished, file);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
