package org.committeepapers.workbook.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.workbook.about.AboutLabel;
import org.committeepapers.workbook.officer.OfficerStyles.Style;

/** Writes the sheet About: a label, its value and a hint in each row. */
final class OfficerAbout {

    private static final int VALUE = 1;
    private static final Location FROM = new Location.File("About");

    private final OfficerCopy copy;
    private final OfficerCells cells;

    private OfficerAbout(OfficerCopy copy, OfficerCells cells) {
        this.copy = copy;
        this.cells = cells;
    }

    static void write(OfficerCopy copy, Labels labels, OfficerCells cells) throws Refusal {
        OfficerSheet sheet = new OfficerSheet(cells, "About", List.of(30, 70, 64));
        sheet.headings(List.of(
                labels.say("workbook.about.label"),
                labels.say("workbook.about.value"),
                labels.say("workbook.about.hint")));
        OfficerAbout about = new OfficerAbout(copy, cells);
        for (AboutLabel label : AboutLabel.values()) {
            XSSFRow row = cells.row(sheet, FROM, label.shown(), "", labels.say("workbook.about." + label));
            row.getCell(0).setCellStyle(cells.styles().of(Style.LABEL));
            about.value(row.getCell(VALUE), label);
        }
        sheet.freeze(0, 0);
        sheet.page(false);
    }

    private void value(XSSFCell cell, AboutLabel label) throws Refusal {
        About about = copy.tracker().about();
        if (label.front().isPresent()) {
            cells.text(cell, about.front().of(label.front().get()), FROM);
            return;
        }
        switch (label) {
            case TRACKER_ID -> cells.text(cell, copy.tracker().id(), FROM);
            case EDITION -> cells.text(cell, copy.edition(), FROM);
            case COUNCIL -> cells.text(cell, about.council(), FROM);
            case COMMITTEE -> cells.text(cell, about.committee(), FROM);
            case TITLE -> cells.text(cell, about.title(), FROM);
            case CONSIDERED_ON -> day(cell, about.consideredOn());
            case INTRODUCTION -> cells.text(cell, about.introduction(), FROM);
            case AGREED_BY_CABINET_ON -> day(cell, about.agreedByCabinetOn());
            case COMMITTEE_IS_ASKED_TO -> cells.text(cell, lines(about.committeeIsAskedTo()), FROM);
            case APPENDIX -> cells.text(cell, about.appendix(), FROM);
            case REPORT_AUTHOR -> cells.text(cell, about.reportAuthor(), FROM);
            case CONTACT -> cells.text(cell, about.contact(), FROM);
            case LANGUAGE -> cells.text(cell, language(about), FROM);
            case EXEMPTION -> cells.text(cell, copy.tracker().exemptions().words(), FROM);
            default -> throw new IllegalStateException(label + " has no value");
        }
    }

    /** English is what a blank means, so that trackers that never heard of it stay as they are. */
    private static String language(About about) {
        return about.language() == Language.ENGLISH ? "" : "Cymraeg";
    }

    private void day(XSSFCell cell, Optional<LocalDate> day) {
        if (day.isPresent()) {
            cells.day(cell, day);
        }
    }

    private static RichText lines(List<RichText> lines) {
        List<Run> runs = new ArrayList<>();
        for (RichText line : lines) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.addAll(line.runs());
        }
        return new RichText(runs);
    }
}
