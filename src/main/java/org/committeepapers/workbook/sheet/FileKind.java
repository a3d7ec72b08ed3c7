package org.committeepapers.workbook.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.xlsx.Parts;

/** What a file may be, by its first bytes and never by its name. */
public enum FileKind {
    /** A zip file, as .xlsx and its sisters are. */
    PACKAGE,
    /** An OLE2 file, as .xls is, and as a workbook with a password is too. */
    OLD_WORKBOOK,
    /** Anything else, which is text or nothing. */
    TEXT;

    private static final int ZIP = 0x504b0304;
    private static final int OLE2 = 0xd0cf11e0;
    /** The first byte of workbooks of Excel 2 to 4, which have a zero, two or four after it and then a length. */
    private static final int BEFORE_OLE2 = 0x09;

    private static final int BYTES = 4;

    /** Refuses what is no file, is empty, or can't be opened. */
    static FileKind of(Path file, Refusals refusals) throws Refusal {
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
        int first = 0;
        for (int i = 0; i < BYTES; i++) {
            first = first << 8 | (i < start.length ? start[i] & 0xff : 0);
        }
        if (first == ZIP) {
            return PACKAGE;
        }
        if (first == OLE2) {
            return OLD_WORKBOOK;
        }
        if (first >>> 24 == BEFORE_OLE2 && (first & 0xff) == 0 && start.length == BYTES) {
            throw refusals.oldFormat();
        }
        return TEXT;
    }

    /** Refuses packages of other programs. */
    public static void check(Parts parts, Refusals refusals) throws Refusal {
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
            return in.readNBytes(BYTES);
        } catch (IOException e) {
            throw refusals.unreadable();
        }
    }
}
