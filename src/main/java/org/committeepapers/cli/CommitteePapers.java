package org.committeepapers.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.committeepapers.config.BaselineChoice;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.config.Program;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.LogOptions;
import org.committeepapers.console.Today;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.OutputStatus;
import org.committeepapers.text.EnumNames;
import org.committeepapers.writer.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
    static int run(Console console, String... arguments) {
        CommandLine program = commandLine(console, arguments);
        ParseResult given = program.parseArgs(arguments);
        CommandSpec command = given.asCommandLineList().getLast().getCommandSpec();
        Optional<Path> status = Optional.ofNullable(path(command, RecordOptions.STATUS_FILE));
        Optional<Ended> refused =
                status.flatMap(file -> refusal(command, RecordOptions.STATUS_FILE, file, "status file", ".prom"));
        int code;
        try {
            begin(console, program.<CommitteePapers>getCommand().log, command);
            if (refused.isPresent()) {
                throw refused.get();
            }
            code = execute(given, console);
        } catch (Ended e) {
            code = e.tell(console).code();
        }
        if (status.isPresent() && refused.isEmpty()) {
            code = report(status.get(), command, console, code);
        }
        return console.ended("committee-papers " + String.join(" ", arguments), code);
    }

    /** Opens the log, if there is to be one, before anything else can go wrong. */
    private static void begin(Console console, LogOptions log, CommandSpec command) throws Ended {
        Optional<Ended> refused =
                Optional.ofNullable(log.file()).flatMap(file -> refusal(command, LogOptions.FILE, file, "log", ".log"));
        if (refused.isPresent()) {
            throw refused.get();
        }
        ExitCode.OUTPUT_UNWRITABLE.unless(
                () -> console.speaking(log), "the log can't be written", "Give another file with --log-file.");
    }

    private static int execute(ParseResult given, Console console) {
        List<CommandLine> commands = given.asCommandLineList();
        try {
            Integer help = CommandLine.executeHelpRequest(given);
            if (help != null) {
                return help;
            }
            for (CommandLine command : commands) {
                for (Exception wrong : command.getParseResult().errors()) {
                    return wrongUsage(wrong, console);
                }
            }
            if (commands.getLast().getCommand() instanceof Callable<?> command) {
                return (Integer) command.call();
            }
            commands.getFirst().usage(console.err());
            return ExitCode.WRONG_USAGE.code();
        } catch (Ended e) {
            return e.tell(console).code();
        } catch (ParameterException e) {
            return wrongUsage(e, console);
        } catch (Exception | Error e) {
            console.fault(e, "the run");
            return ExitCode.FAULT.code();
        }
    }

    /** The commands that the arguments need, with their options; all of them without arguments. */
    static CommandLine commandLine(Console console, String... arguments) {
        CommandLine program = new CommandLine(new CommitteePapers());
        commands(console, arguments).forEach((name, command) -> program.addSubcommand(name, command.get()));
        program.registerConverter(LocalDate.class, new Days());
        program.registerConverter(Reason.class, new Reason.Converter());
        program.registerConverter(
                BaselineChoice.class,
                words -> BaselineChoice.read(words)
                        .orElseThrow(() -> new TypeConversionException(
                                "\"" + words + "\" is neither a date such as 2026-11-24 nor none")));
        program.registerConverter(PaperLanguages.class, oneOf(PaperLanguages.CHOICES));
        program.registerConverter(Paper.class, oneOf(EnumNames.byName(List.of(Paper.values()), Paper::id)));
        program.registerConverter(Format.class, oneOf(EnumNames.byName(List.of(Format.values()), Format::extension)));
        program.setOut(writer(console.out()));
        program.setErr(writer(console.err()));
        // Where the log goes has to be known before a mistake in another option is told.
        Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .forEach(each -> each.getCommandSpec().parser().collectErrors(true));
        return program;
    }

    /**
     * The commands by name, in the order of the help: only the one that the arguments begin with, since making a command
     * takes longer than reading a small tracker.
     */
    private static Map<String, Supplier<Object>> commands(Console console, String... arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
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
        if (arguments.length > 0 && arguments[0].equals("help")) {
            commands.put("help", CommandLine.HelpCommand::new);
        }
        return commands;
    }

    /** What the option's value names, in capitals or not. */
    private static <V> ITypeConverter<V> oneOf(Map<String, V> choices) {
        return words -> Optional.ofNullable(choices.get(words.strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + choices.keySet() + " but was '" + words + "'"));
    }

    private static int wrongUsage(Exception e, Console console) {
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String command = e instanceof ParameterException wrong
                ? wrong.getCommandLine().getCommandSpec().qualifiedName()
                : "committee-papers";
        console.error(
                String.valueOf(e.getMessage()),
                (meant.isEmpty() ? "" : "Did you mean " + String.join(" or ", meant) + "? ") + "See " + command
                        + " --help");
        return ExitCode.WRONG_USAGE.code();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** The value of an option, whether it was given or not; null if the command hasn't got it. */
    private static @Nullable Path path(CommandSpec command, String option) {
        OptionSpec spec = command.findOption(option);
        return spec != null && spec.getValue() instanceof Path path ? path : null;
    }

    private static OutputFolders outputs(CommandSpec command) {
        OutputFolders under =
                OutputFolders.under(Objects.requireNonNullElse(path(command, "--output"), Path.of("output")));
        return new OutputFolders(
                Objects.requireNonNullElse(path(command, "--public"), under.publicRoot()),
                Objects.requireNonNullElse(path(command, "--internal"), under.internalRoot()));
    }

    /** Why a log or status file may not be written there: the folders of the command are uploaded, verified or read. */
    private static Optional<Ended> refusal(CommandSpec command, String option, Path file, String what, String ending) {
        if (!file.toString().endsWith(ending)) {
            return Optional.of(Ended.by(
                    ExitCode.WRONG_USAGE,
                    option + " (" + file + ") doesn't end in " + ending,
                    "Give the " + what + " a name that does, so that it is never another file by mistake."));
        }
        OutputFolders outputs = outputs(command);
        Path input = Objects.requireNonNullElse(path(command, "--input"), Path.of("input"));
        for (Path folder : List.of(input, outputs.publicRoot(), outputs.internalRoot())) {
            if (OutputOptions.isIn(file, folder)) {
                return Optional.of(Ended.by(
                        ExitCode.WRONG_USAGE,
                        option + " (" + file + ") is inside " + folder,
                        "Choose a place outside the public, internal and input folders."));
            }
        }
        return new NewFile(file, true, what, "").objection();
    }

    /**
     * Writes the status file, which everybody may read, however the run ended.
     *
     * @return the exit code: another one if the file couldn't be written, though all else went well
     */
    private static int report(Path file, CommandSpec command, Console console, int code) {
        String text = OutputStatus.prometheus(outputs(command).internalRoot(), command.name(), Today.now(), code);
        try {
            new NewFile(
                            file,
                            true,
                            "status file",
                            "If the file is there, it is of an earlier run. What this run did stands: its last line says"
                                    + " what. Correct that, and the next run writes the file.")
                    .write(text.getBytes(StandardCharsets.UTF_8));
            file.toFile().setReadable(true, false);
            return code;
        } catch (Ended e) {
            int failed = e.tell(console).code();
            return code == 0 ? failed : code;
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
