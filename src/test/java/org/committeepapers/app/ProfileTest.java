package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a council's own folder changes, and what is said where something in it is wrong. */
class ProfileTest {

    private static final Path MISTAKES = Path.of("src", "test", "resources", "profile", "mistakes.txt");
    private static final String TRACKER = """
            # About
            Tracker id|t
            Title|Parks
            Agenda item|8
            Background papers|None
            Council|Exampleshire Council
            Committee|Scrutiny
            Considered on|1 October 2025
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status
            1|That it be done|Agreed|Agreed.|Do it|Head of Parks|31 December 2025|Begun|In progress
            """;

    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void makeInput() throws IOException {
        profile = Files.createDirectory(folder.resolve("profile"));
        WorkbookBuilder.write(Files.createDirectory(folder.resolve("input")), "t.xlsx", TRACKER);
    }

    private Runs publish(String... more) {
        return Runs.of(Stream.concat(
                        Stream.of(
                                "publish",
                                "--input",
                                folder.resolve("input").toString(),
                                "--output",
                                folder.resolve("output").toString(),
                                "--templates",
                                profile.toString(),
                                "--as-at",
                                "2025-11-24"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private void write(String name, String content) throws IOException {
        Path file = profile.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String html(String paper) throws IOException {
        return Files.readString(folder.resolve("output/public/t/2025-11-24").resolve(paper + ".html"));
    }

    @Test
    void threeLinesAreAHouseStyle() throws IOException {
        write("house-style.yaml", "palette:\n  accent: \"#7a1030\"\nsizes: {body: {size: 14}}\n");
        Runs run = publish("--formats", "html");
        assertEquals(0, run.code(), run.err());
        String html = html("cabinet-appendix");
        assertTrue(html.contains("--accent: #7a1030;"), html);
        assertTrue(html.contains("--link: #1d5fa8;"), "what isn't said is as usual");
        assertTrue(html.contains("--body: 1.167rem;") && html.contains("--body-leading: 1.429;"), html);
    }

    @Test
    void aFewWordsAreLabels() throws IOException {
        write("labels/en.yaml", "status: {IN_PROGRESS: Under way}\n");
        Runs run = publish("--formats", "html");
        assertEquals(0, run.code(), run.err());
        assertTrue(html("scrutiny-progress-report").contains("Under way"));
        assertTrue(html("scrutiny-progress-report").contains("Exampleshire Council"));
    }

    @Test
    void aTemplateOfTheCouncilsOwnUsesWordsOfItsOwnAndTheRestOfTheProgram() throws IOException {
        write("labels/en.yaml", "own: {motto: We serve}\n");
        String usual = Files.readString(Path.of("templates", "cabinet-appendix.ftlh"));
        write("cabinet-appendix.ftlh", usual.replace("</paper>", "<p>${say(\"own.motto\")}</p></paper>"));
        Runs run = publish("--formats", "html");
        assertEquals(0, run.code(), run.err());
        assertTrue(html("cabinet-appendix").contains("We serve"));
    }

    @Test
    void whatTheProfileIsMadeOfIsKeptWithTheEdition() throws IOException {
        write("labels/en.yaml", "status: {IN_PROGRESS: Under way}\n");
        write(".git/index", "whatever");
        assertEquals(0, publish("--formats", "html").code());
        Path manifest = folder.resolve("output/internal/t/2025-11-24/manifest.json");
        String before = Files.readString(manifest);
        assertEquals(2, before.split("\"file\" : \"labels/en.yaml\"", -1).length - 1, before);
        write(".git/index", "something else");
        assertTrue(publish("--formats", "html").out().startsWith("Nothing new in t "));
        write("labels/en.yaml", "status: {IN_PROGRESS: Going on}\n");
        assertTrue(publish("--formats", "html").out().startsWith("Published t "));
    }

    @Test
    void aFolderThatIsntThereOrHoldsNothingIsRefused() throws IOException {
        Runs empty = publish();
        assertEquals(78, empty.code());
        assertTrue(empty.err().contains("The folder holds nothing of a council's profile."), empty.err());
        Files.delete(profile);
        Runs none = publish();
        assertEquals(78, none.code());
        assertTrue(none.err().contains("There is no such folder of templates."), none.err());
    }

    @Test
    void filesAreCalledAsTheCouncilSaysAndTheirTitleIsThatName() throws IOException {
        write("house-style.yaml", """
                fileNames:
                  cabinet-appendix: "[{agendaItem}a ][{meeting} ]Appendix A: {title} & response ({asAt})"
                """);
        assertEquals(0, publish("--formats", "html,docx").code());
        Path edition = folder.resolve("output/public/t/2025-11-24");
        String name = "8a Appendix A - Parks and response (2025-11-24)";
        String html = Files.readString(edition.resolve(name + ".html"));
        assertTrue(html.contains("<title>" + name + "</title>"), html);
        assertTrue(html.contains("<h1>Proposed executive response to scrutiny recommendations: Parks</h1>"), html);
        assertTrue(Files.exists(edition.resolve(name + ".docx")));
        assertTrue(Files.exists(edition.resolve("scrutiny-progress-report.html")), "the other is called as usual");
        String manifest = Files.readString(edition.resolve("manifest.json"));
        assertTrue(
                manifest.contains("\"role\" : \"cabinet-appendix\"")
                        && manifest.contains("\"title\" : \"" + name + "\""),
                manifest);
        assertTrue(publish("--formats", "html,docx").out().startsWith("Nothing new in t "));
        assertEquals(
                0,
                Runs.of("verify", "--output", folder.resolve("output").toString())
                        .code());
    }

    @Test
    void aLargePaperIsPublishedAndTold() throws IOException {
        write("labels/en.yaml", "status: {IN_PROGRESS: Under way}\n");
        Files.writeString(folder.resolve("input/settings.yaml"), "limits: {paperBytes: 20000}\n");
        Runs run = publish("--formats", "pdf,html", "--papers", "cabinet-appendix");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve("output/public/t/2025-11-24/cabinet-appendix.pdf")));
        assertTrue(run.err().contains("cabinet-appendix.pdf has 0.0"), run.err());
        assertTrue(!run.err().contains("cabinet-appendix.html"), run.err());
    }

    static List<String> mistakes() throws IOException {
        return List.of(Files.readString(MISTAKES).split("=====\n"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithFileLineAndWhatToDoBeforeAnythingIsWritten(String mistake) throws IOException {
        int name = mistake.indexOf('\n');
        String[] parts = mistake.substring(name + 1).split("-----\n", -1);
        write(mistake.substring(0, name), parts[0]);
        Runs run = publish();
        String said = run.err().substring(run.err().indexOf("error["));
        assertEquals(parts[1].strip(), said.strip(), parts[0]);
        assertEquals(78, run.code());
        assertEquals("", run.out());
        assertTrue(Files.notExists(folder.resolve("output/public/t")));
    }
}
