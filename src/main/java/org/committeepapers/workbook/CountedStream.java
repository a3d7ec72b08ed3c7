package org.committeepapers.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.committeepapers.diagnostic.Refusal;

/** Counts the bytes of a part as they are unzipped. */
final class CountedStream extends FilterInputStream {

    private final Budget budget;
    private long sincePiece;

    CountedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    /** Notes that the parser has handed on all that it read before, but for a buffer's length. */
    void newPiece() {
        sincePiece = 0;
    }

    private void count(int bytes) throws Refused {
        sincePiece += bytes;
        try {
            budget.unzip(bytes);
            budget.piece(sincePiece);
        } catch (Refusal e) {
            throw new Refused(e);
        }
    }

    /** Carries a refusal through the parser, which knows only IOException. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
