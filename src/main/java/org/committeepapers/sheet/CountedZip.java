package org.committeepapers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.opc.internal.InvalidZipException;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.committeepapers.finding.Refusal;

/** The zip file of a package. Its parts are counted before POI makes a model of them, which takes far more memory. */
final class CountedZip extends ZipFileZipEntrySource {

    /** Parts by which other programs' packages are recognised. */
    private static final Map<String, String> OTHERS = Map.of(
            "xl/workbook.bin", "a binary workbook (.xlsb)",
            "content.xml", "an OpenDocument file (such as .ods)");

    private static final String PICTURES = "xl/media/";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int BUFFER = 1 << 16;

    private final Budget budget;
    private String reading = "its list of parts";

    private CountedZip(ZipSecureFile zip, Budget budget) {
        super(zip);
        this.budget = budget;
    }

    static CountedZip open(Path file, Budget budget) throws IOException, Refusal {
        CountedZip zip = new CountedZip(zip(file, budget.refusals()), budget);
        try {
            budget.size(parts(zip).mapToLong(ZipArchiveEntry::getSize).sum());
            for (Map.Entry<String, String> other : OTHERS.entrySet()) {
                if (zip.getEntry(other.getKey()) != null) {
                    throw budget.refusals().of(Refusals.OTHER, other.getValue());
                }
            }
            if (zip.getEntry("word/document.xml") != null) {
                throw budget.refusals().of(Refusals.DOCUMENT, "a Word document (.docx)");
            }
            if (zip.getEntry(CONTENT_TYPES) == null) {
                throw budget.refusals().of("workbook-not-xlsx");
            }
            for (ZipArchiveEntry part : parts(zip).toList()) {
                zip.count(part);
            }
            return zip;
        } catch (Refusal | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Stream<? extends ZipArchiveEntry> parts(CountedZip zip) {
        return Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.getName().startsWith(PICTURES));
    }

    /** Since a directory can lie. */
    private void count(ZipArchiveEntry part) throws IOException, Refusal {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                budget.unpack(buffer, read);
            }
        }
    }

    private static ZipSecureFile zip(Path file, Refusals refusals) throws Refusal {
        try {
            return new ZipSecureFile(file.toFile());
        } catch (InvalidZipException e) {
            // Spreadsheet programs differ in which of them they show.
            throw refusals.damaged("one of its parts is there twice", e);
        } catch (IOException | RuntimeException e) {
            throw refusals.damaged("it ends too early, or isn't a whole package", e);
        }
    }

    /** What was opened last, since POI's exceptions don't say which part is at fault. */
    String reading() {
        return reading;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        reading = "its part " + entry.getName();
        return super.getInputStream(entry);
    }
}
