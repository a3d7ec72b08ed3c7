package org.committeepapers.workbook.officer;

import java.util.List;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.workbook.officer.OfficerStyles.Style;

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
    private final Labels labels;

    private OfficerGuide(OfficerCells cells, Labels labels) {
        this.sheet = new OfficerSheet(cells, "Guide", List.of(28, 84, 52));
        this.cells = cells;
        this.labels = labels;
    }

    static void write(OfficerCopy copy, Labels labels, OfficerCells cells) throws Refusal {
        OfficerGuide guide = new OfficerGuide(cells, labels);
        OfficerSheet sheet = guide.sheet;
        sheet.line(labels.say("workbook.guide.title"), Style.TITLE);
        if (!copy.owner().isEmpty()) {
            sheet.line(labels.say("workbook.guide.owner", copy.owner()), Style.UNWRAPPED);
        }
        if (!copy.edition().isEmpty()) {
            sheet.line(labels.say("workbook.guide.edition", copy.edition()), Style.UNWRAPPED);
        }
        int header = sheet.rows();
        sheet.headings(List.of(
                labels.say("workbook.guide.part"),
                labels.say("workbook.guide.what"),
                labels.say("workbook.guide.example")));
        guide.topics(BEFORE);
        for (OfficerColumn column : OfficerColumn.of(copy.tracker())) {
            guide.row(
                    column.heading(), labels.say("workbook.guide." + column), labels.say("workbook.example." + column));
        }
        guide.topics(AFTER);
        sheet.table("Guide_table", header, 3);
        sheet.freeze(header, 0);
        sheet.page(false);
    }

    private void topics(List<String> topics) throws Refusal {
        for (String topic : topics) {
            row(labels.say("workbook.guide.topic." + topic), labels.say("workbook.guide." + topic), "");
        }
    }

    private void row(String part, String what, String example) throws Refusal {
        cells.row(sheet, FROM, part, what, example)
                .getCell(0)
                .setCellStyle(cells.styles().of(Style.LABEL));
    }
}
