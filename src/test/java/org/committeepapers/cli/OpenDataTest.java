package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.history.Changes;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What everybody may take from an edition as data. */
class OpenDataTest {

    private static final String FIRST = """
            # About
            Council|Testshire Council
            Committee|Libraries scrutiny committee
            Title|Review of "libraries", 2025
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Target / success criteria|Progress|Status
            1|That it be done|Agreed|-1 point: agreed|=Do it|Head of Housing\\nHead of Legal|December 2025|@home|In train|In progress
            ||||+44 to be called|'=Head|31 October 2025||None yet|Not started
            2|That it not be|Not agreed|No.|||||
            """;

    @TempDir
    Path folder;

    private Path edition;

    @BeforeEach
    void publish() {
        publish("2025-10-20", FIRST);
        publish("2025-11-24", FIRST.replace("In train|In progress", "Done|Completed"));
        edition = folder.resolve("o/public/tracker/2025-11-24");
    }

    private void publish(String day, String tracker, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "tracker.xlsx", tracker);
        String output = folder.resolve("o").toString();
        Runs.of(List.of("publish", workbook, "--as-at", day, "--output", output), more)
                .ends(0);
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(edition.resolve("recommendations.csv"))) {
            return csv.stream().toList();
        }
    }

    @Test
    void isAsItsDescriptionSays() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(edition.resolve("recommendations.schema.json")));
        JsonNode data = json(edition.resolve("recommendations.json"));
        assertEquals(List.of(), schema.validate(data));
        assertFalse(schema.validate(json(edition.resolve("manifest.json"))).isEmpty());
    }

    @Test
    void saysHowEachActionStandsAndWhatChanged() throws IOException {
        JsonNode data = json(edition.resolve("recommendations.json"));
        assertEquals("Review of \"libraries\", 2025", data.path("title").asString());
        assertEquals("2025-10-20", data.path("changesSince").asString());
        JsonNode first = data.path("recommendations").path(0);
        assertEquals("AGREED", first.path("response").path("category").asString());
        JsonNode done = first.path("actions").path(0);
        assertEquals(
                "[\"Head of Housing\",\"Head of Legal\"]", done.path("owners").toString());
        assertEquals("2025-12-31", done.path("byWhen").path("latest").asString());
        assertEquals("COMPLETED", done.path("status").asString());
        assertEquals("[\"COMPLETED\"]", done.path("changes").toString());
        assertTrue(first.path("actions").path(1).path("overdue").asBoolean());
        assertEquals(
                "[{\"status\":\"COMPLETED\",\"actions\":1,\"overdue\":0},"
                        + "{\"status\":\"NOT_STARTED\",\"actions\":1,\"overdue\":1}]",
                data.path("standing").toString());
    }

    /** What the papers say of lateness can be counted, and nothing more. */
    @Test
    void givesTheDaysFromWhichPapersCount() throws IOException {
        String dated = """
                # About
                Tracker id|dated
                Council|Testshire Council
                Committee|Libraries scrutiny committee
                Title|Libraries
                Agreed by cabinet on|2 September 2025
                # Tracker
                Ref|Directed to|Recommendation|Received on|Response|Executive response|Agreed on|Action|Owner|By when|Progress|Status|Completed on|Exempt
                1|Executive|That one be done|1 July 2025|Agreed|Yes.|3 October 2025|Do one|Head of Legal|31 August 2025|All done|Completed|4 November 2025|
                2|Executive|That two be done|1 July 2025|Agreed|Yes.||Do two|Head of Legal|31 August 2025|All done|Completed|November 2025|
                3|Police|That three be done|2 July 2025|Agreed|Yes.||Do three|Head of Legal|31 August 2026|Begun|In progress||
                4|Executive|That four be done|1 July 2025|Agreed|Yes.|3 October 2025|Do four|Head of Legal|31 August 2025|All done|Completed|4 November 2025|Received on: Exempt 3; Agreed on: Exempt 3; Completed on: Exempt 3
                5|Executive|That five be done|1 July 2025||||||||||
                """;
        publish("2025-12-15", dated);
        edition = folder.resolve("o/public/dated/2025-12-15");
        isAsItsDescriptionSays();
        assertEquals(
                List.of(
                        "2025-07-01 2025-10-03 2025-11-04",
                        "2025-07-01 2025-09-02 ",
                        "2025-07-02  ",
                        "  ",
                        "2025-07-01  "),
                rows().stream()
                        .map(row -> row.getField("receivedOn") + " " + row.getField("agreedOn") + " "
                                + row.getField("completedOn"))
                        .toList());
        assertEquals(
                "receivedOn: paragraph 3; agreedOn: paragraph 3", rows().get(3).getField("recommendationWithheld"));
        assertEquals("completedOn: paragraph 3", rows().get(3).getField("actionWithheld"));
    }

    @Test
    void saysInWhichLanguageTheOfficersWriteWhateverThePapersAreIn() throws IOException {
        assertEquals(
                "en-GB",
                json(edition.resolve("recommendations.json")).path("language").asString());
        publish("2025-12-15", FIRST.replace("# About\n", "# About\nLanguage|Welsh\n"), "--lang", "both");
        assertEquals(
                "cy-GB",
                json(folder.resolve("o/public/tracker/2025-12-15/recommendations.json"))
                        .path("language")
                        .asString());
    }

    @Test
    void saysTheSameAsATable() throws IOException {
        JsonNode data = json(edition.resolve("recommendations.json"));
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode item : data.path("recommendations")) {
            if (item.path("actions").isEmpty()) {
                expected.add(line(data, item, JsonMapper.shared().createObjectNode()));
            }
            item.path("actions").forEach(action -> expected.add(line(data, item, action)));
        }
        List<List<String>> found = rows().stream()
                .map(row -> row.getFields().stream().map(OpenDataTest::meant).toList())
                .toList();
        assertEquals(expected, found);
        assertEquals(3, found.size());
    }

    private static List<String> line(JsonNode data, JsonNode item, JsonNode action) {
        JsonNode due = action.path("byWhen");
        return Stream.of(
                        data.path("asAt"),
                        data.path("id"),
                        data.path("title"),
                        data.path("council"),
                        item.path("committee").asString("").isEmpty() ? data.path("committee") : item.path("committee"),
                        item.path("review"),
                        item.path("reference"),
                        item.path("text"),
                        item.path("directedTo"),
                        item.path("receivedOn"),
                        item.path("response").path("category"),
                        item.path("response").path("text"),
                        item.path("agreedOn"),
                        item.path("changes"),
                        withheld(item),
                        action.path("number"),
                        action.path("text"),
                        action.path("owners"),
                        action.path("ownerText"),
                        due.path("text"),
                        due.path("kind"),
                        due.path("latest"),
                        due.path("original"),
                        action.path("successCriteria"),
                        action.path("progress"),
                        action.path("status"),
                        action.path("statusSource"),
                        action.path("reportedCompleted"),
                        action.path("overdue"),
                        action.path("completedOn"),
                        action.path("closureAgreedOn"),
                        action.path("listed"),
                        action.path("changes"),
                        withheld(action))
                .map(node -> node.isArray()
                        ? String.join(
                                "; ", node.valueStream().map(JsonNode::asString).toList())
                        : node.asString(""))
                .toList();
    }

    private static JsonNode withheld(JsonNode node) {
        ArrayNode words = JsonMapper.shared().createArrayNode();
        for (JsonNode one : node.path("withheld")) {
            String paragraphs = String.join(
                    ", ",
                    one.path("paragraphs").valueStream().map(JsonNode::asString).toList());
            words.add(one.path("field").asString()
                    + (paragraphs.isEmpty() ? "" : ": paragraph " + paragraphs)
                    + (one.path("confidential").asBoolean() ? ": confidential" : ""));
        }
        return words;
    }

    /** As docs/open-data.md says. */
    private static String meant(String cell) {
        return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

    @Test
    void saysWhatIsWithheldAndWhyButNotWhat() throws IOException {
        String marked = FIRST.replace("Progress|Status\n", "Progress|Status|Exempt\n")
                .replace("In train|In progress", "Token Xyzzy|In progress|Progress: 3")
                .replace("None yet|Not started", "Token Plugh|Not started|Exempt by paragraph 1")
                .replace(
                        "2|That it not be|Not agreed|No.|||||",
                        "2|That it not be|Not agreed|Token Quux|||||||Executive response: confidential");
        publish("2025-12-15", marked);
        edition = folder.resolve("o/public/tracker/2025-12-15");
        for (String file : List.of("recommendations.json", "recommendations.csv", "index.html")) {
            assertFalse(Files.readString(edition.resolve(file)).contains("Token"), file);
        }
        assertFalse(Files.readString(folder.resolve("o/public/index.html")).contains("Token"));
        isAsItsDescriptionSays();
        saysTheSameAsATable();
        JsonNode all = json(edition.resolve("recommendations.json"));
        assertTrue(
                all.path("standing").toString().contains("{\"status\":\"WITHHELD\",\"actions\":1,\"overdue\":null}"),
                all.path("standing").toString());
        JsonNode data = all.path("recommendations");
        assertEquals(
                "[{\"field\":\"progress\",\"paragraphs\":[3],\"confidential\":false}]",
                data.path(0).path("actions").path(0).path("withheld").toString());
        JsonNode second = data.path(0).path("actions").path(1);
        assertEquals("WITHHELD", second.path("status").asString());
        assertTrue(second.path("overdue").isNull(), second.toString());
        assertEquals("", second.path("byWhen").path("text").asString());
        assertEquals(
                "[{\"field\":\"response.text\",\"paragraphs\":[],\"confidential\":true}]",
                data.path(1).path("withheld").toString());
    }

    @Test
    void noCellOfTheTableIsRunAsAFormula() throws IOException {
        assertTrue(rows().stream()
                .flatMap(row -> row.getFields().stream())
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")));
        NamedCsvRecord second = rows().get(1);
        assertEquals("'+44 to be called", second.getField("action"));
        assertEquals("''=Head", second.getField("ownerText"));
        byte[] bytes = Files.readAllBytes(edition.resolve("recommendations.csv"));
        assertEquals(
                "efbbbf",
                "%02x%02x%02x".formatted(bytes[0], bytes[1], bytes[2]),
                "Excel takes it for another encoding");
    }

    @Test
    void theDescriptionListsEveryWordThatTheDataMayHold() throws IOException {
        JsonNode schema = json(edition.resolve("recommendations.schema.json")).path("$defs");
        JsonNode item = schema.path("recommendation").path("properties");
        JsonNode action = schema.path("action").path("properties");
        JsonNode kind = action.path("byWhen").path("properties").path("kind");
        Map<JsonNode, Enum<?>[]> words = Map.of(
                schema.path("status"),
                Status.values(),
                item.path("response").path("properties").path("category"),
                Response.Category.values(),
                item.path("changes").path("items"),
                Changes.RecommendationKind.values(),
                action.path("changes").path("items"),
                Changes.ActionKind.values(),
                kind,
                ByWhen.Kind.values(),
                action.path("statusSource").path("anyOf").path(0),
                Standing.Source.values());
        words.forEach((described, values) -> assertEquals(
                Arrays.stream(values).map(Enum::name).toList(),
                described.path("enum").valueStream().map(JsonNode::asString).toList()));
    }

    @Test
    void everyColumnIsDescribed() throws IOException {
        Set<String> described = new TreeSet<>(Set.of("owners", "status"));
        Matcher names = Pattern.compile("In the CSV: (\\w+)")
                .matcher(Files.readString(edition.resolve("recommendations.schema.json")));
        while (names.find()) {
            described.add(names.group(1));
        }
        assertEquals(described, new TreeSet<>(rows().get(0).getHeader()));
    }

    /** The data have no cells, but the council's own record has. */
    @Test
    void theRecordSaysWhereARecommendationWithoutActionStands() throws IOException {
        JsonNode record = json(folder.resolve("o/internal/tracker/2025-11-24/tracker.json"));
        JsonNode second = record.path("recommendations").path(1);
        assertEquals(0, second.path("actions").size());
        assertEquals("Tracker", second.path("sheet").asString());
        assertEquals(4, second.path("row").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "html"})
    void isThereWhateverTheFormats(String format) {
        publish("2025-12-15", FIRST, "--formats", format, "--papers", "cabinet-appendix");
        assertTrue(Files.exists(folder.resolve("o/public/tracker/2025-12-15/recommendations.csv")));
    }

    @Test
    void thatOfADraftIsForOfficers() {
        publish("2025-12-15", FIRST, "--draft");
        assertTrue(Files.exists(folder.resolve("o/internal/tracker/drafts/2025-12-15/recommendations.json")));
        assertFalse(Files.exists(folder.resolve("o/public/tracker/2025-12-15")));
    }
}
