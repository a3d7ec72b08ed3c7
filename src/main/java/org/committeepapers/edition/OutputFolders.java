package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that hold editions.
 *
 * @param publicRoot for everyone; can be uploaded as a whole
 * @param internalRoot for officers only; editions are prepared here
 */
public record OutputFolders(Path publicRoot, Path internalRoot) {

    /** The usual {@code public} and {@code internal} folders of an output. */
    public static OutputFolders under(Path output) {
        return new OutputFolders(output.resolve("public"), output.resolve("internal"));
    }

    /** What speaks for a record that isn't here but elsewhere; empty where there is one, or where nothing does. */
    public Optional<String> signOfRecord() throws IOException {
        // Editions without a record are told by themselves.
        if (Folders.isThere(RunLog.file(internalRoot))
                || !TrackerFolder.all(this).isEmpty()) {
            return Optional.empty();
        }
        String trackers = Folders.list(publicRoot).stream()
                .filter(folder -> Folders.isThere(folder.resolve(PublicRoot.LATEST_NAME)))
                .map(folder -> String.valueOf(folder.getFileName()))
                .collect(Collectors.joining(", "));
        if (!trackers.isEmpty()) {
            return Optional.of("Papers of " + trackers + " are in " + publicRoot + ", but " + internalRoot
                    + " has no record of them");
        }
        Path inside = internalRoot.toAbsolutePath();
        return Stream.of(inside, Folders.parent(inside))
                .filter(folder -> isEmpty(folder) && isMountPoint(folder))
                .findFirst()
                .map(folder -> "Nothing is in " + folder + ", where a disk is mounted");
    }

    private static boolean isEmpty(Path folder) {
        try {
            return Folders.isFolder(folder)
                    && Folders.list(folder).stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .allMatch(List.of("lost+found", OutputLock.FILE_NAME)::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether another file system begins there; never on Windows, where that can't be asked. */
    static boolean isMountPoint(Path folder) {
        try {
            Path real = folder.toRealPath();
            return !Files.getAttribute(real, "unix:dev").equals(Files.getAttribute(Folders.parent(real), "unix:dev"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
