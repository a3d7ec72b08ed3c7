package org.committeepapers.console;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.EnumNames;

/**
 * Writes messages in plain words: results on standard output, and findings and errors on standard error. Progress isn't
 * written.
 */
final class TextLog implements Log {

    /** Values are cut to this length; the cell has the rest. */
    private static final int LONGEST_VALUE = 160;

    /** How many cells of a finding to name; findings.json and the findings page name all. */
    private static final int MOST_CELLS = 12;

    private static final int MOST_VALUES = 3;

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
    public void say(Message said) {
        switch (said) {
            case Message.Result result -> out.println(visible(result.line()));
            case Message.Problem problem -> problem(problem);
            case Message.Found found -> found(found.group());
            case Message.Tally tally -> tally(tally);
            case Message.Progress progress -> {}
            case Message.Stage stage -> {}
        }
    }

    private void problem(Message.Problem problem) {
        err.println(EnumNames.camel(problem.severity()) + ": " + problem.what());
        err.println("   =  " + problem.fix());
        if (verbose) {
            err.print(problem.trace());
        }
    }

    private void tally(Message.Tally tally) {
        List<FindingCount> counts = FindingCount.of(FindingGroup.of(tally.findings()));
        err.println(count(counts.getFirst()) + ", " + count(counts.get(1)) + " and " + count(counts.get(2)) + " in "
                + visible(tally.file()) + ".");
        if (!tally.findings().isEmpty()) {
            err.println("docs/findings.md explains each name in brackets. check --annotate DIR writes findings and"
                    + " explanations as a page.");
        }
    }

    private void found(FindingGroup group) {
        Finding first = group.first();
        List<FindingGroup.Part> messages = group.messages();
        boolean alike = messages.size() == 1;
        int cells = group.cells().size();
        String message = alike
                ? visible(messages.getFirst().words())
                : cells == 1 ? "several things are wrong in one cell." : cells + " cells, each for its own reason.";
        err.println(severity(first.severity()) + "[" + first.rule() + "]: " + message);
        err.println("  --> " + visible(Console.place(group, MOST_CELLS)));
        if (alike) {
            parts(values(group), cells, MOST_VALUES, value -> shortened(value.words()));
        } else {
            parts(messages, cells, MOST_CELLS, part -> visible(part.words() + words(part, group)));
        }
        err.println("   =  " + visible(first.fix()));
        err.println();
    }

    private static List<FindingGroup.Part> values(FindingGroup group) {
        return group.values().stream().filter(value -> !value.words().isEmpty()).toList();
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
    private void parts(List<FindingGroup.Part> parts, int of, int most, Function<FindingGroup.Part, String> form) {
        for (FindingGroup.Part part : parts.subList(0, Math.min(most, parts.size()))) {
            String cells = part.cells().size() == of ? "" : CellNames.of(part.cells(), MOST_CELLS) + ": ";
            err.println("   |  " + cells + form.apply(part));
        }
        int more =
                parts.stream().skip(most).mapToInt(part -> part.cells().size()).sum();
        if (more > 0) {
            err.println("   |  and " + more + " more");
        }
    }

    private String severity(Severity severity) {
        String word = EnumNames.camel(severity);
        String code = switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
        return colour ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
    }

    /** On one line, without control characters that could control a terminal or forge a line of a log. */
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

    private static String count(FindingCount count) {
        int number = count.findings();
        return number + " " + EnumNames.camel(count.severity()) + (number == 1 ? "" : "s")
                + (count.isSpread() ? " (" + count.cells() + " cells)" : "");
    }
}
