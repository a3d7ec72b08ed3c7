package org.committeepapers.workbook.copy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.FindingCount;
import org.committeepapers.diagnostic.FindingGroup;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.workbook.copy.ReportSheet.Row;
import org.committeepapers.workbook.copy.WorkbookPart.Tab;

/** The two sheets of ours: every finding, and how each action will appear. */
final class ReportSheets {

    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_NAME = 25;

    private final Annotations annotations;
    private final WorkbookPart workbook;
    private final Set<Finding> withoutNote;
    private final Labels labels;
    private final FindingWords words;

    /** @param withoutNote those of which no note tells, as there is a conversation */
    ReportSheets(Annotations annotations, WorkbookPart workbook, Set<Finding> withoutNote) {
        this.annotations = annotations;
        this.workbook = workbook;
        this.withoutNote = withoutNote;
        this.labels = annotations.labels();
        this.words = new FindingWords(labels);
    }

    ReportSheet findings() {
        List<Finding> all = annotations.findings();
        int hidden = all.size() - annotations.shown().size();
        String counts = words.counts(FindingCount.of(FindingGroup.of(all)));
        return new ReportSheet(
                name("annotated.findings"),
                labels.say("annotated.findings-title", annotations.asAt()),
                labels.say("annotated.summary", counts)
                        + (hidden > 0 ? " " + labels.say("annotated.more", hidden) : ""),
                widths("cell 24, severity 11, rule 22, read 30, wrong 52, fix 48"),
                FindingGroup.of(annotations.shown()).stream().map(this::row).toList());
    }

    ReportSheet actions() {
        return new ReportSheet(
                name("annotated.outlook"),
                labels.say("annotated.outlook-title", annotations.asAt()),
                labels.say("annotated.outlook-meaning"),
                widths("cell 24, outlook-reference 16, outlook-owner 45, outlook-date 28, outlook-status 24,"
                        + " outlook-source 24"),
                annotations.actions().stream().map(this::row).toList());
    }

    /** A name that a sheet may have. */
    private String name(String key) {
        String name = NO_NAME.matcher(labels.say(key)).replaceAll(" ");
        return workbook.freeName(
                name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip());
    }

    private Map<String, Integer> widths(String columns) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String column : columns.split(", ")) {
            String[] parts = column.split(" ");
            widths.put(labels.say("annotated.column." + parts[0]), Integer.parseInt(parts[1]));
        }
        return widths;
    }

    private Row row(FindingGroup group) {
        Finding first = group.first();
        return new Row(
                target(first.location()),
                List.of(
                        place(first.location(), words.cells(group.cells())),
                        labels.say("findings.severity." + first.severity()),
                        first.rule().name(),
                        lines(group.values()),
                        lines(group.messages()) + withoutNote(group),
                        first.fix()));
    }

    private Row row(Annotations.Action action) {
        return new Row(
                target(action.row()),
                List.of(
                        place(action.row(), action.row().address()),
                        action.reference(),
                        action.owner(),
                        action.date(),
                        action.status(),
                        action.source()));
    }

    private String lines(List<FindingGroup.Part> parts) {
        return parts.size() == 1
                ? parts.get(0).words()
                : parts.stream()
                        .filter(part -> !part.words().isEmpty())
                        .map(part -> labels.say("findings.part", words.cells(part.cells()), part.words()))
                        .collect(Collectors.joining("\n"));
    }

    private String withoutNote(FindingGroup group) {
        List<Finding> without =
                group.findings().stream().filter(withoutNote::contains).toList();
        return without.isEmpty()
                ? ""
                : " " + labels.say("annotated.threaded", words.cells(new FindingGroup(without).cells()));
    }

    /** @param cells its addresses where it is one of cells */
    private String place(Location location, String cells) {
        boolean here = location.file().equals(workbook.file());
        return switch (location) {
            case Location.Cell cell ->
                (here ? "" : cell.file() + ", ") + cell.sheet() + " " + cells
                        + (tab(cell).filter(Tab::hidden).isPresent() ? " " + labels.say("annotated.hidden") : "");
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
            case Location.File file -> here ? labels.say("annotated.whole-workbook") : file.file();
        };
    }

    /** Names the tab as the workbook has it, which may hold characters that findings don't repeat. */
    private String target(Location location) {
        return location instanceof Location.Cell cell
                ? tab(cell)
                        .map(tab -> WorkbookPart.quoted(tab.name()) + "!" + cell.address())
                        .orElse("")
                : "";
    }

    /** The officer's sheet with a cell of this workbook. */
    private Optional<Tab> tab(Location.Cell cell) {
        int index = cell.sheetIndex();
        return cell.file().equals(workbook.file()) && index < workbook.tabs().size() && !workbook.isOurs(index)
                ? Optional.of(workbook.tabs().get(index))
                : Optional.empty();
    }
}
