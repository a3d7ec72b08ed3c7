package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.committeepapers.history.Tally;
import org.committeepapers.tracker.Status;

/**
 * What {@code tracker.json} says about the tracker as a whole.
 *
 * @param standing how many actions have each status, how many are overdue, and for how many that is withheld; empty in
 *     older editions
 */
public record TrackerHead(int formatVersion, LocalDate asAt, String title, Map<String, Integer> standing) {

    private static final String OVERDUE = "overdue";

    /** Written only if there are any. */
    private static final String UNTOLD = "untold";

    public TrackerHead {
        standing = Map.copyOf(standing);
    }

    /**
     * Reads it from the internal folder of an edition.
     *
     * @throws IOException if the file is missing, a link or damaged
     */
    public static TrackerHead read(Path folder) throws IOException {
        return Json.read(folder.resolve(TrackerFile.NAME), TrackerHead.class);
    }

    static Map<String, Integer> standing(Tally tally) {
        Map<String, Integer> standing = new LinkedHashMap<>();
        tally.statuses().forEach((status, number) -> standing.put(status.name(), number));
        standing.put(OVERDUE, tally.overdue());
        if (tally.untold() > 0) {
            standing.put(UNTOLD, tally.untold());
        }
        return standing;
    }

    /**
     * The counts of an edition. Older editions didn't keep them, so their actions are counted again.
     *
     * @throws IOException if the record is missing, a link, damaged or of another format
     */
    public static Tally tally(Path folder) throws IOException {
        try {
            TrackerHead head = read(folder);
            if (head.formatVersion == TrackerFile.FORMAT_VERSION && !head.standing.isEmpty()) {
                return head.tally();
            }
        } catch (Json.Damaged | IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
        return Tally.of(EditionRecord.snapshot(folder));
    }

    private Tally tally() {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        standing.forEach((name, number) -> {
            if (number < 0) {
                throw new IllegalArgumentException(name);
            }
            if (!name.equals(OVERDUE) && !name.equals(UNTOLD)) {
                statuses.put(Status.valueOf(name), number);
            }
        });
        return new Tally(
                asAt,
                statuses,
                standing.getOrDefault(OVERDUE, 0),
                standing.getOrDefault(UNTOLD, statuses.getOrDefault(Status.WITHHELD, 0)));
    }
}
