package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run is about to do with an edition, written down so that the next run knows what to finish or undo.
 *
 * @param edition the edition's folder, relative to the tracker's
 */
public record PlannedChange(int formatVersion, Act act, String tracker, String edition) {

    static final String FILE_NAME = "intent.json";

    private static final int FORMAT_VERSION = 1;
    private static final Pattern PLAIN = Pattern.compile("[^./\\\\:\\p{Cntrl}][^/\\\\:\\p{Cntrl}]*");

    /** What is done. */
    enum Act {
        /** The folders of a new edition are moved into place. */
        PUBLISH,
        /** An internal folder replaces an earlier one. */
        REPLACE,
        /** A published edition is withdrawn. */
        WITHDRAW
    }

    /** A change to an edition of this tracker. */
    static PlannedChange on(TrackerFolder trackerFolder, Act act, String edition) {
        return new PlannedChange(FORMAT_VERSION, act, trackerFolder.tracker(), edition);
    }

    /**
     * Reads the plan in a staging folder; empty if there is none.
     *
     * @throws IOException if it is damaged
     */
    public static Optional<PlannedChange> read(Path stage) throws IOException {
        Path file = stage.resolve(FILE_NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        PlannedChange plan = Json.read(file, PlannedChange.class);
        if (plan.formatVersion != FORMAT_VERSION || !plan.isPlain()) {
            throw new IOException(file + " isn't a plan that this version of the program can read");
        }
        return Optional.of(plan);
    }

    /** Whether no name in it leads to another folder. */
    private boolean isPlain() {
        return PLAIN.matcher(tracker).matches()
                && Arrays.stream(edition.split("/", -1))
                        .allMatch(part -> PLAIN.matcher(part).matches());
    }
}
