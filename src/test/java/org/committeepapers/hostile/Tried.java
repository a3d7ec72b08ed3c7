package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;

/** A hostile file, checked, with what must be said of it. Each trial also holds the file to the whole contract. */
final class Tried {

    /** The part of the sheet Tracker in {@link #sound}. */
    static final String SHEET = "xl/worksheets/sheet2.xml";

    private final Trial trial;

    private Tried(Trial trial) {
        this.trial = trial;
        assertEquals(List.of(), trial.faults(), trial.said());
    }

    /** A sound tracker of one action, to be spoilt, with content types for parts of most kinds. */
    static ZipParts sound() {
        String types = Stream.of("txt", "bin", "zip", "xlsx", "vml")
                .map("<Default Extension=\"%s\" ContentType=\"application/octet-stream\"/>"::formatted)
                .collect(Collectors.joining());
        return workbook().edit("[Content_Types].xml", xml -> xml.replaceFirst("<Default", types + "<Default"));
    }

    private static ZipParts workbook() {
        return ZipParts.of(WorkbookBuilder.bytes("""
                # About
                Council | Borough Council
                Committee | Scrutiny
                Title | Review
                Considered on | [date 2025-06-03]
                # Tracker
                Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress
                1 | That it be done | Agreed | Agreed. | Do it | Head of Housing | 31 December 2025 | In train
                """));
    }

    static Tried check(Path folder, String name, byte[] bytes) throws IOException {
        return check(Files.write(own(folder).resolve(name), bytes));
    }

    /** Checks a file that lies alone in a folder below the test's. */
    static Tried check(Path file) throws IOException {
        return new Tried(Trial.of(file));
    }

    /** A folder for one file alone. */
    static Path own(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("own"));
    }

    /** It can't be read, for a reason in these words. */
    void isRefused(String... words) {
        ends(66, words);
    }

    /** It is read and stops its tracker, for a reason in these words. */
    void isStopped(String... words) {
        ends(65, words);
    }

    /** It is read, and these words are among what is said of it. */
    void isRead(String... words) {
        ends(0, words);
    }

    private void ends(int code, String... words) {
        assertEquals(code, trial.code(), trial.said());
        for (String word : words) {
            assertTrue(trial.said().contains(word), () -> word + " isn't in:\n" + trial.said());
        }
    }
}
