package org.committeepapers.workbook.officer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;
import org.committeepapers.tracker.About;

/** Writes the workbook that officers fill in: what it is filled with reads back as an equal tracker. */
public final class OfficerWorkbook {

    private OfficerWorkbook() {}

    /**
     * The bytes of the workbook, always the same for the same copy and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public static byte[] write(OfficerCopy copy, Labels labels) throws Refusal {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OfficerLook look = new OfficerLook(workbook);
            OfficerCells cells = new OfficerCells(workbook, look);
            OfficerStatus statuses = new OfficerStatus(copy.habits(), labels);
            OfficerGuide.write(workbook, copy, labels, cells, look);
            OfficerSheet tracker = OfficerRows.write(workbook, copy.tracker(), statuses, cells, look);
            OfficerAbout.write(workbook, copy, labels, cells, look);
            OfficerLists lists = new OfficerLists(workbook, cells, look);
            lists.meetings(copy.tracker(), labels);
            lists.owners(copy.tracker());
            lists.words(labels);
            lists.accepted(copy.tracker());
            if (!copy.isBlank()) {
                OfficerRows.writeAsSent(workbook, copy.tracker(), statuses, cells, look);
            }
            new OfficerAids(workbook, tracker.sheet(), OfficerColumn.of(copy.tracker()), labels).add();
            int opened = copy.isBlank() ? 0 : workbook.getSheetIndex(tracker.sheet());
            workbook.setActiveSheet(opened);
            workbook.setSelectedTab(opened);
            properties(workbook, copy, labels);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return UndatedZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(XSSFWorkbook workbook, OfficerCopy copy, Labels labels) {
        About about = copy.tracker().about();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(Characters.legal(
                about.title().isEmpty()
                        ? labels.say("workbook.title-blank")
                        : labels.say("workbook.title", about.title())));
        core.setCreator(Characters.legal(about.council()));
        core.getUnderlyingProperties().setLanguageProperty(labels.language());
        workbook.getProperties().getExtendedProperties().setApplication("committee-papers");
        Optional<Date> made =
                Optional.of(Date.from(copy.made().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(made);
        core.setModified(made);
    }
}
