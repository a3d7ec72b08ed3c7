package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.committeepapers.console.Console;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options by the command line, the environment and the settings. */
class OptionSourcesTest {

    private static final String GOOD =
            "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n"
                    + "1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        WorkbookBuilder.write(input, "good.xlsx", GOOD);
    }

    private Runs run(Map<String, String> environment, String... arguments) {
        return Runs.in(environment, arguments);
    }

    private static List<OptionNames> known() {
        Console silent = new Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        return OptionNames.known(CommitteePapers.commandLine(silent, OptionSources.of(Map.of())));
    }

    private static boolean isInTable(OptionNames name, List<OptionNames> known) {
        return name.command().isEmpty() || !known.contains(new OptionNames("", name.option()));
    }

    @Test
    void everyOptionOfEveryCommandIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "settings.md")).stream()
                .filter(line -> line.startsWith("| `--"))
                .map(line -> line.replaceAll("^\\| (`[^`]+` \\| `[^`]+` \\| (`[^`]+`|none)).*", "$1"))
                .toList();
        List<OptionNames> known = known();
        assertEquals(
                known.stream()
                        .filter(name -> isInTable(name, known))
                        .map(name -> "`" + name.option() + "` | `" + name.variable() + "` | "
                                + (name.isKey() ? "`" + name.key() + "`" : "none"))
                        .sorted()
                        .toList(),
                rows.stream().sorted().toList());
    }

    @Test
    void everyOptionOfEveryCommandIsInTheSchema() {
        TreeSet<String> keys = new TreeSet<>();
        known().stream().filter(OptionNames::isKey).map(OptionNames::key).forEach(keys::add);
        TreeSet<String> described = new TreeSet<>();
        JsonNode properties = new JsonMapper()
                .readTree(Path.of("docs", "settings.schema.json"))
                .at("/properties/options/properties");
        properties.forEachEntry((name, property) -> {
            if (property.has("properties")) {
                property.path("properties").propertyNames().forEach(own -> described.add(name + "." + own));
            } else {
                described.add(name);
            }
        });
        assertEquals(keys, described);
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheSettings() throws IOException {
        Path other = folder.resolve("other");
        Files.writeString(
                input.resolve("settings.yaml"),
                "options:\n  output: " + folder.resolve("settings") + "\n  asAt: 2025-11-01\n  formats: [html, docx]\n"
                        + "  papers: cabinet-appendix\n  quiet: true\n");
        Map<String, String> environment = Map.of(
                "COMMITTEE_PAPERS_INPUT",
                input.toString(),
                "COMMITTEE_PAPERS_OUTPUT",
                output.toString(),
                "COMMITTEE_PAPERS_AS_AT",
                "2025-11-10",
                "COMMITTEE_PAPERS_QUIET",
                "false");
        Runs run = run(environment, "publish", "--as-at", "2025-11-20").ends(0);
        assertTrue(run.out().contains("Published good as at 2025-11-20"), run.out());
        Path papers = output.resolve("public/good/2025-11-20");
        assertTrue(Files.exists(papers.resolve("cabinet-appendix.docx")));
        assertFalse(Files.exists(papers.resolve("cabinet-appendix.pdf")));
        assertFalse(Files.exists(papers.resolve("scrutiny-progress-report.html")));
        assertFalse(Files.exists(folder.resolve("settings")));
        run(environment, "publish", "--output=" + other).ends(0);
        assertTrue(Files.exists(other.resolve("public/good/2025-11-10/manifest.json")));
    }

    @Test
    void whatIsWrongIsNamedByWhereItStands() throws IOException {
        Map<String, String> there = Map.of("COMMITTEE_PAPERS_INPUT", input.toString());
        Runs day = run(Map.of("COMMITTEE_PAPERS_AS_AT", "tomorrow"), "publish").ends(64);
        assertTrue(day.err().contains("COMMITTEE_PAPERS_AS_AT") && day.err().contains("2026-11-24"), day.err());
        Runs format = run(Map.of("COMMITTEE_PAPERS_FORMATS", "pdf,odt"), "publish", "--input", input.toString())
                .ends(64);
        assertTrue(
                format.err().contains("COMMITTEE_PAPERS_FORMATS")
                        && format.err().contains("--formats can't be odt. Choose from pdf, docx, html"),
                format.err());
        Runs unknown = run(Map.of("COMMITTEE_PAPERS_FORMAT", "pdf"), "publish", "--input", input.toString())
                .ends(64);
        assertTrue(unknown.err().contains("Did you mean COMMITTEE_PAPERS_FORMATS?"), unknown.err());
        for (String wrong :
                List.of("workers: many", "papers: [minutes]", "draft: perhaps", "logFormat: xml", "asAt: {a: b}")) {
            Files.writeString(input.resolve("settings.yaml"), "options:\n  " + wrong + "\n");
            Runs run = run(there, "publish", "--output", output.toString());
            assertEquals(78, run.code(), wrong + "\n" + run.err());
            assertTrue(
                    run.err().contains("--> settings.yaml, line 2, options." + wrong.substring(0, wrong.indexOf(':'))),
                    run.err());
        }
        Files.writeString(input.resolve("settings.yaml"), "options:\n  publish:\n    format: x\n");
        assertTrue(run(there, "publish").err().contains("Did you mean \"options.publish.formats\"?"));
        Files.writeString(input.resolve("settings.yaml"), "options:\n  outputs: x\n");
        Runs key = run(there, "publish").ends(78);
        assertTrue(key.err().contains("Did you mean \"options.output\"?"), key.err());
        assertFalse(Files.exists(output));
    }

    @Test
    void whatTheCommandLineSaysMakesAWrongVariableHarmless() {
        run(
                        Map.of("COMMITTEE_PAPERS_AS_AT", "tomorrow", "COMMITTEE_PAPERS_INPUT", input.toString()),
                        "publish",
                        "--as-at=2025-11-20",
                        "--output",
                        output.toString())
                .ends(0);
    }

    @Test
    void theNameOfOneCommandGoesBeforeThatOfAll() throws IOException {
        Files.writeString(
                input.resolve("settings.yaml"),
                "options:\n  formats: pdf\n  publish: {formats: html, asAt: 2025-11-20}\n  check: {asAt: 2025-01-01}\n");
        Runs run = run(
                        Map.of(
                                "COMMITTEE_PAPERS_INPUT", input.toString(),
                                "COMMITTEE_PAPERS_OUTPUT", folder.resolve("all").toString(),
                                "COMMITTEE_PAPERS_PUBLISH_OUTPUT", output.toString(),
                                "COMMITTEE_PAPERS_CHASE_FROM", "scrutiny@example.gov.uk"),
                        "publish")
                .ends(0);
        assertTrue(Files.exists(output.resolve("public/good/2025-11-20/cabinet-appendix.html")));
        assertFalse(Files.exists(output.resolve("public/good/2025-11-20/cabinet-appendix.pdf")));
        Runs from = run(Map.of("COMMITTEE_PAPERS_FROM", "a@b.uk"), "publish", "--input", input.toString());
        assertEquals(64, from.code(), "it would be a tracker for one command and an address for another");
    }

    @Test
    void whatACommandCannotDoWithoutIsSaidEachTime() {
        Runs run = run(Map.of("COMMITTEE_PAPERS_OUTPUT", output.toString()), "merge", "a.xlsx", "b.xlsx")
                .ends(64);
        assertTrue(run.err().contains("Missing required option: '--output"), run.err());
    }
}
