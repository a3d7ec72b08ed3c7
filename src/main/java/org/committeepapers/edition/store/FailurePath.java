package org.committeepapers.edition.store;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Names the place in the output where something failed; people don't know the staging folders. */
public final class FailurePath {

    private FailurePath() {}

    /**
     * Of a move it is the folder that something was to come into, or to leave where it was to be staged; else it is what
     * the failure names. In place of a stage stands the folder in which it lies.
     */
    public static String by(FileSystemException failure) {
        if (failure.getFile() == null) {
            return "the output";
        }
        Path file = Path.of(failure.getFile());
        if (failure.getOtherFile() == null) {
            return String.valueOf(outOfStage(file));
        }
        Path other = Path.of(failure.getOtherFile());
        return isStaged(other) ? folder(file) : folder(other);
    }

    private static String folder(Path path) {
        Path parent = path.getParent();
        return isStaged(path) || parent == null ? String.valueOf(outOfStage(path)) : parent.toString();
    }

    private static boolean isStaged(Path path) {
        return !outOfStage(path).equals(path);
    }

    private static Path outOfStage(Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            Path name = above.getFileName();
            if (name != null && name.toString().startsWith(StagingFolder.NAME) && above.getParent() != null) {
                return above.getParent();
            }
        }
        return path;
    }
}
