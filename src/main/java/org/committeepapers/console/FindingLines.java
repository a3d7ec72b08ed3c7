package org.committeepapers.console;

import java.util.ArrayList;
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

/** Findings in plain words, line by line. */
final class FindingLines {

    /** Values are cut to this length; the cell has the rest. */
    private static final int LONGEST_VALUE = 160;

    /** How many cells of a finding to name; findings.json and the findings page name all. */
    private static final int MOST_CELLS = 12;

    private static final int MOST_VALUES = 3;

    /** In characters; of values as short as codes, as many are shown as cells. */
    private static final int LONGEST_CODE = 8;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]");

    private FindingLines() {}

    /** How many findings of each severity there are in a file. */
    static List<String> tally(List<Finding> findings, String file) {
        List<FindingCount> counts = FindingCount.of(FindingGroup.of(findings));
        List<String> lines = new ArrayList<>();
        lines.add(count(counts.getFirst()) + ", " + count(counts.get(1)) + " and " + count(counts.get(2)) + " in "
                + visible(file) + ".");
        if (!findings.isEmpty()) {
            lines.add("docs/findings.md explains each name in brackets. check --annotate DIR writes findings and"
                    + " explanations as a page.");
        }
        return lines;
    }

    /** Findings that belong together as one. */
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
        return group.values().stream().filter(value -> !value.words().isEmpty()).toList();
    }

    private static int mostValues(FindingGroup group) {
        boolean codes = values(group).stream().allMatch(value -> value.words().length() <= LONGEST_CODE);
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
        int more =
                parts.stream().skip(most).mapToInt(part -> part.cells().size()).sum();
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
