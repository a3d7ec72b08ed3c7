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

/**
 * What the findings page says to officers. It isn't made from what is public, and stays inside.
 *
 * @param file the workbook, by its name
 * @param read whether it could be read as a tracker
 * @param publishable whether no error stops it
 * @param found how many findings there are, in words; empty where there are none
 * @param groups by severity, the gravest first; none is empty
 * @param more how many findings, counted cell by cell, are left out because the page would be too long to open
 * @param howRead by which layout the workbook was read, and what each sheet was taken for; empty where it wasn't read
 * @param remark why there is no annotated copy; empty where there is one
 */
public record FindingsPage(
        String file,
        LocalDate asAt,
        boolean read,
        boolean publishable,
        String found,
        List<Group> groups,
        int more,
        List<String> howRead,
        String remark) {

    /** In lines; a longer page would take a browser, and a reader, too long. */
    private static final int MOST = 5_000;

    private static final int LONGEST_VALUE = 200;

    /**
     * Works out what the page says.
     *
     * @param file the name of the workbook
     * @param howRead in lines; none where it can't be read as a tracker
     */
    public static FindingsPage of(
            String file, LocalDate asAt, List<Finding> findings, List<String> howRead, Labels labels) {
        FindingWords words = new FindingWords(labels);
        boolean read = !howRead.isEmpty();
        List<FindingGroup> all = FindingGroup.of(findings);
        List<FindingGroup> shown = shown(all);
        Map<Severity, List<Line>> lines = new EnumMap<>(Severity.class);
        for (FindingGroup group : shown) {
            lines.computeIfAbsent(group.first().severity(), any -> new ArrayList<>())
                    .add(line(group, file, words));
        }
        return new FindingsPage(
                file,
                asAt,
                read,
                read && findings.stream().noneMatch(Finding::stopsTracker),
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

    private static Line line(FindingGroup group, String file, FindingWords words) {
        return new Line(
                group.first().location(),
                place(group, file, words),
                parts(group.values(), FindingsPage::shortened, words),
                parts(group.messages(), message -> message, words),
                group.fix(),
                group.first().rule().name());
    }

    private static List<Part> parts(List<FindingGroup.Part> parts, UnaryOperator<String> form, FindingWords words) {
        return parts.stream()
                .map(part -> new Part(parts.size() == 1 ? "" : words.cells(part.cells()), form.apply(part.words())))
                .toList();
    }

    /** In words; with its file where that isn't the workbook of the page. */
    private static String place(FindingGroup group, String file, FindingWords words) {
        return switch (group.first().location()) {
            case Location.Cell cell -> {
                String place = words.labels().say("findings.cell", cell.sheet(), words.cells(group.cells()));
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

    /** Says why there is no annotated copy. */
    public FindingsPage remarking(String why) {
        return new FindingsPage(file, asAt, read, publishable, found, groups, more, howRead, why);
    }

    /** The findings of one severity, in sheet order. */
    public record Group(Severity severity, List<Line> findings) {}

    /**
     * What a person takes in as one finding.
     *
     * @param first the place of its first cell, or of what else it is about
     * @param place where it is, in words
     * @param values what was read, shortened; the words are empty where nothing was, or where it must not be repeated
     * @param messages what is wrong
     */
    public record Line(Location first, String place, List<Part> values, List<Part> messages, String fix, String rule) {}

    /**
     * What holds for some of the cells.
     *
     * @param cells in words; empty where it holds for all
     */
    public record Part(String cells, String words) {}
}
