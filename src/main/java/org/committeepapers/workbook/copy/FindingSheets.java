package org.committeepapers.workbook.copy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.label.Labels;

/** The two sheets of ours: every finding, and how each action will appear. */
final class FindingSheets {

    private static final Pattern NO_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_NAME = 25;

    private final Annotations annotations;
    private final CopiedWorkbook workbook;
    private final Marks marks;
    private final Labels labels;

    FindingSheets(Annotations annotations, CopiedWorkbook workbook, Marks marks) {
        this.annotations = annotations;
        this.workbook = workbook;
        this.marks = marks;
        this.labels = annotations.labels();
    }

    AddedSheet findings() {
        return new AddedSheet(
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
                marks.shown().stream().map(this::row).toList());
    }

    private String summary() {
        List<Finding> all = annotations.findings();
        String counts = labels.list(
                List.of(count(all, Severity.ERROR), count(all, Severity.WARNING), count(all, Severity.NOTE)));
        String more = all.size() > Marks.MOST ? " " + labels.say("annotated.more", all.size() - Marks.MOST) : "";
        return labels.say("annotated.summary", counts) + more;
    }

    private String count(List<Finding> all, Severity severity) {
        return labels.count("findings.count." + severity, (int)
                all.stream().filter(finding -> finding.severity() == severity).count());
    }

    private List<AddedSheet.Cell> row(Finding finding) {
        String message = finding.message();
        return List.of(
                place(finding.location()),
                new AddedSheet.Cell(labels.say("findings.severity." + finding.severity()), Optional.empty(), true),
                AddedSheet.Cell.of(finding.rule().name()),
                AddedSheet.Cell.of(finding.value()),
                AddedSheet.Cell.of(
                        marks.isWithoutNote(finding) ? message + " " + labels.say("annotated.threaded") : message),
                AddedSheet.Cell.of(finding.fix()));
    }

    private AddedSheet.Cell place(Location location) {
        return switch (location) {
            case Location.Cell cell
            when !marks.isHere(cell) -> AddedSheet.Cell.of(cell.file() + ", " + cell.sheet() + " " + cell.address());
            case Location.File other when !marks.isHere(other) -> AddedSheet.Cell.of(other.file());
            case Location.Cell cell -> link(cell, cell.sheet() + " " + cell.address());
            case Location.TemplateLine template -> AddedSheet.Cell.of(template.file() + " " + template.line());
            case Location.Setting setting -> AddedSheet.Cell.of(setting.file() + " " + setting.key());
            case Location.File file -> AddedSheet.Cell.of(labels.say("annotated.whole-workbook"));
        };
    }

    /** A link by the name of the tab as the workbook has it, which may hold characters that findings don't repeat. */
    private AddedSheet.Cell link(Location.Cell cell, String words) {
        if (cell.sheetIndex() >= workbook.tabs().size() || workbook.isOurs(cell.sheetIndex())) {
            return AddedSheet.Cell.of(words);
        }
        CopiedWorkbook.Tab tab = workbook.tabs().get(cell.sheetIndex());
        String shown = tab.hidden() ? words + " " + labels.say("annotated.hidden") : words;
        return new AddedSheet.Cell(shown, Optional.of(CopiedWorkbook.quoted(tab.name()) + "!" + cell.address()), false);
    }

    AddedSheet outlook() {
        return new AddedSheet(
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
                annotations.outlook().stream().map(this::row).toList());
    }

    private List<AddedSheet.Cell> row(Outlook outlook) {
        return List.of(
                link(outlook.row(), outlook.row().sheet() + " " + outlook.row().address()),
                AddedSheet.Cell.of(outlook.reference()),
                AddedSheet.Cell.of(outlook.owner()),
                AddedSheet.Cell.of(outlook.date()),
                AddedSheet.Cell.of(outlook.status()),
                AddedSheet.Cell.of(outlook.source()));
    }

    private AddedSheet.Column column(String key, int width) {
        return new AddedSheet.Column(labels.say("annotated.column." + key), width);
    }

    /** A name that a sheet may have. */
    private String name(String key) {
        String said = NO_NAME.matcher(labels.say(key)).replaceAll(" ");
        return workbook.freeName(
                said.substring(0, Math.min(said.length(), LONGEST_NAME)).strip());
    }
}
