package org.committeepapers.sheet;

import org.committeepapers.finding.Refusal;

/**
 * Counts what is read of one workbook, since sizes stated in a file may be wrong, and refuses it once it is too large.
 * Settings change the megabytes alone; the rest protects all that comes after from files that say very much in few
 * bytes.
 */
final class Budget {

    /** Of all parts; reading them takes time and memory even where they say nothing. */
    private static final int MOST_TAGS = 4_000_000;

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
    private long tags;
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

    /** Counts bytes as they are unpacked. */
    void unpack(byte[] buffer, int offset, int bytes) throws Refusal {
        unpacked += bytes;
        size(unpacked);
        for (int i = offset; i < offset + bytes; i++) {
            tags += buffer[i] == '<' ? 1 : 0;
        }
        atMost(MOST_TAGS, tags, "tags, such as those of cells and formats");
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
