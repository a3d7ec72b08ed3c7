package org.committeepapers.workbook.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;

/** Counts the bytes of a part as they are unzipped, and what of them is held in memory. */
public final class CountedStream extends FilterInputStream {

    private final Budget budget;
    private Use use;
    private long sincePiece;

    private enum Use {
        COPIED,
        HELD,
        PARSED
    }

    private CountedStream(InputStream in, Budget budget, Use use) {
        super(in);
        this.budget = budget;
        this.use = use;
    }

    /** Of a part that is taken as it is. */
    public static CountedStream copied(InputStream in, Budget budget) {
        return new CountedStream(in, budget, Use.COPIED);
    }

    /** Of a part that POI makes a model of, unless {@link #newPiece} is said. */
    static CountedStream held(InputStream in, Budget budget) {
        return new CountedStream(in, budget, Use.HELD);
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
            throw new Refused(e);
        }
        return read;
    }

    /** Notes that the part is read in pieces, and that all that was read before is let go of, but for a buffer's length. */
    void newPiece() {
        use = Use.PARSED;
        sincePiece = 0;
    }

    private void count(byte[] buffer, int offset, int bytes) throws Refusal {
        budget.unzip(bytes);
        switch (use) {
            case COPIED -> {
                // Nothing of it is looked at.
            }
            case HELD -> budget.held(bytes, nodes(buffer, offset, bytes));
            case PARSED -> {
                sincePiece += bytes;
                budget.piece(sincePiece);
            }
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

    /** Carries a refusal through a library, which knows only IOException. */
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
