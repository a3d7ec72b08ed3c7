package org.committeepapers.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.committeepapers.config.Program;
import org.committeepapers.config.SettingsFile;
import org.committeepapers.config.SettingsFiles;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.LogOptions;
import org.committeepapers.setting.Setting;
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
        CommandLine commandLine = commandLine(console, sources, arguments);
        if (arguments.length == 0) {
            if (sources.log().format == LogOptions.Format.TEXT) {
                commandLine.usage(console.err());
            } else {
                console.error("no command was named", "See committee-papers --help");
            }
            return ExitCode.WRONG_USAGE.code();
        }
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
    }

    /** The commands that the arguments need, with their options; without arguments all. */
    static CommandLine commandLine(Console console, OptionSources sources, String... arguments) {
        CommandLine commandLine = new CommandLine(new CommitteePapers(), new Commands(console));
        Commands.needed(sources, arguments).forEach(commandLine::addSubcommand);
        commandLine.registerConverter(LocalDate.class, new Days());
        commandLine.registerConverter(Reason.class, new Reason.Converter());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setDefaultValueProvider(sources);
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler(new WrongUsage(console, sources));
        commandLine.setExecutionStrategy(parsed -> execute(parsed, sources, console, arguments));
        commandLine.setExecutionExceptionHandler((e, command, parsed) ->
                e instanceof Ended ended ? ended.tell(console).code() : fault(e, console));
        return commandLine;
    }

    private static int execute(
            CommandLine.ParseResult parsed, OptionSources sources, Console console, String... arguments) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            if (!sources.haveSettings()) {
                OptionSources all = sources.with(options(parsed));
                if (all.haveSettings()) {
                    return commandLine(console.speaking(all.log()), all, arguments)
                            .execute(arguments);
                }
            }
            if (sources.mayBeSet()) {
                sources.check(OptionNames.known(parsed.commandSpec().commandLine()));
            }
        } catch (Ended ended) {
            return ended.tell(console).code();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The options in the settings that count, which is only known of arguments that were read without them. */
    private static Setting options(CommandLine.ParseResult parsed) throws Ended {
        if (!parsed.hasSubcommand()
                || !(parsed.subcommand().commandSpec().userObject() instanceof ReadsSettings command)) {
            return SettingsFile.nothing();
        }
        SettingsFiles files = command.settingsFiles();
        return ExitCode.WRONG_SETTINGS.unless(
                () -> SettingsFile.options(files), "the settings can't be read", "Mend them, then run again.");
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
