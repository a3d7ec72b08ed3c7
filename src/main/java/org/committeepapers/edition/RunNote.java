package org.committeepapers.edition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The note that a run is at work: {@code .run} in the internal folder, there from the beginning of the run until its line is
 * written. It names the last line of the record at that time, by hash and number, so that a file put there by hand, or one
 * that belongs to lines since removed, excuses nothing.
 */
public record RunNote(OutputFolders roots) {

    public static final String FILE_NAME = ".run";

    /** Its name until it is complete. */
    public static final String INCOMPLETE = ".run.new";

    private static final String NO_LINE = "none 0\n";
    private static final int LONGEST = 100;

    /** Where it is. */
    public Path file() {
        return roots.internalRoot().resolve(FILE_NAME);
    }

    public boolean isThere() {
        return Folders.isThere(file());
    }

    /**
     * Whether a run left it that ended before its line was written, so that editions of its may be in no line.
     *
     * @param runs the record, which must still have the line that the note names
     */
    public boolean isOf(RecordedRuns runs) throws IOException {
        if (!Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS) || Files.size(file()) > LONGEST) {
            return false;
        }
        String words = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        return words.equals(NO_LINE) || runs.lines().stream().anyMatch(line -> words.equals(words(line)));
    }

    private static String words(RecordedRuns.Line line) {
        return line.hash() + " " + line.number() + "\n";
    }

    /** Writes it in one step, in place of any other. */
    void write(RecordedRuns runs) throws IOException {
        String words = runs.lines().isEmpty() ? NO_LINE : words(runs.lines().getLast());
        Path incomplete = roots.internalRoot().resolve(INCOMPLETE);
        Files.deleteIfExists(incomplete);
        try (FileChannel channel =
                FileChannel.open(incomplete, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        }
        new DurableFiles().replace(incomplete, file());
    }

    void delete() throws IOException {
        new DurableFiles().delete(file());
    }
}
