package org.committeepapers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.workbook.sheet.Limits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file under {@code layouts} is a workbook as one council keeps it, and what a reader should make of it: place,
 * reference, owners, last day or kind of date, status, response and review of each action, in sheet order. What a check
 * should find in some of them is held by {@code LayoutFindingsTest}.
 */
class LayoutsTest {

    private static final Path LAYOUTS = Path.of("src", "test", "resources", "layouts");

    @TempDir
    Path folder;

    static List<String> layouts() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void readsEveryActionOfTheLayout(String name) throws Exception {
        String text = Files.readString(LAYOUTS.resolve(name));
        int expected = text.indexOf("=== reads\n");
        int end = text.indexOf("=== finds", expected);
        String workbook = text.substring("=== workbook\n".length(), expected);
        Reading reading = WorkbookReader.read(WorkbookBuilder.write(folder, "t.xlsx", workbook), Limits.DEFAULT);
        assertEquals(
                text.substring(expected + "=== reads\n".length(), end < 0 ? text.length() : end)
                        .strip(),
                lines(reading),
                () -> String.join("\n", Readings.findings(reading)));
    }

    private static String lines(Reading reading) {
        record Line(Location.Cell row, String words) {}
        List<Line> lines = new ArrayList<>();
        for (Recommendation recommendation : reading.tracker().recommendations()) {
            if (recommendation.actions().isEmpty()) {
                lines.add(new Line(recommendation.cells().row(), line(recommendation)));
            }
            recommendation
                    .actions()
                    .forEach(action -> lines.add(new Line(action.cells().row(), line(recommendation, action))));
        }
        return lines.stream()
                .sorted(Comparator.comparingInt((Line line) -> line.row().sheetIndex())
                        .thenComparingInt(line -> line.row().row()))
                .map(Line::words)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Recommendation recommendation) {
        return place(recommendation.cells().row())
                + join(
                        recommendation.reference(),
                        "no action",
                        recommendation.response().category().name(),
                        "");
    }

    private static String line(Recommendation recommendation, Action action) {
        return place(action.cells().row())
                + join(
                        recommendation.reference(),
                        action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; ")),
                        action.byWhen()
                                .latest()
                                .map(LocalDate::toString)
                                .orElse(action.byWhen().kind().name()),
                        action.status().name(),
                        recommendation.response().category().name(),
                        recommendation.review());
    }

    private static String place(Location.Cell cell) {
        return cell.sheet() + "!" + cell.rowNumber();
    }

    private static String join(String... parts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (!last || !parts[i].isEmpty()) {
                line.append(parts[i].isEmpty() ? " |" : " | " + parts[i]);
            }
        }
        return line.toString();
    }
}
