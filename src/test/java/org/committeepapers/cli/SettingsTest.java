package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting changes, and what is said where one is wrong. */
public class SettingsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "settings");
    private static final String ABOUT =
            "# About\nTracker id|t\nTitle|T\nCouncil|C\nCommittee|S\nConsidered on|1 October 2025\n";
    private static final String HEADER =
            "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status\n";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
    }

    private Runs check(String settings, String workbook) throws IOException {
        Files.writeString(input.resolve("settings.yaml"), settings);
        Path file = WorkbookBuilder.write(input, "t.xlsx", ABOUT + workbook);
        return Runs.of("check", file.toString(), "--as-at", "2025-11-24");
    }

    /** How the only action appears. */
    private String appears(String settings, String workbook) throws IOException {
        Runs run = check(settings, workbook);
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size(), run.out() + run.err());
        return lines.get(1).replaceFirst(".*?: ", "");
    }

    /** The findings with these words in their rules, as severity and rule. */
    private List<String> findings(String settings, String workbook, String rule) throws IOException {
        return check(settings, workbook)
                .err()
                .lines()
                .filter(line -> line.contains("[" + rule))
                .map(line -> line.replaceFirst("].*", "]"))
                .toList();
    }

    private static String row(String owner, String status) {
        return "# Tracker\n" + HEADER + "1|That it be done|Agreed|Agreed.|Do it|" + owner + "|31 December 2025||"
                + status + "\n";
    }

    @Test
    void aHeadingOfTheCouncilsOwnIsRead() throws IOException {
        String workbook = row("Head of Housing", "In progress").replace("|Owner|", "|Gweithredwr|");
        assertEquals("no owner | 31 December 2025 | In progress (stated)", appears("", workbook));
        assertEquals(
                "Head of Housing | 31 December 2025 | In progress (stated)",
                appears("headings:\n  owner: [Gweithredwr]\n", workbook));
        assertEquals(
                "Head of Housing | 31 December 2025 | In progress (stated)",
                appears("headings: {owner: gweithredwr}\n", workbook));
    }

    @Test
    void aHeadingOfTheCouncilsOwnGoesBeforeWhatEverybodyMeansByIt() throws IOException {
        String workbook = row("Head of Housing", "In progress").replace("|Owner|", "|Measure|");
        assertEquals(
                "Head of Housing | 31 December 2025 | In progress (stated)",
                appears("headings:\n  owner: [Measure]\n", workbook));
    }

    @Test
    void wordsOfStatusAndResponseAreRead() throws IOException {
        String workbook = row("Head of Housing", "Signed away");
        assertEquals("Head of Housing | 31 December 2025 | Unclear (stated)", appears("", workbook));
        assertEquals(
                "Head of Housing | 31 December 2025 | Completed (stated)",
                appears("statusWords:\n  completed: [signed away]\n", workbook));
        assertEquals(
                "Head of Housing | 31 December 2025 | Reported as completed, to be confirmed (stated)",
                appears(
                        "statusWords:\n  completed: signed away\n",
                        row("Head of Housing", "Signed away, but not yet finished")));
        assertEquals(
                "Head of Housing | 31 December 2025 | Completed (stated)",
                appears("statusWords:\n  completed: [\"Sign-off / QA\"]\n", row("Head of Housing", "Sign-off / QA")));
        String response = workbook.replace("|Agreed|Agreed.|", "|Taken forward||");
        assertEquals(List.of("warning[response-without-category]"), findings("", response, "response-without"));
        assertEquals(List.of(), findings("responseWords:\n  agreed: [taken forward]\n", response, "response-without"));
    }

    @Test
    void theKeyOfNumbersLettersAndColoursIsTheCouncils() throws IOException {
        String settings = "statusKey:\n  1: completed\n  G: inProgress\n  blue: completed\n";
        assertEquals("Head of Housing | 31 December 2025 | Unclear (stated)", appears("", row("Head of Housing", "1")));
        assertEquals(
                "Head of Housing | 31 December 2025 | Completed (stated)",
                appears(settings, row("Head of Housing", "1")));
        assertEquals(
                "Head of Housing | 31 December 2025 | In progress (stated)",
                appears(settings, row("Head of Housing", "G")));
        assertEquals(
                "Head of Housing | 31 December 2025 | Completed (stated)",
                appears(settings, row("Head of Housing", "Blue")));
        assertEquals(
                "Head of Housing | 31 December 2025 | Completed (stated)",
                appears(settings, row("Head of Housing", "Blue - done")));
        assertEquals(
                "Head of Housing | 31 December 2025 | In progress (stated)",
                appears(settings, row("Head of Housing", "RAG: G")));
        assertEquals(
                List.of("error[layout-to-confirm]"),
                findings(settings, row("Head of Housing", "Green - done"), "layout-to-confirm"));
        assertEquals(
                List.of("error[status-contradicts-itself]"),
                findings(
                        "statusKey:\n  green: inProgress\n",
                        row("Head of Housing", "Done (green)"),
                        "status-contradicts"));
        assertEquals(
                "Head of Housing | 31 December 2025 | Unclear (stated)",
                appears(settings, row("Head of Housing", "B")),
                "a letter that nobody explained");
    }

    private static String awaited(String directedTo) {
        return "# Tracker\nRef|Directed to|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n"
                + "1|" + directedTo + "|That it be done||||||\n";
    }

    @Test
    void responsePeriodsAreThoseOfTheCouncil() throws IOException {
        assertEquals(
                List.of(), findings("", awaited("Cabinet"), "response-overdue"), "two months run until 30 November");
        assertEquals(
                List.of("warning[response-overdue]"),
                findings("responsePeriods:\n  executive: 4 weeks\n", awaited("Cabinet"), "response-overdue"));
        assertEquals(List.of(), findings("", awaited("Health Board"), "response-overdue"));
        assertEquals(
                List.of("warning[response-overdue]"),
                findings(
                        "responsePeriods:\n  named:\n    health board: 28 days\n",
                        awaited("Health Board"),
                        "response-overdue"));
        assertEquals(
                List.of("warning[response-overdue]"),
                findings("responsePeriods: {other: one month}\n", awaited("Health Board"), "response-overdue"));
        assertEquals(
                List.of(),
                findings("responsePeriods:\n  executive: none\n", awaited("Cabinet"), "response-"),
                "nobody is asked for a response");
    }

    @Test
    void aFindingMadeOnReadingIsAccepted() throws IOException {
        String workbook = row("Head of Housing", "In progress") + "# Sums\nTotal|4\n";
        String accepted = "# Decisions\nWhere|What|Answer|Who|When|Why\n"
                + "Sums|sheet-not-used|Accept|A. Clerk|1 November 2025|It is for Finance\n";
        Runs run = check("", workbook + accepted);
        assertTrue(run.err().contains("note[sheet-not-used]"), run.err());
        assertTrue(run.err().contains("Accepted by A. Clerk on 1 November 2025: It is for Finance."), run.err());
        assertFalse(run.err().contains("decision-"), run.err());
    }

    @Test
    void hiddenRowsAreLeftOutIfTheCouncilWants() throws IOException {
        String workbook = row("Head of Housing", "In progress")
                + "(hidden)2|That more be done|Agreed|Agreed.|Do more|Head of Housing|31 December 2025||In progress\n";
        assertTrue(check("", workbook).out().contains("recommendation 2"));
        assertTrue(check("skipHidden: false\n", workbook).out().contains("recommendation 2"));
        Runs run = check("skipHidden: true\n", workbook);
        assertFalse(run.out().contains("recommendation 2"), run.out());
        assertTrue(run.err().contains("note[hidden-rows-skipped]"), run.err());
    }

    @Test
    void aFileWithNothingInItSetsNothing() throws IOException {
        for (String nothing : List.of("", "# only a remark\n", "---\n", "\ufeff")) {
            assertEquals(
                    0, check(nothing, row("Head of Housing", "In progress")).code(), nothing);
        }
    }

    /** Looking for what YAML would cut off takes no longer than reading the line. */
    @Test
    void aLineAsLongAsAFileMayBeIsRead() throws IOException {
        check("headings:\n  owner: " + "a ".repeat(450_000) + "\n", row("Head of Housing", "In progress"))
                .ends(0);
    }

    @Test
    void aSignBeyondTheBasicPlaneIsReadWhereverItStands() throws IOException {
        for (int spaces = 1000; spaces < 1030; spaces++) {
            check("#" + " ".repeat(spaces) + "\ud83d\ude00\nskipHidden: true\n", row("Head of Housing", "In progress"))
                    .ends(0);
        }
    }

    public static Stream<String> mistakes() throws IOException {
        try (Stream<String> lines = Files.lines(CASES.resolve("mistakes.txt"))) {
            List<String> cases = new ArrayList<>();
            StringBuilder one = new StringBuilder();
            for (String line : lines.toList()) {
                if (line.equals("=====")) {
                    cases.add(one.toString());
                    one.setLength(0);
                } else {
                    one.append(line).append('\n');
                }
            }
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithItsKeyAndWhatToDo(String mistake) throws IOException {
        String[] parts = mistake.split("-----\n", -1);
        Runs run = check(parts[0].replace("<tab>", "\t"), row("Head of Housing", "In progress"));
        assertEquals(parts[1].strip(), run.err().strip(), parts[0]);
        run.ends(78);
        assertEquals("", run.out());
    }

    @Test
    void aFileInAnotherEncodingOrWithoutAnEndIsRefusedInPlainWords() throws IOException {
        Path settings = input.resolve("settings.yaml");
        Files.write(
                settings, "headings:\n  owner: [Ysgrifennwr Cyffr\u00f6us]\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(refused().contains("UTF-8"));
        Files.writeString(settings, "a".repeat(1_100_000));
        assertTrue(refused().contains("more than 1 MB"));
        Files.writeString(settings, "headings: " + "[".repeat(100_000));
        refused();
        Files.writeString(settings, "headings: " + "{a: ".repeat(5_000));
        refused();
        Files.writeString(settings, "headings:\n  owner: [\"a\u0000b\"]\n");
        refused();
        Files.delete(settings);
        Files.createDirectory(settings);
        refused();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings.yml",
                "SETTINGS.yml",
                "Settings.yaml",
                "settings.yaml.txt",
                "setting.yaml",
                "setings.yaml",
                "setting.yml",
                "settings (1).yaml",
                "settings 2.yaml",
                "settings_.yaml"
            })
    void aFileThatSomebodyTookForTheSettingsIsSaid(String name) throws IOException {
        Files.writeString(input.resolve(name), "skipHidden: true\n");
        String said = refused();
        assertTrue(said.contains("--> " + name) && said.contains("isn't read, only settings.yaml"), said);
        Files.writeString(input.resolve("settings.yaml"), "");
        assertTrue(refused().contains("--> " + name), "beside the right one too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.yaml~", ".settings.yaml.swp", "council.yaml", "settings.md", "t.layout.yaml"})
    void aFileWithAnotherNameIsLeftAlone(String name) throws IOException {
        Files.writeString(input.resolve(name), "tables: {columns: {reference: Ref}}\n");
        assertNotEquals(78, check("", row("Head of Housing", "In progress")).code());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNamedPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = input.resolve("settings.yaml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTrue(refused().contains("This is a link, a folder or something else that isn't a file."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout.yaml", "t.layout.yaml"})
    @DisabledOnOs(OS.WINDOWS)
    void publishDoesNotWaitForANamedPipe(String name) throws Exception {
        Path file = WorkbookBuilder.write(input, "t.xlsx", ABOUT + row("Head of Housing", "In progress"));
        Path pipe = input.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Runs.of("publish", file.toString(), "--output", folder + "/o").ends(78);
    }

    /** A link could make the program print a file that whoever made the link may not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings.yaml",
                "layout.yaml",
                "t.layout.yaml",
                "templates/house-style.yaml",
                "templates/labels/en.yaml",
                "templates/common.ftlh",
                "templates/base.docx"
            })
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsRefusedAndNotRead(String name) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "words of\n\tsomebody: else\n");
        Path file = WorkbookBuilder.write(input, "t.xlsx", ABOUT + row("Head of Housing", "In progress"));
        Files.createDirectories(input.resolve("templates/labels"));
        Files.createSymbolicLink(input.resolve(name), secret);
        List<String> publish =
                new ArrayList<>(List.of("publish", file.toString(), "--draft", "--output", folder + "/o"));
        if (name.startsWith("templates")) {
            publish.addAll(List.of("--templates", input.resolve("templates").toString()));
        }
        String said = Runs.of(publish).ends(78).err();
        assertTrue(said.contains("This is a link, ") || said.contains("This is a link or "), said);
        assertFalse(said.contains("somebody") || said.contains("words of"), said);
    }

    @Test
    void onlyTheFirstLineOfWhatIsNoSettingIsQuoted() throws IOException {
        Files.writeString(input.resolve("settings.yaml"), "first line\nsecond line\n");
        String said = refused();
        assertTrue(said.contains("first line") && !said.contains("second line"), said);
    }

    private String refused() {
        Path file = WorkbookBuilder.write(input, "t.xlsx", row("Head of Housing", "In progress"));
        Runs run = Runs.of("check", file.toString(), "--as-at", "2025-11-24").ends(78);
        for (String inner : List.of("Exception", "jackson", "reference chain", "Source", "java", "snakeyaml")) {
            assertFalse(run.err().contains(inner), run.err());
        }
        return run.err();
    }

    @Test
    void publishAndTemplateReadTheSameSettings() throws IOException {
        Files.writeString(input.resolve("settings.yaml"), "headins: {}\n");
        WorkbookBuilder.write(input, "t.xlsx", row("Head of Housing", "In progress"));
        Runs.of(
                        "publish",
                        "--input",
                        input.toString(),
                        "--output",
                        folder.resolve("output").toString())
                .ends(78);
        Runs.of("template", folder.resolve("n.xlsx").toString(), "--input", input.toString())
                .ends(78);
    }
}
