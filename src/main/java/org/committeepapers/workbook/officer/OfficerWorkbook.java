package org.committeepapers.workbook.officer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;
import org.committeepapers.tracker.About;

/**
 * Writes the workbook that officers fill in. What it is filled with reads back as an equal tracker, by the standard
 * layout, however the tracker itself is laid out; but a status is always a word of the list.
 */
public final class OfficerWorkbook {

    /**
     * Not the first moment of 1980: Java takes that for a time before ZIP's own and adds one that depends on the time
     * zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private OfficerWorkbook() {}

    /**
     * The bytes of the workbook, always the same for the same copy and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public static byte[] write(OfficerCopy copy, Labels labels) throws Refusal {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OfficerCells cells = new OfficerCells(workbook);
            OfficerTracker tracker = new OfficerTracker(cells, copy.tracker());
            OfficerGuide.write(copy, labels, cells);
            XSSFSheet sheet = tracker.write().sheet();
            OfficerAbout.write(copy, labels, cells);
            OfficerLists lists = new OfficerLists(cells);
            lists.meetings(copy.tracker(), labels);
            lists.owners(copy.tracker());
            lists.words(labels);
            lists.accepted(copy.tracker());
            if (!copy.isBlank()) {
                tracker.writeAsSent();
            }
            List<OfficerColumn> columns = OfficerColumn.of(copy.tracker());
            OfficerValidation.add(sheet, columns, labels);
            OverdueFormat.add(sheet, columns, labels);
            int opened = copy.isBlank() ? 0 : workbook.getSheetIndex(sheet);
            workbook.setActiveSheet(opened);
            workbook.setSelectedTab(opened);
            properties(workbook, copy, labels);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return undated(bytes.toByteArray());
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

    /** The package without the time of day, so that the same workbook is always the same bytes. */
    private static byte[] undated(byte[] dated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(dated.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(undated);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
