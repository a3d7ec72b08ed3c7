package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.tracker.ListedMeeting;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sheets of meetings as councils write them. A case is the sheets beside a tracker, then the meetings that are read, then
 * the findings on these sheets.
 */
class MeetingsSheetTest {

    private static final Path CASES = Path.of("src", "test", "resources", "meetings");
    private static final String TRACKER = """
            # Tracker
            Ref|Recommendation|Action|Owner|By when|Progress
            1|That it be done|Do it|Head of Housing|31 December 2026|In train
            """;

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsTheMeetingsAndNothingElse(String name) throws Exception {
        String[] parts = Files.readString(CASES.resolve(name)).split("(?m)^=== .+\\R", -1);
        assertEquals(4, parts.length, name);
        Reading reading = Readings.read(folder, WorkbookBuilder.bytes(TRACKER + parts[1]));
        assertEquals(
                parts[2].strip(),
                reading.tracker().meetings().stream()
                        .map(MeetingsSheetTest::line)
                        .collect(Collectors.joining("\n")),
                "meetings");
        assertEquals(
                parts[3].strip(),
                Readings.findings(reading).stream()
                        .filter(finding -> !finding.contains("about-missing"))
                        .collect(Collectors.joining("\n")),
                "findings");
        assertTrue(Readings.outline(reading).contains("1: That it be done -> Do it"));
    }

    private static String line(ListedMeeting meeting) {
        return "%s | %s | %s | %s | %s!%s"
                .formatted(
                        meeting.committee().isEmpty() ? "own" : meeting.committee(),
                        meeting.day(),
                        meeting.papersBy().map(Object::toString).orElse("by the rule"),
                        meeting.note(),
                        meeting.cell().sheet(),
                        meeting.cell().address());
    }
}
