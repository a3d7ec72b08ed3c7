package org.committeepapers.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What is said, and where else it is written. */
public final class LogOptions {

    private static final String QUIET = "--quiet";
    private static final String VERBOSE = "--verbose";
    private static final String FILE = "--log-file";

    /** The beginnings of arguments about logging, or for a file with more arguments. */
    public static final List<String> NAMES = List.of(QUIET, VERBOSE, FILE, "@");

    @Option(
            names = QUIET,
            scope = ScopeType.INHERIT,
            description = "Show only errors and, after a run, what it published and what it didn't.")
    boolean quiet;

    @Option(
            names = VERBOSE,
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

    /**
     * Fills these options from the arguments, since they have to be known before a mistake in the others is reported. Others, and
     * mistakes, are for when the whole command line is read.
     */
    public static <T> T read(T options, String... arguments) {
        CommandLine line = new CommandLine(options).setUnmatchedArgumentsAllowed(true);
        line.getCommandSpec().parser().collectErrors(true);
        line.parseArgs(arguments);
        return options;
    }

    public @Nullable Path file() {
        return file;
    }
}
