package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.committeepapers.config.Paper;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.OfficeXml;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Verapdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case, from its workbook to its papers, is held to what every paper promises. */
class PapersTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final String AS_AT = "2025-11-24";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    /** Its tracker records no response. */
    private static final PaperOf UNANSWERED = new PaperOf("nothing-done", "cabinet-appendix");

    private static final Map<String, Path> PUBLISHED = new HashMap<>();

    /** A paper of a case. */
    record PaperOf(String name, String id) {

        byte[] bytes(String extension) throws IOException {
            return Files.readAllBytes(PUBLISHED.get(name).resolve(id + "." + extension));
        }

        @Override
        public String toString() {
            return name + " " + id;
        }
    }

    @BeforeAll
    static void publishAll() {
        names().forEach(name -> PUBLISHED.put(name, publish(name, folder.resolve("output"))));
    }

    /** The JDK counts each as an entity, and has a limit for these unless it is lifted. */
    @Test
    void aPaperMayHoldAnyNumberOfSignsThatMarkupEscapes() {
        // In no order, since POI refuses a workbook that unpacks to more than a hundred times as much.
        String cell = new Random(7)
                .ints(30_000, 0, 2)
                .mapToObj("<&"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        StringBuilder tracker =
                new StringBuilder("# Tracker\nRef|Recommendation|Action|Owner|By when|Progress|Status\n");
        for (int i = 1; i <= 4; i++) {
            tracker.append("%d|That it be done|Do it|Head of Parks|31 December 2026|Begun. %s|In progress\n"
                    .formatted(i, cell));
        }
        Path workbook = WorkbookBuilder.write(folder, "signs.xlsx", tracker.toString());
        String output = folder.resolve("signs").toString();
        String report = "scrutiny-progress-report";
        Runs.of(
                        "publish",
                        workbook.toString(),
                        "--as-at",
                        AS_AT,
                        "--output",
                        output,
                        "--formats",
                        "html",
                        "--papers",
                        report,
                        "--draft")
                .ends(0);
    }

    private static Path publish(String name, Path output) {
        Runs.of("publish", workbook(name).toString(), "--as-at", AS_AT, "--output", output.toString())
                .ends(0);
        try (Stream<Path> editions = Files.list(output.resolve("public").resolve(name))) {
            return editions.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path workbook(String name) {
        if (name.equals("peer-on-peer-review")) {
            return Path.of("input", "peer-on-peer-review.xlsx");
        }
        try {
            String text = Files.readString(CASES.resolve(name).resolve("tracker.txt"));
            // Written once: POI puts the time of day into every workbook it makes.
            Path file = folder.resolve(name + ".xlsx");
            return Files.exists(file) ? file : WorkbookBuilder.write(folder, name + ".xlsx", text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> names() {
        try (Stream<Path> cases = Files.list(CASES)) {
            return Stream.concat(
                            Stream.of("peer-on-peer-review"),
                            cases.map(path -> path.getFileName().toString()).sorted())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<PaperOf> papers() {
        return names().stream()
                .flatMap(name -> Paper.ids().stream().map(id -> new PaperOf(name, id)))
                .filter(paper -> !paper.equals(UNANSWERED));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void pdfWordAndHtmlSayTheSame(PaperOf paper) throws IOException {
        String html = HtmlStructure.of(new String(paper.bytes("html"), StandardCharsets.UTF_8));
        assertEquals(html, DocxStructure.of(paper.bytes("docx")), "Word and HTML");
        assertEquals(html, PdfStructure.of(paper.bytes("pdf")), "PDF and HTML");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void thePdfKeepsToPdfUaAndPdfA(PaperOf paper) throws IOException {
        assertEquals(List.of(), Verapdf.faults(paper.bytes("pdf"), "ua1"));
        assertEquals(List.of(), Verapdf.faults(paper.bytes("pdf"), "2a"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theWordFileIsValid(PaperOf paper) throws IOException {
        assertEquals(List.of(), OfficeXml.faults(paper.bytes("docx")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void headingsSkipNoLevelAndEveryRecommendationStandsExactlyOnce(PaperOf paper) throws IOException {
        List<String> lines = HtmlStructure.of(new String(paper.bytes("html"), StandardCharsets.UTF_8))
                .lines()
                .toList();
        int level = 0;
        for (String line : lines) {
            if (line.matches("h[1-6] .*")) {
                int next = line.charAt(1) - '0';
                assertTrue(next <= level + 1, () -> "After level comes " + line);
                level = next;
            }
        }
        for (JsonNode recommendation : recommendations(paper.name())) {
            String reference = recommendation.get("reference").asString();
            String text = recommendation
                    .get("text")
                    .asString()
                    .replaceAll("\\s+", " ")
                    .strip();
            long headings = lines.stream()
                    .filter(line -> line.matches(
                            reference.isEmpty()
                                    ? "h3 The \\w+ recommendation(:.*)?"
                                    : "h3 Recommendation \\Q" + reference + "\\E( \\(.*\\))?(:.*)?"))
                    .count();
            long recommendations = StreamSupport.stream(
                            recommendations(paper.name()).spliterator(), false)
                    .filter(other -> other.get("reference").asString().equals(reference))
                    .count();
            assertEquals(recommendations, headings, reference);
            String plain = String.join("\n", lines).replaceAll("[*_]", "");
            assertTrue(plain.contains(text.replaceAll("[*_]", "")), text);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameInputGivesTheSameBytes(String name) throws IOException {
        Path again = publish(name, folder.resolve("again"));
        try (Stream<Path> files = Files.list(PUBLISHED.get(name))) {
            for (Path file : files.toList()) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(again.resolve(file.getFileName())),
                        file.toString());
            }
        }
    }

    /**
     * Read by a person once, so that a section that is lost in all formats at once shows. Where a paper is to say something
     * else, delete its file; this test then writes it anew and fails, for somebody to look at what changed.
     */
    @ParameterizedTest
    @MethodSource("papers")
    void eachPaperSaysWhatItSaidBefore(PaperOf paper) throws IOException {
        Path stored = Path.of("src", "test", "resources", "papers", paper + ".txt");
        String says = HtmlStructure.of(new String(paper.bytes("html"), StandardCharsets.UTF_8)) + "\n";
        if (Files.notExists(stored)) {
            Files.createDirectories(stored.getParent());
            Files.writeString(stored, says);
            fail(stored + " is new: look at it, and commit it");
        }
        assertEquals(Files.readString(stored), says);
    }

    @ParameterizedTest
    @MethodSource("names")
    void findingsAndReadingAreAsExpected(String name) throws IOException {
        Path expected = name.equals("peer-on-peer-review")
                ? Path.of("src", "test", "resources", "peer-on-peer-review.expected.txt")
                : CASES.resolve(name).resolve("expected.txt");
        String actual = findings(name) + "\n" + reading(name);
        assertEquals(Files.readString(expected).strip(), actual.strip());
    }

    /** Once only: where the officer's own words say it, it isn't said again. */
    @ParameterizedTest
    @MethodSource("firstDates")
    void theFirstDateStandsBesideTheOneThatReplacedIt(PaperOf paper) throws IOException {
        String html = HtmlStructure.of(new String(paper.bytes("html"), StandardCharsets.UTF_8));
        assertEquals(1, html.split("first due 30 June 2024", -1).length - 1, html);
        assertEquals(1, html.split("first due", -1).length - 1, html);
    }

    static Stream<PaperOf> firstDates() {
        return Paper.ids().stream().map(id -> new PaperOf("revised-dates", id));
    }

    @Test
    void aTrackerThatRecordsNoResponseGetsNoCabinetAppendixAndTheRunSaysWhy() {
        assertTrue(Files.notExists(PUBLISHED.get(UNANSWERED.name()).resolve(UNANSWERED.id() + ".html")));
        Runs again = Runs.of(
                "publish",
                workbook(UNANSWERED.name()).toString(),
                "--as-at",
                AS_AT,
                "--output",
                folder.resolve("unanswered").toString());
        assertTrue(
                again.out().contains("No cabinet appendix for nothing-done: its tracker records no response yet."),
                again.out());
    }

    private static Path internal(String name) {
        return folder.resolve("output").resolve("internal").resolve(name).resolve(AS_AT);
    }

    private static String findings(String name) throws IOException {
        JsonNode findings = JSON.readTree(Files.readString(internal(name).resolve("findings.json")))
                .get("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.get("severity").asString() + " "
                        + finding.get("rule").asString() + " "
                        + finding.path("sheet").asString("") + "!"
                        + finding.path("cell").asString(""))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode recommendations(String name) throws IOException {
        return JSON.readTree(Files.readString(internal(name).resolve("tracker.json")))
                .get("recommendations");
    }

    private static String reading(String name) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode recommendation : recommendations(name)) {
            lines.append(recommendation.get("reference").asString())
                    .append(' ')
                    .append(recommendation.get("directedTo").asString())
                    .append(' ')
                    .append(recommendation.get("response").get("category").asString())
                    .append('\n');
            for (JsonNode action : recommendation.get("actions")) {
                lines.append("  row ")
                        .append(action.get("row").asInt())
                        .append(' ')
                        .append(action.get("owners"))
                        .append(' ')
                        .append(action.get("byWhen").get("kind").asString())
                        .append(' ')
                        .append(action.get("byWhen").get("latest").asString("-"))
                        .append(' ')
                        .append(action.get("status").asString())
                        .append(' ')
                        .append(action.get("statusSource").asString())
                        .append(action.get("overdue").asBoolean() ? " overdue" : "")
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
