package org.committeepapers.workbook.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;

/** Counts the bytes of a part as they are unzipped, and what of them is held in memory. */
final class CountedStream extends FilterInputStream {

    private final Budget budget;
    private boolean inPieces;
    private long sincePiece;

    /** Of a part that POI makes a model of, unless {@link #newPiece} is said. */
    CountedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        try {
            count(buffer, offset, Math.max(read, 0));
        } catch (Refusal e) {
            throw new IOException(e);
        }
        return read;
    }

    /** Notes that the part is read in pieces, and that all that was read before is let go of, but for a buffer's length. */
    void newPiece() {
        inPieces = true;
        sincePiece = 0;
    }

    private void count(byte[] buffer, int offset, int bytes) throws Refusal {
        budget.unzip(bytes);
        if (inPieces) {
            sincePiece += bytes;
            budget.piece(sincePiece);
        } else {
            budget.held(bytes, nodes(buffer, offset, bytes));
        }
    }

    /** About as many as there are elements and attributes. */
    private static int nodes(byte[] buffer, int offset, int bytes) {
        int nodes = 0;
        for (int i = offset; i < offset + bytes; i++) {
            nodes += buffer[i] == '<' || buffer[i] == '=' ? 1 : 0;
        }
        return nodes;
    }
}
