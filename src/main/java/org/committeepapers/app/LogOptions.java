package org.committeepapers.app;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How the program speaks. */
final class LogOptions {

    /** In what form. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "text, or json for one object a line (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where in the program a fault happened.")
    boolean verbose;
}
