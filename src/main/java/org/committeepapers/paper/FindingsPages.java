package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.exemption.Discretion;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage.Explanation;
import org.committeepapers.paper.FindingsPage.Group;
import org.committeepapers.paper.FindingsPage.Line;
import org.committeepapers.paper.FindingsPage.OutlookLine;
import org.committeepapers.tracker.Tracker;

/** Works out what the findings page says. */
public final class FindingsPages {

    /** A longer page would take a browser, and a reader, too long. */
    private static final int MOST = 5_000;

    private static final int LONGEST_VALUE = 200;

    private final Labels labels;

    private FindingsPages(Labels labels) {
        this.labels = labels;
    }

    /** Of a tracker that was read and checked. */
    public static FindingsPage of(Tracker tracker, List<Finding> findings, String file, LocalDate asAt, Labels labels) {
        List<OutlookLine> outlook = new OutlookLines(labels, asAt, Discretion.of(findings)).of(tracker);
        return new FindingsPages(labels).page(findings, file, asAt, true, outlook);
    }

    /** Of a workbook that can't be read as a tracker. */
    public static FindingsPage refused(Finding finding, String file, LocalDate asAt, Labels labels) {
        return new FindingsPages(labels).page(List.of(finding), file, asAt, false, List.of());
    }

    private FindingsPage page(
            List<Finding> findings, String file, LocalDate asAt, boolean read, List<OutlookLine> outlook) {
        Map<Severity, List<Line>> lines = new EnumMap<>(Severity.class);
        Map<Severity, Integer> numbers = new EnumMap<>(Severity.class);
        Set<String> rules = new HashSet<>();
        List<Finding> gravestFirst = new ArrayList<>(findings);
        gravestFirst.sort(Comparator.comparing(Finding::severity));
        for (Finding finding : gravestFirst) {
            numbers.merge(finding.severity(), 1, Integer::sum);
        }
        for (Finding finding : gravestFirst.subList(0, Math.min(MOST, gravestFirst.size()))) {
            lines.computeIfAbsent(finding.severity(), any -> new ArrayList<>()).add(line(finding, file));
            rules.add(finding.rule().name());
        }
        return new FindingsPage(
                file,
                asAt,
                read,
                read && findings.stream().noneMatch(Finding::isError),
                numbers.getOrDefault(Severity.ERROR, 0),
                numbers.getOrDefault(Severity.WARNING, 0),
                numbers.getOrDefault(Severity.NOTE, 0),
                lines.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                Math.max(0, findings.size() - MOST),
                outlook,
                "",
                explanations(rules));
    }

    private static List<Explanation> explanations(Set<String> rules) {
        return Explanations.all().values().stream()
                .filter(explanation -> rules.contains(explanation.rule()))
                .toList();
    }

    private Line line(Finding finding, String file) {
        String rule = finding.rule().name();
        return new Line(
                place(finding.location(), file),
                shortened(finding.value()),
                finding.message(),
                finding.fix(),
                rule,
                Explanations.all().containsKey(rule)
                        ? Explanations.all().get(rule).id()
                        : "");
    }

    /** In words; with its file where that isn't the workbook of the page. */
    private String place(Location location, String file) {
        return switch (location) {
            case Location.Cell cell
            when !cell.file().equals(file) ->
                cell.file() + ": " + labels.say("findings.cell", cell.sheet(), cell.address());
            case Location.Cell cell -> labels.say("findings.cell", cell.sheet(), cell.address());
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
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
