package org.committeepapers.writer.pdf;

import java.io.Serial;

/** The paper turned out so long that it needs a list of contents: lay it out again with one. */
final class TooLong extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    TooLong() {
        super("more pages than go without a list of contents", null, false, false);
    }
}
