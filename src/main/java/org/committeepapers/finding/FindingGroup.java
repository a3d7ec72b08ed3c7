package org.committeepapers.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that are shown as one: with the same rule, severity and fix in the same column or, on an unconfirmed layout or on
 * markings, on the same sheet. A fix may name cells of its row and, on lines of its own, what to copy. A finding that isn't at a cell has a group of its own.
 *
 * @param findings in the order given, at least one
 */
public record FindingGroup(List<Finding> findings) {

    private static final Set<RuleId> OF_SHEETS = Set.of(RuleId.LAYOUT_TO_CONFIRM, RuleId.EXEMPTION_IN_DOUBT);

    /** In a fix; the list of cells is complete. */
    private static final int MOST_NAMED = 30;

    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w!$])([A-Z]{1,3})(\\d{1,7})(?!\\w)");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /**
     * What is said about some of the cells.
     *
     * @param cells in the order of the findings; none if these aren't at cells
     */
    public record Part(String words, List<Location.Cell> cells) {}

    /** Groups the findings, in the order of the first finding of each group. */
    public static List<FindingGroup> of(List<Finding> findings) {
        return groupedBy(findings, FindingGroup::key).values().stream()
                .map(FindingGroup::new)
                .toList();
    }

    private static Object key(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? List.of(
                        finding.rule(),
                        finding.severity(),
                        cell.file(),
                        cell.sheetIndex(),
                        OF_SHEETS.contains(finding.rule()) ? 0 : cell.column(),
                        advice(finding, List.of("")))
                : finding;
    }

    /** What to do, without the lines to copy, and with these rows in place of its own. */
    private static String advice(Finding finding, List<String> rows) {
        String advice = LINE_END.split(finding.fix(), 2)[0];
        if (!(finding.location() instanceof Location.Cell cell)) {
            return advice;
        }
        String own = String.valueOf(cell.rowNumber());
        return ADDRESS.matcher(advice)
                .replaceAll(address -> address.group(2).equals(own)
                        ? rows.stream().map(row -> address.group(1) + row).collect(Collectors.joining(", "))
                        : Matcher.quoteReplacement(address.group()));
    }

    /** What to do about all of them: the advice, and on a line each what to copy. */
    public String fix() {
        List<String> rows = cells().stream()
                .map(cell -> String.valueOf(cell.rowNumber()))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return Stream.concat(
                        Stream.of(advice(first(), rows)),
                        findings.stream()
                                .flatMap(finding ->
                                        LINE_END.splitAsStream(finding.fix()).skip(1))
                                .distinct()
                                .limit(MOST_NAMED))
                .collect(Collectors.joining("\n"));
    }

    private static <K> Map<K, List<Finding>> groupedBy(List<Finding> findings, Function<Finding, K> key) {
        return findings.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Its first finding; all have the same rule, severity and fix. */
    public Finding first() {
        return findings.getFirst();
    }

    /** A group of only the first {@code most} findings. */
    public FindingGroup first(int most) {
        return new FindingGroup(findings.subList(0, Math.min(most, findings.size())));
    }

    /** Each cell once; none if the finding isn't at a cell. */
    public List<Location.Cell> cells() {
        return cells(findings);
    }

    private static List<Location.Cell> cells(List<Finding> findings) {
        return findings.stream()
                .map(Finding::location)
                .flatMap(location -> location instanceof Location.Cell cell ? Stream.of(cell) : Stream.empty())
                .distinct()
                .toList();
    }

    /** Each value once, with the cells in which it was read. */
    public List<Part> values() {
        return parts(Finding::value, Finding::value);
    }

    /** Each message once, with its cells. Messages that differ only in naming their own cell are one. */
    public List<Part> messages() {
        return parts(FindingGroup::ofSeveral, Finding::message);
    }

    private List<Part> parts(Function<Finding, String> ofSeveral, Function<Finding, String> ofOne) {
        return groupedBy(findings, ofSeveral).values().stream()
                .map(same -> {
                    List<Location.Cell> cells = cells(same);
                    Finding first = same.getFirst();
                    return new Part((cells.size() > 1 ? ofSeveral : ofOne).apply(first), cells);
                })
                .toList();
    }

    /** The message as it reads for several cells. */
    private static String ofSeveral(Finding finding) {
        String message = finding.message();
        return finding.location() instanceof Location.Cell cell && message.contains(cell.address())
                ? Pattern.compile("(?<![\\w!$])" + cell.address() + "(?!\\w)")
                        .matcher(message)
                        .replaceAll("these cells")
                : message;
    }
}
