package org.committeepapers.edition.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.committeepapers.edition.record.RunRecord;

/** The log of an output's runs, {@code runs.jsonl} in the internal folder: one line each, in the order in which they ended. */
public final class RunLog {

    /** Its file name. */
    public static final String FILE_NAME = "runs.jsonl";

    private RunLog() {}

    /**
     * Adds a line, which is on the disk when this returns. If an interrupted run left an incomplete line, starts a new one
     * below it.
     *
     * @throws IOException if the log can't be written or isn't a file
     */
    public static void append(OutputLock lock, RunRecord run) throws IOException {
        Path file = lock.roots().internalRoot().resolve(FILE_NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is a link or a folder where a file should be");
        }
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.wrap(line(run, !endsWithLine(channel)));
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

    private static byte[] line(RunRecord run, boolean startsNewLine) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (startsNewLine) {
            bytes.write('\n');
        }
        run.writeLine(bytes);
        return bytes.toByteArray();
    }
}
