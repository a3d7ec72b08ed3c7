package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trackers as they go from edition to edition: what the last progress report says, and what its record tells. */
@Execution(ExecutionMode.CONCURRENT)
class EditionsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "editions");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /**
     * And nothing of rows that only stand in another order the next day. With {@code -Deditions.write=true} what is said is
     * written into the cases, for somebody to look at.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatChanged(String name) throws IOException {
        EditionCase tracker = EditionCase.read(CASES.resolve(name));
        Path edition = tracker.publish(folder);
        String says = "=== changes\n%s\n=== histories\n%s".formatted(changes(edition), histories(edition));
        if (Boolean.getBoolean("editions.write")) {
            String text = Files.readString(CASES.resolve(name));
            Files.writeString(CASES.resolve(name), text.substring(0, text.indexOf("=== changes\n")) + says + "\n");
        } else {
            assertEquals(tracker.said(), says);
        }
        EditionCase.Run last = tracker.runs().getLast();
        String nextDay = LocalDate.parse(last.day()).plusDays(1).toString();
        Document report = report(EditionCase.publish(last.turnedAround(nextDay), folder));
        assertEquals("", report.select("#changes tbody tr").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "some-answers-agreed.txt | Cabinet has agreed its responses to 2: 1 agreed and 1 not agreed. It is proposed to agree 1.",
                "proposals-late.txt | The executive has agreed no response yet: the responses to recommendations 1 and 2 were due by"
                        + " 7 August 2026; the response to recommendation 3 was due by 21 August 2026.",
                "some-answers-agreed.txt | agree the response to recommendation 2 that is proposed below;",
                "removed-refused-and-completed.txt | Recommendations 1 and 3 are no longer in the tracker and are not counted here."
                        + " 2 recommendations to the executive are in the tracker: 2 agreed.",
                "removed-answered-then-decided.txt | Recommendations 2 and 3 are no longer in the tracker and are not counted here.",
                "response-and-date-replaced.txt | The response replaces that of 20 January 2026.",
                "response-and-date-replaced.txt | By when 31 October 2026 (first due 30 April 2026)"
            })
    void theCabinetAppendixSaysWhatCabinetAgreedWhatItReplacedAndWhatWasMade(String name, String said)
            throws IOException {
        Path edition = EditionCase.read(CASES.resolve(name)).publish(folder);
        String words = Jsoup.parse(Files.readString(edition.resolve("cabinet-appendix.html")))
                .select("main")
                .text()
                .replace('\u00a0', ' ');
        assertTrue(words.contains(said), words);
    }

    private static Document report(Path edition) throws IOException {
        return Jsoup.parse(Files.readString(edition.resolve("scrutiny-progress-report.html")));
    }

    /** How things stand, what got worse, what is compared, the table of changes, unchanged progress, dates put off, what falls due or is unclear, and what the committee is asked to. */
    private static String changes(Path edition) throws IOException {
        Document report = report(edition);
        return Stream.of(
                                "p.lead",
                                "#changes h2",
                                "#changes tbody tr",
                                "#changes > p:contains(other reference), #changes > p:contains(executive agreed), #changes > p:contains(has changed)",
                                "#changes li",
                                "#removed tbody tr",
                                "#slips tbody tr",
                                "#asked li:not(:first-child)",
                                "#next-meeting tbody tr",
                                "#unclear tbody tr",
                                "#proposed tbody tr",
                                "#standing > table tr.total",
                                "main > p:not([class]):not(:has(strong))",
                                "#every h3, #every h3 ~ p.note, #every p strong:contains(late), #every p strong:contains(replaces that), #every p strong:matches(^Response), #every p:contains(Withheld:) strong:contains(response)",
                                "#every dd p.note:contains(reopened)",
                                "#closed > p:not(:first-of-type)",
                                "#closed h3")
                        .flatMap(part -> report.select(part).stream())
                        .map(EditionsTest::line)
                        .collect(Collectors.joining("\n"))
                        .replace('\u00a0', ' ')
                + removed(edition);
    }

    /** What the open data call removed. */
    private static String removed(Path edition) throws IOException {
        StringBuilder removed = new StringBuilder();
        for (JsonNode recommendation : JsonMapper.shared()
                .readTree(Files.readString(edition.resolve("recommendations.json")))
                .path("recommendations")) {
            for (JsonNode action : recommendation.path("actions")) {
                if (action.path("status").asString().equals("REMOVED")) {
                    removed.append("\nREMOVED %s | %s | %d | %s | %s"
                            .formatted(
                                    recommendation.path("reference").asString(),
                                    recommendation.path("text").asString(),
                                    action.path("number").asInt(),
                                    action.path("text").asString(),
                                    action.path("byWhen").path("latest").asString("no date")));
                }
            }
        }
        return removed.toString();
    }

    private static String line(Element element) {
        if (!element.tagName().equals("tr")) {
            return element.text();
        }
        String line = element.children().stream().map(Element::text).collect(Collectors.joining(" | "));
        assertTrue(element.children().stream().allMatch(Element::hasText), "An empty cell: " + line);
        return line;
    }

    private static String histories(Path edition) throws IOException {
        Path record = Path.of(edition.toString().replace("public", "internal")).resolve("tracker.json");
        JsonNode tracker = JsonMapper.shared().readTree(Files.readString(record));
        List<String> lines = new ArrayList<>();
        for (JsonNode recommendation : tracker.path("recommendations")) {
            recommendation.path("actions").forEach(action -> lines.add(history(recommendation, action)));
        }
        for (JsonNode vanished : tracker.path("vanished")) {
            vanished.path("actions")
                    .forEach(action ->
                            lines.add(history(vanished, action) + told(vanished, "lastSeen", " | last seen ")));
        }
        return String.join("\n", lines);
    }

    private static String history(JsonNode recommendation, JsonNode action) {
        JsonNode history = action.path("history");
        List<String> days = new ArrayList<>();
        history.path("dates").forEach(date -> days.add(date.path("latest").asString("none")));
        return "%s is %s | seen %s | due %s | slips %d | same words %d%s%s"
                .formatted(
                        recommendation.path("reference").asString(),
                        history.path("id").asString(),
                        history.path("firstSeen").asString(),
                        String.join(", ", days),
                        slips(days),
                        history.path("sameProgress").path("editions").asInt(),
                        told(history.path("sameProgress"), "since", " since "),
                        told(history, "completedSince", " | completed ")
                                + told(action, "closedOn", " | closed ")
                                + told(history, "closedSince", ", first shown ")
                                + told(history.path("reopening"), "since", " | reopened "));
    }

    private static long slips(List<String> days) {
        List<String> known = days.stream().filter(day -> !day.equals("none")).toList();
        return IntStream.range(1, known.size())
                .filter(i -> known.get(i).compareTo(known.get(i - 1)) > 0)
                .count();
    }

    private static String told(JsonNode node, String name, String lead) {
        String day = node.path(name).asString("");
        return day.isEmpty() ? "" : lead + day;
    }
}
