package org.committeepapers.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.committeepapers.edition.FailurePath;

/** Failures of the file system, in plain words. */
public final class Failures {

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
            case FileSystemException e -> FailurePath.by(e) + ": " + (e.getReason() == null ? failed : e.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
