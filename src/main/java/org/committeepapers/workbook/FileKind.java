package org.committeepapers.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.committeepapers.diagnostic.Refusal;

/** Tells files that may be .xlsx packages from those that can't be, before anything is unzipped. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private FileKind() {}

    /** Refuses all but a file that begins as a zip does. */
    static void check(Path file, Refusals refusals) throws Refusal {
        if (Files.isDirectory(file)) {
            throw refusals.folder();
        }
        if (Files.notExists(file)) {
            throw refusals.missing();
        }
        if (!Files.isRegularFile(file)) {
            throw refusals.unreadable();
        }
        byte[] start = start(file, refusals);
        if (start.length == 0) {
            throw refusals.empty();
        }
        if (Arrays.equals(start, OLE2)) {
            throw ole2(file, refusals);
        }
        if (!Arrays.equals(start, ZIP)) {
            throw refusals.notAWorkbook();
        }
    }

    /** Refuses packages of other programs. */
    static void check(Parts parts, Refusals refusals) throws Refusal {
        if (parts.has("xl/workbook.bin")) {
            throw refusals.otherFormat("a binary workbook (.xlsb)");
        }
        if (parts.has("mimetype") && parts.has("content.xml")) {
            throw refusals.otherFormat("an OpenDocument file (such as .ods)");
        }
        if (parts.has("word/document.xml")) {
            throw refusals.otherFormat("a Word document");
        }
    }

    private static byte[] start(Path file, Refusals refusals) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        } catch (IOException e) {
            throw refusals.unreadable();
        }
    }

    /** A workbook with a password is an OLE2 file too, with the package encrypted inside. */
    private static Refusal ole2(Path file, Refusals refusals) {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryEntry root = ole2.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return refusals.encrypted();
            }
            boolean xls = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return xls ? refusals.oldFormat() : refusals.notAWorkbook();
        } catch (IOException | RuntimeException e) {
            // POI throws almost any unchecked exception at a file that was cut off.
            return refusals.damaged("it ends too early", e);
        }
    }
}
