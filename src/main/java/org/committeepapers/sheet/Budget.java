package org.committeepapers.sheet;

import java.util.Optional;
import org.committeepapers.finding.Refusal;

/**
 * Counts what is read of one workbook, since sizes stated in a file may be wrong, and refuses it once it is too large.
 * Settings change the megabytes alone; the rest protects memory from files that say very much in few bytes.
 */
public final class Budget {

    /** Of one sheet, without blank ones. */
    private static final int MOST_ROWS = 50_000;

    /** Of one sheet. */
    private static final int MOST_COLUMNS = 1_000;

    /** Of all sheets, with shared texts, their pieces, notes and merges. */
    private static final int MOST_CELLS = 1_000_000;

    /** In one cell; Excel allows 32,767. */
    private static final int LONGEST_TEXT = 50_000;

    /** In all, where a text that many cells share counts for each. */
    private static final int MOST_CHARACTERS = 20_000_000;

    /** Memory that POI's model may take for each byte of the limit: of 512 MB, what is left beside the values of cells. */
    private static final int HELD_FOR_EACH_BYTE_OF_LIMIT = 5;

    /** Bytes of memory for each element or attribute in POI's model; measured, as is the next. */
    private static final long HELD_FOR_EACH_NODE = 160;

    /** Bytes of memory for each byte that is parsed. */
    private static final long HELD_FOR_EACH_BYTE = 3;

    /** POI's model of an old workbook takes many times its size. */
    private static final int OLD_FORMAT_COUNTS = 8;

    private final Limits limits;
    private final Refusals refusals;
    private Optional<Refusal> refused = Optional.empty();
    private long unpacked;
    private long held;
    private long characters;
    private int cells;

    /** @param name by which findings call the file */
    public Budget(String name, Limits limits) {
        this.limits = limits;
        this.refusals = new Refusals(name);
    }

    public Refusals refusals() {
        return refusals;
    }

    /** The refusal, which a library on the way may have wrapped in another exception. */
    public Optional<Refusal> refused() {
        return refused;
    }

    private Refusal refused(Refusal refusal) {
        refused = Optional.of(refusal);
        return refusal;
    }

    private void atMost(long most, long count, String what) throws Refusal {
        if (count > most) {
            throw refused(refusals.of("workbook-too-large/count", "%,d".formatted(most), what));
        }
    }

    /** The size of the whole, as the file states it. */
    public void size(long bytes) throws Refusal {
        size(bytes, "workbook-too-large");
    }

    /** The size of a table in plain text (.csv). */
    public void plainText(long bytes) throws Refusal {
        size(bytes, "workbook-too-large/csv");
    }

    private void size(long bytes, String finding) throws Refusal {
        if (bytes > limits.bytes()) {
            throw refused(refusals.of(finding, limits.megabytes()));
        }
    }

    /** The size of an old workbook (.xls). */
    public void oldFormat(long bytes) throws Refusal {
        if (bytes * OLD_FORMAT_COUNTS > limits.bytes()) {
            throw refused(refusals.of("workbook-too-large/xls", "%,d".formatted(limits.bytes() / OLD_FORMAT_COUNTS)));
        }
    }

    /** Counts bytes as they are unpacked. */
    public void unpack(long bytes) throws Refusal {
        unpacked += bytes;
        size(unpacked);
    }

    /**
     * Counts what POI's model holds, before it has made it.
     *
     * @param nodes elements and attributes
     */
    public void held(long bytes, long nodes) throws Refusal {
        held += HELD_FOR_EACH_BYTE * bytes + HELD_FOR_EACH_NODE * nodes;
        long most = HELD_FOR_EACH_BYTE_OF_LIMIT * Math.max(limits.bytes(), Limits.DEFAULT.bytes());
        if (held > most) {
            throw refused(refusals.of("workbook-too-large/memory", most / 1_000_000));
        }
    }

    void rows(int rowsOfSheet) throws Refusal {
        atMost(MOST_ROWS, rowsOfSheet, "rows on one sheet");
    }

    void column(int column) throws Refusal {
        atMost(MOST_COLUMNS, column + 1L, "columns on one sheet");
    }

    /**
     * Counts the columns whose width or format a sheet states.
     *
     * @param inOrder whether it lies behind those before
     */
    void columns(int columns, boolean inOrder) throws Refusal {
        atMost(MOST_COLUMNS, columns, "columns on one sheet");
        if (!inOrder) {
            throw refused(refusals.damaged("the columns of a sheet lie over one another"));
        }
    }

    /** Counts a cell that is stored or visited, or what cells refer to. */
    public void cell() throws Refusal {
        cells++;
        atMost(MOST_CELLS, cells, "cells, texts and notes");
    }

    /** The length so far of a text that is being read. */
    public void textLength(int length) throws Refusal {
        atMost(LONGEST_TEXT, length, "characters in one cell");
    }

    /** Counts a text that is kept. */
    public void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        atMost(MOST_CHARACTERS, characters, "characters in all");
    }
}
