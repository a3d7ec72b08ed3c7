package org.committeepapers.edition.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.comparison.Snapshot;

/**
 * What an edition keeps for later ones.
 *
 * @param snapshot what later editions compare with
 * @param accepted empty where nothing was
 */
public record EditionRecord(Snapshot snapshot, List<AcceptancesFile.Accepted> accepted) {

    public EditionRecord {
        accepted = List.copyOf(accepted);
    }

    /**
     * Reads it from the internal folder of the edition.
     *
     * @throws IOException where a file is missing, damaged or of another format
     */
    public static EditionRecord read(Path folder) throws IOException {
        Path accepted = folder.resolve(AcceptancesFile.NAME);
        return new EditionRecord(
                snapshot(folder),
                Files.exists(accepted)
                        ? read(accepted, AcceptancesFile.FORMAT_VERSION, AcceptancesFile.class)
                                .accepted()
                        : List.of());
    }

    /**
     * Reads the snapshot alone.
     *
     * @throws IOException where the file is missing, damaged or of another format
     */
    public static Snapshot snapshot(Path folder) throws IOException {
        try {
            return read(folder.resolve(TrackerFile.NAME), TrackerFile.FORMAT_VERSION, SnapshotFile.class)
                    .snapshot();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static <T> T read(Path file, int version, Class<T> type) throws IOException {
        try {
            int found = Json.format(file);
            if (found > version) {
                throw new IOException(file.getFileName() + " is of format " + found
                        + ", which a later version of the program writes and this one can't read");
            }
            if (found != version) {
                throw new IOException(file.getFileName() + " isn't of format " + version);
            }
            return Json.read(file, type);
        } catch (Json.Damaged e) {
            throw new IOException("it is damaged", e);
        }
    }
}
