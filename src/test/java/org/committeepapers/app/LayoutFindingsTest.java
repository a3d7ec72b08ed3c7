package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files under {@code layouts} with a part {@code === finds as at} a date list each error and warning that a check must
 * give on that day, with its rule and cell; any other is a false alarm. That there is no sheet About is said of all.
 */
class LayoutFindingsTest {

    private static final Path LAYOUTS = Path.of("src", "test", "resources", "layouts");
    private static final String FINDS = "\n=== finds as at ";

    @TempDir
    Path folder;

    static List<String> layouts() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.filter(LayoutFindingsTest::saysWhatIsFound)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean saysWhatIsFound(Path file) {
        try {
            return Files.readString(file).contains(FINDS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void findsWhatIsWrongAndNothingElse(String name) throws Exception {
        String text = Files.readString(LAYOUTS.resolve(name));
        int finds = text.indexOf(FINDS);
        int day = finds + FINDS.length();
        int expected = text.indexOf('\n', day);
        String workbook = text.substring("=== workbook\n".length(), text.indexOf("=== reads\n"));
        assertEquals(
                text.substring(expected).strip(),
                found(workbook, LocalDate.parse(text.substring(day, expected).strip())));
    }

    private String found(String workbook, LocalDate asAt) throws Refusal {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", workbook);
        return new Checker(Settings.DEFAULT, asAt)
                .check(file).findings().stream()
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
