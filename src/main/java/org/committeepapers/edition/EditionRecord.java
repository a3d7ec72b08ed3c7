package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.committeepapers.edition.TrackerFile.SnapshotFile;
import org.committeepapers.history.Snapshot;

/** What an edition keeps for later editions. */
public record EditionRecord(Snapshot snapshot, List<Decided> decided) {

    /** The file of what people had decided, which shows the next edition whether the words have changed. */
    public static final String DECISIONS = "decisions.json";

    /** The file in the restricted part of what this edition and those before it withheld and none printed since. */
    public static final String WITHHELD = "withheld.json";

    private static final int FORMAT_VERSION = 1;

    private record Decisions(int formatVersion, List<Decided> decided) {}

    private record AllWithheld(int formatVersion, List<Withheld> withheld) {}

    /**
     * A decision.
     *
     * @param what the name of a finding that was accepted, {@code text} or {@code open}
     * @param where as written on the sheet Decisions or, of a row, its reference
     * @param when who decided, and the day
     * @param words that it is about, as they were at the time
     */
    public record Decided(String what, String where, String when, List<String> words) {}

    /** What was withheld. */
    private record Withheld(LocalDate asAt, List<String> words) {}

    public EditionRecord {
        decided = List.copyOf(decided);
    }

    /**
     * Reads the record from an edition's internal folder.
     *
     * @throws IOException if a file is missing or damaged
     */
    public static EditionRecord read(Path folder) throws IOException {
        Path decided = folder.resolve(DECISIONS);
        SnapshotFile tracker = tracker(folder);
        return new EditionRecord(
                snapshot(tracker),
                Files.exists(decided) ? read(decided, Decisions.class).decided() : List.of());
    }

    /**
     * Reads the snapshot alone.
     *
     * @throws IOException if the file is missing or damaged
     */
    public static Snapshot snapshot(Path folder) throws IOException {
        return snapshot(tracker(folder));
    }

    private static SnapshotFile tracker(Path folder) throws IOException {
        return read(folder.resolve(TrackerFile.NAME), SnapshotFile.class);
    }

    private static Snapshot snapshot(SnapshotFile tracker) throws IOException {
        try {
            return tracker.snapshot();
        } catch (IllegalArgumentException e) {
            throw new IOException("it is damaged", e);
        }
    }

    /** Writes what people had decided, in the order given. */
    public static void writeDecisions(List<Decided> decided, OutputStream out) throws IOException {
        Json.write(out, new Decisions(FORMAT_VERSION, decided));
    }

    /** @param words that were withheld, with the day of the last edition that withheld them */
    public static void writeWithheld(Map<String, LocalDate> words, OutputStream out) throws IOException {
        Map<LocalDate, List<String>> byDay = words.keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(words::get, TreeMap::new, Collectors.toList()));
        List<Withheld> all = byDay.entrySet().stream()
                .map(day -> new Withheld(day.getKey(), day.getValue()))
                .toList();
        Json.write(out, new AllWithheld(FORMAT_VERSION, all));
    }

    /**
     * Reads what was withheld with the days; nothing where the part has no such file.
     *
     * @param folder the restricted part of an edition
     */
    public static Map<String, LocalDate> withheld(Path folder) throws IOException {
        Map<String, LocalDate> words = new HashMap<>();
        Path file = folder.resolve(WITHHELD);
        if (Files.exists(file)) {
            read(file, AllWithheld.class)
                    .withheld()
                    .forEach(day -> day.words().forEach(each -> words.put(each, day.asAt())));
        }
        return words;
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return Json.read(file, type);
        } catch (Json.Damaged e) {
            throw new IOException("it is damaged", e);
        }
    }
}
