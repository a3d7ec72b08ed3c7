package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;
import org.committeepapers.structure.PdfStructure;
import org.committeepapers.structure.Verapdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfReader;

/** What a council's own folder changes, and what is said where something in it is wrong. */
class ProfileTest {

    private static final Path MISTAKES = Path.of("src", "test", "resources", "profile", "mistakes.txt");
    private static final Path COUNCIL = Path.of("src", "test", "resources", "profile", "council");
    static final String TRACKER = """
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
        return Runs.of(
                List.of(
                        "publish",
                        "--input=" + folder.resolve("input"),
                        "--output=" + folder.resolve("output"),
                        "--templates=" + profile,
                        "--as-at=2025-11-24"),
                more);
    }

    private void write(String name, String content) throws IOException {
        Path file = profile.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String html(String paper) throws IOException {
        return Files.readString(folder.resolve("output/public/t/2025-11-24").resolve(paper + ".html"));
    }

    /** So that whoever tries a profile learns of it before the run of the month. */
    @Test
    void checkFindsTheMistakesThatStopPublish() throws IOException {
        for (String mistake : List.of(
                "logo: {file: nosuch.png, alternative: X}\n", "leaveOut: {scrutiny-progress-report: [overdu]}\n")) {
            write("house-style.yaml", mistake);
            Runs run = Runs.of("check", "--input=" + folder.resolve("input"), "--templates=" + profile);
            run.ends(78);
            assertEquals(publish("--draft").ends(78).err(), run.err());
        }
    }

    @Test
    void aListWithoutAnythingIsWrittenAsOne() throws IOException {
        write("house-style.yaml", "charts: none\n");
        Runs run = publish("--draft").ends(78);
        assertTrue(
                run.err().contains("none isn't a word of this list")
                        && run.err().contains("write []"),
                run.err());
    }

    @Test
    void threeLinesAreAHouseStyle() throws IOException {
        write("house-style.yaml", "palette:\n  accent: \"#7a1030\"\nsizes: {body: {size: 14}}\n");
        publish("--formats", "html").ends(0);
        String html = html("cabinet-appendix");
        assertTrue(html.contains("--accent: #7a1030;"), html);
        assertTrue(html.contains("--link: #1d5fa8;"), "what isn't said is as usual");
        assertTrue(html.contains("--body: 1.167rem;") && html.contains("--body-leading: 1.429;"), html);
    }

    @Test
    void aFewWordsAreLabels() throws IOException {
        write("labels/en.yaml", "status-within: {IN_PROGRESS: under way}\n");
        publish("--formats", "html").ends(0);
        assertTrue(html("scrutiny-progress-report").contains(": under way"));
        assertTrue(html("scrutiny-progress-report").contains("Exampleshire Council"));
    }

    @Test
    void aTemplateOfTheCouncilsOwnUsesWordsOfItsOwnAndTheRestOfTheProgram() throws IOException {
        write("labels/en.yaml", "own: {motto: We serve}\n");
        String usual = Files.readString(Path.of("templates", "cabinet-appendix.ftlh"));
        write("cabinet-appendix.ftlh", usual.replace("</paper>", "<p>${say(\"own.motto\")}</p></paper>"));
        publish("--formats", "html").ends(0);
        assertTrue(html("cabinet-appendix").contains("We serve"));
    }

    @Test
    void whatTheProfileIsMadeOfIsKeptWithTheEdition() throws IOException {
        write("labels/en.yaml", "status: {IN_PROGRESS: Under way}\n");
        write(".git/index", "whatever");
        publish("--formats", "html").ends(0);
        Path manifest = folder.resolve("output/internal/t/2025-11-24/manifest.json");
        String before = Files.readString(manifest);
        assertEquals(2, before.split("\"file\" : \"labels/en.yaml\"", -1).length - 1, before);
        write(".git/index", "something else");
        write("notes.txt", "what nothing reads");
        write("labels/cy.yaml", "status: {COMPLETED: Gorffen}\n");
        write("chase-summary.ftlh", Files.readString(Path.of("templates/chase-summary.ftlh")) + "<#-- ours -->");
        assertTrue(publish("--formats", "html").out().startsWith("Nothing new in t "));
        write("labels/en.yaml", "report: {asked: The committee should}\n");
        Runs again = publish("--formats", "html", "--reason", "other words");
        assertTrue(again.out().startsWith("Published t "), again.toString());
        write("cabinet-appendix.ftlh", "<#include \"words.txt\">");
        String words = "<paper title='T' subject='S' short-title='T'><h>%s</h></paper>";
        write("words.txt", words.formatted("one"));
        assertTrue(publish("--formats", "html", "--reason", "other words").out().startsWith("Published t "));
        assertTrue(publish("--formats", "html").out().startsWith("Nothing new in t "));
        write("words.txt", words.formatted("two"));
        assertTrue(
                publish("--formats", "html", "--reason", "other words").out().startsWith("Published t "),
                "what a template names is read");
    }

    @Test
    void aFolderThatIsntThereOrHoldsNothingIsRefused() throws IOException {
        Runs empty = publish().ends(78);
        assertTrue(empty.err().contains("The folder has no file of a council's profile."), empty.err());
        Files.delete(profile);
        Runs none = publish().ends(78);
        assertTrue(none.err().contains("There is no such folder of templates."), none.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--papers | Cabinet-Apendix | [cabinet-appendix, scrutiny-progress-report]",
                "--formats | HTLM | [pdf, docx, html]",
                "--lang | fr | [en, cy, both]",
            })
    void aSlipInAnOptionIsAnsweredWithTheNamesThatThereAre(String option, String name, String said) {
        Runs run = publish(option, name).ends(64);
        assertTrue(run.err().contains(option + "'") && run.err().contains(said), run.err());
    }

    /** The profile among the tests, with letters that come with the program's libraries. */
    private void liveCouncil() throws IOException {
        for (String file : List.of("house-style.yaml", "logo.png")) {
            Files.copy(COUNCIL.resolve(file), profile.resolve(file));
        }
        font("LiberationSerif-Regular.ttf", 0, 0);
        font("LiberationSerif-Bold.ttf", 0, 0);
        Files.writeString(
                profile.resolve("house-style.yaml"),
                "fonts: {regular: LiberationSerif-Regular.ttf, bold: LiberationSerif-Bold.ttf}\n",
                StandardOpenOption.APPEND);
    }

    /** A font of the program's libraries, with other bytes at a place where there are any to be. */
    private void font(String name, int at, int... bytes) throws IOException {
        try (InputStream in = Objects.requireNonNull(ProfileTest.class.getResourceAsStream("/liberation/" + name))) {
            byte[] font = in.readAllBytes();
            for (int i = 0; at >= 0 && bytes.length > 1 && i < bytes.length; i++) {
                font[at + i] = (byte) bytes[i];
            }
            Files.write(profile.resolve(name), font);
        }
    }

    @Test
    void everyFormatLooksLikeTheCouncilsOwnAndStaysAccessible() throws IOException {
        liveCouncil();
        publish().ends(0);
        Path edition = folder.resolve("output/public/t/2025-11-24");
        byte[] appendix = Files.readAllBytes(edition.resolve("cabinet-appendix.pdf"));
        assertEquals(List.of(), Verapdf.faults(appendix, "ua1"));
        assertEquals(List.of(), Verapdf.faults(appendix, "2a"));
        try (PdfReader reader = new PdfReader(appendix)) {
            assertEquals(841.89, reader.getPageSize(1).getWidth(), 0.01, "A3");
        }
        String pdf = PdfStructure.of(appendix);
        assertTrue(pdf.contains("Exampleshire Council"), pdf);
        byte[] report = Files.readAllBytes(edition.resolve("scrutiny-progress-report.pdf"));
        assertEquals(List.of(), Verapdf.faults(report, "ua1"));
        try (PdfReader reader = new PdfReader(report)) {
            assertEquals(612, reader.getPageSize(1).getWidth(), 0.01, "Letter");
        }
        String html = html("scrutiny-progress-report");
        assertTrue(html.contains("alt=\"Exampleshire Council\" width=\"226.772\""), html);
        assertTrue(html.contains("@page { size: letter portrait;"), html);
        assertTrue(html.contains("--fonts: \"Liberation Serif\", Arial"), html);
        ZipParts word = ZipParts.of(Files.readAllBytes(edition.resolve("scrutiny-progress-report.docx")));
        String document = word.text("word/document.xml");
        assertTrue(document.contains("descr=\"Exampleshire Council\""), document);
        assertTrue(document.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"), document);
        assertTrue(word.text("word/styles.xml").contains("w:ascii=\"Liberation Serif\""));
        assertTrue(publish().out().startsWith("Nothing new in t "), "the same bytes again");
    }

    @ParameterizedTest
    @CsvSource({"logo.svg, anything", "logo.png, <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"})
    void aDrawingIsNoLogo(String file, String content) throws IOException {
        write("house-style.yaml", "logo: {file: " + file + ", alternative: C}\n");
        write(file, content);
        Runs run = publish().ends(78);
        assertTrue(run.err().contains("""
                error[house-style]: The logo is a drawing (SVG), which papers can't show.
                  --> house-style.yaml, line 1, logo.file
                   |  %s
                   =  Export it as a PNG, about 600 dots across, or as a JPEG, and give the name of that file.
                """.formatted(file)), run.err());
    }

    @Test
    void aPictureIsTakenWithWhatOpacityItHasAndSaysNothingOfWhereItWasMade() throws IOException {
        write("house-style.yaml", "logo: {file: logo.png, decorative: true}\n");
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x80ff0000);
        ImageIO.write(image, "png", profile.resolve("logo.png").toFile());
        publish("--papers", "cabinet-appendix").ends(0);
        byte[] pdf = Files.readAllBytes(folder.resolve("output/public/t/2025-11-24/cabinet-appendix.pdf"));
        assertEquals(List.of(), Verapdf.faults(pdf, "ua1"));
        assertEquals(List.of(), Verapdf.faults(pdf, "2a"));
        assertTrue(html("cabinet-appendix").contains("alt=\"\" width="));
        ImageIO.write(
                new BufferedImage(3001, 2, BufferedImage.TYPE_INT_RGB),
                "png",
                profile.resolve("logo.png").toFile());
        assertTrue(publish().err().contains("The logo has 3001 by 2 dots."));
        Files.copy(
                MISTAKES.resolveSibling("cmyk.jpg"), profile.resolve("logo.png"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(publish().err().contains("has colours for printing (CMYK)"));
        write("logo.png", "no picture");
        assertTrue(publish().err().contains("This isn't a picture that can be read."));
        ImageIO.write(image, "gif", profile.resolve("logo.png").toFile());
        assertTrue(publish().err().contains("This isn't a picture that can be read."));
    }

    @Test
    void aFontThatPdfCannotHoldIsRefused() throws IOException {
        liveCouncil();
        String refused = "This isn't a plain TrueType font that can be read";
        font("LiberationSerif-Bold.ttf", 0, 'O', 'T', 'T', 'O');
        assertTrue(publish().err().contains(refused));
        font("LiberationSerif-Bold.ttf", 0, 't', 't', 'c', 'f');
        assertTrue(publish().err().contains(refused));
        font("LiberationSerif-Bold.ttf", 12, 'f', 'v', 'a', 'r');
        assertTrue(publish().err().contains(refused), publish().err());
        write("LiberationSerif-Bold.ttf", "no font at all");
        Runs none = publish().ends(78);
        assertTrue(none.err().contains(refused), none.err());
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
        run.ends(78);
        assertEquals("", run.out().replaceFirst("^.*Recorded in line 1 .*\\n", ""));
        assertTrue(Files.notExists(folder.resolve("output/public/t")));
    }
}
