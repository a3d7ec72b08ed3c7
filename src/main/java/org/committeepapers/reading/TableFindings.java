package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.SheetPlan.Kind;
import org.committeepapers.reading.SheetPlan.Row;
import org.committeepapers.reading.SheetPlan.Use;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;
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

    boolean isOf(TableLayout other) {
        return table.equals(other);
    }

    void tell() {
        tellHeadings();
        tellUnused();
        tellMarkup();
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
        record Column(Columns in, int column) {}
        Map<Column, List<Location.Cell>> unknown = new LinkedHashMap<>();
        for (Row row : plan.rows()) {
            List<SheetCell> unused =
                    new ArrayList<>(row.kind() == Kind.HEADING ? List.of() : row.cells(Use.What.NOTHING));
            if (row.kind() == Kind.UNCLEAR) {
                Location.Cell place = plan.place(row, unused.getFirst());
                findings.unaccounted(row.why(), place, row.words(), row.index() + 1);
                continue;
            }
            if (row.kind() == Kind.ITEM) {
                unused.addAll(signs(row));
            }
            for (SheetCell cell : unused) {
                Location.Cell place = plan.place(row, cell);
                if (row.in().headings().containsKey(cell.column()) && !row.in().reads(cell.column())) {
                    unknown.computeIfAbsent(new Column(row.in(), cell.column()), key -> new ArrayList<>())
                            .add(place);
                } else {
                    findings.unaccounted("cell-not-used", place, cell.value().words());
                }
            }
            if (row.kind() == Kind.SKIPPED && isRecommendation(row) && !row.in().skips(row.row())) {
                SheetCell first = row.cells().getFirst().cell();
                findings.add(
                        "row-skipped", plan.place(row, first), first.value().words());
            }
        }
        unknown.forEach((column, cells) -> findings.unknownColumn(
                headings.cell(column.in(), column.column()),
                column.in().headings().getOrDefault(column.column(), ""),
                cells));
    }

    /** Markup that papers would print, once for each column. */
    private void tellMarkup() {
        Map<Integer, List<Value>> columns = new TreeMap<>();
        for (Row row : plan.rows()) {
            Stream.concat(row.cells(Use.What.FIELD).stream(), row.cells(Use.What.LABEL).stream())
                    .map(cell -> new Value(cell.value(), plan.place(row, cell)).cleaned(table.clean()))
                    .filter(value -> !value.toClean().isEmpty())
                    .forEach(value -> columns.computeIfAbsent(value.cell().column(), first -> new ArrayList<>())
                            .add(value));
        }
        for (List<Value> marked : columns.values()) {
            Set<Cleaning> ways = new TreeSet<>(table.clean());
            marked.forEach(value -> ways.addAll(value.toClean()));
            String clean = ways.stream().map(EnumNames::camel).collect(Collectors.joining(", "));
            List<Location.Cell> cells = marked.stream().map(Value::cell).toList();
            findings.add(
                    "markup-in-text",
                    marked.getFirst(),
                    Location.Cell.listed(cells, TrackerFindings.MOST_NAMED),
                    ways.size() == 1 ? clean : "[" + clean + "]");
        }
    }

    /** Whether it has a reference, a text and, where there are columns for them, an action or a response; a number is no text. */
    private static boolean isRecommendation(Row row) {
        List<Field> more = Stream.of(Field.ACTION, Field.RESPONSE, Field.EXECUTIVE_RESPONSE)
                .filter(row.in()::has)
                .toList();
        return !words(row, Field.REFERENCE).isBlank()
                && words(row, Field.RECOMMENDATION).chars().anyMatch(Character::isLetter)
                && (more.isEmpty()
                        || more.stream()
                                .anyMatch(field -> words(row, field).chars().anyMatch(Character::isLetter)));
    }

    private static String words(Row row, Field field) {
        return row.in().of(field).stream()
                .map(column -> row.row().value(column).words())
                .collect(Collectors.joining());
    }

    /** In a column that looks like one of markings, a sign without words says something too. */
    private static List<SheetCell> signs(Row row) {
        return row.row().cells().stream()
                .filter(cell -> cell.value().isBlank() && cell.sourceRow() == row.index())
                .filter(cell -> !cell.value().flaws().isEmpty()
                        || cell.value().fill().filter(FillColour::isSign).isPresent())
                .filter(cell -> !row.in().accountsFor(cell.column())
                        && MarkedLabel.isOfMarkings(row.in().headings().getOrDefault(cell.column(), "")))
                .toList();
    }

    /**
     * Where each table gives its rows, reports others below the first of them, up to where one ends. A row directly below
     * a table may be one that was added to it.
     */
    static void tellRowsOutside(Sheet sheet, List<TableLayout> tables, TrackerFindings findings) {
        if (tables.isEmpty() || tables.stream().anyMatch(table -> table.rows().isEmpty())) {
            return;
        }
        int above = tables.stream()
                .mapToInt(table -> table.rows().orElseThrow().first())
                .min()
                .orElseThrow();
        for (SheetRow row : sheet.rows().tailMap(above, true).values()) {
            List<SheetCell> own = row.own();
            boolean isWithin = tables.stream().anyMatch(table -> SheetPlanner.isWithin(table, row));
            boolean isDirectlyBelow = row.index() == above + 1;
            if (own.isEmpty()) {
                continue;
            }
            if (isDirectlyBelow || isWithin) {
                above = row.index();
            }
            if (!isWithin && tables.stream().anyMatch(table -> SheetPlanner.begins(table.until(), own))) {
                return;
            }
            if (!isWithin && tables.stream().noneMatch(table -> SheetPlanner.begins(table.skip(), own))) {
                SheetCell first = own.getFirst();
                findings.add(
                        isDirectlyBelow ? "row-not-read/outside" : "row-not-read/apart",
                        sheet.cell(row, first.column()),
                        first.value().words(),
                        row.index() + 1);
            }
        }
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
        found.twice().forEach((name, columns) -> {
            List<Location.Cell> cells =
                    columns.stream().map(column -> headings.cell(in, column)).toList();
            String all = cells.stream().map(Location.Cell::address).collect(Collectors.joining(" and "));
            findings.ask("heading-twice", cells.getFirst(), in.heading(columns.getFirst()), all, name.words());
        });
        if (in.fields().isEmpty() && in.of().isEmpty()) {
            headingsGone();
            return;
        }
        Location.Cell first = headings.cell(in, in.first());
        found.missing().forEach(missing -> findings.gone(missing, first, headings.words(in)));
        boolean ofBlock = plan.rows().stream()
                .filter(row -> row.in().equals(in) && row.kind() == Kind.ITEM)
                .anyMatch(Row::goesOn);
        boolean whole =
                findings.isStandard() ? in.has(Field.RECOMMENDATION) : namesRecommendations(in) || table.isOfActions();
        if (!whole && !ofBlock) {
            findings.unaccounted("column-not-used/no-recommendations", first, in.heading(in.first()));
        }
        if (findings.isStandard() && !in.has(Field.STATUS)) {
            Stream.of(Field.RATING, Field.PERCENT, Field.COMPLETED_ON)
                    .filter(in::has)
                    .filter(field -> field != Field.PERCENT || !table.status().explainsPercent())
                    .forEach(field -> tellUnexplained(in, field));
        }
    }

    /** A column of ratings, percentages or dates may say how actions stand. */
    private void tellUnexplained(Columns in, Field field) {
        int column = in.of(field).getFirst();
        String letter = Location.Cell.columnName(column);
        findings.unaccounted(
                "row-not-read/status", headings.cell(in, column), in.heading(field), letter, in.heading(field));
    }

    private boolean namesRecommendations(Columns in) {
        Stream<TextPattern> patterns = Stream.concat(
                table.lines().stream(), table.parts().values().stream().flatMap(List::stream));
        return in.has(Field.RECOMMENDATION)
                || in.has(Field.REFERENCE)
                || table.reference().isPresent()
                || patterns.flatMap(pattern -> pattern.names().stream())
                        .anyMatch(List.of(Field.RECOMMENDATION.key(), Field.REFERENCE.key())::contains);
    }

    /** Reports what the layout names and the sheet lacks. */
    void tellWhatIsGone() {
        if (plan.tables().isEmpty() && planner.labels().isEmpty()) {
            table.labels().keySet().stream().limit(1).forEach(this::tellLabelGone);
            headingsGone();
        }
        planner.labels()
                .ifPresent(labels -> labels.fields().stream()
                        .filter(field -> !labels.found().contains(field))
                        .forEach(this::tellLabelGone));
    }

    private void tellLabelGone(Field field) {
        String labels = table.labels().getOrDefault(field, List.of()).stream()
                .map(TextPattern::source)
                .collect(Collectors.joining("\" or \""));
        findings.add("label-gone", sheet.corner(), "", labels, field.inWords(), sheet.name());
    }

    /** Reports patterns of lines that fit nothing on any sheet with the table. */
    static void tellNotUsed(TableLayout table, List<TableFindings> sheets, TrackerFindings findings) {
        table.lines().stream()
                .filter(line ->
                        sheets.stream().noneMatch(it -> it.planner.linesUsed().contains(line)))
                .forEach(line -> findings.lineNotUsed(
                        line, table.line(), sheets.getFirst().sheet.corner()));
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
