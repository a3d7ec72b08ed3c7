package org.committeepapers.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where commands that only read editions find what is exempt of them. */
final class RestrictedOption {

    @Option(
            names = "--restricted",
            paramLabel = "DIR",
            description = "Where exempt and confidential papers of editions are, where not in each internal edition.")
    @Nullable
    Path folder;

    Optional<Path> root() {
        return Optional.ofNullable(folder);
    }
}
