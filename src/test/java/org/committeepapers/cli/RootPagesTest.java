package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two pages on which all editions are found: by everybody, and by officers. */
class RootPagesTest {

    private static final String PARKS = EditionPageTest.PARKS;
    private static final String ROADS =
            PARKS.replace("Review of parks", "Review of roads & <lanes>").replace("Head of Parks", "Head of Roads");

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void output() {
        output = folder.resolve("o");
    }

    private Runs publish(String day, String... more) {
        return Runs.of(
                List.of(
                        "publish",
                        "--input",
                        folder.resolve("in"),
                        "--as-at",
                        day,
                        "--formats=html",
                        "--output",
                        output),
                more);
    }

    private void tracker(String name, String words) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        WorkbookBuilder.write(folder.resolve("in"), name, words);
    }

    private Runs command(String... arguments) {
        return Runs.of(List.of(arguments), "--output", output.toString());
    }

    private Document forAll() throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("public/index.html")));
    }

    private Document forOfficers() throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("internal/index.html")));
    }

    /** Where each link of the page that leads to a file leads; all have to be there. */
    private List<Path> linked(String page) throws IOException {
        Path file = output.resolve(page);
        List<Path> found = new ArrayList<>();
        for (Element link : Jsoup.parse(Files.readString(file)).select("main a[href^=.]")) {
            Path target = Path.of(file.toUri().resolve(URI.create(link.attr("href"))));
            assertTrue(Files.isRegularFile(target), page + " leads to " + target);
            found.add(target);
        }
        return found;
    }

    @Test
    void everybodyFindsTheLatestEditionOfEachTrackerFirst() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-10-20");
        tracker("roads.xlsx", ROADS);
        publish("2025-11-24");
        Files.delete(folder.resolve("in/parks.xlsx"));
        publish("2025-12-15");
        Document page = forAll();
        assertEquals(
                List.of("Review of roads & <lanes>", "Review of parks"),
                page.select("h2").eachText());
        assertTrue(page.select("#tracker-roads").text().contains("As at 15 December 2025."));
        assertEquals(
                List.of("24 November 2025"),
                page.select("#tracker-roads-earlier li").eachText());
        assertEquals(
                List.of("20 October 2025"),
                page.select("#tracker-parks-earlier li").eachText());
        for (String name : List.of("cabinet-appendix.html", "scrutiny-progress-report.html", "recommendations.csv")) {
            assertTrue(linked("public/index.html").contains(output.resolve("public/roads/2025-12-15/" + name)), name);
        }
        assertEquals("Testshire Council", page.select("header p").first().text());
    }

    @Test
    void officersFindWhatWasFoundAndWhoOwesWhat() throws IOException {
        tracker("parks.xlsx", PARKS);
        tracker("roads.xlsx", ROADS.replace("31 October 2025", "31 November 2025"));
        publish("2025-11-24");
        publish("2025-12-01", "--draft");
        Document page = forOfficers();
        assertEquals(
                List.of("Draft", "Published, the latest"),
                page.select("#tracker-parks tbody td strong").eachText());
        assertEquals(
                List.of("Draft", "Not published because of errors"),
                page.select("#tracker-roads tbody td strong").eachText());
        List<Path> linked = linked("internal/index.html");
        for (String name : List.of(
                "internal/parks/2025-11-24/findings.html",
                "internal/parks/2025-11-24/manifest.json",
                "internal/parks/drafts/2025-12-01/scrutiny-progress-report.html",
                "internal/roads/not-published/2025-11-24/findings.html",
                "internal/roads/not-published/2025-11-24/roads.annotated.xlsx",
                "internal/runs.jsonl",
                "public/parks/2025-11-24/index.html",
                "public/index.html")) {
            assertTrue(linked.contains(output.resolve(name)), name);
        }
    }

    @Test
    void nothingOfOfficersIsOnThePageForAll() throws IOException {
        tracker("parks.xlsx", PARKS);
        tracker("roads.xlsx", ROADS.replace("31 October 2025", "31 November 2025"));
        publish("2025-11-24");
        publish("2025-12-01", "--draft");
        command("withdraw", "parks", "2025-11-24", "--reason", "Names a child").ends(0);
        publish("2025-11-24");
        String page = Files.readString(output.resolve("public/index.html"));
        for (String inside : List.of("Names a child", "internal", "oads", "findings", "draft", "1 December")) {
            assertFalse(page.contains(inside), inside);
        }
    }

    @Test
    void whatWasWithdrawnIsSaidToBe() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-10-20");
        publish("2025-11-24");
        command("withdraw", "parks", "2025-10-20", "--reason", "A figure was wrong");
        assertEquals(
                List.of("20 October 2025: withdrawn"),
                forAll().select("#tracker-parks-earlier li").eachText());
        assertTrue(forOfficers().select("#tracker-parks").text().contains("Withdrawn A figure was wrong"));
        command("withdraw", "parks", "2025-11-24", "--reason", "All of it");
        assertEquals(
                "No papers are published at present.", forAll().select(".lead").text());
        linked("internal/index.html");
    }

    @Test
    void theSameAgainAltersNeither() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-11-24");
        byte[] forAll = Files.readAllBytes(output.resolve("public/index.html"));
        byte[] forOfficers = Files.readAllBytes(output.resolve("internal/index.html"));
        var written = Files.getLastModifiedTime(output.resolve("public/index.html"));
        publish("2025-11-24");
        assertArrayEquals(forAll, Files.readAllBytes(output.resolve("public/index.html")));
        assertArrayEquals(forOfficers, Files.readAllBytes(output.resolve("internal/index.html")));
        assertEquals(written, Files.getLastModifiedTime(output.resolve("public/index.html")), "it was written again");
    }

    @Test
    void theNextRunMakesAnewWhatIsLostOrOutdated() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-10-20");
        byte[] first = Files.readAllBytes(output.resolve("public/index.html"));
        publish("2025-11-24");
        byte[] second = Files.readAllBytes(output.resolve("public/index.html"));
        Files.write(output.resolve("public/index.html"), first);
        Files.delete(output.resolve("internal/index.html"));
        Runs verify = Runs.of("verify", "--output", output.toString()).ends(65);
        assertTrue(verify.err().contains("public/index.html isn't as the last run"), verify.err());
        assertTrue(verify.err().contains("internal/index.html isn't as the last run"), verify.err());
        publish("2025-11-24");
        assertArrayEquals(second, Files.readAllBytes(output.resolve("public/index.html")));
        assertTrue(Files.exists(output.resolve("internal/index.html")));
        assertEquals("", Runs.of("verify", "--output", output.toString()).err());
    }

    @Test
    void whatCannotBeReadIsNamedAndItsCopyStaysListed() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-10-20");
        publish("2025-11-24");
        Files.writeString(output.resolve("internal/parks/2025-10-20/public/manifest.json"), "{");
        Files.writeString(output.resolve("internal/parks/2025-11-24/public/recommendations.json"), "[");
        tracker("roads.xlsx", ROADS);
        Files.delete(folder.resolve("in/parks.xlsx"));
        Runs run = publish("2025-12-15").ends(65);
        assertTrue(run.err().contains("internal/parks/2025-10-20/public/manifest.json was altered"), run.err());
        assertTrue(run.err().contains("recommendations.json was altered"), run.err());
        Document page = forAll();
        assertEquals(
                List.of("Review of roads & <lanes>", "parks"), page.select("h2").eachText());
        assertTrue(page.text().contains("20 October"));
        assertTrue(Files.exists(output.resolve("public/parks/2025-10-20/index.html")));
    }

    @Test
    void aPageThatCannotBeReplacedIsAnErrorAndTheEditionStands() throws IOException {
        tracker("parks.xlsx", PARKS);
        Files.createDirectories(output.resolve("public/index.html/in-the-way"));
        Runs run = publish("2025-11-24").ends(73);
        assertTrue(run.err().contains("the pages that list all editions (index.html) can't be updated"), run.err());
        assertTrue(Files.exists(output.resolve("public/parks/latest.txt")));
    }

    /** As where files of another user are in the way, or the disk is full. */
    @Test
    void thePageListsOnlyWhatIsPublic() throws IOException {
        tracker("lanes.xlsx", ROADS);
        tracker("parks.xlsx", PARKS);
        publish("2025-10-20").ends(0);
        Path named = output.resolve("public/lanes/latest.txt");
        Files.delete(named);
        Files.createDirectories(named.resolve("in-the-way"));
        publish("2025-11-24").ends(73);
        assertTrue(linked("public/index.html").contains(output.resolve("public/parks/2025-11-24/index.html")));
        Folders.remove(named);
        Folders.remove(output.resolve("public/parks/2025-11-24"));
        Files.writeString(output.resolve("public/parks/2025-11-24"), "in the way");
        publish("2025-12-15", folder.resolve("in/lanes.xlsx").toString()).ends(65);
        assertTrue(linked("public/index.html").contains(output.resolve("public/parks/2025-10-20/index.html")));
        assertEquals("2025-12-15\n", Files.readString(named));
    }

    @Test
    void aMistakeInATemplateIsToldBeforeAnythingIsWritten() throws IOException {
        tracker("parks.xlsx", PARKS);
        Path templates = Templates.copy(folder.resolve("templates"));
        Path library = templates.resolve("library.ftlh");
        String usual = Files.readString(library);
        for (String wrong : List.of(usual + "<#if", usual.replace("tracker.latest", "tracker.latst"))) {
            Files.writeString(library, wrong);
            Runs run =
                    publish("2025-11-24", "--templates", templates.toString()).ends(78);
            assertTrue(run.err().contains("library.ftlh, line"), run.err());
            assertFalse(Files.exists(output.resolve("public")));
        }
    }

    @Test
    void withdrawingGoesBeforeAMistakeInATemplate() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-11-24");
        Path templates = Templates.copy(folder.resolve("templates"));
        Files.writeString(templates.resolve("library.ftlh"), "<#if", java.nio.file.StandardOpenOption.APPEND);
        command("withdraw", "parks", "2025-11-24", "--reason", "Wrong", "--templates", templates.toString())
                .ends(78);
        assertFalse(Files.exists(output.resolve("public/parks/2025-11-24")));
        command("withdraw", "parks", "2025-11-24", "--reason", "Wrong").ends(0);
        assertFalse(forAll().text().contains("parks"));
    }

    @Test
    void namesTheLatestMessagesToOwners() throws IOException {
        tracker("parks.xlsx", PARKS);
        publish("2025-11-24");
        Runs chase = command("chase", "--input", folder.resolve("in").toString(), "--as-at", "2025-12-01")
                .ends(0);
        assertTrue(linked("internal/index.html").contains(output.resolve("internal/chase/2025-12-01/summary.html")));
    }

    @Test
    void rootsMayLieApart() throws IOException {
        tracker("parks.xlsx", PARKS);
        Path site = folder.resolve("a site");
        publish("2025-11-24", "--public", site.toString());
        assertTrue(Files.readString(site.resolve("index.html")).contains("\"./parks/2025-11-24/index.html\""));
        assertEquals(
                "../../a%20site/index.html",
                forOfficers().select("main a").first().attr("href"));
    }

    private static final class Templates {
        private static Path copy(Path to) throws IOException {
            Path from = Path.of("templates");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
            return to;
        }
    }
}
