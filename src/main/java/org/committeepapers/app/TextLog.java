package org.committeepapers.app;

import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Severity;

/**
 * Says things in plain words: results on standard output, findings and errors on standard error. How far it is only who
 * watches wants to know.
 */
final class TextLog implements Log {

    /** A value is shown up to this length; the cell has the rest. */
    private static final int LONGEST_VALUE = 160;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colour;
    private final boolean verbose;

    TextLog(PrintStream out, PrintStream err, boolean colour, boolean verbose) {
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.verbose = verbose;
    }

    @Override
    public void say(Said said) {
        switch (said) {
            case Said.Result result -> out.println(visible(result.line()));
            case Said.Problem problem -> problem(problem);
            case Said.Found found -> finding(found.finding());
            case Said.Tally tally -> tally(tally);
            case Said.Progress progress -> {}
            case Said.Stage stage -> {}
        }
    }

    private void problem(Said.Problem problem) {
        err.println(SettingNames.of(problem.severity()) + ": " + problem.what());
        err.println("   =  " + problem.fix());
        if (verbose) {
            err.print(problem.trace());
        }
    }

    private void tally(Said.Tally tally) {
        err.println(counts(tally.findings()) + " in " + visible(tally.file()) + ".");
        if (!tally.findings().isEmpty()) {
            err.println("Each name in brackets has a section of docs/findings.md; check --annotate DIR writes all of it"
                    + " as a page.");
        }
    }

    private void finding(Finding finding) {
        err.println(severity(finding.severity()) + "[" + finding.rule() + "]: " + visible(finding.message()));
        err.println("  --> " + visible(Console.place(finding.location())));
        if (!finding.value().isEmpty()) {
            err.println("   |  " + shortened(finding.value()));
        }
        err.println("   =  " + visible(finding.fix()));
        err.println();
    }

    private String severity(Severity severity) {
        String word = SettingNames.of(severity);
        String code = switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
        return colour ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
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

    private static String counts(List<Finding> findings) {
        return count(findings, Severity.ERROR) + ", " + count(findings, Severity.WARNING) + " and "
                + count(findings, Severity.NOTE);
    }

    private static String count(List<Finding> findings, Severity severity) {
        long number = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return number + " " + SettingNames.of(severity) + (number == 1 ? "" : "s");
    }
}
