package org.committeepapers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.cli.SettingsTest;
import org.committeepapers.finding.Refusal;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds docs/settings.schema.json, docs/settings.md and the code to each other. */
class SettingsSchemaTest {

    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final JsonNode SCHEMA = schema();

    @TempDir
    Path folder;

    private static JsonNode schema() {
        return new JsonMapper().readTree(Path.of("docs", "settings.schema.json"));
    }

    private static List<Error> objections(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        return schema.validate(new YAMLMapper().readTree(yaml));
    }

    private Settings load(String yaml) throws IOException, Refusal {
        return Settings.load(Files.writeString(folder.resolve("settings.yaml"), yaml), "settings.yaml");
    }

    private static TreeSet<String> keys(String... path) {
        JsonNode at = SCHEMA;
        for (String part : path) {
            at = at.path(part);
        }
        assertTrue(at.isObject(), String.join(".", path));
        return new TreeSet<>(at.propertyNames());
    }

    private static TreeSet<String> values(String definition) {
        TreeSet<String> values = new TreeSet<>();
        SCHEMA.path("$defs").path(definition).path("enum").forEach(value -> values.add(value.asString()));
        return values;
    }

    @Test
    void theSchemaHasTheKeysOfTheCodeAndNoOthers() {
        assertEquals(new TreeSet<>(SettingNames.TOP), keys("properties"));
        assertEquals(new TreeSet<>(Field.BY_NAME.keySet()), keys("properties", "headings", "properties"));
        assertEquals(new TreeSet<>(SettingNames.STATUSES.keySet()), keys("properties", "statusWords", "properties"));
        assertEquals(new TreeSet<>(SettingNames.RESPONSES.keySet()), keys("properties", "responseWords", "properties"));
        assertEquals(new TreeSet<>(PeriodSettings.NAMES), keys("properties", "responsePeriods", "properties"));
    }

    @Test
    void theSchemaHasTheValuesOfTheCode() {
        assertEquals(new TreeSet<>(SettingNames.STATUSES.keySet()), values("status"));
        assertEquals(
                Settings.DEFAULT.limits().megabytes(),
                SCHEMA.path("properties").path("megabytes").path("default").asInt());
    }

    @Test
    void theExampleOfThePageIsRightAndShowsEveryKey() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```yaml\n") + 8;
        String example = page.substring(start, page.indexOf("```\n", start));
        assertEquals(List.of(), objections(example));
        Settings settings = load(example);
        assertEquals(Settings.DEFAULT.limits(), settings.limits());
        assertEquals(
                new TreeSet<>(SettingNames.TOP),
                new TreeSet<>(new YAMLMapper().readTree(example).propertyNames()));
        for (String field : Field.BY_NAME.keySet()) {
            assertTrue(page.contains("`" + field + "`"), field);
        }
    }

    @Test
    void whatTheSchemaAllowsIsRead() throws Exception {
        List<String> right = new ArrayList<>(List.of(
                "headings:\n",
                "headings: {owner: Lead, byWhen: }\n",
                "statusWords: {completed: [1, true, 100 %]}\n",
                "statusKey: {1: completed, Green: delayed}\n",
                "responsePeriods: {executive: none, named: {Council: 'one calendar month'}}\n",
                "skipHidden: true\n",
                "megabytes: 2000\n"));
        for (String yaml : right) {
            assertEquals(List.of(), objections(yaml), yaml);
            load(yaml);
        }
    }

    static Stream<String> mistakesAtAKey() throws IOException {
        return SettingsTest.mistakes().filter(mistake -> mistake.contains("--> settings.yaml, "));
    }

    /** But for what only two entries together can show, such as one word with two meanings, and what words mean. */
    @ParameterizedTest
    @MethodSource("mistakesAtAKey")
    void theSchemaObjectsToEveryMistakeInAKeyOrValue(String mistake) {
        String[] parts = mistake.split("-----\n", -1);
        boolean alone = parts[1].indexOf("error[") == parts[1].lastIndexOf("error[");
        boolean beyond =
                alone && (parts[1].contains("is both here and under") || parts[1].contains("completed or closed"));
        assertEquals(beyond, objections(parts[0]).isEmpty(), parts[0]);
    }

    @Test
    void everyKeyIsDescribed() {
        SCHEMA.path("properties")
                .forEachEntry((name, key) ->
                        assertFalse(key.path("description").asString("").isEmpty(), name));
    }
}
