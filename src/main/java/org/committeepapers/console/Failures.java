package org.committeepapers.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.committeepapers.edition.FailurePath;

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
            case AccessDeniedException e -> FailurePath.by(e) + ": " + denied;
            case NoSuchFileException e -> FailurePath.by(e) + " doesn't exist";
            case FileSystemException e ->
                FailurePath.by(e) + ": " + (e.getReason() == null ? failed : withAdvice(e.getReason()));
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

    /** The words of the system, and what to do about them. */
    private static String withAdvice(String words) {
        return isFull(words)
                ? "the disk is full (" + words + "), so make room on it"
                : words.startsWith("Read-only file system")
                        ? "the disk can only be read (" + words + "), so mount it for writing"
                        : words;
    }
}
