package org.committeepapers.console;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How messages are written. */
public final class LogOptions {

    public static final String FORMAT = "--log-format";
    public static final String QUIET = "--quiet";
    public static final String VERBOSE = "--verbose";

    /** The form of messages. */
    public enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = FORMAT,
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "text, or json for one object on each line (default: ${DEFAULT-VALUE}).")
    public Format format = Format.TEXT;

    @Option(names = QUIET, scope = ScopeType.INHERIT, description = "Show only errors.")
    boolean quiet;

    @Option(names = VERBOSE, scope = ScopeType.INHERIT, description = "Show where in the program a fault happened.")
    boolean verbose;
}
