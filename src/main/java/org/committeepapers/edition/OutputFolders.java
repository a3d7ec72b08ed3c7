package org.committeepapers.edition;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders that hold editions.
 *
 * @param publicRoot may be uploaded as a whole
 * @param internalRoot for officers only; also where editions are put together, on the same file system as the other
 * @param restrictedRoot for exempt information; empty if it lies within the internal half of each edition
 */
public record OutputFolders(Path publicRoot, Path internalRoot, Optional<Path> restrictedRoot) {

    /** With exempt information in the internal half of each edition. */
    public OutputFolders(Path publicRoot, Path internalRoot) {
        this(publicRoot, internalRoot, Optional.empty());
    }

    /** Both under one folder. */
    public static OutputFolders under(Path output) {
        return new OutputFolders(output.resolve("public"), output.resolve("internal"));
    }

    /** The same, with exempt information under this root. */
    public OutputFolders with(Optional<Path> restricted) {
        return new OutputFolders(publicRoot, internalRoot, restricted);
    }

    /** Where the exempt part of an edition lies. */
    public Path restricted(String tracker, String edition) {
        return restrictedRoot
                .map(root -> root.resolve(tracker).resolve(edition))
                .orElseGet(() -> internalRoot.resolve(tracker).resolve(edition).resolve(Audience.RESTRICTED_FOLDER));
    }
}
