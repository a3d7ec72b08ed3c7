package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.history.Snapshot;

/**
 * What an edition keeps for later editions.
 *
 * @param snapshot what later editions compare with
 * @param decided what people had decided
 */
public record EditionRecord(Snapshot snapshot, List<DecisionsFile.Decided> decided) {

    public EditionRecord {
        decided = List.copyOf(decided);
    }

    /**
     * Reads the record from an edition's internal folder.
     *
     * @throws IOException if a file is missing, damaged or of another format
     */
    public static EditionRecord read(Path folder) throws IOException {
        Path decided = folder.resolve(DecisionsFile.NAME);
        SnapshotFile tracker = tracker(folder);
        return new EditionRecord(
                snapshot(tracker),
                Files.exists(decided)
                        ? read(decided, DecisionsFile.FORMAT_VERSION, DecisionsFile.class)
                                .decided()
                        : List.of());
    }

    /**
     * Reads the snapshot alone.
     *
     * @throws IOException if the file is missing, damaged or of another format
     */
    public static Snapshot snapshot(Path folder) throws IOException {
        return snapshot(tracker(folder));
    }

    private static SnapshotFile tracker(Path folder) throws IOException {
        return read(folder.resolve(TrackerFile.NAME), TrackerFile.FORMAT_VERSION, SnapshotFile.class);
    }

    private static Snapshot snapshot(SnapshotFile tracker) throws IOException {
        try {
            return tracker.snapshot();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    static <T> T read(Path file, int version, Class<T> type) throws IOException {
        try {
            int found = Json.format(file);
            if (found > version) {
                throw new IOException(file.getFileName() + " has format " + found
                        + ", which only a later version of the program can read");
            }
            if (found != version) {
                throw new IOException(file.getFileName() + " doesn't have format " + version);
            }
            return Json.read(file, type);
        } catch (Json.Damaged e) {
            throw new IOException("it is damaged", e);
        }
    }
}
