package org.committeepapers.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import picocli.CommandLine.Help.Ansi;

/** What people see: results on standard output, findings and errors on standard error. */
final class Console {

    /** A value is shown up to this length; the cell has the rest. */
    private static final int LONGEST_VALUE = 160;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;

    Console(PrintStream out, PrintStream err, boolean colour) {
        this.out = out;
        this.err = err;
        this.colour = colour;
    }

    /** The console of this process; colour only on a terminal, and never where NO_COLOR is set. */
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out, "stdout.encoding"),
                stream(FileDescriptor.err, "stderr.encoding"),
                Ansi.AUTO.enabled());
    }

    /** In UTF-8 where Java knows no better than ASCII, as in a scheduler's bare environment: no letter is lost. */
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

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    void result(String line) {
        out.println(visible(line));
    }

    /**
     * Says why something ends.
     *
     * @param what went wrong, without a full stop
     * @param fix what to do
     */
    void error(String what, String fix) {
        say("error", what, fix);
    }

    /** Says what is left out, though it goes on. */
    void warning(String what, String fix) {
        say("warning", what, fix);
    }

    private void say(String kind, String what, String fix) {
        err.println(kind + ": " + what);
        err.println("   =  " + fix);
    }

    /** All findings, then how many there are of each severity. */
    void findings(List<Finding> findings, String file) {
        findings.forEach(this::finding);
        err.println(tally(findings) + " in " + visible(file) + ".");
        if (!findings.isEmpty()) {
            err.println("Each name in brackets has a section of docs/findings.md; check --annotate DIR writes all of it"
                    + " as a page.");
        }
    }

    void finding(Finding finding) {
        err.println(severity(finding.severity()) + "[" + finding.rule() + "]: " + visible(finding.message()));
        err.println("  --> " + visible(place(finding.location())));
        if (!finding.value().isEmpty()) {
            err.println("   |  " + shortened(finding.value()));
        }
        err.println("   =  " + visible(finding.fix()));
        err.println();
    }

    private String severity(Severity severity) {
        String word = switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
        String code = switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
        return colour ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
    }

    /** Where a finding is, as a person looks it up. */
    static String place(Location location) {
        return switch (location) {
            case Location.Cell cell -> cell.file() + ", sheet " + cell.sheet() + ", cell " + cell.address();
            case Location.TemplateLine template -> template.file() + ", line " + template.line();
            case Location.Setting setting -> setting.file() + ", " + setting.key();
            case Location.File file -> file.file();
        };
    }

    /** On one line, and without control characters that would steer a terminal or forge a line of a log. */
    private static String visible(String text) {
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

    private static String tally(List<Finding> findings) {
        return count(findings, Severity.ERROR, "error") + ", " + count(findings, Severity.WARNING, "warning") + " and "
                + count(findings, Severity.NOTE, "note");
    }

    private static String count(List<Finding> findings, Severity severity, String word) {
        long number = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
