package org.committeepapers.workbook.xls;

import java.util.Objects;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.sheet.SheetEntry;

/** Takes the records of one sheet. */
final class XlsSheet {

    private final XlsGlobals globals;
    private final CellValues values;
    private final SheetBuilder sheet;
    private int row;
    private int column;
    private CellFormat format = CellFormat.GENERAL;

    /** Whether the text that follows is the result of the formula just read. */
    private boolean awaitsText;

    XlsSheet(SheetEntry entry, XlsGlobals globals, Budget budget) {
        this.globals = globals;
        this.values = new CellValues(globals.isFrom1904(), budget);
        this.sheet = new SheetBuilder(entry, budget);
    }

    void add(Record record) throws Refusal {
        switch (record) {
            case RowRecord hidden when hidden.getZeroHeight() -> sheet.hideRow(hidden.getRowNumber());
            case ColumnInfoRecord hidden
            when hidden.getHidden() -> sheet.hideColumns(hidden.getFirstColumn(), hidden.getLastColumn());
            case MergeCellsRecord merged -> merge(merged);
            case HyperlinkRecord link -> link(link);
            case MulBlankRecord blanks -> blanks(blanks);
            case StringRecord result
            when awaitsText -> {
                put(values.text(CellText.of(result.getString()), format));
                awaitsText = false;
            }
            case CellValueRecordInterface cell -> cell(cell);
            default -> {
                // Nothing that changes what a cell says.
            }
        }
    }

    private void merge(MergeCellsRecord record) throws Refusal {
        for (int i = 0; i < record.getNumAreas(); i++) {
            sheet.merge(record.getAreaAt(i));
        }
    }

    private void link(HyperlinkRecord link) throws Refusal {
        sheet.link(
                new CellRangeAddress(
                        link.getFirstRow(), link.getLastRow(), link.getFirstColumn(), link.getLastColumn()),
                Objects.requireNonNullElse(link.getAddress(), ""),
                Objects.requireNonNullElse(link.getTextMark(), ""));
    }

    private void blanks(MulBlankRecord blanks) throws Refusal {
        for (int i = 0; i < blanks.getNumColumns(); i++) {
            CellValue blank = values.blank(globals.format(blanks.getXFAt(i) & 0xffff));
            sheet.put(blanks.getRow(), blanks.getFirstColumn() + i, blank);
        }
    }

    private void cell(CellValueRecordInterface cell) throws Refusal {
        row = cell.getRow();
        column = cell.getColumn() & 0xffff;
        format = globals.format(cell.getXFIndex() & 0xffff);
        awaitsText = false;
        switch (cell) {
            case LabelSSTRecord text -> put(values.text(globals.text(text.getSSTIndex()), format));
            case LabelRecord text -> put(values.text(CellText.of(text.getValue()), format));
            case NumberRecord number -> put(values.number(number.getValue(), format));
            case BlankRecord blank -> put(values.blank(format));
            case BoolErrRecord truth when truth.isBoolean() -> put(values.truth(truth.getBooleanValue(), format));
            case BoolErrRecord error -> put(error(error.getErrorValue()));
            case FormulaRecord formula -> formula(formula);
            default -> {
                // No other kind has a value.
            }
        }
    }

    private void formula(FormulaRecord formula) throws Refusal {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            awaitsText = true;
        } else if (type == CellType.NUMERIC) {
            put(values.number(formula.getValue(), format));
        } else if (type == CellType.BOOLEAN) {
            put(values.truth(formula.getCachedBooleanValue(), format));
        } else if (type == CellType.ERROR) {
            put(error(formula.getCachedErrorValue()));
        } else {
            put(values.blank(format));
        }
    }

    private CellValue error(int code) throws Refusal {
        boolean known = FormulaError.isValidCode(code);
        return values.error(known ? FormulaError.forInt(code).getString() : "#ERROR", format);
    }

    private void put(CellValue value) throws Refusal {
        sheet.put(row, column, value);
    }

    Sheet finished() throws Refusal {
        return sheet.build();
    }
}
