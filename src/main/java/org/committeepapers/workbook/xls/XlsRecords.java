package org.committeepapers.workbook.xls;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Refusals;

/** The records of an .xls workbook, one after another: those of the whole, then those of each sheet. */
final class XlsRecords {

    private static final int HEADER_BYTES = 4;

    private final InputStream bytes;
    private final Refusals refusals;
    private RecordInputStream in;
    private int bytesRead;
    private boolean decrypted;
    private int substreamType;

    /** How many substreams, such as that of a chart on a sheet, the current record lies in. */
    private int depth;

    /** @param bytes of the stream called Workbook */
    XlsRecords(InputStream bytes, Refusals refusals) {
        this.bytes = bytes;
        this.refusals = refusals;
        this.in = new RecordInputStream(bytes);
    }

    /** Moves on to the start of the next substream that isn't within another; false where only padding follows. */
    boolean nextSubstream() throws Refusal {
        boolean within = depth > 0;
        while (within) {
            within = next();
        }
        finish();
        if (!in.hasNextRecord() || in.getNextSid() != BOFRecord.sid) {
            return false;
        }
        advance();
        BOFRecord start = new BOFRecord(in);
        if (start.getVersion() != BOFRecord.VERSION) {
            throw refusals.oldFormat();
        }
        substreamType = start.getType();
        depth = 1;
        return true;
    }

    /** What the current substream holds, by the numbers of {@link BOFRecord}. */
    int substreamType() {
        return substreamType;
    }

    /** Moves on to the next record of the current substream itself; false at its end. */
    boolean next() throws Refusal {
        while (true) {
            finish();
            if (!in.hasNextRecord()) {
                throw refusals.damaged("it ends too early");
            }
            advance();
            switch (sid()) {
                case BOFRecord.sid -> depth++;
                case EOFRecord.sid -> {
                    depth--;
                    if (depth == 0) {
                        return false;
                    }
                }
                case FilePassRecord.sid -> decrypt();
                default -> {
                    if (depth == 1) {
                        return true;
                    }
                }
            }
        }
    }

    /** The kind of the current record. */
    int sid() {
        return in.getSid() & 0xffff;
    }

    /** The rest of the current record and of those that continue it. */
    RecordInputStream data() {
        return in;
    }

    private void advance() {
        in.nextRecord();
        bytesRead += HEADER_BYTES + in.remaining();
    }

    private void finish() {
        in.readRemainder();
    }

    /**
     * Excel encrypts a workbook whose structure is protected with a password that everybody knows, and asks for none
     * when it opens it.
     */
    private void decrypt() throws Refusal {
        try {
            EncryptionInfo encryption = new FilePassRecord(in).getEncryptionInfo();
            if (decrypted || !encryption.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw refusals.encrypted();
            }
            decrypted = true;
            in = new RecordInputStream(bytes, encryption, bytesRead);
        } catch (GeneralSecurityException | RuntimeException e) {
            // A way of encrypting that POI doesn't know is one with a password all the same.
            throw refusals.encrypted();
        }
    }
}
