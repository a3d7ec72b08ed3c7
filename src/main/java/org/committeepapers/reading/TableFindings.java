package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.SheetPlan.Use;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.marking.MarkedLabel;

/** Reports what a sheet has and the plan of a table has no use for, and what the layout names and the sheet lacks. */
final class TableFindings {

    private final SheetPlanner planner;
    private final SheetPlan plan;
    private final TrackerFindings findings;
    private final Sheet sheet;
    private final TableLayout table;
    private final HeadingFinder headings;

    TableFindings(SheetPlanner planner, SheetPlan plan, TrackerFindings findings) {
        this.planner = planner;
        this.plan = plan;
        this.findings = findings;
        this.sheet = plan.sheet();
        this.table = plan.table();
        this.headings = planner.headings();
    }

    /** Whether the table may be on any sheet, and isn't on this one. */
    boolean isElsewhere() {
        return table.isOfEverySheet()
                && plan.tables().isEmpty()
                && planner.labels().isEmpty()
                && sheet.inOrder().stream().noneMatch(headings::isLikeHeadings);
    }

    void tell() {
        tellHeadings();
        tellUnused();
        if (plan.rows().isEmpty() && !sheet.rows().isEmpty()) {
            table.rows()
                    .ifPresent(rows -> findings.add(
                            "heading-gone/rows",
                            sheet.at(rows.first(), 0),
                            "",
                            table.line(),
                            rows.first() + 1,
                            rows.last() + 1));
        } else if (!findings.isStandard() && !plan.rows().isEmpty() && !isElsewhere()) {
            tellWhatIsGone();
        }
    }

    // WHAT NOTHING CLAIMS

    /** An unclear row is one finding, and so is a column whose heading nothing claims; any other cell is one by itself. */
    private void tellUnused() {
        Map<Columns, Map<Integer, List<Location.Cell>>> byColumn = new LinkedHashMap<>();
        for (Row row : plan.rows()) {
            if (row.kind() == Kind.UNCLEAR) {
                tellUnclear(row);
            } else if (row.kind() != Kind.HEADING) {
                for (SheetCell cell : row.cells(Use.What.NOTHING)) {
                    Location.Cell place = plan.place(row, cell);
                    if (row.in().headings().containsKey(cell.column())
                            && !row.in().reads(cell.column())) {
                        add(byColumn, row.in(), place);
                    } else {
                        findings.unused(place, cell.value().words());
                    }
                }
            }
            if (row.kind() == Kind.SKIPPED && isRecommendation(row) && !row.in().skips(row.row())) {
                SheetCell first = row.cells().getFirst().cell();
                findings.add(
                        "row-skipped", plan.place(row, first), first.value().words());
            }
            if (row.kind() == Kind.ITEM) {
                signs(row).forEach(cell -> add(byColumn, row.in(), sheet.at(row.index(), cell.column())));
            }
        }
        byColumn.forEach((in, columns) -> columns.forEach((column, cells) ->
                findings.unknownColumn(headings.cell(in, column), in.headings().getOrDefault(column, ""), cells)));
    }

    private static boolean isRecommendation(Row row) {
        return Stream.of(Field.REFERENCE, Field.RECOMMENDATION)
                .allMatch(field -> row.in().of(field).stream()
                        .anyMatch(column -> !row.row().value(column).isBlank()));
    }

    private static void add(Map<Columns, Map<Integer, List<Location.Cell>>> byColumn, Columns in, Location.Cell cell) {
        byColumn.computeIfAbsent(in, key -> new TreeMap<>())
                .computeIfAbsent(cell.column(), key -> new ArrayList<>())
                .add(cell);
    }

    private void tellUnclear(Row row) {
        SheetCell first = row.cells(Use.What.NOTHING).getFirst();
        findings.unaccounted(row.why(), plan.place(row, first), row.words(), row.index() + 1);
    }

    /** In a column that looks like one of markings, a sign without words says something too. */
    private static Stream<SheetCell> signs(Row row) {
        return row.row().cells().stream()
                .filter(cell -> cell.value().isBlank() && cell.sourceRow() == row.index())
                .filter(cell -> !cell.value().flaws().isEmpty()
                        || cell.value().fill().filter(FillColour::isSign).isPresent())
                .filter(cell -> !row.in().accountsFor(cell.column())
                        && MarkedLabel.isOfMarkings(row.in().headings().getOrDefault(cell.column(), "")));
    }

    // WHAT THE LAYOUT NAMES

    private void tellHeadings() {
        Map<Integer, String> above = Map.of();
        for (HeadingFinder.Found found : planner.found()) {
            if (above.isEmpty() || !above.equals(found.columns().headings())) {
                tell(found);
            }
            above = found.columns().headings();
        }
    }

    private void tell(HeadingFinder.Found found) {
        Columns in = found.columns();
        found.twice()
                .forEach((name, all) -> findings.twice(
                        name,
                        all.stream().map(column -> headings.cell(in, column)).toList()));
        Location.Cell first = headings.cell(in, in.first());
        if (in.fields().isEmpty() && in.of().isEmpty()) {
            headingsGone();
            return;
        }
        found.missing().forEach(missing -> findings.gone(missing, first, headings.words(in)));
        boolean ofBlock = plan.rows().stream()
                .filter(row -> row.in().equals(in) && row.kind() == Kind.ITEM)
                .anyMatch(Row::goesOn);
        boolean whole =
                findings.isStandard() ? in.has(Field.RECOMMENDATION) : namesRecommendations(in) || table.isOfActions();
        if (!whole && !ofBlock) {
            findings.unaccounted("column-not-used/no-recommendations", first, "");
        }
        if (findings.isStandard() && !in.has(Field.STATUS)) {
            Stream.of(Field.RATING, Field.PERCENT, Field.COMPLETED_ON)
                    .filter(field -> in.has(field)
                            && !(field == Field.PERCENT && table.status().explainsPercent()))
                    .forEach(field ->
                            tellUnexplained(headings.cell(in, in.of(field).getFirst()), in.heading(field)));
        }
    }

    /** A column of ratings, percentages or dates may say how actions stand. */
    private void tellUnexplained(Location.Cell heading, String words) {
        String letter = Location.Cell.columnName(heading.column());
        findings.unaccounted("row-not-read/status", heading, words, letter, words);
    }

    private boolean namesRecommendations(Columns in) {
        return in.has(Field.RECOMMENDATION)
                || in.has(Field.REFERENCE)
                || table.reference().isPresent()
                || Stream.concat(
                                table.lines().stream(),
                                table.parts().values().stream().flatMap(List::stream))
                        .flatMap(pattern -> pattern.names().stream())
                        .anyMatch(
                                name -> name.equals(Field.RECOMMENDATION.key()) || name.equals(Field.REFERENCE.key()));
    }

    /** Reports what the layout names and the sheet lacks. */
    void tellWhatIsGone() {
        if (plan.tables().isEmpty() && planner.labels().isEmpty()) {
            table.labels().entrySet().stream()
                    .limit(1)
                    .forEach(label -> findings.labelGone(label.getKey(), label.getValue(), sheet.corner()));
            headingsGone();
        }
        planner.labels()
                .ifPresent(labels -> labels.fields().stream()
                        .filter(field -> !labels.found().contains(field))
                        .forEach(field -> findings.labelGone(
                                field, table.labels().getOrDefault(field, List.of()), sheet.corner())));
    }

    /** None of its headings is on the sheet. */
    private void headingsGone() {
        Optional<HeadingFinder.Found> nearest = headings.nearest();
        Map<Location.Cell, String> there =
                nearest.map(found -> headings.words(found.columns())).orElseGet(headings::firstWords);
        HeadingFinder.Found found = nearest.orElseGet(() -> headings.withoutHeadings(1));
        if (found.missing().isEmpty() && table.labels().isEmpty()) {
            String key = table.headings() instanceof TableLayout.HeadingRows.Rows
                    ? "heading-gone/elsewhere"
                    : "heading-gone/letters";
            findings.add(key, headings.cell(found.columns(), 0), "", table.line());
        }
        Location.Cell first = headings.cell(found.columns(), found.columns().first());
        found.missing().forEach(missing -> findings.gone(missing, first, there));
    }
}
