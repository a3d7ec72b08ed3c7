package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trackers as they go from edition to edition. A case is a text: a workbook below the day of each edition, then what the
 * last progress report says of changes, and what its record tells of each action.
 */
class EditionsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "editions");
    private static final Pattern PART = Pattern.compile("(?m)^=== (.+)\\R");

    @TempDir
    Path folder;

    private record Part(String name, String text) {}

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatChanged(String name) throws IOException {
        List<Part> parts = parts(Files.readString(CASES.resolve(name)));
        List<Part> editions = parts.subList(0, parts.size() - 2);
        editions.forEach(this::publish);
        String last = editions.get(editions.size() - 1).name();
        assertEquals(
                said(
                        parts.get(parts.size() - 2).text(),
                        parts.get(parts.size() - 1).text()),
                said(changes(last), histories(last)));
    }

    private static String said(String changes, String histories) {
        return "=== changes\n%s\n=== histories\n%s".formatted(changes.strip(), histories.strip());
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int from = -1;
        String name = "";
        while (part.find()) {
            if (from >= 0) {
                parts.add(new Part(name, text.substring(from, part.start())));
            }
            name = part.group(1);
            from = part.end();
        }
        parts.add(new Part(name, text.substring(from)));
        return parts;
    }

    private void publish(Part edition) {
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", edition.text());
        Runs run = Runs.of(
                "publish",
                workbook.toString(),
                "--as-at",
                edition.name(),
                "--formats",
                "html",
                "--output",
                folder.resolve("output").toString());
        assertEquals(0, run.code(), run.err());
    }

    /** The rows of the table of changes, the list of unchanged progress, and the rows of dates put off. */
    private String changes(String day) throws IOException {
        Document report = Jsoup.parse(Files.readString(
                folder.resolve("output/public/t").resolve(day).resolve("scrutiny-progress-report.html")));
        return Stream.of("#changes tbody tr", "#changes li", "#slips tbody tr")
                .flatMap(part -> report.select(part).stream())
                .map(EditionsTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Element element) {
        if (!element.tagName().equals("tr")) {
            return element.text();
        }
        String line = element.children().stream().map(Element::text).collect(Collectors.joining(" | "));
        assertTrue(element.children().stream().allMatch(Element::hasText), "An empty cell: " + line);
        return line;
    }

    private String histories(String day) throws IOException {
        JsonNode tracker = JsonMapper.shared()
                .readTree(Files.readString(
                        folder.resolve("output/internal/t").resolve(day).resolve("tracker.json")));
        List<String> lines = new ArrayList<>();
        for (JsonNode recommendation : tracker.path("recommendations")) {
            recommendation.path("actions").forEach(action -> lines.add(history(recommendation, action)));
        }
        for (JsonNode vanished : tracker.path("vanished")) {
            vanished.path("actions")
                    .forEach(action -> lines.add(history(vanished, action) + " | last seen "
                            + vanished.path("lastSeen").asString()));
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
                        action.path("id").asString(),
                        history.path("firstSeen").asString(),
                        String.join(", ", days),
                        history.path("slips").asInt(),
                        history.path("unchangedFor").asInt(),
                        told(history, "unchangedSince", " since "),
                        told(history, "completedSince", " | completed "));
    }

    private static String told(JsonNode history, String name, String lead) {
        String day = history.path(name).asString("");
        return day.isEmpty() ? "" : lead + day;
    }
}
