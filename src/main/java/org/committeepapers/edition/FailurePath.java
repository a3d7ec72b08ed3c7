package org.committeepapers.edition;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Names the place in the output where something failed, and never a staging folder, which users don't know. */
public final class FailurePath {

    private FailurePath() {}

    /**
     * For a move, the target folder, or the source folder if the target is staged; otherwise the path that the failure
     * names. A path in a staging folder is replaced by the folder that contains the staging folder.
     */
    public static String by(FileSystemException failure) {
        if (failure.getFile() == null) {
            return "the output";
        }
        Path file = Path.of(failure.getFile());
        if (failure.getOtherFile() == null) {
            return String.valueOf(withoutStaging(file));
        }
        Path other = Path.of(failure.getOtherFile());
        return isStaged(other) ? folder(file) : folder(other);
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
            if (name != null && name.toString().startsWith(Staging.NAME) && above.getParent() != null) {
                return above.getParent();
            }
        }
        return path;
    }
}
