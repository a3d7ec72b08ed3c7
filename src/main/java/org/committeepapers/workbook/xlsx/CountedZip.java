package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.opc.internal.InvalidZipException;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;

/** The zip file of a package, in which whatever POI reads is counted. */
final class CountedZip extends ZipFileZipEntrySource {

    /** Parts by which packages of other programs are known. */
    private static final Map<String, String> OTHERS = Map.of(
            "xl/workbook.bin", "a binary workbook (.xlsb)",
            "content.xml", "an OpenDocument file (such as .ods)",
            "word/document.xml", "a Word document");

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Budget budget;

    private CountedZip(ZipSecureFile zip, Budget budget) {
        super(zip);
        this.budget = budget;
    }

    static CountedZip open(Path file, Budget budget) throws IOException, Refusal {
        CountedZip zip = new CountedZip(zip(file, budget.refusals()), budget);
        try {
            budget.zipEntries(Collections.list(zip.getEntries()).size());
            for (Map.Entry<String, String> other : OTHERS.entrySet()) {
                if (zip.getEntry(other.getKey()) != null) {
                    throw budget.refusals().otherFormat(other.getValue());
                }
            }
            if (zip.getEntry(CONTENT_TYPES) == null) {
                throw budget.refusals().notAWorkbook();
            }
            return zip;
        } catch (Refusal | RuntimeException e) {
            zip.close();
            throw e;
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

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new CountedStream(super.getInputStream(entry), budget);
    }
}
