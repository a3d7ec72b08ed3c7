package org.committeepapers.workbook.sheet;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.committeepapers.diagnostic.Refusal;

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

    /** A read that has taken so much of its time is worth the milliseconds of asking what the processor spent on it. */
    private static final int PART_OF_TIME = 10;

    /** One cell in so many looks at the clock. */
    private static final int CELLS_BETWEEN_LOOKS = 256;

    private final Limits limits;
    private final Refusals refusals;
    private final long fileBytes;
    private final long start = System.nanoTime();
    private final long most;
    private OptionalLong processorAtPart = OptionalLong.empty();
    private Optional<Refusal> refused = Optional.empty();
    private long unzipped;
    private long held;
    private long characters;
    private int cells;
    private int entries;

    /** The time counts from now on. */
    public Budget(Limits limits, Refusals refusals, long fileBytes) throws Refusal {
        this.limits = limits;
        this.refusals = refusals;
        this.fileBytes = fileBytes;
        this.most = TimeUnit.SECONDS.toNanos(limits.seconds());
        if (fileBytes > limits.fileBytes()) {
            throw beyond("bytes", "fileBytes", limits.fileBytes());
        }
    }

    /** What was refused, which a library on the way may have made another exception of. */
    public Optional<Refusal> refused() {
        return refused;
    }

    private Refusal beyond(String what, String key, long limit) {
        return refused(refusals.limit(what, key, limit));
    }

    private Refusal refused(Refusal refusal) {
        refused = Optional.of(refusal);
        return refusal;
    }

    /** To be asked again and again. What a machine does beside isn't counted as the file's fault. */
    public void time() throws Refusal {
        long taken = System.nanoTime() - start;
        if (taken < most / PART_OF_TIME) {
            return;
        }
        long processor = processor();
        if (processorAtPart.isEmpty()) {
            processorAtPart = OptionalLong.of(processor);
        }
        long spent = processor - processorAtPart.getAsLong() + most / PART_OF_TIME;
        if (taken >= most && spent >= most) {
            throw refused(refusals.tooSlow(limits.seconds()));
        }
    }

    /** The time that the processor spent on the program, in nanoseconds; all time that went by where nobody knows. */
    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }

    public void zipEntries(int entries) throws Refusal {
        if (entries > limits.zipEntries()) {
            throw beyond("parts in its package", "zipEntries", limits.zipEntries());
        }
    }

    public void unzip(long bytes) throws Refusal {
        time();
        unzipped += bytes;
        if (unzipped > limits.unzippedBytes()) {
            throw beyond("bytes when unzipped", "unzippedBytes", limits.unzippedBytes());
        }
        if (unzipped > RATIO_MATTERS_FROM && unzipped / fileBytes >= limits.compressionRatio()) {
            throw beyond("bytes unzipped for each byte of the file", "compressionRatio", limits.compressionRatio());
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
        if (rowsOfSheet > limits.rows()) {
            throw beyond("rows on one sheet", "rows", limits.rows());
        }
    }

    boolean isWithin(int column) {
        return column < limits.columns();
    }

    void column(int column) throws Refusal {
        if (!isWithin(column)) {
            throw beyond("columns on one sheet", "columns", limits.columns());
        }
    }

    /** A cell with something in it, or a visit to one. */
    public void cell() throws Refusal {
        cells++;
        if (cells > limits.cells()) {
            throw beyond("cells", "cells", limits.cells());
        }
        if (cells % CELLS_BETWEEN_LOOKS == 0) {
            time();
        }
    }

    /** Things in lists that cells point at: shared texts and their pieces, and notes. */
    public void entries(int more) throws Refusal {
        entries += more;
        int most = Math.max(limits.cells(), ENTRIES_AT_LEAST);
        if (entries > most) {
            throw beyond("shared texts and notes", "cells", most);
        }
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
        if (length > limits.textCharacters()) {
            throw beyond("characters in one cell", "textCharacters", limits.textCharacters());
        }
    }

    /** A whole text that is kept; one that many cells share counts for each. */
    public void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        if (characters > limits.totalCharacters()) {
            throw beyond("characters in all", "totalCharacters", limits.totalCharacters());
        }
    }
}
