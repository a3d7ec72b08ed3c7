package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the file system said, in plain words. */
final class Failures {

    private Failures() {}

    static String plain(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e -> e.getFile() + ": this run may not write there";
            case NoSuchFileException e -> e.getFile() + " isn't there";
            case FileSystemException e ->
                e.getFile() + ": " + (e.getReason() == null ? "it can't be written" : e.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
