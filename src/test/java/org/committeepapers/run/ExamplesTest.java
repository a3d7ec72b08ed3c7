package org.committeepapers.run;

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
import org.committeepapers.config.Settings;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
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

    /** Planted defects that nothing tells, and why. */
    private static final Map<String, Set<String>> NOT_TOLD = Map.of(
            "12_flat_private_comments.xlsx",
            Set.of(
                    "OSC recs 25-26!F17", // told at E17, where the answer is said to be awaited
                    "OSC recs 25-26!I19"), // completed while the answer is awaited: there is no such rule
            "16_two_sheets_joined.xlsx",
            Set.of("Actions!H14")); // denied by a note in an ignored column, which nothing may look at

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "examples");

    static List<String> workbooks() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void readsEveryActionAsAPersonDoes(String name) throws Exception {
        JsonNode expected = expected(name);
        Map<String, String> read = new TreeMap<>();
        Map<String, String> responses = new TreeMap<>();
        List<Recommendation> recommendations = checked(name, expected).tracker().recommendations();
        for (Recommendation recommendation : recommendations) {
            for (Action action : recommendation.actions()) {
                String place = action.place().sheet() + "!" + action.place().rowNumber();
                read.put(place, line(action));
                responses.put(
                        place, recommendation.text(Field.EXECUTIVE_RESPONSE).plain());
            }
        }
        List<String> wrong = new ArrayList<>();
        for (JsonNode item : expected.get("items")) {
            String place = item.get("sheet").asString() + "!" + item.get("row").asInt();
            String found = read.getOrDefault(place, "nothing");
            Set<String> right = right(item);
            if (!right.contains(found)) {
                wrong.add(place + ": " + found + " instead of " + right);
            }
            String response = responses.getOrDefault(place, "");
            if (item.has("responseStarts")
                    && !response.startsWith(item.get("responseStarts").asString())) {
                wrong.add(place + ": the response is " + response);
            }
            if (item.has("notResponse")
                    && response.contains(item.get("notResponse").asString())) {
                wrong.add(place + ": the response has private words");
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(expected.get("items").size(), read.size());
        assertEquals(
                expected.get("recommendations").asInt(),
                recommendations.stream()
                        .filter(recommendation -> !isOfOrphan(recommendation))
                        .count());
    }

    /** An action whose recommendation isn't there stands alone, with an error, so that it isn't lost. */
    private static boolean isOfOrphan(Recommendation recommendation) {
        return recommendation.text(Field.RECOMMENDATION).isBlank() && !recommendation.has(Field.RECOMMENDATION);
    }

    /** The fair readings of an item: owners, last day and status. */
    private static Set<String> right(JsonNode item) {
        Set<String> right = new TreeSet<>();
        for (String owners : fair(item, "owners")) {
            for (String latest : fair(item, "latest")) {
                for (String status : fair(item, "status")) {
                    right.add("%s %s %s"
                            .formatted(
                                    owners,
                                    latest.equals("null") ? "none" : latest,
                                    status.replace("ON_TRACK", "IN_PROGRESS").replace("SUPERSEDED", "CLOSED")));
                }
            }
        }
        return right;
    }

    /** What stands under the key, and under its other answers that count as right. */
    private static Set<String> fair(JsonNode item, String key) {
        Set<String> fair = new TreeSet<>();
        fair.add(words(item.get(key)));
        if (item.has(key + "Accept")) {
            item.get(key + "Accept").forEach(other -> fair.add(words(other)));
        }
        return fair;
    }

    private static String words(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void countsTheResponses(String name) throws Exception {
        JsonNode expected = expected(name);
        boolean onlyOneRight = true;
        for (JsonNode item : expected.get("items")) {
            onlyOneRight &= !item.has("responseAccept");
        }
        if (!expected.has("responseCounts") || !onlyOneRight) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        checked(name, expected).tracker().recommendations().stream()
                .filter(recommendation -> !isOfOrphan(recommendation))
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
        assertEquals(NOT_TOLD.getOrDefault(name, Set.of()), missed, "not found");
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR
                                && planted.stream().noneMatch(cell -> row(cell).equals(row(place(finding)))))
                        .toList(),
                "an error where nothing is wrong");
    }

    private static String line(Action action) {
        return "%s %s %s"
                .formatted(
                        action.owners().list().stream()
                                .map(Owner::name)
                                .map(owner -> "\"" + owner + "\"")
                                .collect(Collectors.joining(",", "[", "]")),
                        action.byWhen().latest().map(LocalDate::toString).orElse("none"),
                        action.status());
    }

    private static Checked checked(String name, JsonNode expected) throws Exception {
        LocalDate asAt = LocalDate.parse(expected.get("asOf").asString());
        return new Checker(Settings.DEFAULT, asAt)
                .check(EXAMPLES.resolve(name), new EarlierEditions(Path.of("none"), asAt));
    }

    private static JsonNode expected(String name) throws IOException {
        Path file = EXAMPLES.resolve(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
        return new JsonMapper().readTree(Files.readString(file));
    }

    /** "Actions!15" of "Actions!B15". */
    private static String row(String place) {
        return place.replaceFirst("![A-Z]+", "!");
    }

    private static String place(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().file();
    }
}
