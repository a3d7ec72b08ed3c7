package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several trackers in one run, one after the other. */
class SeveralTrackersTest {

    private static final String HEADER =
            "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Exempt\n";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
    }

    private static String tracker(String about, int recommendations, String subject) {
        StringBuilder text = new StringBuilder(about + "# Tracker\n" + HEADER);
        for (int i = 1; i <= recommendations; i++) {
            text.append(i + "|That the " + subject + " of ward " + i
                    + " be reviewed|Agreed|Agreed.|Do it|Head of Housing|" + "31 December 2025|In train\n");
        }
        return text.toString();
    }

    private Runs publish(Path output, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("publish", "--input", input.toString(), "--output", output.toString(), "--formats", "html"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-at")) {
            arguments.addAll(List.of("--as-at", "2025-11-24"));
        }
        return Runs.of(arguments);
    }

    @Test
    void oneThatCannotBeReadAndTwoOfOneIdStopNoOther() throws IOException {
        String same = "# About\nTracker id|twin\n";
        for (int i = 0; i < 6; i++) {
            String name = "t%02d".formatted(i);
            if (i % 4 == 1) {
                Files.writeString(input.resolve(name + ".xlsx"), "no workbook");
            } else {
                WorkbookBuilder.write(input, name + ".xlsx", tracker(i > 2 ? same : "", 2, "drains of " + i));
            }
        }
        Runs run = publish(folder.resolve("output")).ends(66);
        assertTrue(run.out().contains("Published t00") && run.out().contains("Published t02"), run.out());
        for (String twin : List.of("t03", "t04")) {
            assertTrue(run.err().contains(twin + ".xlsx\n   |  twin"), run.err());
        }
        assertFalse(run.out().contains("Published twin"), run.out());
        List<Integer> places = List.of("t00.xlsx", "t01.xlsx", "t02.xlsx", "t03.xlsx", "t04.xlsx", "t05.xlsx").stream()
                .map(name -> run.err().indexOf("--> " + name))
                .toList();
        assertEquals(places.stream().sorted().toList(), places, run.err());
    }

    @Test
    void whatStopsOneStopsNoOther() throws IOException {
        WorkbookBuilder.write(input, "a.xlsx", tracker("", 3, "parks"));
        WorkbookBuilder.write(input, "b.xlsx", tracker("", 3, "roads"));
        WorkbookBuilder.write(input, "c.xlsx", tracker("", 3, "pools"));
        Path output = folder.resolve("output");
        Files.createDirectories(output.resolve("internal"));
        Files.writeString(output.resolve("internal/b"), "a file where the folder should be");
        Runs run = publish(output).ends(73);
        assertTrue(run.out().contains("Published a as at") && run.out().contains("Published c as at"), run.out());
        assertFalse(run.out().contains("Published b"), run.out());
    }
}
