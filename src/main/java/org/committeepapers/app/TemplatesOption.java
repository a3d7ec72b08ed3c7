package org.committeepapers.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the words and the look come from. */
final class TemplatesOption {

    @Option(names = "--templates", paramLabel = "DIR", description = "The council's templates and house style.")
    @Nullable
    Path templates;

    /** The council's templates, else those that came with the program. */
    Path folder() {
        return templates == null ? Program.templates() : templates;
    }
}
