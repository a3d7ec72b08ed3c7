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

    /** In bytes; far more than spreadsheet programs write. */
    private static final int LONGEST_PIECE = 2_000_000;

    /** Lower than the limit of newer JDKs, so that they all give our message. */
    private static final int DEEPEST = 50;

    /** In bytes: what a heap of 512 MB can hold beside the cells, and far more than Excel's formats take. */
    private static final long MOST_HELD = 300_000_000;

    /** Bytes of memory for each element or attribute in POI's own models. */
    private static final long HELD_FOR_EACH_NODE = 140;

    /** Bytes of memory for each byte that is parsed. */
    private static final long HELD_FOR_EACH_BYTE = 6;

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
     * Counts parts that POI holds whole, such as formats and relationships.
     *
     * @param nodes elements and attributes
     */
    public void held(long bytes, long nodes) throws Refusal {
        held += HELD_FOR_EACH_BYTE * bytes + HELD_FOR_EACH_NODE * nodes;
        if (held > MOST_HELD) {
            throw refused(refusals.damaged("its formats and the lists of its parts are too long to be real"));
        }
    }

    void rows(int rowsOfSheet) throws Refusal {
        atMost(MOST_ROWS, rowsOfSheet, "rows on one sheet");
    }

    void column(int column) throws Refusal {
        atMost(MOST_COLUMNS, column + 1L, "columns on one sheet");
    }

    /** Counts a cell that is stored or visited, or what cells refer to. */
    public void cell() throws Refusal {
        cells++;
        atMost(MOST_CELLS, cells, "cells, texts and notes");
    }

    /** The bytes so far of one value, name or comment, which the parser holds whole before it can be counted. */
    public void piece(long bytes) throws Refusal {
        if (bytes > LONGEST_PIECE) {
            throw refused(
                    refusals.damaged("a single value of its XML is longer than %,d bytes".formatted(LONGEST_PIECE)));
        }
    }

    /** The nesting of elements. */
    public void depth(int elements) throws Refusal {
        if (elements > DEEPEST) {
            throw refused(
                    refusals.damaged("more than %,d elements of its XML are nested in one another".formatted(DEEPEST)));
        }
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
