package org.committeepapers.workbook;

import org.committeepapers.diagnostic.Refusal;

/** Counts what was read of one workbook and refuses it once it is beyond a limit. */
final class Budget {

    /** Small files of many equal cells compress very well, and harm nobody. */
    private static final long RATIO_MATTERS_FROM = 10_000_000;

    private final Limits limits;
    private final Refusals refusals;
    private final long fileBytes;
    private long unzipped;
    private long characters;
    private int cells;

    Budget(Limits limits, Refusals refusals, long fileBytes) throws Refusal {
        this.limits = limits;
        this.refusals = refusals;
        this.fileBytes = fileBytes;
        if (fileBytes > limits.fileBytes()) {
            throw refusals.limit("bytes", "fileBytes", limits.fileBytes());
        }
    }

    void zipEntries(int entries) throws Refusal {
        if (entries > limits.zipEntries()) {
            throw refusals.limit("parts in its package", "zipEntries", limits.zipEntries());
        }
    }

    void unzip(long bytes) throws Refusal {
        unzipped += bytes;
        if (unzipped > limits.unzippedBytes()) {
            throw refusals.limit("bytes when unzipped", "unzippedBytes", limits.unzippedBytes());
        }
        if (unzipped > RATIO_MATTERS_FROM && unzipped / fileBytes >= limits.compressionRatio()) {
            throw refusals.limit(
                    "bytes unzipped for each byte of the file", "compressionRatio", limits.compressionRatio());
        }
    }

    void rows(int rowsOfSheet) throws Refusal {
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
    void cell() throws Refusal {
        cells++;
        if (cells > limits.cells()) {
            throw refusals.limit("cells", "cells", limits.cells());
        }
    }

    /** Texts or addresses listed apart from the cells that use them; more of them than cells are allowed serve nobody. */
    void listed(int number) throws Refusal {
        if (number > limits.cells()) {
            throw refusals.limit("cells", "cells", limits.cells());
        }
    }

    /** The length so far of a text that is being read. */
    void textLength(int length) throws Refusal {
        if (length > limits.textCharacters()) {
            throw refusals.limit("characters in one cell", "textCharacters", limits.textCharacters());
        }
    }

    /** A whole text that is kept; one that many cells share counts for each. */
    void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        if (characters > limits.totalCharacters()) {
            throw refusals.limit("characters in all", "totalCharacters", limits.totalCharacters());
        }
    }
}
