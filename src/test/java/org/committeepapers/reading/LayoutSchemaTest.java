package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds docs/layout.schema.json and the reader of layout files to each other. */
class LayoutSchemaTest {

    private static final JsonNode SCHEMA = new JsonMapper().readTree(Path.of("docs", "layout.schema.json"));

    /** What only two entries together can show, or the reading of a text. */
    private static final List<String> BEYOND = List.of(
            "braces",
            "nothing in this table gives it",
            "names no part",
            "what a reference is made of",
            "There is no field \"reviw\"",
            "has no columns or labels",
            "so no row would be read",
            "The first label of a block",
            "isn't the letter of a column",
            "There is no \"agred\" here",
            "both ignored and read",
            "The table has no column",
            "All the tables are of actions",
            "already has this sheet",
            "also below \"ignoreSheets\"",
            "for all trackers in the folder",
            "isn't a full date",
            "both here and below",
            "Headings must be in one row",
            "These aren't the rows");

    private static List<Error> objections(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA);
        return schema.validate(new YAMLMapper().readTree(yaml));
    }

    private static JsonNode at(String... path) {
        JsonNode at = SCHEMA;
        for (String part : path) {
            at = at.path(part);
        }
        return at;
    }

    private static void assertKeys(Collection<String> keys, String... path) {
        JsonNode properties = at(path).path("properties");
        assertEquals(new TreeSet<>(keys), new TreeSet<>(properties.propertyNames()));
        properties.forEachEntry(
                (name, key) -> assertFalse(key.path("description").asString("").isEmpty(), name));
        assertFalse(at(path).path("additionalProperties").asBoolean(true));
    }

    private static void assertValues(Collection<String> values, JsonNode definition) {
        TreeSet<String> inSchema = new TreeSet<>();
        definition.path("enum").forEach(value -> inSchema.add(value.asString()));
        assertEquals(new TreeSet<>(values), inSchema);
    }

    @Test
    void theSchemaHasTheKeysOfTheCodeAndNoOthers() {
        assertKeys(LayoutNames.TOP);
        assertKeys(LayoutNames.ABOUT, "properties", "about");
        assertKeys(LayoutNames.TABLE, "$defs", "table");
        assertKeys(LayoutNames.STATUS, "$defs", "statusLayout");
    }

    @Test
    void theSchemaHasTheValuesOfTheCode() {
        assertValues(Field.BY_NAME.keySet(), at("$defs", "field"));
        assertValues(LayoutNames.STATUSES.keySet(), at("$defs", "status"));
        assertValues(LayoutNames.COLOURS.keySet(), at("$defs", "colour"));
        JsonNode table = at("$defs", "table", "properties");
        assertValues(
                LayoutNames.CLEANINGS.keySet(),
                table.path("clean").path("anyOf").path(0));
        assertValues(
                LayoutNames.LANGUAGES.keySet(),
                table.path("languages").path("anyOf").path(0));
        assertValues(
                LayoutNames.SAME_ITEM.keySet(),
                table.path("sameItem").path("anyOf").path(0));
    }

    static List<Path> right() throws IOException {
        return LayoutFileTest.right();
    }

    @ParameterizedTest
    @MethodSource("right")
    void whatIsReadIsRightByTheSchema(Path file) throws IOException {
        assertEquals(List.of(), objections(Files.readString(file)));
    }

    @Test
    void theStandardLayoutIsRightByTheSchema() {
        assertEquals(List.of(), objections(StandardLayout.text()));
    }

    /** Those that a schema can see: at a key or value by itself. */
    static Stream<String> mistakesAtAKey() throws IOException {
        return LayoutFileTest.mistakes().stream()
                .filter(mistake -> !mistake.contains("-----\nfile: "))
                .filter(mistake -> mistake.split("-----\n", -1)[1]
                        .lines()
                        .anyMatch(line -> BEYOND.stream().noneMatch(line::contains)));
    }

    @ParameterizedTest
    @MethodSource("mistakesAtAKey")
    void theSchemaObjectsToEveryMistakeInAKeyOrValue(String mistake) {
        String yaml = mistake.split("-----\n", -1)[0];
        assertFalse(objections(yaml).isEmpty(), yaml);
    }
}
