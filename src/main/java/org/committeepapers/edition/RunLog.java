package org.committeepapers.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.committeepapers.edition.RecordedRuns.Content;
import org.committeepapers.edition.RecordedRuns.Made;
import org.committeepapers.edition.RecordedRuns.Outcome;

/**
 * The log of an output's runs, {@code runs.jsonl} in the internal folder: a line for each edition before it is moved into
 * place or withdrawn, and one for each run when it ends. Each line carries the hash of the line before.
 */
public final class RunLog {

    public static final String FILE_NAME = "runs.jsonl";

    /** The command that publishes what isn't a draft. */
    public static final String PUBLISH = "publish";

    /** The command that makes no edition. */
    public static final String CHASE = "chase";

    static final int FORMAT_VERSION = 2;

    private final OutputFolders roots;
    private final String command;
    private final Instant start;
    private final List<Made> own = new ArrayList<>();
    private RecordedRuns runs;
    private Optional<Made> open = Optional.empty();
    private Optional<List<String>> missing = Optional.empty();

    private RunLog(OutputFolders roots, String command, Instant start, RecordedRuns runs) {
        this.roots = roots;
        this.command = command;
        this.start = start;
        this.runs = runs;
    }

    static Path file(Path internalRoot) {
        return internalRoot.resolve(FILE_NAME);
    }

    /**
     * Reads the log, and closes a run that was interrupted between the line of an edition and its move.
     *
     * @throws IOException if it can't be read or written, or is of an earlier version; then nothing may be published
     */
    public static RunLog begin(OutputLock lock, String command, Instant start) throws IOException {
        Path file = file(lock.roots().internalRoot());
        if (Folders.isThere(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is a link or a folder where a file should be");
        }
        RunLog log = new RunLog(
                lock.roots(), command, start, RecordedRuns.read(lock.roots().internalRoot()));
        Optional<Made> last = log.runs.unclosed();
        if (last.isPresent() && last.get().isPublished() && !log.isInPlace(last.get())) {
            log.line(last.get().as(Made.ABANDONED, ""));
        }
        return log;
    }

    private boolean isInPlace(Made made) {
        return Folders.isThere(roots.internalRoot().resolve(made.tracker()).resolve(made.edition()));
    }

    /** The record with the lines of this run. */
    public RecordedRuns runs() {
        return runs;
    }

    /** Keeps the trackers without a workbook for the line of this run. */
    public void missing(List<String> trackers) {
        missing = Optional.of(List.copyOf(trackers));
    }

    /** The trackers without a workbook, in this run or the last one that looked. */
    List<String> missing() {
        return missing.orElseGet(runs::missing);
    }

    boolean isOwn(Made made) {
        return own.contains(made);
    }

    boolean hasOwn(String tracker) {
        return own.stream().anyMatch(made -> made.tracker().equals(tracker));
    }

    OutputFolders roots() {
        return roots;
    }

    /** The one rename that puts an edition in place. */
    interface Move {
        void make() throws IOException;
    }

    /**
     * Adds the line of an edition, then makes the move.
     *
     * @throws IOException if either fails; then the line says no more than that the edition was abandoned
     */
    void commit(Made made, Move move) throws IOException {
        line(made);
        own.add(made);
        open = Optional.of(made);
        try {
            move.make();
            open = Optional.empty();
        } catch (IOException | RuntimeException e) {
            try {
                abandon();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private void abandon() throws IOException {
        if (open.isPresent() && !isInPlace(open.get())) {
            line(open.get().as(Made.ABANDONED, ""));
        }
        open = Optional.empty();
    }

    /** Adds the line of a withdrawal, which is all that it takes. */
    void withdraw(Made made) throws IOException {
        line(made);
        own.add(made);
    }

    private void line(Made made) throws IOException {
        add(Content.of(Optional.of(runs.head()), start.toString(), command, Optional.of(made)));
    }

    /**
     * Adds the line of a run that ends. It is on the disk when this returns.
     *
     * @param trackers in the order of the workbooks
     */
    public RecordedRuns.Line close(Instant end, String toolVersion, int exitCode, List<Outcome> trackers)
            throws IOException {
        abandon();
        add(new Content(
                FORMAT_VERSION,
                Optional.of(runs.head()),
                start.toString(),
                end.toString(),
                command,
                toolVersion,
                Optional.of(exitCode),
                Optional.empty(),
                trackers,
                missing,
                pages()));
        return runs.lines().getLast();
    }

    /** The hashes of the pages at the roots that are there: a chase may not know where the public one is. */
    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        roots.pages().forEach((name, page) -> {
            if (Folders.isFolder(Folders.parent(page))) {
                pages.put(name, Folders.hash(page));
            }
        });
        return pages;
    }

    private void add(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.writeLine(bytes, content);
        try {
            append(file(roots.internalRoot()), bytes.toByteArray());
        } catch (IOException e) {
            // The line may be there and not yet on the disk, and the next one has to follow from it.
            runs = RecordedRuns.read(roots.internalRoot());
            throw e;
        }
        runs = runs.with(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1));
    }

    /** In place of half a line that an interrupted run left. */
    private void append(Path file, byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            channel.truncate(runs.size()).position(runs.size());
            try {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            } catch (IOException e) {
                channel.truncate(runs.size());
                throw e;
            }
            channel.force(true);
        }
    }
}
