package org.committeepapers.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.edition.Folders;

/** Failures of the file system, in plain words. */
public final class Failures {

    /** On a disk and for a user, in the words of Linux and Windows. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private Failures() {}

    /** For something that was to be written. */
    public static String plain(IOException failure) {
        return said(failure, "this user may not write there", "it can't be written");
    }

    /** For something that was only to be read. */
    public static String reading(IOException failure) {
        return said(failure, "this user may not read it", "it can't be read");
    }

    private static String said(IOException failure, String denied, String failed) {
        return switch (failure) {
            case AccessDeniedException e -> place(e) + ": " + denied;
            case NoSuchFileException e -> place(e) + " doesn't exist";
            case FileSystemException e ->
                place(e) + ": " + (e.getReason() == null ? failed : withAdvice(e.getReason()));
            default -> {
                String words = String.valueOf(failure.getMessage());
                yield isFull(words)
                        ? System.getProperty("java.io.tmpdir") + " or the output: " + withAdvice(words)
                        : words;
            }
        };
    }

    private static boolean isFull(String words) {
        return FULL.stream().anyMatch(words::startsWith);
    }

    private static String withAdvice(String words) {
        return isFull(words)
                ? "the disk is full (" + words + "), so make room on it"
                : words.startsWith("Read-only file system")
                        ? "the disk can only be read (" + words + "), so mount it for writing"
                        : words;
    }

    /**
     * For a move, the target folder, or the source folder if the target is staged; otherwise the path that the failure
     * names. A path in a staging folder, which users don't know, is replaced by the folder that contains
     * it.
     */
    private static String place(FileSystemException failure) {
        if (failure.getFile() == null) {
            return "the output";
        }
        Path file = Path.of(failure.getFile());
        if (failure.getOtherFile() == null) {
            return String.valueOf(withoutStaging(file));
        }
        Path other = Path.of(failure.getOtherFile());
        Path named = isStaged(other) ? file : other;
        // A folder that is moved has to be writable itself.
        return Files.isDirectory(named, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(named)
                ? named.toString()
                : folder(named);
    }

    private static String folder(Path path) {
        Path parent = path.getParent();
        return isStaged(path) || parent == null ? String.valueOf(withoutStaging(path)) : parent.toString();
    }

    private static boolean isStaged(Path path) {
        return !withoutStaging(path).equals(path);
    }

    private static Path withoutStaging(Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            Path name = above.getFileName();
            if (name != null && name.toString().startsWith(Folders.STAGING) && above.getParent() != null) {
                return above.getParent();
            }
        }
        return path;
    }
}
