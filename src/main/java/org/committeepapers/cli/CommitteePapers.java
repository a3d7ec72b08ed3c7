package org.committeepapers.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.committeepapers.config.Program;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.LogOptions;
import org.committeepapers.console.Today;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputStatus;
import org.committeepapers.edition.RunLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "committee-papers",
        mixinStandardHelpOptions = true,
        versionProvider = CommitteePapers.Version.class,
        description =
                "Turns a scrutiny recommendation tracker into the cabinet appendix and the scrutiny progress report.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; warnings are allowed",
            "64:wrong usage; or a date that needs --reason or --any-date",
            "65:errors were found, so that tracker wasn't published; or verify or status found something wrong",
            "66:an input can't be read",
            "69:status found no run of publish, or none that is recent enough",
            "70:a fault in the program, no memory left or a missing part",
            "73:an output can't be written",
            "75:another run is using the output",
            "78:wrong settings, layout, decisions or template"
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
        if (console.out().checkError() && code == ExitCode.DONE.code()) {
            console.error(
                    "standard output couldn't be written completely",
                    "Make room on its disk, or let its reader read to the end.");
            code = ExitCode.OUTPUT_UNWRITABLE.code();
        }
        console.err().flush();
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int run(Console streams, String... arguments) {
        Places places = Places.in(arguments);
        try {
            Optional<Ended> refused = places.refuseStatusFile();
            Console console = console(streams, places);
            int code = refused.isPresent() ? refused.get().tell(console).code() : execute(console, arguments);
            return console.ended("committee-papers " + String.join(" ", arguments), places.report(console, code));
        } catch (Ended e) {
            return places.report(streams, e.tell(streams).code());
        }
    }

    /** With the log, if there is to be one, which is opened before anything else can go wrong. */
    private static Console console(Console streams, Places places) throws Ended {
        Path file = places.log.file();
        if (file != null) {
            places.check("--log-file", file, ".log", "log");
        }
        return ExitCode.OUTPUT_UNWRITABLE.unless(
                () -> streams.speaking(places.log), "the log can't be written", "Give another file with --log-file.");
    }

    private static int execute(Console console, String... arguments) {
        CommandLine commandLine = commandLine(console, arguments);
        if (arguments.length == 0) {
            commandLine.usage(console.err());
            return ExitCode.WRONG_USAGE.code();
        }
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            return fault(e, console);
        }
    }

    /** The commands that the arguments need, with their options; all of them without arguments. */
    static CommandLine commandLine(Console console, String... arguments) {
        CommandLine commandLine = new CommandLine(new CommitteePapers());
        commands(console, arguments).forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
        commandLine.registerConverter(LocalDate.class, new Days());
        commandLine.registerConverter(Reason.class, new Reason.Converter());
        Map<String, CommandLine.IHelpSectionRenderer> help = new HashMap<>(commandLine.getHelpSectionMap());
        help.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionGroups::help);
        commandLine.setHelpSectionMap(help);
        commandLine.setOut(writer(console.out()));
        commandLine.setErr(writer(console.err()));
        commandLine.setParameterExceptionHandler((e, given) -> wrongUsage(e, console));
        commandLine.setExecutionExceptionHandler((e, command, parsed) ->
                e instanceof Ended ended ? ended.tell(console).code() : fault(e, console));
        return commandLine;
    }

    /**
     * The commands by name, in the order of the help: only the one that the arguments begin with, since making a command
     * takes longer than reading a small tracker.
     */
    private static Map<String, Supplier<Callable<Integer>>> commands(Console console, String... arguments) {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("publish", () -> new PublishCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("layout", () -> new LayoutCommand(console));
        commands.put("template", () -> new TemplateCommand(console));
        commands.put("merge", () -> new MergeCommand(console));
        commands.put("chase", () -> new ChaseCommand(console));
        commands.put("withdraw", () -> new WithdrawCommand(console));
        commands.put("status", () -> new StatusCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        return commands;
    }

    private static int wrongUsage(ParameterException e, Console console) {
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        console.error(
                String.valueOf(e.getMessage()),
                (meant.isEmpty() ? "" : "Did you mean " + String.join(" or ", meant) + "? ") + "See "
                        + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE.code();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int fault(Throwable e, Console console) {
        console.fault(e, "the run");
        return ExitCode.FAULT.code();
    }

    /**
     * The status file, which is written however a run of publish or chase ends, and the folders that it and a log may not be in, since they
     * are uploaded, verified or read; as far as a command names them.
     */
    private static final class Places {

        @Mixin
        LogOptions log = new LogOptions();

        private String command = "";

        @Option(names = RecordOptions.STATUS_FILE)
        @Nullable
        Path statusFile;

        @Option(names = "--input")
        Path input = Path.of("input");

        @Option(names = "--output")
        Path output = Path.of("output");

        @Option(names = "--public")
        @Nullable
        Path publicRoot;

        @Option(names = "--internal")
        @Nullable
        Path internalRoot;

        /** Only parsed where something needs them, since that takes a twentieth of a short run. */
        static Places in(String... arguments) {
            Places places = new Places();
            if (Stream.of(arguments)
                    .anyMatch(each -> each.startsWith(RecordOptions.STATUS_FILE)
                            || LogOptions.NAMES.stream().anyMatch(each::startsWith))) {
                LogOptions.read(places, arguments);
            }
            places.command = arguments.length > 0 ? arguments[0] : "";
            if (!List.of(RunLog.PUBLISH, RunLog.CHASE).contains(places.command)) {
                places.statusFile = null;
            }
            return places;
        }

        private Path internal() {
            return Objects.requireNonNullElseGet(
                    internalRoot, () -> OutputFolders.under(output).internalRoot());
        }

        void check(String option, Path file, String ending, String what) throws Ended {
            if (!file.toString().endsWith(ending)) {
                throw Ended.by(
                        ExitCode.WRONG_USAGE,
                        option + " (" + file + ") doesn't end in " + ending,
                        "Give the " + what + " a name that does, so that it is never another file by mistake.");
            }
            Path open = Objects.requireNonNullElseGet(
                    publicRoot, () -> OutputFolders.under(output).publicRoot());
            for (Path folder : List.of(input, open, internal())) {
                if (OutputOptions.isIn(file, folder)) {
                    throw Ended.by(
                            ExitCode.WRONG_USAGE,
                            option + " (" + file + ") is inside " + folder,
                            "Choose a place outside the public, internal and input folders.");
                }
            }
            new NewFile(file, true, what, "").check();
        }

        /** Why the status file may not be written; then it isn't. */
        Optional<Ended> refuseStatusFile() {
            try {
                if (statusFile != null) {
                    check(RecordOptions.STATUS_FILE, statusFile, ".prom", "status file");
                }
                return Optional.empty();
            } catch (Ended e) {
                statusFile = null;
                return Optional.of(e);
            }
        }

        /**
         * Writes the status file.
         *
         * @return the exit code: another one if the file couldn't be written, though all else went well
         */
        int report(Console console, int code) {
            try {
                if (statusFile != null) {
                    String text = OutputStatus.prometheus(internal(), command, Today.now(), code);
                    // For everybody, whatever the run's own mask is.
                    new NewFile(
                                    statusFile,
                                    true,
                                    "status file",
                                    "If the file is there, it is of an earlier run. What this run did stands: its last line says"
                                            + " what. Correct that, and the next run writes the file.")
                            .write(
                                    text.getBytes(StandardCharsets.UTF_8),
                                    file -> file.toFile().setReadable(true, false));
                }
                return code;
            } catch (Ended e) {
                int failed = e.tell(console).code();
                return code == 0 ? failed : code;
            }
        }
    }

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

    private static final class Days implements ITypeConverter<LocalDate> {

        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2199;

        @Override
        public LocalDate convert(String words) {
            try {
                LocalDate day = LocalDate.parse(words.strip());
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + words + "\" isn't a date. Write the year, month and day, such as 2026-11-24");
            }
            throw new TypeConversionException("\"" + words + "\" isn't in the years " + FIRST_YEAR + " to " + LAST_YEAR
                    + ". Write the year, month and day, such as 2026-11-24");
        }
    }
}
