package org.committeepapers.workbook.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.committeepapers.finding.Refusal;

/** Counts what was read of one workbook, and the time that it took, and refuses it once it is beyond a limit. */
public final class Budget {

    /** Small files of many equal cells compress very well, and harm nobody. */
    private static final long RATIO_MATTERS_FROM = 10_000_000;

    /** Far beyond what spreadsheet programs write, and too little to matter. */
    private static final int LONGEST_PIECE = 2_000_000;

    /** Below what newer JDKs allow, so that the message is ours on all of them. */
    private static final int DEEPEST = 50;

    /** However few cells are allowed, a workbook brings its formats along. */
    private static final int ENTRIES_AT_LEAST = 1_000_000;

    /** What a heap of 512 MB has room for beside the cells, and far more than the formats that Excel allows. */
    private static final long MOST_HELD = 300_000_000;

    /** What an element or attribute takes in POI's own models, in bytes of memory. */
    private static final long HELD_FOR_EACH_NODE = 140;

    /** What a byte takes while it is parsed. */
    private static final long HELD_FOR_EACH_BYTE = 6;

    /** To ask what the processor spent takes long. */
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final Limits limits;
    private final Refusals refusals;
    private final long fileBytes;
    private long nextLook;
    private Optional<Refusal> refused = Optional.empty();
    private long unzipped;
    private long held;
    private long characters;
    private int cells;
    private int entries;

    /**
     * The time counts from now on.
     *
     * @param name by which findings name the file
     */
    public Budget(Path file, String name, Limits limits) throws Refusal {
        this.limits = limits;
        this.refusals = new Refusals(name);
        this.fileBytes = file.toFile().length();
        this.nextLook = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        within(limits.fileBytes(), fileBytes, "bytes", "fileBytes");
    }

    public Refusals refusals() {
        return refusals;
    }

    /** What was refused, which a library on the way may have made another exception of. */
    public Optional<Refusal> refused() {
        return refused;
    }

    private Refusal refused(Refusal refusal) {
        refused = Optional.of(refusal);
        return refusal;
    }

    private void within(long limit, long count, String what, String key) throws Refusal {
        if (count > limit) {
            throw refused(refusals.beyond(limit, what, key));
        }
    }

    /** To be asked again and again. Where the machine was busy with other things, it isn't counted as the file's fault. */
    public void time() throws Refusal {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            nextLook = now + BETWEEN_LOOKS;
            if (processorSeconds() >= limits.seconds()) {
                throw refused(refusals.tooSlow(limits.seconds()));
            }
        }
    }

    /** The time that the processor spent on the program; as much as there is where nobody knows. */
    private static long processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toSeconds)
                .orElse(Long.MAX_VALUE);
    }

    public void zipEntries(int count) throws Refusal {
        within(limits.zipEntries(), count, "parts in its package", "zipEntries");
    }

    public void unzip(long bytes) throws Refusal {
        time();
        unzipped += bytes;
        within(limits.unzippedBytes(), unzipped, "bytes when unzipped", "unzippedBytes");
        if (unzipped > RATIO_MATTERS_FROM) {
            long ratio = unzipped / fileBytes;
            within(limits.compressionRatio(), ratio, "bytes unzipped for each byte of the file", "compressionRatio");
        }
    }

    /**
     * More of the parts that POI holds whole, such as formats and relationships.
     *
     * @param nodes elements and attributes
     */
    public void held(long bytes, long nodes) throws Refusal {
        held += HELD_FOR_EACH_BYTE * bytes + HELD_FOR_EACH_NODE * nodes;
        if (held > MOST_HELD) {
            throw refused(refusals.damaged("its formats and the lists of its parts are too long to be real"));
        }
    }

    public void rows(int rowsOfSheet) throws Refusal {
        within(limits.rows(), rowsOfSheet, "rows on one sheet", "rows");
    }

    boolean isWithin(int column) {
        return column < limits.columns();
    }

    void column(int column) throws Refusal {
        within(limits.columns(), column + 1L, "columns on one sheet", "columns");
    }

    /** A cell with something in it, or a visit to one. */
    public void cell() throws Refusal {
        cells++;
        within(limits.cells(), cells, "cells", "cells");
        time();
    }

    /** Things in lists that cells point at: shared texts and their pieces, and notes. */
    public void entries(int more) throws Refusal {
        entries += more;
        within(Math.max(limits.cells(), ENTRIES_AT_LEAST), entries, "shared texts and notes", "cells");
    }

    /** The bytes so far of one value, name or remark, which the parser holds whole before anybody can count it. */
    public void piece(long bytes) throws Refusal {
        if (bytes > LONGEST_PIECE) {
            throw refused(
                    refusals.damaged("a single value of its XML is longer than %,d bytes".formatted(LONGEST_PIECE)));
        }
    }

    /** How many elements stand within one another. */
    public void depth(int elements) throws Refusal {
        if (elements > DEEPEST) {
            throw refused(
                    refusals.damaged("more than %,d elements of its XML stand within one another".formatted(DEEPEST)));
        }
    }

    /** The length so far of a text that is being read. */
    public void textLength(int length) throws Refusal {
        within(limits.textCharacters(), length, "characters in one cell", "textCharacters");
    }

    /** A whole text that is kept; one that many cells share counts for each. */
    public void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        within(limits.totalCharacters(), characters, "characters in all", "totalCharacters");
    }
}
