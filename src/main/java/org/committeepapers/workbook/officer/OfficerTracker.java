package org.committeepapers.workbook.officer;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.workbook.officer.OfficerStyles.Style;

/**
 * Writes the sheet Tracker, a row an action. Further rows of a recommendation repeat its review, reference and text,
 * so that each row stands for itself when the sheet is filtered or sorted; what is said once stands in the first.
 */
final class OfficerTracker {

    static final String SHEET = "Tracker";

    /** By which the reader knows the sheet that holds what a workbook said when it was sent. */
    private static final String AS_SENT = "As sent";

    /** A row shows at most 409 points, about so many lines of ours. */
    private static final int LINES_SHOWN = 25;

    private static final int WIDEST = 90;

    private final OfficerCells cells;
    private final Tracker tracker;
    private final List<OfficerColumn> columns;

    OfficerTracker(OfficerCells cells, Tracker tracker) {
        this.cells = cells;
        this.tracker = tracker;
        this.columns = OfficerColumn.of(tracker);
    }

    OfficerSheet write() throws Refusal {
        OfficerSheet sheet = filled(SHEET);
        sheet.table("Recommendations", 0, columns.size());
        sheet.freeze(0, 1);
        sheet.page(true);
        int reference = columns.indexOf(OfficerColumn.REFERENCE);
        sheet.sheet()
                .addIgnoredErrors(
                        new CellRangeAddress(1, OfficerSheet.LAST_ROW, reference, reference),
                        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        return sheet;
    }

    /** Writes the same once more, where no officer sees it: what he changes is told by it when he sends it back. */
    void writeAsSent() throws Refusal {
        filled(AS_SENT);
        XSSFWorkbook workbook = cells.workbook();
        workbook.setSheetVisibility(workbook.getSheetIndex(AS_SENT), SheetVisibility.VERY_HIDDEN);
    }

    private OfficerSheet filled(String name) throws Refusal {
        OfficerSheet sheet =
                new OfficerSheet(cells, name, columns.stream().map(this::width).toList());
        sheet.unfilled(columns.indexOf(OfficerColumn.REFERENCE), Style.BLANK_REFERENCE);
        sheet.headings(columns.stream().map(OfficerColumn::heading).toList());
        for (Recommendation recommendation : tracker.recommendations()) {
            List<Action> actions = recommendation.actions();
            for (int number = 0; number < Math.max(actions.size(), 1); number++) {
                Optional<Action> action = number < actions.size() ? Optional.of(actions.get(number)) : Optional.empty();
                write(sheet.row(), recommendation, action, number == 0);
            }
        }
        return sheet;
    }

    /** Wider than usual where a text would run past the highest row that Excel shows. */
    private int width(OfficerColumn column) {
        int longest = tracker.recommendations().stream()
                .mapToInt(recommendation -> length(column, recommendation))
                .max()
                .orElse(0);
        return Math.clamp(longest / LINES_SHOWN, column.width(), Math.max(WIDEST, column.width()));
    }

    private static int length(OfficerColumn column, Recommendation recommendation) {
        return recommendation.actions().stream()
                .mapToInt(action -> column.text(action).plain().length())
                .reduce(column.text(recommendation).plain().length(), Math::max);
    }

    /** @param first whether it is the first row of the recommendation */
    private void write(XSSFRow row, Recommendation recommendation, Optional<Action> action, boolean first)
            throws Refusal {
        for (int number = 0; number < columns.size(); number++) {
            OfficerColumn column = columns.get(number);
            XSSFCell cell = row.createCell(number);
            cell.setCellStyle(cells.styles().of(Style.BODY));
            write(cell, column, recommendation, first);
            if (action.isPresent()) {
                write(cell, column, action.get());
            }
        }
    }

    private void write(XSSFCell cell, OfficerColumn column, Recommendation recommendation, boolean first)
            throws Refusal {
        Location from = recommendation.cells().of(column.field());
        switch (column) {
            case REFERENCE -> cells.reference(cell, recommendation.reference(), from);
            case REVIEW, RECOMMENDATION -> cells.text(cell, column.text(recommendation), from);
            case MADE_ON -> cells.day(cell, first ? recommendation.madeOn() : Optional.empty());
            case RECEIVED_ON -> cells.day(cell, first ? recommendation.receivedOn() : Optional.empty());
            default -> {
                if (first) {
                    cells.text(cell, column.text(recommendation), from);
                }
            }
        }
    }

    private void write(XSSFCell cell, OfficerColumn column, Action action) throws Refusal {
        Location from = action.cells().of(column.field());
        switch (column) {
            case PERCENT -> cells.percent(cell, action.measures(), from);
            case RATING -> cells.rating(cell, action.measures(), from);
            case BY_WHEN, FIRST_DATE, REVISED_DATE, COMPLETED_ON, CLOSURE_AGREED_ON ->
                cells.byWhen(cell, column.date(action), from);
            default -> {
                if (!column.text(action).isBlank()) {
                    cells.text(cell, column.text(action), from);
                }
            }
        }
    }
}
