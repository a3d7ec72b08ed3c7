package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole workbooks in layouts that councils publish, each with what a careful person makes of it: its actions, and the
 * defects that were planted.
 */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "examples");

    static List<String> workbooks() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void readsEveryActionAsAPersonDoes(String name) throws Exception {
        JsonNode expected = expected(name);
        List<String> items = new ArrayList<>();
        for (JsonNode item : expected.get("items")) {
            items.add("%s!%d %s %s %s"
                    .formatted(
                            item.get("sheet").asString(),
                            item.get("row").asInt(),
                            item.get("owners").toString(),
                            item.get("latest").isNull()
                                    ? "none"
                                    : item.get("latest").asString(),
                            item.get("status")
                                    .asString()
                                    .replace("ON_TRACK", "IN_PROGRESS")
                                    .replace("SUPERSEDED", "CLOSED")));
        }
        List<String> read = new ArrayList<>();
        for (Recommendation recommendation : checked(name, expected).tracker().recommendations()) {
            recommendation.actions().forEach(action -> read.add(line(action)));
        }
        assertEquals(String.join("\n", items), String.join("\n", read));
        assertEquals(
                expected.get("recommendations").asInt(),
                checked(name, expected).tracker().recommendations().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void countsTheResponses(String name) throws Exception {
        JsonNode expected = expected(name);
        if (!expected.has("responseCounts")) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        checked(name, expected)
                .tracker()
                .recommendations()
                .forEach(recommendation -> counts.merge(
                        recommendation
                                .response()
                                .category()
                                .name()
                                .replace("NOT_AGREED", "REJECTED")
                                .replace("AWAITED", "NOT_STATED"),
                        1,
                        Integer::sum));
        Map<String, Integer> wanted = new TreeMap<>();
        expected.get("responseCounts")
                .properties()
                .forEach(count -> wanted.put(count.getKey(), count.getValue().asInt()));
        assertEquals(wanted, counts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void findsEveryPlantedDefectAtItsCellAndStopsForNothingElse(String name) throws Exception {
        JsonNode expected = expected(name);
        Set<String> planted = new TreeSet<>();
        expected.get("defects")
                .forEach(defect -> planted.add(defect.get("sheet").asString() + "!"
                        + defect.get("cell").asString()));
        List<Finding> findings = checked(name, expected).findings();
        Set<String> missed = new TreeSet<>(planted);
        findings.forEach(finding -> missed.remove(place(finding)));
        assertEquals(Set.of(), missed, "not found");
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR && !planted.contains(place(finding)))
                        .toList(),
                "an error where nothing is wrong");
    }

    private static String line(Action action) {
        return "%s!%d %s %s %s"
                .formatted(
                        action.cells().row().sheet(),
                        action.cells().row().rowNumber(),
                        action.owners().list().stream()
                                .map(Owner::name)
                                .map(owner -> "\"" + owner + "\"")
                                .collect(Collectors.joining(",", "[", "]")),
                        action.byWhen().latest().map(LocalDate::toString).orElse("none"),
                        action.status());
    }

    private static Checked checked(String name, JsonNode expected) throws Exception {
        LocalDate asAt = LocalDate.parse(expected.get("asOf").asString());
        return new Checker(Settings.DEFAULT, asAt).check(EXAMPLES.resolve(name));
    }

    private static JsonNode expected(String name) throws IOException {
        Path file = EXAMPLES.resolve(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
        return new JsonMapper().readTree(Files.readString(file));
    }

    private static String place(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().file();
    }
}
