package org.committeepapers.sheet;

import org.committeepapers.finding.Refusal;

/**
 * Counts what is read of one workbook, since sizes stated in a file may be wrong, and refuses it once it is too large.
 * Settings change the megabytes alone; the rest protects all that comes after from files that say very much in few
 * bytes.
 */
final class Budget {

    /** Each tag and each attribute takes so much room in the limit, as POI's model of it takes ten times that of memory. */
    private static final int BYTES_FOR_EACH_NODE = 25;

    /** Of one sheet, without blank ones. */
    private static final int MOST_ROWS = 50_000;

    /** Of one sheet. */
    private static final int MOST_COLUMNS = 1_000;

    /** Of all sheets, with the pieces of texts, notes, links and merges. */
    private static final int MOST_CELLS = 1_000_000;

    /** In one cell; Excel allows 32,767. */
    private static final int LONGEST_TEXT = 50_000;

    /** In all, where a text that many cells share counts for each. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private final Limits limits;
    private final Refusals refusals;
    private long unpacked;
    private long nodes;
    private long characters;
    private int cells;

    /** @param name by which findings call the file */
    Budget(String name, Limits limits) {
        this.limits = limits;
        this.refusals = new Refusals(name);
    }

    Refusals refusals() {
        return refusals;
    }

    private void atMost(long most, long count, String what) throws Refusal {
        if (count > most) {
            throw refusals.of("workbook-too-large/count", "%,d".formatted(most), what);
        }
    }

    private void megabytes(long bytes, String finding) throws Refusal {
        if (bytes > limits.bytes()) {
            throw refusals.of(finding, limits.megabytes());
        }
    }

    /** The size of the whole, as the file states it. */
    void size(long bytes) throws Refusal {
        megabytes(bytes, "workbook-too-large");
    }

    /** The size of a table in plain text (.csv). */
    void plainText(long bytes) throws Refusal {
        megabytes(bytes, "workbook-too-large/csv");
    }

    /** Counts bytes that were unpacked, and in them tags and attributes. */
    void unpack(byte[] buffer, int bytes) throws Refusal {
        unpacked += bytes;
        size(unpacked);
        for (int i = 0; i < bytes; i++) {
            nodes += buffer[i] == '<' || buffer[i] == '=' ? 1 : 0;
        }
        atMost(
                Math.max(limits.bytes(), Limits.DEFAULT.bytes()) / BYTES_FOR_EACH_NODE,
                nodes,
                "tags and attributes, as of cells and their formats");
    }

    void rows(int rowsOfSheet) throws Refusal {
        atMost(MOST_ROWS, rowsOfSheet, "rows on one sheet");
    }

    void column(int column) throws Refusal {
        atMost(MOST_COLUMNS, column + 1L, "columns on one sheet");
    }

    /** Counts a cell that is stored or visited, or what cells refer to. */
    void cell() throws Refusal {
        cells++;
        atMost(MOST_CELLS, cells, "cells, texts and notes");
    }

    /** Counts a text that is kept. */
    void text(int length) throws Refusal {
        atMost(LONGEST_TEXT, length, "characters in one cell");
        characters += length;
        atMost(MOST_CHARACTERS, characters, "characters in all");
    }
}
