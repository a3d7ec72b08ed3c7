package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.OfficeXml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a paper, a reader comes to what lies beside it. */
class PaperLinksTest {

    private static final Pattern BESIDE = Pattern.compile("Target=\"([^\"#:]+\\.docx)\" TargetMode=\"External\"");

    @TempDir
    Path folder;

    private void publish(String... options) throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", EditionPageTest.PARKS);
        Runs.of(List.of("publish", workbook, "--as-at", "2025-11-24", "--output", folder.resolve("o")), options)
                .ends(0);
    }

    private Path edition() {
        return folder.resolve("o/public/parks/2025-11-24");
    }

    /** The links to other files at the head of the page, each with the name of its file. */
    private static List<String> links(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page)).select("header nav a").stream()
                .map(link -> link.text() + ": " + file(page, link).getFileName())
                .toList();
    }

    private static Path file(Path page, Element link) {
        Path file = Path.of(page.toUri().resolve(link.attr("href")));
        assertTrue(Files.isRegularFile(file), link.outerHtml());
        assertEquals(page.getParent(), file.getParent());
        return file;
    }

    @Test
    void aPageLeadsToTheOtherFormatsAndPapers() throws IOException {
        publish();
        assertEquals(
                List.of(
                        "PDF version: cabinet-appendix.pdf",
                        "Word version: cabinet-appendix.docx",
                        "Progress on the recommendations: scrutiny-progress-report.html",
                        "All papers and data: index.html"),
                links(edition().resolve("cabinet-appendix.html")));
    }

    @Test
    void itLeadsOnlyToWhatIsThere() throws IOException {
        publish("--formats", "html", "--papers", "cabinet-appendix");
        assertEquals(List.of("All papers and data: index.html"), links(edition().resolve("cabinet-appendix.html")));
    }

    @Test
    void aPaperThatIsNotDueIsNotLinked() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", """
                # Tracker
                Ref|Recommendation|Response|Action|Owner|By when|Progress|Status|Exempt
                1|That it be done|Awaited|Do it|Head of Parks|December 2025|In train|In progress
                """);
        Runs.of(
                        List.of("publish", workbook, "--as-at", "2025-11-24", "--output", folder.resolve("o")),
                        "--formats=html")
                .ends(0);
        assertEquals(
                List.of("All papers and data: index.html"), links(edition().resolve("scrutiny-progress-report.html")));
    }

    @Test
    void eachLanguageLeadsToItsOwnFilesAndToTheOther() throws IOException {
        publish("--lang", "both");
        List<Path> pages = papers(".html");
        assertEquals(4, pages.size());
        assertTrue(Files.readString(edition().resolve("index.html")).contains("href=\"./index-cy.html\""));
        assertTrue(Files.readString(edition().resolve("index-cy.html")).contains("href=\"./index.html\""));
        for (Path page : pages) {
            assertEquals(4, links(page).size(), page.toString());
        }
        for (Path paper : papers(".docx")) {
            String targets = new String(
                    OfficeXml.parts(Files.readAllBytes(paper)).get("word/_rels/document.xml.rels"),
                    StandardCharsets.UTF_8);
            List<Path> others = BESIDE.matcher(targets)
                    .results()
                    .map(target -> Path.of(paper.toUri().resolve(target.group(1))))
                    .toList();
            assertEquals(1, others.size(), "the paper in the other language, in " + targets);
            assertTrue(Files.isRegularFile(others.getFirst()), targets);
        }
    }

    private List<Path> papers(String extension) throws IOException {
        try (Stream<Path> files = Files.list(edition())) {
            return files.filter(file -> file.toString().endsWith(extension)
                            && !file.getFileName().toString().startsWith("index"))
                    .toList();
        }
    }

    @Test
    void aRestrictedPaperHasNoPageOfTheEditionBesideIt() throws IOException {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", """
                # Tracker
                Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Exempt
                1|That it be done|Agreed|Agreed.|Do it|Head of Parks|December 2025|In train|In progress|Paragraph 3
                2|That it be seen|Agreed|Agreed.|See it|Head of Parks|December 2025|In train|In progress|
                """);
        Runs.of(List.of("publish", workbook, "--as-at", "2025-11-24", "--output", folder.resolve("o")))
                .ends(0);
        Path restricted = folder.resolve("o/internal/parks/2025-11-24/restricted");
        List<String> links = links(restricted.resolve("EXEMPT-cabinet-appendix.html"));
        assertEquals(3, links.size(), links.toString());
        assertTrue(links.stream().allMatch(link -> link.contains(": EXEMPT-")), links.toString());
        assertEquals(4, links(edition().resolve("cabinet-appendix.html")).size());
    }
}
