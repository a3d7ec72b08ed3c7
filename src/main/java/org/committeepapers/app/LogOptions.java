package org.committeepapers.app;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How the program speaks. */
final class LogOptions {

    static final String FORMAT = "--log-format";
    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";

    /** In what form. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = FORMAT,
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "text, or json for one object a line (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(names = QUIET, scope = ScopeType.INHERIT, description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = VERBOSE, scope = ScopeType.INHERIT, description = "Show where in the program a fault happened.")
    boolean verbose;
}
