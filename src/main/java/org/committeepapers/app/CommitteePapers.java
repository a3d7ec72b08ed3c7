package org.committeepapers.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.committeepapers.parallel.DeepStack;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
            ChaseCommand.class,
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

    @Mixin
    LogOptions log = new LogOptions();

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
        return run(console, System.getenv(), arguments);
    }

    /** The same in another environment. */
    static int run(Console streams, Map<String, String> environment, String... arguments) {
        OptionSources sources = OptionSources.of(environment, arguments);
        Console console = streams.speaking(sources.log());
        CommandLine commandLine = commandLine(console, sources);
        if (arguments.length == 0) {
            if (sources.log().format == LogOptions.Format.TEXT) {
                commandLine.usage(console.err());
            } else {
                console.error("no command was named", "See committee-papers --help");
            }
            return ExitCode.WRONG_USAGE.code();
        }
        return DeepStack.run(() -> {
            try {
                return commandLine.execute(arguments);
            } catch (OutOfMemoryError e) {
                console.error(
                        "there isn't enough memory for this tracker",
                        "Give the program more, for example with JAVA_OPTS=-Xmx2g.");
                return ExitCode.FAULT.code();
            } catch (StackOverflowError e) {
                return fault(e, console);
            }
        });
    }

    /** All commands with their options. */
    static CommandLine commandLine(Console console, OptionSources sources) {
        CommandLine commandLine = new CommandLine(new CommitteePapers(), new Commands(console));
        commandLine.registerConverter(LocalDate.class, new Days());
        commandLine.registerConverter(Reason.class, new Reason.Converter());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setDefaultValueProvider(sources);
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler(new WrongUsage(console, sources));
        commandLine.setExecutionStrategy(parsed -> execute(parsed, sources, console));
        commandLine.setExecutionExceptionHandler((e, command, parsed) ->
                e instanceof Ended ended ? ended.tell(console).code() : fault(e, console));
        return commandLine;
    }

    private static int execute(CommandLine.ParseResult parsed, OptionSources sources, Console console) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            sources.check(OptionNames.known(parsed.commandSpec().commandLine()));
        } catch (Ended ended) {
            return ended.tell(console).code();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int fault(Throwable e, Console console) {
        console.fault(e, "the run");
        return ExitCode.FAULT.code();
    }

    /** The version and commit, from the build, and the Java that runs it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "committee-papers " + Program.version(),
                Program.commit(),
                "Java " + Runtime.version() + " in " + System.getProperty("java.home")
            };
        }
    }
}
