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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.edition.RunRecord.Made;

/**
 * The log of an output's runs, {@code runs.jsonl} in the internal folder: one line each, in the order in which they ended.
 * Each line carries the hash of the line before.
 */
public final class RunLog {

    /** Its file name. */
    public static final String FILE_NAME = "runs.jsonl";

    /** The command that makes no edition and repairs nothing. */
    public static final String CHASE = "chase";

    private final OutputFolders roots;
    private final RecordedRuns before;
    private final boolean afterInterrupted;

    /** @param before the lines at the beginning of the run, to which nobody else may add while it has the lock */
    private RunLog(OutputFolders roots, RecordedRuns before, boolean afterInterrupted) {
        this.roots = roots;
        this.before = before;
        this.afterInterrupted = afterInterrupted;
    }

    static Path file(OutputFolders roots) {
        return roots.internalRoot().resolve(FILE_NAME);
    }

    /**
     * Notes that a run is at work.
     *
     * @throws IOException if that can't be written; then nothing may be published
     */
    public static RunLog begin(OutputLock lock) throws IOException {
        OutputFolders roots = lock.roots();
        RunNote note = new RunNote(roots);
        RecordedRuns before = RecordedRuns.read(roots);
        boolean afterInterrupted = note.isOf(before);
        if (!afterInterrupted) {
            note.write(before);
        }
        return new RunLog(roots, before, afterInterrupted);
    }

    /**
     * A line that was written.
     *
     * @param number from 1
     * @param hash of the line
     * @param found editions that an interrupted run had recorded in no line
     */
    public record Written(int number, String hash, List<Made> found) {}

    /**
     * Adds a line, which is on the disk when this returns. If an interrupted run left an incomplete line, starts a new one
     * below it.
     *
     * @throws IOException if the log can't be written or isn't a file
     */
    public Written append(RunRecord run) throws IOException {
        Path file = file(roots);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is a link or a folder where a file should be");
        }
        boolean isRepaired = StagingFolder.stages(roots.internalRoot()).isEmpty();
        boolean recordsEditions = !run.command().equals(CHASE);
        List<Made> found = isRepaired && recordsEditions ? found(run) : List.of();
        byte[] line = line(run, new RunRecord.Evidence(before.previous(), found, new PresentEditions(roots).pages()));
        append(file, line);
        if (isRepaired && (recordsEditions || !afterInterrupted)) {
            new RunNote(roots).delete();
        }
        return new Written(
                before.lines().size() + 1, DigestUtils.sha256Hex(line), before.hasBegun() ? found : List.of());
    }

    /**
     * Editions that are in no line: where the chain begins, those from earlier versions of the program; later only what an
     * interrupted run left, since anything else wasn't put there by a run.
     */
    private List<Made> found(RunRecord run) throws IOException {
        if (before.hasBegun() && !afterInterrupted) {
            return List.of();
        }
        Map<String, Made> recorded = before.editions();
        Map<String, Made> present = new PresentEditions(roots).all();
        made(run).forEach(made -> present.remove(PresentEditions.place(made)));
        return present.entrySet().stream()
                .filter(entry -> isNew(entry.getValue(), Optional.ofNullable(recorded.get(entry.getKey()))))
                .map(Map.Entry::getValue)
                .filter(made -> before.hasBegun() || afterInterrupted || isFromEarlierVersion(made))
                .toList();
    }

    private static List<Made> made(RunRecord run) {
        return run.trackers().stream()
                .map(RunRecord.Tracker::made)
                .flatMap(Optional::stream)
                .filter(Made::written)
                .toList();
    }

    /** A draft replaces an earlier one; a published edition never changes. */
    private static boolean isNew(Made made, Optional<Made> recorded) {
        boolean isReplaceable = !made.kind().equals(Edition.Kind.PUBLISHED.name())
                && !made.kind().equals(Made.WITHDRAWN);
        return recorded.isEmpty()
                || isReplaceable
                        && !Objects.equals(recorded.get().internalManifestSha256(), made.internalManifestSha256());
    }

    /** Whether the internal manifest doesn't carry the hash of the public one. */
    private boolean isFromEarlierVersion(Made made) {
        try {
            return Manifest.read(roots.internalRoot().resolve(PresentEditions.place(made)))
                    .publicManifestSha256()
                    .isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** The line without its line break. */
    private byte[] line(RunRecord run, RunRecord.Evidence evidence) throws IOException {
        PresentEditions present = new PresentEditions(roots);
        List<RunRecord.Tracker> hashed = run.trackers().stream()
                .map(tracker -> new RunRecord.Tracker(
                        tracker.file(),
                        tracker.counts(),
                        tracker.made().map(made -> made.written() ? present.hashed(made) : made)))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run.with(hashed).writeLine(bytes, evidence);
        byte[] line = bytes.toByteArray();
        return Arrays.copyOf(line, line.length - 1);
    }

    private static void append(Path file, byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.allocate(line.length + 2);
            if (!endsWithLine(channel)) {
                bytes.put((byte) '\n');
            }
            bytes.put(line).put((byte) '\n').flip();
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean endsWithLine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }
}
