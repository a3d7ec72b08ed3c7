package org.committeepapers.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.committeepapers.publication.Meant;

/** What the file system said, in plain words. */
public final class Failures {

    private Failures() {}

    /** Where something was to be written. */
    public static String plain(IOException failure) {
        return said(failure, "this run may not write there", "it can't be written");
    }

    /** Where something was only to be read. */
    public static String reading(IOException failure) {
        return said(failure, "this run may not read it", "it can't be read");
    }

    private static String said(IOException failure, String denied, String failed) {
        return switch (failure) {
            case AccessDeniedException e -> Meant.by(e) + ": " + denied;
            case NoSuchFileException e -> Meant.by(e) + " isn't there";
            case FileSystemException e -> Meant.by(e) + ": " + (e.getReason() == null ? failed : e.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
