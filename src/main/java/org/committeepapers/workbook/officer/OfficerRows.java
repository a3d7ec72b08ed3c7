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
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/**
 * Writes the sheet Tracker, a row an action. Further rows of a recommendation repeat its review, reference and text,
 * so that each row stands for itself when the sheet is filtered or sorted; what is said once stands in the first.
 */
final class OfficerRows {

    static final String SHEET = "Tracker";

    /** By which the reader knows the sheet that holds what a workbook said when it was sent. */
    static final String AS_SENT = "As sent";

    /** A row shows at most 409 points, about so many lines of ours. */
    private static final int LINES_SHOWN = 25;

    private static final int WIDEST = 90;

    private final OfficerSheet sheet;
    private final OfficerStatus statuses;
    private final OfficerCells cells;
    private final OfficerLook look;
    private final List<OfficerColumn> columns;

    private OfficerRows(
            OfficerSheet sheet,
            OfficerStatus statuses,
            OfficerCells cells,
            OfficerLook look,
            List<OfficerColumn> columns) {
        this.sheet = sheet;
        this.statuses = statuses;
        this.cells = cells;
        this.look = look;
        this.columns = columns;
    }

    static OfficerSheet write(
            XSSFWorkbook workbook, Tracker tracker, OfficerStatus statuses, OfficerCells cells, OfficerLook look)
            throws Refusal {
        List<OfficerColumn> columns = OfficerColumn.of(tracker);
        OfficerSheet sheet = filled(SHEET, workbook, tracker, statuses, cells, look);
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
    static void writeAsSent(
            XSSFWorkbook workbook, Tracker tracker, OfficerStatus statuses, OfficerCells cells, OfficerLook look)
            throws Refusal {
        OfficerSheet sheet = filled(AS_SENT, workbook, tracker, statuses, cells, look);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet.sheet()), SheetVisibility.VERY_HIDDEN);
    }

    private static OfficerSheet filled(
            String name,
            XSSFWorkbook workbook,
            Tracker tracker,
            OfficerStatus statuses,
            OfficerCells cells,
            OfficerLook look)
            throws Refusal {
        List<OfficerColumn> columns = OfficerColumn.of(tracker);
        OfficerSheet sheet = new OfficerSheet(workbook, name, look);
        sheet.columns(columns.stream().map(column -> width(column, tracker)).toList());
        sheet.sheet().setDefaultColumnStyle(columns.indexOf(OfficerColumn.REFERENCE), look.blankReference());
        sheet.headings(columns.stream().map(OfficerColumn::heading).toList());
        OfficerRows writer = new OfficerRows(sheet, statuses, cells, look, columns);
        for (Recommendation recommendation : tracker.recommendations()) {
            writer.write(recommendation);
        }
        return sheet;
    }

    /** Wider than usual where a text would run past the highest row that Excel shows. */
    private static int width(OfficerColumn column, Tracker tracker) {
        int longest = tracker.recommendations().stream()
                .mapToInt(recommendation -> length(column, recommendation))
                .max()
                .orElse(0);
        return Math.clamp(longest / LINES_SHOWN, column.width(), Math.max(WIDEST, column.width()));
    }

    private static int length(OfficerColumn column, Recommendation recommendation) {
        int ofRecommendation =
                recommendationText(column, recommendation).plain().length();
        return recommendation.actions().stream()
                .mapToInt(action -> actionText(column, action).plain().length())
                .reduce(ofRecommendation, Math::max);
    }

    private void write(Recommendation recommendation) throws Refusal {
        List<Action> actions = recommendation.actions();
        for (int number = 0; number < Math.max(actions.size(), 1); number++) {
            Optional<Action> action = number < actions.size() ? Optional.of(actions.get(number)) : Optional.empty();
            XSSFRow row = sheet.row();
            for (int column = 0; column < columns.size(); column++) {
                XSSFCell cell = row.createCell(column);
                cell.setCellStyle(look.body());
                write(cell, columns.get(column), recommendation, number == 0);
                if (action.isPresent()) {
                    write(cell, columns.get(column), action.get());
                }
            }
        }
    }

    private void write(XSSFCell cell, OfficerColumn column, Recommendation recommendation, boolean first)
            throws Refusal {
        Location from = recommendation.cells().of(column.field());
        switch (column) {
            case REFERENCE -> cells.reference(cell, recommendation.reference(), from);
            case EXEMPTION -> {
                if (first) {
                    cells.text(cell, recommendation.exemptions().words(), from);
                }
            }
            case REVIEW -> cells.text(cell, recommendation.review(), from);
            case COMMITTEE -> cells.text(cell, first ? recommendation.committee() : "", from);
            case RECOMMENDATION -> cells.text(cell, recommendation.text(), from);
            case MADE_ON -> cells.day(cell, first ? recommendation.madeOn() : Optional.empty());
            case RECEIVED_ON -> cells.day(cell, first ? recommendation.receivedOn() : Optional.empty());
            case DIRECTED_TO, RESPONSE, EXECUTIVE_RESPONSE -> {
                if (first) {
                    cells.text(cell, recommendationText(column, recommendation), from);
                }
            }
            default -> {
                // A column of the action.
            }
        }
    }

    private static RichText recommendationText(OfficerColumn column, Recommendation recommendation) {
        return switch (column) {
            case RECOMMENDATION -> recommendation.text();
            case DIRECTED_TO -> RichText.of(recommendation.directedTo().words());
            case RESPONSE -> recommendation.answerWords();
            case EXECUTIVE_RESPONSE -> recommendation.response().text();
            default -> RichText.EMPTY;
        };
    }

    private void write(XSSFCell cell, OfficerColumn column, Action action) throws Refusal {
        Location from = action.cells().of(column.field());
        switch (column) {
            case STATUS -> cells.text(cell, statuses.words(action), from);
            case PERCENT -> cells.percent(cell, action.measures(), from);
            case ACTION, OWNER, SUCCESS_CRITERIA, PROGRESS -> cells.text(cell, actionText(column, action), from);
            case BY_WHEN -> cells.byWhen(cell, action.byWhenAsEntered(), from);
            case FIRST_DATE, REVISED_DATE, COMPLETED_ON, CLOSURE_AGREED_ON ->
                cells.byWhen(cell, date(column, action), from);
            case EXEMPTION -> {
                if (!action.exemptions().words().isBlank()) {
                    cells.text(cell, action.exemptions().words(), from);
                }
            }
            case RATING -> rating(cell, action.measures(), from);
            default -> {
                // A column of the recommendation.
            }
        }
    }

    private static RichText actionText(OfficerColumn column, Action action) {
        return switch (column) {
            case ACTION -> action.text();
            case OWNER -> action.owners().words();
            case SUCCESS_CRITERIA -> action.successCriteria();
            case PROGRESS -> action.progress();
            case STATUS -> action.statusWords();
            case PERCENT -> action.measures().percentWords();
            default -> RichText.EMPTY;
        };
    }

    private static ByWhen date(OfficerColumn column, Action action) {
        Measures measures = action.measures();
        return switch (column) {
            case FIRST_DATE -> measures.firstDate();
            case REVISED_DATE -> measures.revisedDate();
            case CLOSURE_AGREED_ON -> measures.closureAgreed();
            default -> action.saysWhenCompleted() ? ByWhen.MISSING : measures.completedOn();
        };
    }

    private void rating(XSSFCell cell, Measures measures, Location from) throws Refusal {
        cells.text(cell, measures.ratingWords(), from);
        if (measures.ratingWords().isBlank() && measures.rating().isPresent()) {
            cell.setCellStyle(look.rating(measures.rating().get()));
        }
    }
}
