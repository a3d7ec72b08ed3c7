package org.committeepapers.workbook.officer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Tracker;

/**
 * The workbook that officers fill in. By the standard layout it reads back as an equal tracker, whatever the layout of
 * the original; only statuses are always words of the list.
 *
 * @param tracker all of it, or an owner's part
 * @param edition to which the copy belongs, such as 2026-11-24 or 2026-11-24.2; empty where there is none
 * @param owner whose actions it holds; empty where it holds everybody's
 * @param made the day in the file's properties
 */
public record OfficerWorkbook(Tracker tracker, String edition, String owner, LocalDate made) {

    /**
     * Not the first moment of 1980: Java takes that for a time before ZIP's own, and adds one that depends on the time
     * zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** A new tracker to begin with. */
    public static OfficerWorkbook blank(LocalDate made) {
        About about = new About("", "", "", Optional.empty(), RichText.EMPTY, Optional.empty(), List.of(), "", "", "");
        return new OfficerWorkbook(new Tracker("", about, List.of(), List.of(), List.of(), List.of()), "", "", made);
    }

    /**
     * The bytes of the workbook, always the same for the same content and labels.
     *
     * @throws Refusal where a text is longer than a cell can hold; nothing is ever cut
     */
    public byte[] bytes(Labels labels) throws Refusal {
        boolean blank = tracker.recommendations().isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OfficerStyles styles = new OfficerStyles(workbook);
            OfficerTracker rows = new OfficerTracker(styles, tracker);
            OtherSheets others = new OtherSheets(this, labels, styles);
            others.guide();
            XSSFSheet sheet = rows.write();
            others.about();
            others.meetings();
            others.owners();
            others.lists();
            others.accepted();
            if (!blank) {
                rows.writeAsSent();
            }
            OfficerRules.add(sheet, OfficerColumn.of(tracker), labels);
            int opened = blank ? 0 : workbook.getSheetIndex(sheet);
            workbook.setActiveSheet(opened);
            workbook.setSelectedTab(opened);
            properties(workbook, labels);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return undated(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void properties(XSSFWorkbook workbook, Labels labels) {
        About about = tracker.about();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(Characters.legal(
                about.title().isEmpty()
                        ? labels.say("workbook.title-blank")
                        : labels.say("workbook.title", about.title())));
        core.setCreator(Characters.legal(about.council()));
        core.getUnderlyingProperties().setLanguageProperty(labels.language());
        workbook.getProperties().getExtendedProperties().setApplication("committee-papers");
        Optional<Date> day =
                Optional.of(Date.from(made.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreated(day);
        core.setModified(day);
    }

    /** The package without times, so that the same workbook always has the same bytes. */
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
