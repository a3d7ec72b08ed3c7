package org.committeepapers.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is said, and where else it is written. */
public final class LogOptions {

    public static final String FILE = "--log-file";

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Show only errors and, after a run, what it published and what it didn't.")
    boolean quiet;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show how long each stage of publish took, and where in the program a fault happened.")
    boolean verbose;

    @Option(
            names = FILE,
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Add all messages to this log, with their time and level, and how the command ended.")
    @Nullable
    Path file;

    public @Nullable Path file() {
        return file;
    }
}
