package org.committeepapers.publication;

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
import tools.jackson.core.JsonGenerator;

/** The runs of an output, {@code runs.jsonl} in the internal folder: a line each, in the order in which they ended. */
public final class RunLog {

    /** Its name. */
    public static final String FILE_NAME = "runs.jsonl";

    private static final int FORMAT_VERSION = 1;

    private RunLog() {}

    /**
     * Adds a line; it is on the disk when this returns. Where a run that was cut off left half a line, the new one
     * stands below it.
     *
     * @throws IOException where it can't be written, or something that is no file stands in its place
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

    private static byte[] line(RunRecord run, boolean below) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (below) {
            bytes.write('\n');
        }
        Json.writeLine(bytes, json -> write(run, json));
        return bytes.toByteArray();
    }

    private static void write(RunRecord run, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("formatVersion", FORMAT_VERSION);
        json.writeStringProperty("start", run.start().toString());
        json.writeStringProperty("end", run.end().toString());
        json.writeStringProperty("command", run.command());
        json.writeStringProperty("toolVersion", run.toolVersion());
        json.writeNumberProperty("exitCode", run.exitCode());
        write(run.counts(), json);
        json.writeArrayPropertyStart("trackers");
        run.trackers().forEach(tracker -> write(tracker, json));
        json.writeEndArray();
        json.writeArrayPropertyStart("inputs");
        for (Edition.Input input : run.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("file", input.file());
            json.writeStringProperty("sha256", input.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(RunRecord.Counts counts, JsonGenerator json) {
        json.writeNumberProperty("errors", counts.errors());
        json.writeNumberProperty("warnings", counts.warnings());
        json.writeNumberProperty("notes", counts.notes());
    }

    private static void write(RunRecord.Tracker tracker, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", tracker.file());
        write(tracker.counts(), json);
        tracker.made().ifPresent(made -> {
            json.writeStringProperty("tracker", made.tracker());
            json.writeStringProperty("edition", made.edition());
            json.writeStringProperty("kind", made.kind());
            json.writeBooleanProperty("written", made.written());
        });
        json.writeEndObject();
    }
}
