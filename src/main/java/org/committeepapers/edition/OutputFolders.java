package org.committeepapers.edition;

import java.nio.file.Path;

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
}
