package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Remarks;
import org.committeepapers.schema.Nearest;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.wording.Vocabulary;

/** Reads the tables of a tracker from its sheets into recommendations, by a layout. */
final class TrackerTables {

    private final Layout layout;
    private final Vocabulary vocabulary;
    private final String file;
    private final Remarks remarks;
    private final TrackerFindings findings;
    private final RecommendationList recommendations;
    private final List<SheetItem> items = new ArrayList<>();
    private final List<SheetItem> actions = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<AddresseeLine> addressees = new ArrayList<>();

    /** Tables where they are read. */
    private final List<TableFindings> there = new ArrayList<>();

    /** Tables that may be on any sheet, where they are absent. */
    private final List<TableFindings> elsewhere = new ArrayList<>();

    /** @param file the name of the tracker's file */
    TrackerTables(ReadingRules rules, String file, Remarks remarks) {
        this.layout = rules.layout();
        this.vocabulary = rules.words();
        this.file = file;
        this.remarks = remarks;
        this.findings = new TrackerFindings(layout, file, remarks);
        this.recommendations = new RecommendationList(findings);
        if (!layout.confirmed()) {
            findings.add("layout-to-confirm/unconfirmed", new Location.File(file), "");
        }
    }

    /** Whether the layout names the sheet, other than by "*". */
    boolean isNamed(Sheet sheet) {
        return layout.tablesOf(sheet.entry()).stream().anyMatch(table -> !table.isOfEverySheet());
    }

    /** Whether the sheet has the headings of a table of the layout. */
    boolean hasHeadings(Sheet sheet) {
        return layout.tablesOf(sheet.entry()).stream()
                .map(table -> new SheetPlanner(sheet, table, layout.isStandard()).plan())
                .anyMatch(plan -> !plan.tables().isEmpty());
    }

    /**
     * Reads the tables of one sheet.
     *
     * @return how each is read; none where the layout knows nothing on the sheet
     */
    List<SheetPlan> read(Sheet sheet) {
        List<SheetPlan> plans = new ArrayList<>();
        List<TableLayout> tables = layout.tablesOf(sheet.entry());
        for (TableLayout table : tables) {
            SheetPlanner planner = new SheetPlanner(sheet, table, layout.isStandard());
            SheetPlan plan = planner.plan();
            TableFindings told = new TableFindings(planner, plan, findings);
            told.tell();
            if (told.isElsewhere()) {
                elsewhere.add(told);
            }
            if (!plan.isEmpty()) {
                plans.add(plan);
                there.add(told);
                read(plan);
            }
        }
        TableFindings.tellRowsOutside(sheet, tables, findings);
        if (!plans.isEmpty()) {
            List<Aside> unread = UnreadWords.of(sheet, plans);
            asides.addAll(unread);
            tellNotes(unread);
        }
        return plans;
    }

    private void read(SheetPlan plan) {
        List<SheetItem> found = new ItemReader(plan, findings).read();
        if (plan.table().isOfActions()) {
            actions.addAll(found);
        } else {
            items.addAll(found);
            recommendations.add(found);
        }
        addressees.addAll(plan.addressees());
        TreeSet<Integer> columns = new TreeSet<>();
        plan.tables().forEach(table -> table.fields().values().forEach(columns::addAll));
        if (!columns.isEmpty()) {
            new CellRemarks(plan.sheet(), remarks).on(plan.tables().getFirst().lastRow(), columns);
        }
    }

    /** Officers' notes at cells are in no paper. */
    private void tellNotes(List<Aside> asides) {
        List<Location.Cell> cells = asides.stream()
                .filter(aside -> aside.bearing() == Aside.Bearing.NOTE)
                .map(Aside::cell)
                .distinct()
                .toList();
        if (!cells.isEmpty()) {
            findings.add(
                    "notes-not-read", cells.getFirst(), "", Location.Cell.listed(cells, TrackerFindings.MOST_NAMED));
        }
    }

    /** Reports a sheet on which the layout knows nothing; what a named one lacks is told by itself. */
    void tellNotUsed(Sheet sheet) {
        if (!sheet.rows().isEmpty() && (layout.isStandard() || !isNamed(sheet))) {
            findings.add("sheet-not-used", sheet.corner(), sheet.name(), sheet.name());
        }
    }

    /** Reports sheets that a declared layout names and the workbook lacks. */
    void checkSheets(List<SheetEntry> sheets) {
        List<String> names = sheets.stream().map(SheetEntry::name).toList();
        for (TableLayout table : layout.tables()) {
            table.sheets().stream()
                    .filter(pattern -> pattern.isPlain() && names.stream().noneMatch(pattern::fits))
                    .forEach(pattern -> findings.add(
                            "sheet-gone",
                            new Location.File(file),
                            pattern.source(),
                            table.line(),
                            pattern.source(),
                            Nearest.to(pattern.source(), names)
                                    .map(" The nearest is \"%s\"."::formatted)
                                    .orElse("")));
        }
    }

    /** Reports what a declared layout names to no effect. */
    void tellNotUsed() {
        for (TableLayout table : layout.isStandard() ? List.<TableLayout>of() : layout.tables()) {
            List<TableFindings> sheets =
                    there.stream().filter(it -> it.isOf(table)).toList();
            if (!sheets.isEmpty()) {
                TableFindings.tellNotUsed(table, sheets, findings);
            }
        }
    }

    /** Where no sheet has a table, reports of each what it should have. */
    void tellWhatIsGone() {
        elsewhere.forEach(TableFindings::tellWhatIsGone);
    }

    boolean isEmpty() {
        return items.isEmpty() && actions.isEmpty();
    }

    /** Words on the sheets that belong to no field. */
    List<Aside> asides() {
        return asides;
    }

    /**
     * The recommendations of all sheets, each with its actions.
     *
     * @param tracker its id
     */
    List<Recommendation> recommendations(String tracker) {
        recommendations.leaveOne();
        recommendations.join(actions);
        recommendations.direct(addressees);
        items.addAll(actions);
        ItemStatus statuses = new ItemStatus(vocabulary, findings, items);
        ActionReader reader = new ActionReader(statuses, new ActionDates(statuses, findings), findings);
        Set<Location.Cell> coloured = MarkedItems.coloured(items);
        List<Recommendation> finished = new ArrayList<>();
        for (RecommendationBuilder each : recommendations.all()) {
            finished.add(each.finished(new ItemKey(tracker, finished.size() + 1), reader, vocabulary, coloured));
        }
        DateCells.tellDoubts(items, findings);
        return finished;
    }
}
