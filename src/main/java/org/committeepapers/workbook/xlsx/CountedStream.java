package org.committeepapers.workbook.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;

/** Counts the bytes of a part as they are unzipped. */
public final class CountedStream extends FilterInputStream {

    private final Budget budget;
    private final boolean parsed;
    private long sincePiece;

    private CountedStream(InputStream in, Budget budget, boolean parsed) {
        super(in);
        this.budget = budget;
        this.parsed = parsed;
    }

    /** Of a part that goes through the parser, which holds each value whole. */
    static CountedStream parsed(InputStream in, Budget budget) {
        return new CountedStream(in, budget, true);
    }

    /** Of a part that is taken as it is. */
    public static CountedStream copied(InputStream in, Budget budget) {
        return new CountedStream(in, budget, false);
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
            if (parsed) {
                budget.piece(sincePiece);
            }
        } catch (Refusal e) {
            throw new Refused(e);
        }
    }

    /** Carries a refusal through the parser, which knows only IOException. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
