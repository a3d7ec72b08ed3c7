package org.committeepapers.workbook.sheet;

import org.committeepapers.diagnostic.Refusal;

/** Counts what was read of one workbook and refuses it once it is beyond a limit. */
public final class Budget {

    /** Small files of many equal cells compress very well, and harm nobody. */
    private static final long RATIO_MATTERS_FROM = 10_000_000;

    /** Far beyond what spreadsheet programs write, and too little to matter. */
    private static final int LONGEST_PIECE = 2_000_000;

    /** Below what newer JDKs allow, so that the message is ours on all of them. */
    private static final int DEEPEST = 50;

    /** However few cells are allowed, a workbook brings its formats along. */
    private static final int ENTRIES_AT_LEAST = 1_000_000;

    private final Limits limits;
    private final Refusals refusals;
    private final long fileBytes;
    private long unzipped;
    private long characters;
    private int cells;
    private int entries;

    public Budget(Limits limits, Refusals refusals, long fileBytes) throws Refusal {
        this.limits = limits;
        this.refusals = refusals;
        this.fileBytes = fileBytes;
        if (fileBytes > limits.fileBytes()) {
            throw refusals.limit("bytes", "fileBytes", limits.fileBytes());
        }
    }

    public void zipEntries(int entries) throws Refusal {
        if (entries > limits.zipEntries()) {
            throw refusals.limit("parts in its package", "zipEntries", limits.zipEntries());
        }
    }

    public void unzip(long bytes) throws Refusal {
        unzipped += bytes;
        if (unzipped > limits.unzippedBytes()) {
            throw refusals.limit("bytes when unzipped", "unzippedBytes", limits.unzippedBytes());
        }
        if (unzipped > RATIO_MATTERS_FROM && unzipped / fileBytes >= limits.compressionRatio()) {
            throw refusals.limit(
                    "bytes unzipped for each byte of the file", "compressionRatio", limits.compressionRatio());
        }
    }

    public void rows(int rowsOfSheet) throws Refusal {
        if (rowsOfSheet > limits.rows()) {
            throw refusals.limit("rows on one sheet", "rows", limits.rows());
        }
    }

    void column(int column) throws Refusal {
        if (column >= limits.columns()) {
            throw refusals.limit("columns on one sheet", "columns", limits.columns());
        }
    }

    /** A cell with something in it, or a visit to one. */
    public void cell() throws Refusal {
        cells++;
        if (cells > limits.cells()) {
            throw refusals.limit("cells", "cells", limits.cells());
        }
    }

    /** Things in lists that cells point at: shared texts and their pieces, formats, fonts, sheets and links. */
    public void entries(int more) throws Refusal {
        entries += more;
        int most = Math.max(limits.cells(), ENTRIES_AT_LEAST);
        if (entries > most) {
            throw refusals.limit("shared texts, formats and links", "cells", most);
        }
    }

    /** The bytes so far of one value, name or remark, which the parser holds whole before anybody can count it. */
    public void piece(long bytes) throws Refusal {
        if (bytes > LONGEST_PIECE) {
            throw refusals.damaged("a single value of its XML is longer than %,d bytes".formatted(LONGEST_PIECE));
        }
    }

    /** How many elements stand within one another. */
    public void depth(int elements) throws Refusal {
        if (elements > DEEPEST) {
            throw refusals.damaged("more than %,d elements of its XML stand within one another".formatted(DEEPEST));
        }
    }

    /** The length so far of a text that is being read. */
    public void textLength(int length) throws Refusal {
        if (length > limits.textCharacters()) {
            throw refusals.limit("characters in one cell", "textCharacters", limits.textCharacters());
        }
    }

    /** A whole text that is kept; one that many cells share counts for each. */
    public void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        if (characters > limits.totalCharacters()) {
            throw refusals.limit("characters in all", "totalCharacters", limits.totalCharacters());
        }
    }
}
