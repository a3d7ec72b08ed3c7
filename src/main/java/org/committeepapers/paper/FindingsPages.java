package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage.Group;
import org.committeepapers.paper.FindingsPage.Line;
import org.committeepapers.paper.FindingsPage.Part;

/** Works out what the findings page says. */
public final class FindingsPages {

    /** In lines; a longer page would take a browser, and a reader, too long. */
    private static final int MOST = 5_000;

    private static final int LONGEST_VALUE = 200;

    private final String file;
    private final LocalDate asAt;
    private final Labels labels;
    private final FindingWords words;

    /** @param file the name of the workbook */
    public FindingsPages(String file, LocalDate asAt, Labels labels) {
        this.file = file;
        this.asAt = asAt;
        this.labels = labels;
        this.words = new FindingWords(labels);
    }

    /**
     * Of a tracker that was read and checked.
     *
     * @param howRead in lines
     */
    public FindingsPage of(List<Finding> findings, List<String> howRead) {
        return page(findings, howRead);
    }

    /** Of a workbook that can't be read as a tracker. */
    public FindingsPage refused(List<Finding> findings) {
        return page(findings, List.of());
    }

    private FindingsPage page(List<Finding> findings, List<String> howRead) {
        boolean read = !howRead.isEmpty();
        List<FindingGroup> all = FindingGroup.of(findings);
        List<FindingGroup> shown = shown(all);
        Map<Severity, List<Line>> lines = new EnumMap<>(Severity.class);
        for (FindingGroup group : shown) {
            lines.computeIfAbsent(group.first().severity(), any -> new ArrayList<>())
                    .add(line(group));
        }
        return new FindingsPage(
                file,
                asAt,
                read,
                read && findings.stream().noneMatch(Finding::isError),
                findings.isEmpty() ? "" : words.counts(FindingCount.of(all)),
                lines.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                findings.size()
                        - shown.stream()
                                .mapToInt(group -> group.findings().size())
                                .sum(),
                howRead,
                "");
    }

    /** The gravest first, as many as the page has room for. */
    private static List<FindingGroup> shown(List<FindingGroup> all) {
        List<FindingGroup> shown = new ArrayList<>();
        int room = MOST;
        for (FindingGroup group : all.stream()
                .sorted(Comparator.comparing(group -> group.first().severity()))
                .toList()) {
            if (room > 0) {
                FindingGroup some = parts(group) <= room ? group : group.first(room);
                shown.add(some);
                room -= parts(some);
            }
        }
        return shown;
    }

    private static int parts(FindingGroup group) {
        return Math.max(group.values().size(), group.messages().size());
    }

    private Line line(FindingGroup group) {
        return new Line(
                group.first().location(),
                place(group),
                parts(group.values(), FindingsPages::shortened),
                parts(group.messages(), message -> message),
                group.fix(),
                group.first().rule().name());
    }

    private List<Part> parts(List<FindingGroup.Part> parts, UnaryOperator<String> form) {
        return parts.stream()
                .map(part -> new Part(parts.size() == 1 ? "" : words.cells(part.cells()), form.apply(part.words())))
                .toList();
    }

    /** In words; with its file where that isn't the workbook of the page. */
    private String place(FindingGroup group) {
        return switch (group.first().location()) {
            case Location.Cell cell -> {
                String place = labels.say("findings.cell", cell.sheet(), words.cells(group.cells()));
                yield cell.file().equals(file) ? place : cell.file() + ": " + place;
            }
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
            case Location.Removed removed -> removed.inWords();
            case Location.File whole -> whole.file();
        };
    }

    private static String shortened(String value) {
        String stripped = value.strip();
        if (stripped.codePointCount(0, stripped.length()) <= LONGEST_VALUE) {
            return stripped;
        }
        return stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_VALUE))
                        .stripTrailing() + " \u2026";
    }
}
