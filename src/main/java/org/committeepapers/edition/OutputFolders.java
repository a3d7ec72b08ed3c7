package org.committeepapers.edition;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders that hold editions.
 *
 * @param publicRoot for everyone; can be uploaded as a whole
 * @param internalRoot for officers only; editions are prepared here
 * @param restrictedRoot for exempt information; empty to keep it in each edition's internal folder
 */
public record OutputFolders(Path publicRoot, Path internalRoot, Optional<Path> restrictedRoot) {

    /** Keeps exempt information in each edition's internal folder. */
    public OutputFolders(Path publicRoot, Path internalRoot) {
        this(publicRoot, internalRoot, Optional.empty());
    }

    /** The usual {@code public} and {@code internal} folders of an output. */
    public static OutputFolders under(Path output) {
        return new OutputFolders(output.resolve("public"), output.resolve("internal"));
    }

    /** A copy that keeps exempt information under this root. */
    public OutputFolders with(Optional<Path> restricted) {
        return new OutputFolders(publicRoot, internalRoot, restricted);
    }

    /** The folder of an edition's restricted files. */
    public Path restricted(String tracker, String edition) {
        return restrictedRoot
                .map(root -> root.resolve(tracker).resolve(edition))
                .orElseGet(() -> internalRoot.resolve(tracker).resolve(edition).resolve(Audience.RESTRICTED_FOLDER));
    }
}
