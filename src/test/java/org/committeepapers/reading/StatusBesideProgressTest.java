package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Corpus;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an action stands by its Status cell and the progress beside it. */
class StatusBesideProgressTest {

    private static final String HEADINGS = "# T\nRef | Recommendation | Action | Progress | Status\n";

    @TempDir
    Path folder;

    @Test
    void aStatusCountsUnlessTheProgressDeniesIt() throws Refusal {
        List<String[]> cases = Corpus.text("status-contradictions.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .toList();
        String rows = IntStream.rangeClosed(1, cases.size())
                .mapToObj(row ->
                        "%d | One | Do it | %s | %s\n".formatted(row, cases.get(row - 1)[2], cases.get(row - 1)[1]))
                .collect(Collectors.joining());
        Reading reading = Readings.read(folder, HEADINGS + rows);
        assertAll(IntStream.range(0, cases.size()).mapToObj(i -> () -> {
            String[] readings = cases.get(i)[0].split(" -> ", 2);
            String read = standing(Readings.action(reading, i));
            List<String> right = List.of(readings[readings.length - 1].split(", "));
            assertTrue(right.contains(read), () -> String.join(" | ", cases.get(i)) + " was read as " + read);
        }));
    }

    private static String standing(Action action) {
        return action.standing().status() + " " + action.standing().source() + " "
                + action.standing().doubt();
    }

    @Test
    void wordsOfTheInstallationCountInBoth() throws Refusal {
        Path file = WorkbookBuilder.write(
                folder,
                "t.xlsx",
                HEADINGS + "1 | One | Do it | | Signed away\n2 | Two | Do it | Signed away: the trust runs it. |\n"
                        + "3 | Three | Do it | Signed away, except two schools. | \n");
        Vocabulary words = new Vocabulary(Map.of("Signed away", Status.COMPLETED), Map.of());
        Reading reading =
                WorkbookReader.read(file, Limits.DEFAULT, new ReadingRules(StandardLayout.with(Additions.NONE), words));
        assertEquals(
                List.of("COMPLETED STATED NONE", "COMPLETED READ NONE", "UNKNOWN READ TO_CONFIRM"),
                Stream.of(0, 1, 2)
                        .map(i -> standing(Readings.action(reading, i)))
                        .toList());
    }
}
