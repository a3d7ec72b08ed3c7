package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.committeepapers.config.Settings;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.reading.LayoutCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files under {@code layouts} with a part {@code === finds as at} a date list each error and warning that a check must
 * give on that day, with its rule and cell; any other is a false alarm. That there is no About sheet is said of all.
 */
class LayoutFindingsTest {

    private static final String FINDS = "finds as at ";

    @TempDir
    Path folder;

    static List<LayoutCase> layouts() throws IOException {
        return LayoutCase.all().stream()
                .filter(layout -> layout.named(FINDS).isPresent())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void findsWhatIsWrongAndNothingElse(LayoutCase layout) throws Exception {
        String day = layout.named(FINDS).orElseThrow();
        assertEquals(layout.part(FINDS + day).orElseThrow(), found(layout.write(folder, "t"), LocalDate.parse(day)));
    }

    private static String found(Path file, LocalDate asAt) throws Refusal {
        return new Checker(Settings.DEFAULT, asAt)
                .check(file, new EarlierEditions(Path.of("none"), asAt)).findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .filter(finding -> !finding.rule().name().equals("about-missing"))
                        .map(finding ->
                                finding.severity() + " " + finding.rule().name() + " " + place(finding))
                        .collect(Collectors.joining("\n"));
    }

    private static String place(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().toString();
    }
}
