package org.committeepapers.workbook.xls;

import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.sheet.SheetEntry;

/** Reads the records of one sheet of an .xls workbook. */
final class XlsSheet {

    /** A text with fonts of its own in the cell, as before there were shared texts. */
    private static final int RICH_LABEL = 0xd6;
    /** In place of a number's last two bytes where a formula's result is none. */
    private static final int NO_NUMBER = 0xffff;

    private static final int RESULT_IS_TEXT = 0;
    private static final int RESULT_IS_TRUTH = 1;
    private static final int RESULT_IS_ERROR = 2;

    private final XlsGlobals globals;
    private final CellValues values;
    private final SheetBuilder sheet;
    private int row;
    private int column;
    private CellFormat format = CellFormat.GENERAL;

    /** Whether the text that follows is the result of the formula just read. */
    private boolean awaitsText;

    XlsSheet(XlsGlobals globals, CellValues values, Budget budget) {
        this.globals = globals;
        this.values = values;
        this.sheet = new SheetBuilder(budget);
    }

    void record(int sid, RecordInputStream in) throws Refusal {
        switch (sid) {
            case RowRecord.sid -> row(new RowRecord(in));
            case ColumnInfoRecord.sid -> column(new ColumnInfoRecord(in));
            case MergeCellsRecord.sid -> merges(new MergeCellsRecord(in));
            case HyperlinkRecord.sid -> link(in);
            case StringRecord.sid -> result(in);
            case MulRKRecord.sid, MulBlankRecord.sid -> several(sid, in);
            case LabelSSTRecord.sid,
                    LabelRecord.sid,
                    RICH_LABEL,
                    NumberRecord.sid,
                    RKRecord.sid,
                    BlankRecord.sid,
                    BoolErrRecord.sid,
                    FormulaRecord.sid -> cell(sid, in);
            default -> {
                // Nothing that changes what a cell says.
            }
        }
    }

    private void row(RowRecord record) {
        if (record.getZeroHeight()) {
            sheet.hideRow(record.getRowNumber());
        }
    }

    private void column(ColumnInfoRecord record) {
        if (record.getHidden()) {
            sheet.hideColumns(record.getFirstColumn(), record.getLastColumn());
        }
    }

    private void merges(MergeCellsRecord record) throws Refusal {
        for (int i = 0; i < record.getNumAreas(); i++) {
            CellRangeAddress area = record.getAreaAt(i);
            sheet.merge(
                    new CellRange(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
        }
    }

    private void link(RecordInputStream in) throws Refusal {
        HyperlinkRecord link;
        try {
            link = new HyperlinkRecord(in);
        } catch (RuntimeException e) {
            // The words of the cell are worth more than a link that can't be followed.
            return;
        }
        sheet.links()
                .add(
                        new CellRange(
                                link.getFirstRow(), link.getLastRow(), link.getFirstColumn(), link.getLastColumn()),
                        link.getAddress() == null ? "" : link.getAddress(),
                        link.getTextMark() == null ? "" : link.getTextMark());
    }

    private void cell(int sid, RecordInputStream in) throws Refusal {
        row = in.readUShort();
        column = in.readUShort();
        format = globals.format(in.readUShort());
        awaitsText = false;
        switch (sid) {
            case LabelSSTRecord.sid -> put(values.text(globals.string(in.readInt()), format));
            case NumberRecord.sid -> put(values.number(in.readDouble(), format));
            case RKRecord.sid -> put(values.number(RKUtil.decodeNumber(in.readInt()), format));
            case BlankRecord.sid -> put(values.blank(format));
            case BoolErrRecord.sid -> {
                int value = in.readUByte();
                put(in.readUByte() == 0 ? values.truth(value != 0, format) : error(value));
            }
            case FormulaRecord.sid -> formula(in.readLong());
            default -> put(values.text(CellText.verbatim(in.readString()), format));
        }
    }

    /** Cells side by side: a number or nothing each, with a format. */
    private void several(int sid, RecordInputStream in) throws Refusal {
        boolean numbers = sid == MulRKRecord.sid;
        row = in.readUShort();
        column = in.readUShort();
        int bytes = numbers ? Short.BYTES + Integer.BYTES : Short.BYTES;
        while (in.remaining() >= bytes + Short.BYTES) {
            format = globals.format(in.readUShort());
            put(numbers ? values.number(RKUtil.decodeNumber(in.readInt()), format) : values.blank(format));
            column++;
        }
    }

    /** @param result a number by its bits, or what stands in its place */
    private void formula(long result) throws Refusal {
        if (result >>> 48 != NO_NUMBER) {
            put(values.number(Double.longBitsToDouble(result), format));
            return;
        }
        int value = (int) (result >>> 16) & 0xff;
        switch ((int) result & 0xff) {
            case RESULT_IS_TEXT -> awaitsText = true;
            case RESULT_IS_TRUTH -> put(values.truth(value != 0, format));
            case RESULT_IS_ERROR -> put(error(value));
            default -> put(values.blank(format));
        }
    }

    private void result(RecordInputStream in) throws Refusal {
        if (awaitsText) {
            put(values.text(CellText.verbatim(in.readString()), format));
            awaitsText = false;
        }
    }

    private CellValue error(int code) throws Refusal {
        boolean known = FormulaError.isValidCode(code);
        return values.error(known ? FormulaError.forInt(code).getString() : "#ERROR", format);
    }

    private void put(CellValue value) throws Refusal {
        sheet.put(row, column, value);
    }

    Sheet build(String file, SheetEntry entry) throws Refusal {
        return sheet.build(file, entry);
    }
}
