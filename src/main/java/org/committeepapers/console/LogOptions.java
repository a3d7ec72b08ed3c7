package org.committeepapers.console;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** How messages are written. */
public final class LogOptions {

    private static final String FORMAT = "--log-format";
    private static final String QUIET = "--quiet";
    private static final String VERBOSE = "--verbose";

    /** The beginnings of arguments about logging, or for a file with more arguments. */
    private static final List<String> OWN = List.of(FORMAT, QUIET, VERBOSE, "@");

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

    /**
     * Those among a command's arguments, which have to be known before a mistake in the others is reported. Only parsed if
     * there are any, since that takes a twentieth of a short run.
     */
    public static LogOptions in(String... arguments) {
        LogOptions log = new LogOptions();
        if (Stream.of(arguments).noneMatch(argument -> OWN.stream().anyMatch(argument::startsWith))) {
            return log;
        }
        try {
            new CommandLine(log)
                    .setUnmatchedArgumentsAllowed(true)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(arguments);
        } catch (ParameterException e) {
            // It is reported when the whole command line is read.
        }
        return log;
    }
}
