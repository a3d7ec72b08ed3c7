package org.committeepapers.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

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
            "65:errors were found, so that tracker wasn't published; or verify found a change",
            "66:an input can't be read",
            "70:a fault in the program",
            "73:an output can't be written",
            "75:another run is using the output",
            "78:wrong settings or template"
        })
public final class CommitteePapers {

    @Mixin
    LogOptions log = new LogOptions();

    private CommitteePapers() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Whatever the machine's language, messages and parts of workbooks have figures in the English form.
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

    /** Runs a command with these variables of the environment. */
    static int run(Console streams, Map<String, String> environment, String... arguments) {
        OptionSources sources = OptionSources.of(environment, arguments);
        Console console = streams.speaking(sources.log());
        CommandLine commandLine = commandLine(console, sources, arguments);
        if (arguments.length == 0) {
            if (sources.log().format == LogOptions.Format.TEXT) {
                commandLine.usage(console.err());
            } else {
                console.error("no command was given", "See committee-papers --help");
            }
            return ExitCode.WRONG_USAGE.code();
        }
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return fault(e, console);
        }
    }

    /** The commands that the arguments need, with their options; all of them without arguments. */
    static CommandLine commandLine(Console console, OptionSources sources, String... arguments) {
        CommandLine commandLine = new CommandLine(new CommitteePapers());
        commands(console, sources, arguments)
                .forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
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

    /**
     * The commands by name, in the order of the help: only the one that the arguments begin with, unless something may
     * be set for others. Making a command takes longer than reading a small tracker.
     */
    private static Map<String, Supplier<Callable<Integer>>> commands(
            Console console, OptionSources sources, String... arguments) {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("publish", () -> new PublishCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("layout", () -> new LayoutCommand(console));
        commands.put("template", () -> new TemplateCommand(console));
        commands.put("merge", () -> new MergeCommand(console));
        commands.put("chase", () -> new ChaseCommand(console));
        commands.put("withdraw", () -> new WithdrawCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        if (arguments.length > 0 && commands.containsKey(arguments[0]) && !sources.mayBeSet()) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        return commands;
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

    /**
     * The options in the settings. Which settings count is only known once the arguments have been read without them.
     */
    private static Setting options(CommandLine.ParseResult parsed) throws Ended {
        if (!parsed.hasSubcommand()
                || !(parsed.subcommand().commandSpec().userObject() instanceof ReadsSettings command)) {
            return SettingsFile.nothing();
        }
        SettingsFiles files = command.settingsFiles();
        return ExitCode.WRONG_SETTINGS.unless(
                () -> SettingsFile.options(files), "the settings can't be read", "Correct them, then run again.");
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

    /** Reads days on the command line. */
    private static final class Days implements ITypeConverter<LocalDate> {

        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2199;

        @Override
        public LocalDate convert(String words) {
            return day(words.strip())
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + words + "\" isn't a date. Write the year, month and day, such as 2026-11-24"));
        }

        private static Optional<LocalDate> day(String words) {
            try {
                return Optional.of(LocalDate.parse(words))
                        .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
