package org.committeepapers.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.EnumNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What people are told: results on standard output, findings and errors on standard error, and all of it in a log. */
public final class Console {

    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    /** The level of what is neither wrong nor missing. */
    private static final String INFO = "INFO";

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** A longer line than the terminal's couldn't be wiped. */
    private static final int LONGEST_PROGRESS = 79;

    private static final String WIPE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Supplier<Instant> clock;
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private Optional<String> outcome = Optional.empty();
    private String stage = "starting";
    private Instant since;
    private boolean progressing;
    private boolean quiet;
    private boolean verbose;
    private @Nullable PrintStream log;

    /** @param terminal whether the error stream is a terminal, for colour and progress */
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this(out, err, terminal, Today::now);
    }

    Console(PrintStream out, PrintStream err, boolean terminal, Supplier<Instant> clock) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.since = clock.get();
    }

    /**
     * Speaks from now on as the options ask for, and to a log if they name one.
     *
     * @throws IOException if the log can't be written
     */
    public Console speaking(LogOptions options) throws IOException {
        quiet = options.quiet;
        verbose = options.verbose;
        if (options.file != null) {
            log = appending(options.file);
        }
        return this;
    }

    /** To the end of the file, which only its owner can read if it is new. */
    private static PrintStream appending(Path file) throws IOException {
        return new PrintStream(
                Channels.newOutputStream(Files.newByteChannel(
                        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), Folders.ofOwner(file))),
                false,
                StandardCharsets.UTF_8);
    }

    /** The console of this process, with control codes only on a terminal, and never if NO_COLOR is set. */
    public static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                Ansi.AUTO.enabled() && isErrorTerminal());
    }

    /** Java only knows this of standard input and output, so it asks Linux if possible. */
    private static boolean isErrorTerminal() {
        try {
            String target = Files.readSymbolicLink(ERROR_STREAM).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }

    /** In UTF-8 if Java only finds ASCII, as in a scheduler's bare environment, so that no letter is lost. */
    private static PrintStream stream(FileDescriptor descriptor, String encodingProperty) {
        Charset charset = StandardCharsets.UTF_8;
        String encoding = System.getProperty(encodingProperty, "");
        if (Charset.isSupported(encoding.isEmpty() ? "none" : encoding)
                && !encoding.contains("ASCII")
                && !encoding.startsWith("ANSI_X3.4")) {
            charset = Charset.forName(encoding);
        }
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /**
     * Says something, unless it is hidden.
     *
     * @param always whether {@code --quiet} doesn't hide it
     */
    private void say(PrintStream stream, String level, boolean always, List<String> lines) {
        write(level, lines);
        if (always || !quiet) {
            wipe();
            lines.forEach(stream::println);
        }
    }

    /** Each line with its time and level, all in one step, since another run may write to the same log. */
    private void write(String level, List<String> lines) {
        if (log != null) {
            String before = Today.now().truncatedTo(ChronoUnit.SECONDS) + " " + level + " ";
            log.print(lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> before + COLOUR.matcher(line).replaceAll("") + "\n")
                    .collect(Collectors.joining()));
            log.flush();
        }
    }

    /** What a command has done. */
    public void result(String line) {
        say(out, INFO, false, List.of(FindingLines.visible(line)));
    }

    /** Keeps what became of a run for its last line, which is always said. */
    public void outcome(String line) {
        outcome = Optional.of(line);
    }

    /**
     * Says what became of the run, and closes the log with the command and how it ended.
     *
     * @return the exit code: another one if the log couldn't be written, though all else went well
     */
    public int ended(String command, int code) {
        if (verbose && !times.isEmpty()) {
            stage("", "");
            say(out, INFO, false, List.of(times()));
        }
        wipe();
        outcome.ifPresent(line -> say(out, INFO, true, List.of(FindingLines.visible(line))));
        if (log == null) {
            return code;
        }
        write(code == 0 ? INFO : Severity.ERROR.name(), List.of(FindingLines.visible(command + " ended with " + code)));
        boolean failed = log.checkError();
        log.close();
        log = null;
        if (!failed) {
            return code;
        }
        error("the log couldn't be written completely", "Make room on its disk, or give another file with --log-file.");
        return code == 0 ? ExitCode.OUTPUT_UNWRITABLE.code() : code;
    }

    /** Begins a stage, which a line of a terminal names until something else is said, and --verbose times. */
    public void stage(String doing, String what) {
        Instant now = clock.get();
        times.merge(stage, Duration.between(since, now), Duration::plus);
        stage = doing;
        since = now;
        if (terminal && !quiet) {
            wipe();
            String line = FindingLines.visible(doing + " " + what);
            err.print(line.substring(0, Math.min(line.length(), LONGEST_PROGRESS)));
            err.flush();
            progressing = true;
        }
    }

    private void wipe() {
        if (progressing) {
            err.print(WIPE);
            err.flush();
            progressing = false;
        }
    }

    private String times() {
        return times.entrySet().stream()
                .map(time ->
                        "%s %.1f s".formatted(time.getKey(), time.getValue().toMillis() / 1000.0))
                .collect(Collectors.joining(", ", "Time: ", "."));
    }

    /** Says why something ends. */
    public void error(String what, String fix) {
        problem(Severity.ERROR, what, fix, List.of());
    }

    /** Says what is left out, while the run continues. */
    public void warning(String what, String fix) {
        problem(Severity.WARNING, what, fix, List.of());
    }

    /**
     * Says that the program itself failed, or that something which it needs isn't there.
     *
     * @param stopped what it stopped
     */
    public void fault(Throwable fault, String stopped) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        List<Throwable> causes = Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .toList();
        String what;
        String fix;
        if (causes.stream().anyMatch(OutOfMemoryError.class::isInstance)) {
            what = "there isn't enough memory for " + stopped;
            fix = "Give the program more, for example with JAVA_OPTS=-Xmx2g.";
        } else if (causes.stream().anyMatch(LinkageError.class::isInstance)) {
            what = "a part of the program, or a library that Java needs, is missing or damaged, which stopped "
                    + stopped + ": " + causes.getLast();
            fix =
                    "Install the program again, with every file of its folder lib; what ends in .so or .dll belongs to this"
                            + " machine (docs/install.md). No edition was left half-published.";
        } else {
            what = "a fault in the program stopped " + stopped + ": " + fault;
            fix = "No edition was left half-published. Please report this, with the output of --verbose.";
        }
        problem(Severity.ERROR, what, fix, verbose ? trace.toString().lines().toList() : List.of());
    }

    private void problem(Severity severity, String what, String fix, List<String> trace) {
        List<String> lines = new ArrayList<>(List.of(
                EnumNames.camel(severity) + ": " + FindingLines.visible(what), "   =  " + FindingLines.visible(fix)));
        lines.addAll(trace);
        say(err, severity.name(), severity == Severity.ERROR, lines);
    }

    /** All findings, then how many there are of each severity. */
    public void findings(List<Finding> findings, String file) {
        findings(findings);
        tally(findings, file);
    }

    public void tally(List<Finding> findings, String file) {
        say(err, INFO, false, FindingLines.tally(findings, file));
    }

    /** Those that belong together as one, at the place of the first. */
    public void findings(List<Finding> findings) {
        for (FindingGroup group : FindingGroup.of(findings)) {
            Finding first = group.first();
            say(err, first.severity().name(), first.isError(), FindingLines.of(group, terminal));
        }
    }

    public void finding(Finding finding) {
        findings(List.of(finding));
    }

    /** Where findings are, in words. */
    public static String place(FindingGroup group, int most) {
        List<Location.Cell> cells = group.cells();
        return cells.size() < 2
                ? place(group.first().location())
                : cells.getFirst().file() + ", sheet " + cells.getFirst().sheet() + ", cells "
                        + CellNames.of(cells, most);
    }

    private static String place(Location location) {
        return switch (location) {
            case Location.Cell cell -> cell.file() + ", sheet " + cell.sheet() + ", cell " + cell.address();
            case Location.TemplateLine template -> template.file() + ", line " + template.line();
            case Location.Setting setting ->
                setting.file()
                        + (setting.line() > 0 ? ", line " + setting.line() : "")
                        + (setting.key().isEmpty() ? "" : ", " + setting.key());
            case Location.Removed removed -> removed.inWords();
            case Location.File file -> file.file();
        };
    }

    /** Findings in plain words, line by line. */
    private static final class FindingLines {

        /** Values are cut to this length; the cell has the rest. */
        private static final int LONGEST_VALUE = 160;

        /** How many cells of a finding to name; findings.json and the findings page name all. */
        private static final int MOST_CELLS = 12;

        private static final int MOST_VALUES = 3;

        /** In characters; of values as short as codes, as many are shown as cells. */
        private static final int LONGEST_CODE = 8;

        private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t]+");
        private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]");

        /** How many findings of each severity there are in a file. */
        static List<String> tally(List<Finding> findings, String file) {
            List<FindingCount> counts = FindingCount.of(FindingGroup.of(findings));
            List<String> lines = new ArrayList<>();
            lines.add(count(counts.getFirst()) + ", " + count(counts.get(1)) + " and " + count(counts.get(2)) + " in "
                    + visible(file) + ".");
            if (!findings.isEmpty()) {
                lines.add(
                        "Page findings.md of the documentation explains each name in brackets. check --annotate DIR writes the findings as a page.");
            }
            return lines;
        }

        static List<String> of(FindingGroup group, boolean colour) {
            Finding first = group.first();
            List<FindingGroup.Part> messages = group.messages();
            boolean alike = messages.size() == 1;
            int cells = group.cells().size();
            String message = alike
                    ? visible(messages.getFirst().words())
                    : cells == 1 ? "several things are wrong in one cell." : cells + " cells:";
            List<String> lines = new ArrayList<>();
            lines.add(severity(first.severity(), colour) + "[" + first.rule() + "]: " + message);
            lines.add("  --> " + visible(Console.place(group, MOST_CELLS)));
            lines.addAll(
                    alike
                            ? parts(values(group), cells, mostValues(group), value -> shortened(value.words()))
                            : parts(messages, cells, MOST_CELLS, part -> visible(part.words() + words(part, group))));
            List<String> fix = group.fix().lines().toList();
            lines.add("   =  " + visible(fix.getFirst()));
            fix.stream().skip(1).limit(MOST_CELLS).forEach(line -> lines.add("      " + visible(line)));
            lines.add("");
            return lines;
        }

        private static List<FindingGroup.Part> values(FindingGroup group) {
            return group.values().stream()
                    .filter(value -> !value.words().isEmpty())
                    .toList();
        }

        private static int mostValues(FindingGroup group) {
            boolean codes =
                    values(group).stream().allMatch(value -> value.words().length() <= LONGEST_CODE);
            return codes ? MOST_CELLS : MOST_VALUES;
        }

        /** The words of the cells of a message that it doesn't quote itself. */
        private static String words(FindingGroup.Part message, FindingGroup group) {
            Set<Location.Cell> cells = new HashSet<>(message.cells());
            List<String> said = values(group).stream()
                    .filter(value -> value.cells().stream().anyMatch(cells::contains)
                            && !message.words().contains(value.words()))
                    .map(value -> "\"" + shortened(value.words()) + "\"")
                    .toList();
            if (said.isEmpty()) {
                return "";
            }
            int more = said.size() - MOST_VALUES;
            return (cells.size() == 1 ? " It says " : " They say ")
                    + String.join(", ", said.subList(0, Math.min(MOST_VALUES, said.size())))
                    + (more > 0 ? " and " + more + " more." : ".");
        }

        /** The first few, each with its cells unless it applies to all. */
        private static List<String> parts(
                List<FindingGroup.Part> parts, int of, int most, Function<FindingGroup.Part, String> form) {
            List<String> lines = new ArrayList<>();
            for (FindingGroup.Part part : parts.subList(0, Math.min(most, parts.size()))) {
                String cells = part.cells().size() == of ? "" : CellNames.of(part.cells(), MOST_CELLS) + ": ";
                lines.add("   |  " + cells + form.apply(part));
            }
            int more = parts.stream()
                    .skip(most)
                    .mapToInt(part -> part.cells().size())
                    .sum();
            if (more > 0) {
                lines.add("   |  and " + more + " more");
            }
            return lines;
        }

        private static String severity(Severity severity, boolean colour) {
            String word = EnumNames.camel(severity);
            String code = switch (severity) {
                case ERROR -> "1;31";
                case WARNING -> "1;33";
                case NOTE -> "1;36";
            };
            return colour ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
        }

        /** On one line, without control characters that could control a terminal or forge a line of a log. */
        static String visible(String text) {
            return CONTROL.matcher(LINE_END.matcher(text).replaceAll(" ")).replaceAll("\ufffd");
        }

        private static String shortened(String value) {
            String line = visible(value).strip();
            if (line.length() <= LONGEST_VALUE) {
                return line;
            }
            int end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_VALUE));
            return line.substring(0, end) + " …";
        }

        private static String count(FindingCount count) {
            int number = count.findings();
            return number + " " + EnumNames.camel(count.severity()) + (number == 1 ? "" : "s")
                    + (count.isSpread() ? " (" + count.cells() + " cells)" : "");
        }
    }
}
