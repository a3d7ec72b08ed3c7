package org.committeepapers.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import picocli.CommandLine.Help.Ansi;

/** What people see: results on standard output, and findings and errors on standard error. */
public final class Console {

    private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Log log;

    private Console(PrintStream out, PrintStream err, boolean terminal, Log log) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.log = log;
    }

    /** @param terminal whether the error stream is a terminal, for colour */
    public Console(PrintStream out, PrintStream err, boolean terminal) {
        this(out, err, terminal, new TextLog(out, err, terminal, false));
    }

    /** The same streams, with all messages going to another log. */
    public Console through(Log other) {
        return new Console(out, err, terminal, other);
    }

    /** The same streams, with a log as the options ask for. */
    public Console speaking(LogOptions options) {
        Log all = options.format == LogOptions.Format.JSON
                ? new JsonLog(out, err, options.verbose)
                : new TextLog(out, err, terminal, options.verbose);
        if (options.quiet) {
            return through(said -> {
                if (said.isError()) {
                    all.say(said);
                }
            });
        }
        return through(terminal && options.format == LogOptions.Format.TEXT ? new ProgressLine(all, err) : all);
    }

    /** The console of this process, with control codes only on a terminal, and never if NO_COLOR is set. */
    public static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                Ansi.AUTO.enabled() && isErrorTerminal());
    }

    /**
     * Whether standard error goes to a terminal. Java only knows this of standard input and output, so it asks Linux if
     * possible.
     */
    private static boolean isErrorTerminal() {
        try {
            String target = Files.readSymbolicLink(ERROR_STREAM).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return isOtherTerminal();
        }
    }

    /** From Java 22 on there may be a console without a terminal, which {@code isTerminal} reveals. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOtherTerminal() {
        java.io.Console process = System.console();
        if (process == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(process));
        } catch (ReflectiveOperationException e) {
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

    public void say(Message said) {
        log.say(said);
    }

    public void result(String line) {
        result(line, Map.of());
    }

    /** @param facts the facts in the line, by name, for programs */
    public void result(String line, Map<String, Object> facts) {
        say(new Message.Result(line, facts));
    }

    /**
     * Says why something ends.
     *
     * @param what went wrong, without a full stop
     * @param fix what to do
     */
    public void error(String what, String fix) {
        say(new Message.Problem(Severity.ERROR, what, fix, ""));
    }

    /** Says what is left out, while the run continues. */
    public void warning(String what, String fix) {
        say(new Message.Problem(Severity.WARNING, what, fix, ""));
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
        say(new Message.Problem(Severity.ERROR, what, fix, trace.toString()));
    }

    /** All findings, then how many there are of each severity. */
    public void findings(List<Finding> findings, String file) {
        findings(findings);
        tally(findings, file);
    }

    public void tally(List<Finding> findings, String file) {
        say(new Message.Tally(findings, file));
    }

    /** Those that belong together as one, at the place of the first. */
    public void findings(List<Finding> findings) {
        FindingGroup.of(findings).forEach(group -> say(new Message.Found(group)));
    }

    /** Says how far a long run is. */
    public void progress(int done, int of) {
        say(new Message.Progress(done, of));
    }

    /** Says what is being done now. */
    public void stage(String words) {
        say(new Message.Stage(words));
    }

    public void finding(Finding finding) {
        findings(List.of(finding));
    }

    /**
     * Where findings are, in words.
     *
     * @param most how many cells and ranges to name
     */
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
                setting.file() + (setting.line() > 0 ? ", line " + setting.line() : "") + ", " + setting.key();
            case Location.File file -> file.file();
        };
    }
}
