package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.FindingCount;
import org.committeepapers.diagnostic.FindingGroup;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.workbook.copy.ReportSheet.Cell;
import org.committeepapers.workbook.copy.ReportSheet.Column;
import org.committeepapers.workbook.copy.ReportSheet.Style;

/** The two sheets of ours: every finding, and how each action will appear. */
final class ReportSheets {

    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_NAME = 25;

    private final Annotations annotations;
    private final WorkbookPart workbook;
    private final FindingsByCell cells;
    private final Labels labels;
    private final FindingWords words;

    ReportSheets(Annotations annotations, WorkbookPart workbook, FindingsByCell cells) {
        this.annotations = annotations;
        this.workbook = workbook;
        this.cells = cells;
        this.labels = annotations.labels();
        this.words = new FindingWords(labels);
    }

    ReportSheet findings() {
        return new ReportSheet(
                name("annotated.findings"),
                labels.say("annotated.findings-title", annotations.asAt()),
                summary(),
                List.of(
                        column("cell", 24),
                        column("severity", 11),
                        column("rule", 22),
                        column("read", 30),
                        column("wrong", 52),
                        column("fix", 48)),
                FindingGroup.of(cells.shown()).stream().map(this::row).toList());
    }

    private String summary() {
        List<Finding> all = annotations.findings();
        String counts = words.counts(FindingCount.of(FindingGroup.of(all)));
        String more = all.size() > FindingsByCell.MOST
                ? " " + labels.say("annotated.more", all.size() - FindingsByCell.MOST)
                : "";
        return labels.say("annotated.summary", counts) + more;
    }

    private List<Cell> row(FindingGroup group) {
        Finding first = group.first();
        return List.of(
                place(group),
                new Cell(labels.say("findings.severity." + first.severity()), Style.STRONG, ""),
                Cell.of(first.rule().name()),
                Cell.of(lines(group.values())),
                Cell.of(lines(group.messages()) + withoutNote(group)),
                Cell.of(first.fix()));
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
                group.findings().stream().filter(cells::isWithoutNote).toList();
        return without.isEmpty()
                ? ""
                : " " + labels.say("annotated.threaded", words.cells(new FindingGroup(without).cells()));
    }

    /** Leads to the first of its cells. */
    private Cell place(FindingGroup group) {
        return switch (group.first().location()) {
            case Location.Cell cell when !cells.isHere(cell) -> Cell.of(cell.file() + ", " + name(cell, group));
            case Location.File other when !cells.isHere(other) -> Cell.of(other.file());
            case Location.Cell cell -> link(cell, name(cell, group));
            case Location.TemplateLine template -> Cell.of(template.file() + " " + template.line());
            case Location.Setting setting -> Cell.of(setting.file() + " " + setting.key());
            case Location.File file -> Cell.of(labels.say("annotated.whole-workbook"));
        };
    }

    private String name(Location.Cell cell, FindingGroup group) {
        return cell.sheet() + " " + words.cells(group.cells());
    }

    /** A link by the name of the tab as the workbook has it, which may hold characters that findings don't repeat. */
    private Cell link(Location.Cell cell, String words) {
        if (cell.sheetIndex() >= workbook.tabs().size() || workbook.isOurs(cell.sheetIndex())) {
            return Cell.of(words);
        }
        WorkbookPart.Tab tab = workbook.tabs().get(cell.sheetIndex());
        String shown = tab.hidden() ? words + " " + labels.say("annotated.hidden") : words;
        return new Cell(shown, Style.LINK, WorkbookPart.quoted(tab.name()) + "!" + cell.address());
    }

    ReportSheet actions() {
        return new ReportSheet(
                name("annotated.outlook"),
                labels.say("annotated.outlook-title", annotations.asAt()),
                labels.say("annotated.outlook-meaning"),
                List.of(
                        column("cell", 24),
                        column("outlook-reference", 16),
                        column("outlook-owner", 45),
                        column("outlook-date", 28),
                        column("outlook-status", 24),
                        column("outlook-source", 24)),
                annotations.actions().stream().map(this::row).toList());
    }

    private List<Cell> row(ActionPreview action) {
        return List.of(
                link(action.row(), action.row().sheet() + " " + action.row().address()),
                Cell.of(action.reference()),
                Cell.of(action.owner()),
                Cell.of(action.date()),
                Cell.of(action.status()),
                Cell.of(action.source()));
    }

    private Column column(String key, int width) {
        return new Column(labels.say("annotated.column." + key), width);
    }

    /** A name that a sheet may have. */
    private String name(String key) {
        String said = NO_NAME.matcher(labels.say(key)).replaceAll(" ");
        return workbook.freeName(
                said.substring(0, Math.min(said.length(), LONGEST_NAME)).strip());
    }
}
