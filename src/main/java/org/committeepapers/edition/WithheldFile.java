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

/** What this edition and those before it withheld and none printed since, {@code withheld.json} of its restricted part. */
public record WithheldFile(int formatVersion, List<Withheld> withheld) {

    /** Its name in the restricted part. */
    public static final String NAME = "withheld.json";

    static final int FORMAT_VERSION = 1;

    public WithheldFile {
        withheld = List.copyOf(withheld);
    }

    /**
     * What was withheld.
     *
     * @param asAt the day of the last edition that withheld it
     * @param words texts and places
     */
    record Withheld(LocalDate asAt, List<String> words) {}

    /** @param words with the day of the last edition that withheld them */
    public static void write(Map<String, LocalDate> words, OutputStream out) throws IOException {
        Map<LocalDate, List<String>> byDay = words.keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(words::get, TreeMap::new, Collectors.toList()));
        Json.write(
                out,
                new WithheldFile(
                        FORMAT_VERSION,
                        byDay.entrySet().stream()
                                .map(day -> new Withheld(day.getKey(), day.getValue()))
                                .toList()));
    }

    /**
     * Reads them with their days; none where the part has no such file.
     *
     * @param folder the restricted part of an edition
     * @throws IOException if the file is damaged, unreadable or of another format
     */
    public static Map<String, LocalDate> read(Path folder) throws IOException {
        Map<String, LocalDate> words = new HashMap<>();
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            EditionRecord.read(file, FORMAT_VERSION, WithheldFile.class)
                    .withheld()
                    .forEach(day -> day.words().forEach(each -> words.put(each, day.asAt())));
        }
        return words;
    }
}
