package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
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

    /** Its name in an edition. */
    public static final String NAME = "findings.json";

    private static final int FORMAT_VERSION = 1;

    private FindingsFile() {}

    private record Content(int formatVersion, List<Entry> findings, List<Group> groups) {}

    private record Entry(
            String rule,
            Severity severity,
            String file,
            String sheet,
            String cell,
            String value,
            String message,
            String fix,
            int group) {

        static Entry of(Finding finding, int group) {
            Optional<Location.Cell> cell = FindingsFile.cell(finding);
            return new Entry(
                    finding.rule().name(),
                    finding.severity(),
                    finding.location().file(),
                    cell.map(Location.Cell::sheet).orElse(""),
                    cell.map(Location.Cell::address).orElse(""),
                    finding.value(),
                    finding.message(),
                    finding.fix(),
                    group);
        }
    }

    private record Group(
            int group, String rule, Severity severity, String file, String sheet, List<String> cells, String fix) {

        static Group of(FindingGroup group, int number) {
            Finding first = group.first();
            return new Group(
                    number,
                    first.rule().name(),
                    first.severity(),
                    first.location().file(),
                    FindingsFile.cell(first).map(Location.Cell::sheet).orElse(""),
                    group.cells().stream().map(Location.Cell::address).toList(),
                    group.fix());
        }
    }

    /** The part of the file that is needed to count findings. Older editions have no groups, so each cell counts as one. */
    private record Counted(List<Item> findings, Optional<List<Item>> groups) {

        private record Item(Severity severity, List<String> cells) {}

        FindingCount count(Severity severity) {
            List<Item> counted = groups.orElse(findings).stream()
                    .filter(item -> item.severity() == severity)
                    .toList();
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
        Json.write(
                out,
                new Content(
                        FORMAT_VERSION,
                        findings.stream()
                                .map(finding -> Entry.of(finding, numbers.getOrDefault(finding, 0)))
                                .toList(),
                        groups.stream()
                                .map(group -> Group.of(group, numbers.getOrDefault(group.first(), 0)))
                                .toList()));
    }

    private static Optional<Location.Cell> cell(Finding finding) {
        return finding.location() instanceof Location.Cell cell ? Optional.of(cell) : Optional.empty();
    }
}
