package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;

/** Findings as data, {@code findings.json}: an entry for each cell, then the groups in which people read them. */
public final class FindingsFile {

    public static final String NAME = "findings.json";

    private static final int FORMAT_VERSION = 1;

    private FindingsFile() {}

    /** The part of the file that is needed to count findings. */
    private record Counted(List<Item> groups) {

        private record Item(Severity severity, List<String> cells) {}

        FindingCount count(Severity severity) {
            List<Item> counted =
                    groups.stream().filter(item -> item.severity() == severity).toList();
            int cells = counted.stream()
                    .mapToInt(item -> Math.max(1, item.cells().size()))
                    .sum();
            return new FindingCount(severity, counted.size(), cells);
        }
    }

    /**
     * How many findings of each severity there are, the gravest first.
     *
     * @throws IOException if the file is missing, a link, or damaged
     */
    public static List<FindingCount> counts(Path file) throws IOException {
        Counted counted = Json.read(file, Counted.class);
        return Stream.of(Severity.values()).map(counted::count).toList();
    }

    /** Writes the findings in the order given. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        List<FindingGroup> groups = FindingGroup.of(findings);
        Map<Finding, Integer> numbers = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i + 1;
            groups.get(i).findings().forEach(finding -> numbers.put(finding, number));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("formatVersion", FORMAT_VERSION);
        content.put(
                "findings",
                findings.stream()
                        .map(finding -> entry(finding, numbers.getOrDefault(finding, 0)))
                        .toList());
        content.put(
                "groups",
                groups.stream()
                        .map(group -> entry(group, numbers.getOrDefault(group.first(), 0)))
                        .toList());
        Json.write(out, content);
    }

    private static Map<String, Object> entry(Finding finding, int group) {
        Optional<Location.Cell> cell = cell(finding);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", finding.rule().name());
        entry.put("severity", finding.severity());
        entry.put("file", finding.location().file());
        entry.put("sheet", cell.map(Location.Cell::sheet).orElse(""));
        entry.put("cell", cell.map(Location.Cell::address).orElse(""));
        entry.put("value", finding.value());
        entry.put("message", finding.message());
        entry.put("fix", finding.fix());
        entry.put("group", group);
        return entry;
    }

    private static Map<String, Object> entry(FindingGroup group, int number) {
        Finding first = group.first();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("group", number);
        entry.put("rule", first.rule().name());
        entry.put("severity", first.severity());
        entry.put("file", first.location().file());
        entry.put("sheet", cell(first).map(Location.Cell::sheet).orElse(""));
        entry.put("cells", group.cells().stream().map(Location.Cell::address).toList());
        entry.put("fix", group.fix());
        return entry;
    }

    private static Optional<Location.Cell> cell(Finding finding) {
        return finding.location() instanceof Location.Cell cell ? Optional.of(cell) : Optional.empty();
    }
}
