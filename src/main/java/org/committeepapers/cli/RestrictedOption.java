package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where commands that only read editions find their exempt papers. */
final class RestrictedOption {

    @Option(
            names = "--restricted",
            paramLabel = "DIR",
            description = "Where the exempt and confidential papers of editions are (default: in each internal "
                    + "edition).")
    @Nullable
    Path folder;

    Optional<Path> root() {
        return Optional.ofNullable(folder);
    }
}
