package org.committeepapers.publication;

import java.nio.file.Path;

/**
 * Where editions lie.
 *
 * @param publicRoot may be uploaded whole
 * @param internalRoot for officers only; also where editions are put together, on the same file system as the other
 */
public record Roots(Path publicRoot, Path internalRoot) {

    /** Both under one folder. */
    public static Roots under(Path output) {
        return new Roots(output.resolve("public"), output.resolve("internal"));
    }
}
