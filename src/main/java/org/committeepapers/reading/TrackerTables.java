package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.sheet.SheetRow.SheetCell;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.marking.MarkedLabel;

/** Reads the tables of a tracker from its sheets into recommendations, by a layout. */
public final class TrackerTables {

    private final Layout layout;
    private final Vocabulary vocabulary;
    private final Remarks remarks;
    private final TrackerFindings findings;
    private final RecommendationList recommendations;
    private final List<SheetItem> items = new ArrayList<>();
    private final List<SheetItem> actions = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<AddresseeLine> addressees = new ArrayList<>();

    /** Tables that may be on any sheet, where they are absent. */
    private final List<TableFindings> elsewhere = new ArrayList<>();

    /** @param file the name of the tracker's file */
    public TrackerTables(Layout layout, Vocabulary vocabulary, String file, Remarks remarks) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.remarks = remarks;
        this.findings = new TrackerFindings(layout, file, remarks);
        this.recommendations = new RecommendationList(findings);
        if (!layout.confirmed()) {
            findings.unconfirmed();
        }
    }

    /** Whether the layout names the sheet, other than by "*". */
    public boolean isNamed(Sheet sheet) {
        return layout.tablesOf(sheet.entry()).stream().anyMatch(table -> !table.isOfEverySheet());
    }

    /** Whether the sheet has the headings of a table of the layout. */
    public boolean hasHeadings(Sheet sheet) {
        return finders(sheet, layout).stream()
                .anyMatch(headings -> sheet.inOrder().stream()
                        .anyMatch(row -> headings.at(row, Optional.empty()).isPresent()));
    }

    private static List<HeadingFinder> finders(Sheet sheet, Layout layout) {
        return layout.tablesOf(sheet.entry()).stream()
                .map(table -> new HeadingFinder(sheet, table))
                .toList();
    }

    /** Hidden columns that the layout, or what may be their heading, says are about what may be published. */
    public static BitSet columnsOfMarkings(Sheet sheet, Layout layout) {
        List<ColumnName> names = layout.tablesOf(sheet.entry()).stream()
                .flatMap(table -> table.columns().getOrDefault(Field.EXEMPTION, List.of()).stream())
                .toList();
        List<HeadingFinder> finders = finders(sheet, layout);
        BitSet columns = new BitSet();
        names.forEach(name -> name.letter().ifPresent(columns::set));
        for (SheetRow row : sheet.hiddenColumns().isEmpty() ? List.<SheetRow>of() : sheet.inOrder()) {
            boolean headed = finders.stream().anyMatch(finder -> finder.isLikeHeadings(row));
            Headings headings = headed ? Headings.of(sheet, Math.max(0, row.index() - 1), row.index()) : Headings.NONE;
            names.forEach(name -> headings.under(headings.named(name)).forEach(columns::set));
            headings.byColumn().forEach((column, heading) -> {
                if (MarkedLabel.isOfMarkings(heading.lower())) {
                    columns.set(column);
                }
            });
        }
        return columns;
    }

    /** Where no sheet has a table, reports of each what it should have. */
    public void tellWhatIsGone() {
        elsewhere.forEach(TableFindings::tellWhatIsGone);
    }

    /** Reports sheets that a declared layout names and the workbook lacks. */
    public void checkSheets(List<SheetEntry> sheets) {
        List<String> names = sheets.stream().map(SheetEntry::name).toList();
        for (TableLayout table : layout.tables()) {
            table.sheets().stream()
                    .filter(pattern -> pattern.isPlain() && names.stream().noneMatch(pattern::fits))
                    .forEach(pattern -> findings.sheetGone(pattern.source(), table.line(), names));
        }
    }

    /**
     * Reads the tables of one sheet.
     *
     * @return how each is read; none where the layout knows nothing on the sheet
     */
    public List<SheetPlan> read(Sheet sheet) {
        List<SheetPlan> plans = new ArrayList<>();
        for (TableLayout table : layout.tablesOf(sheet.entry())) {
            SheetPlanner planner = new SheetPlanner(sheet, table, layout.isStandard());
            SheetPlan plan = planner.plan();
            TableFindings told = new TableFindings(planner, plan, findings);
            told.tell();
            if (told.isElsewhere()) {
                elsewhere.add(told);
            }
            if (plan.isEmpty()) {
                continue;
            }
            List<SheetItem> found = new ItemReader(plan, findings).read();
            (table.isOfActions() ? actions : items).addAll(found);
            if (!table.isOfActions()) {
                recommendations.add(found);
            }
            plans.add(plan);
            asides.addAll(UnreadWords.of(plan));
            addressees.addAll(plan.addressees());
            remark(sheet, plan.tables());
        }
        tellRowsOutside(sheet);
        if (!plans.isEmpty()) {
            asides.addAll(UnreadWords.notesAndName(sheet, plans));
            tellNotes(sheet, plans);
        }
        return plans;
    }

    /** Keeps the words of a sheet that isn't read, since they may be a marking. */
    public void lookAt(Sheet sheet) {
        List<HeadingFinder> headings = finders(sheet, layout);
        asides.addAll(
                UnreadWords.ofHidden(sheet, row -> headings.stream().anyMatch(finder -> finder.isLikeHeadings(row))));
    }

    /**
     * Where each table gives its rows, reports others below the first of them, up to where one ends. A row directly below
     * a table may be one that was added to it.
     */
    private void tellRowsOutside(Sheet sheet) {
        List<TableLayout> tables = layout.tablesOf(sheet.entry());
        if (tables.isEmpty() || tables.stream().anyMatch(table -> table.rows().isEmpty())) {
            return;
        }
        int first = tables.stream()
                .mapToInt(table -> table.rows().orElseThrow().first())
                .min()
                .orElse(0);
        int above = first;
        for (SheetRow row : sheet.rows().tailMap(first, true).values()) {
            List<SheetCell> own = row.own();
            if (own.isEmpty()) {
                continue;
            }
            boolean isDirectlyBelow = row.index() == above + 1;
            boolean isWithin = tables.stream().anyMatch(table -> SheetPlanner.isWithin(table, row));
            if (isDirectlyBelow || isWithin) {
                above = row.index();
            }
            if (isWithin) {
                continue;
            }
            if (tables.stream().anyMatch(table -> SheetPlanner.begins(table.until(), own))) {
                return;
            }
            if (tables.stream().noneMatch(table -> SheetPlanner.begins(table.skip(), own))) {
                findings.add(
                        isDirectlyBelow ? "row-not-read/outside" : "row-not-read/apart",
                        sheet.cell(row, own.getFirst().column()),
                        "",
                        row.index() + 1);
            }
        }
    }

    /** Officers' notes at cells are in no paper. */
    private void tellNotes(Sheet sheet, List<SheetPlan> plans) {
        List<Location.Cell> cells = UnreadWords.notes(sheet, plans).stream()
                .filter(note -> note.bearing() == Aside.Bearing.NONE)
                .map(Aside::cell)
                .distinct()
                .toList();
        if (!cells.isEmpty()) {
            findings.add(
                    "notes-not-read", cells.getFirst(), "", Location.Cell.listed(cells, TrackerFindings.MOST_NAMED));
        }
    }

    private void remark(Sheet sheet, List<Columns> tables) {
        TreeSet<Integer> columns = new TreeSet<>();
        tables.forEach(table -> table.fields().values().forEach(columns::addAll));
        if (!columns.isEmpty()) {
            new CellRemarks(sheet, remarks).on(tables.getFirst().lastRow(), columns);
        }
    }

    public boolean isEmpty() {
        return items.isEmpty() && actions.isEmpty();
    }

    /** Words on the sheets that belong to no field. */
    public List<Aside> asides() {
        return asides;
    }

    /**
     * The recommendations of all sheets, each with its actions.
     *
     * @param tracker its id
     */
    public List<Recommendation> recommendations(String tracker) {
        recommendations.leaveOne();
        recommendations.join(actions);
        recommendations.direct(addressees);
        List<SheetItem> all = new ArrayList<>(items);
        all.addAll(actions);
        ItemStatus statuses = new ItemStatus(vocabulary, findings, all);
        ActionReader reader = new ActionReader(statuses, new ActionDates(statuses, findings), findings);
        List<Recommendation> finished = new ArrayList<>();
        for (RecommendationBuilder each : recommendations.all()) {
            finished.add(each.finished(new ItemKey(tracker, finished.size() + 1), reader, vocabulary));
        }
        DateCells.tellDoubts(all, findings);
        return finished;
    }
}
