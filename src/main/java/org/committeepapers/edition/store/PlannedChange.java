package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.Json;

/**
 * What a run is about to do with an edition, written down so that the next run knows what to finish or undo.
 *
 * @param edition the folder's name below the tracker's
 * @param restricted the root of what is exempt; empty where that lies in the internal half
 */
public record PlannedChange(int formatVersion, Act act, String tracker, String edition, String restricted) {

    static final String FILE_NAME = "intent.json";

    private static final int FORMAT_VERSION = 1;
    private static final Pattern PLAIN = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

    /** What is done. */
    enum Act {
        /** Both halves are moved to where nothing is yet. */
        PUBLISH,
        /** An internal folder takes the place of the one before. */
        REPLACE,
        /** A published edition is taken out of public, and its record put aside. */
        WITHDRAW
    }

    /** Of an edition on this tracker. */
    static PlannedChange on(TrackerFolder trackerFolder, Act act, String edition) {
        return new PlannedChange(
                FORMAT_VERSION,
                act,
                trackerFolder.tracker(),
                edition,
                trackerFolder
                        .roots()
                        .restrictedRoot()
                        .map(root -> root.toAbsolutePath().normalize().toString())
                        .orElse(""));
    }

    /** The folders that the run used. */
    OutputFolders in(OutputFolders roots) {
        return restricted.isEmpty() ? roots : roots.with(Optional.of(Path.of(restricted)));
    }

    /**
     * Reads it; empty where there is none.
     *
     * @param stage in which it lies
     * @throws IOException where it is damaged
     */
    public static Optional<PlannedChange> read(Path stage) throws IOException {
        Path file = stage.resolve(FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        PlannedChange intent = Json.read(file, PlannedChange.class);
        if (intent.formatVersion != FORMAT_VERSION || !intent.isPlain()) {
            throw new IOException(file + " isn't what this version writes");
        }
        return Optional.of(intent);
    }

    /** Whether no name in it leads elsewhere. */
    private boolean isPlain() {
        return PLAIN.matcher(tracker).matches()
                && Arrays.stream(edition.split("/", -1))
                        .allMatch(part -> PLAIN.matcher(part).matches());
    }
}
