package org.committeepapers.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where earlier editions are, for a command that only reads them. */
final class EditionsOption {

    @Option(
            names = "--internal",
            paramLabel = "DIR",
            defaultValue = "output/internal",
            description = "Where earlier editions are, to compare with (default: ${DEFAULT-VALUE}).")
    Path internalRoot = Path.of("output", "internal");
}
