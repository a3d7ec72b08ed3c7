package org.committeepapers.console;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How the program speaks. */
public final class LogOptions {

    public static final String FORMAT = "--log-format";
    public static final String QUIET = "--quiet";
    public static final String VERBOSE = "--verbose";

    /** In what form. */
    public enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = FORMAT,
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "text, or json for one object a line (default: ${DEFAULT-VALUE}).")
    public Format format = Format.TEXT;

    @Option(names = QUIET, scope = ScopeType.INHERIT, description = "Say nothing but errors.")
    boolean quiet;

    @Option(names = VERBOSE, scope = ScopeType.INHERIT, description = "Show where in the program a fault happened.")
    boolean verbose;
}
