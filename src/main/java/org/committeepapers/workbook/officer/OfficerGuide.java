package org.committeepapers.workbook.officer;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;

/**
 * Writes the sheet Guide: what goes where, with one worked example down its last column. The example stands here, in
 * another form than a tracker's, so that it is never published as a recommendation.
 */
final class OfficerGuide {

    private static final Location FROM = new Location.File("Guide");
    private static final List<String> BEFORE = List.of("rows", "yours");
    private static final List<String> AFTER =
            List.of("overdue", "lists", "new-rows", "meetings", "owners", "accepted", "return");

    private final OfficerSheet sheet;
    private final OfficerCells cells;
    private final OfficerLook look;
    private final Labels labels;

    private OfficerGuide(OfficerSheet sheet, OfficerCells cells, OfficerLook look, Labels labels) {
        this.sheet = sheet;
        this.cells = cells;
        this.look = look;
        this.labels = labels;
    }

    static void write(XSSFWorkbook workbook, OfficerCopy copy, Labels labels, OfficerCells cells, OfficerLook look)
            throws Refusal {
        OfficerSheet sheet = new OfficerSheet(workbook, "Guide", look);
        sheet.columns(List.of(28, 84, 52));
        OfficerGuide guide = new OfficerGuide(sheet, cells, look, labels);
        sheet.title(labels.say("workbook.guide.title"));
        if (!copy.owner().isEmpty()) {
            guide.line(labels.say("workbook.guide.owner", copy.owner()));
        }
        if (!copy.edition().isEmpty()) {
            guide.line(labels.say("workbook.guide.edition", copy.edition()));
        }
        int header = sheet.rows();
        sheet.headings(List.of(
                labels.say("workbook.guide.part"),
                labels.say("workbook.guide.what"),
                labels.say("workbook.guide.example")));
        guide.table(copy);
        sheet.table("Guide_table", header, 3);
        sheet.freeze(header, 0);
        sheet.page(false);
    }

    private void table(OfficerCopy copy) throws Refusal {
        for (String topic : BEFORE) {
            row(labels.say("workbook.guide.topic." + topic), labels.say("workbook.guide." + topic), "");
        }
        for (OfficerColumn column : OfficerColumn.of(copy.tracker())) {
            row(column.heading(), labels.say("workbook.guide." + column), labels.say("workbook.example." + column));
        }
        for (String topic : AFTER) {
            row(labels.say("workbook.guide.topic." + topic), labels.say("workbook.guide." + topic), "");
        }
    }

    private void line(String words) {
        XSSFCell cell = sheet.row().createCell(0);
        cell.setCellValue(words);
        cell.setCellStyle(look.unwrapped());
    }

    private void row(String part, String what, String example) throws Refusal {
        XSSFRow row = sheet.row();
        cells.text(row.createCell(0), part, FROM);
        row.getCell(0).setCellStyle(look.label());
        cells.text(row.createCell(1), what, FROM);
        cells.text(row.createCell(2), example, FROM);
    }
}
