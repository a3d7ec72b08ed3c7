package org.committeepapers.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.config.HouseStyle;
import org.committeepapers.config.Settings;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.StandardLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds the JSON schemas and the tables in the documentation to the descriptions of files, or writes them. */
class DescribedFilesTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path CASES = Path.of("src", "test", "resources");

    private static final DescribedFile SETTINGS =
            new DescribedFile("settings.schema.json", "settings.md", Settings.KEYS);
    private static final DescribedFile LAYOUT = new DescribedFile("layout.schema.json", "layouts.md", LayoutFile.KEYS);
    private static final DescribedFile HOUSE_STYLE =
            new DescribedFile("house-style.schema.json", "templates.md", HouseStyle.KEYS);

    static List<DescribedFile> files() {
        return List.of(SETTINGS, LAYOUT, HOUSE_STYLE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void schemaAndTableAreThoseOfTheDescription(DescribedFile file) throws IOException {
        Path page = DOCS.resolve(file.page());
        assertWritten(DOCS.resolve(file.schema()), file.json());
        assertWritten(page, file.pageWithTable(Files.readString(page)));
    }

    private static void assertWritten(Path file, String right) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, right);
        }
        assertEquals(
                right,
                Files.readString(file),
                file + " isn't what the description says. Write it with: mvn test -Dtest=DescribedFilesTest"
                        + " -Ddocs.write=true");
    }

    private static List<Error> objections(DescribedFile file, String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new JsonMapper().readTree(file.json()))
                .validate(new YAMLMapper().readTree(yaml));
    }

    @Test
    void whatTheProgramReadsIsRightByTheSchemas() throws IOException {
        assertEquals(List.of(), objections(LAYOUT, StandardLayout.text()));
        assertEquals(List.of(), objections(HOUSE_STYLE, Files.readString(Path.of("templates", "house-style.yaml"))));
        try (Stream<Path> files =
                Stream.concat(Files.walk(CASES.resolve("examples")), Files.walk(CASES.resolve("layout-files")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".layout.yaml"))
                    .toList()) {
                assertEquals(List.of(), objections(LAYOUT, Files.readString(file)), file.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theExamplesOfThePageAreRight(DescribedFile file) throws IOException {
        Pattern example = Pattern.compile("(?s)```yaml\n(.*?)```");
        List<String> examples = example.matcher(Files.readString(DOCS.resolve(file.page())))
                .results()
                .map(found -> found.group(1))
                .filter(yaml -> !yaml.startsWith(" "))
                .toList();
        assertFalse(examples.isEmpty());
        examples.forEach(yaml -> assertEquals(List.of(), objections(file, yaml), yaml));
    }

    /** Mistakes in a key or value by itself, but for forms of words that no pattern describes. */
    private static final Pattern SEEN = Pattern.compile(
            "There is no [a-z ]+ \"|There is nothing after|a whole number|needs further|This must be a number|true or false");

    @Test
    void anEditorSeesMistakesInKeysAndValues() throws IOException {
        assertSeen(SETTINGS, CASES.resolve("settings").resolve("mistakes.txt"));
        assertSeen(LAYOUT, CASES.resolve("layout-files").resolve("mistakes.txt"));
    }

    private static void assertSeen(DescribedFile file, Path cases) throws IOException {
        int seen = 0;
        for (String mistake : Files.readString(cases).split("=====\n")) {
            String[] parts = mistake.split("-----\n");
            if (SEEN.matcher(parts[1]).find()) {
                assertFalse(objections(file, parts[0]).isEmpty(), mistake);
                seen++;
            }
        }
        assertTrue(seen > 10, "only " + seen + " cases in " + cases);
    }
}
