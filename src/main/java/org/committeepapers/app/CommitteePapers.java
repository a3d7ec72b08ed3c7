package org.committeepapers.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "committee-papers",
        mixinStandardHelpOptions = true,
        versionProvider = CommitteePapers.Version.class,
        description =
                "Turns a scrutiny recommendation tracker into the cabinet appendix and the scrutiny progress report.",
        subcommands = {
            PublishCommand.class,
            CheckCommand.class,
            TemplateCommand.class,
            MergeCommand.class,
            WithdrawCommand.class,
            VerifyCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; warnings are allowed",
            "64:wrong usage",
            "65:error findings; that tracker wasn't published; or verify found something altered",
            "66:an input can't be read",
            "70:a fault in the program",
            "73:an output can't be written",
            "75:another run holds the output",
            "78:wrong settings or template"
        })
public final class CommitteePapers {

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where in the program a fault happened.")
    boolean verbose;

    private CommitteePapers() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Whatever the machine speaks: messages have figures as in English, and parts of a workbook no others.
        Locale.setDefault(Locale.UK);
        Console console = Console.ofProcess();
        int code = run(console, arguments);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int run(Console console, String... arguments) {
        CommitteePapers root = new CommitteePapers();
        CommandLine commandLine = new CommandLine(root, new Commands(console));
        commandLine.registerConverter(LocalDate.class, new Days());
        commandLine.registerConverter(Reason.class, new Reason.Converter());
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler((e, given) -> wrongUsage(e, console));
        commandLine.setExecutionExceptionHandler((e, command, parsed) ->
                e instanceof Ended ended ? ended.tell(console).code() : fault(e, root.verbose, console));
        if (arguments.length == 0) {
            commandLine.usage(console.err());
            return ExitCode.WRONG_USAGE.code();
        }
        return DeepStack.run(() -> {
            try {
                return commandLine.execute(arguments);
            } catch (OutOfMemoryError e) {
                console.error(
                        "there isn't enough memory for this tracker.",
                        "Give the program more, for example with JAVA_OPTS=-Xmx2g.");
                return ExitCode.FAULT.code();
            } catch (StackOverflowError e) {
                return fault(e, root.verbose, console);
            }
        });
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int wrongUsage(ParameterException e, Console console) {
        console.error(
                String.valueOf(e.getMessage()),
                "See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        CommandLine.UnmatchedArgumentException.printSuggestions(e, writer(console.err()));
        return ExitCode.WRONG_USAGE.code();
    }

    private static int fault(Throwable e, boolean verbose, Console console) {
        console.error(
                "a fault in the program stopped the run: " + e,
                "Nothing was published half. Please report it with what --verbose prints.");
        if (verbose) {
            e.printStackTrace(console.err());
        }
        return ExitCode.FAULT.code();
    }

    /** The version, from the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"committee-papers " + Program.version()};
        }
    }
}
