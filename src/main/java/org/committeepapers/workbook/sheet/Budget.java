package org.committeepapers.workbook.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.committeepapers.finding.Refusal;

/** Counts what is read of one workbook and the time it takes, and refuses the workbook once it is beyond a limit. */
public final class Budget {

    /** In bytes; small files of many equal cells compress very well, and are harmless. */
    private static final long RATIO_MATTERS_FROM = 10_000_000;

    /** In bytes; far more than spreadsheet programs write. */
    private static final int LONGEST_PIECE = 2_000_000;

    /** Lower than the limit of newer JDKs, so that they all give our message. */
    private static final int DEEPEST = 50;

    /** A workbook brings its formats along, however few cells are allowed. */
    private static final int ENTRIES_AT_LEAST = 1_000_000;

    /** In bytes: what a heap of 512 MB can hold beside the cells, and far more than Excel's formats take. */
    private static final long MOST_HELD = 300_000_000;

    /** Bytes of memory for each element or attribute in POI's own models. */
    private static final long HELD_FOR_EACH_NODE = 140;

    /** Bytes of memory for each byte that is parsed. */
    private static final long HELD_FOR_EACH_BYTE = 6;

    /** In nanoseconds; reading the processor's time is slow. */
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final Limits limits;
    private final Refusals refusals;
    private final long fileBytes;
    private final long start = System.nanoTime();
    private long nextLook;

    /** The processor time at the first look; until then the clock counts, since asking at the start would slow each run. */
    private Optional<Duration> atFirstLook = Optional.empty();

    private long untilFirstLook;
    private Optional<Refusal> refused = Optional.empty();
    private long unzipped;
    private long held;
    private long characters;
    private int cells;
    private int entries;

    /**
     * Starts the time.
     *
     * @param name by which findings call the file
     */
    public Budget(Path file, String name, Limits limits) throws Refusal {
        this.limits = limits;
        this.refusals = new Refusals(name);
        this.fileBytes = file.toFile().length();
        this.nextLook = start + Math.min(BETWEEN_LOOKS, longest());
        within(limits.fileBytes(), fileBytes, "bytes", "fileBytes");
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

    private void within(long limit, long count, String what, String key) throws Refusal {
        if (count > limit) {
            throw refused(refusals.of("workbook-too-large", "%,d".formatted(limit), what, key));
        }
    }

    /** To be called often. Time that the machine spent on other things isn't held against the file. */
    public void time() throws Refusal {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            nextLook = now + BETWEEN_LOOKS;
            long taken = taken(now);
            if (now - start >= longest() && taken >= longest()) {
                throw refused(refusals.of("workbook-too-large/time", "%,d".formatted(limits.seconds())));
            }
        }
    }

    private long longest() {
        return TimeUnit.SECONDS.toNanos(limits.seconds());
    }

    /** The processor time since the start, in nanoseconds, with all threads; by the clock where it isn't known. */
    private long taken(long now) {
        Optional<Duration> processor = ProcessHandle.current().info().totalCpuDuration();
        if (atFirstLook.isEmpty()) {
            atFirstLook = processor;
            untilFirstLook = now - start;
        }
        return processor
                .flatMap(spent -> atFirstLook.map(spent::minus))
                .map(since -> untilFirstLook + since.toNanos())
                .orElse(now - start);
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

    public void rows(int rowsOfSheet) throws Refusal {
        within(limits.rows(), rowsOfSheet, "rows on one sheet", "rows");
    }

    boolean isWithin(int column) {
        return column < limits.columns();
    }

    void column(int column) throws Refusal {
        within(limits.columns(), column + 1L, "columns on one sheet", "columns");
    }

    /** Counts a cell that is stored or visited. */
    public void cell() throws Refusal {
        cells++;
        within(limits.cells(), cells, "cells", "cells");
        time();
    }

    /** Counts what cells refer to: shared texts and their pieces, and notes. */
    public void entries(int more) throws Refusal {
        entries += more;
        within(Math.max(limits.cells(), ENTRIES_AT_LEAST), entries, "shared texts and notes", "cells");
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
        within(limits.textCharacters(), length, "characters in one cell", "textCharacters");
    }

    /** Counts a text that is kept; one that many cells share counts for each. */
    public void text(int length) throws Refusal {
        textLength(length);
        characters += length;
        within(limits.totalCharacters(), characters, "characters in all", "totalCharacters");
    }
}
