package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on which everybody finds what belongs to an edition. */
class EditionPageTest {

    static final String PARKS = """
            # About
            Council|Testshire Council
            Committee|Environment scrutiny committee
            Title|Review of parks
            # Tracker
            Ref|Recommendation|Response|Executive response|Action|Owner|By when|Target / success criteria|Progress|Status
            1|That it be done|Agreed|Agreed.|Do it|Head of Parks|December 2025|Done|In train|In progress
            2|That more be done|Agreed|Agreed.|Do more|Head of Parks|31 October 2025|Done|None yet|Not started
            """;

    private static final String APPENDIX = "--papers=cabinet-appendix";

    @TempDir
    Path folder;

    private Runs publish(String day, String tracker, String... more) {
        Path workbook = WorkbookBuilder.write(folder, "parks.xlsx", tracker);
        return Runs.of(List.of("publish", workbook, "--as-at", day, "--output", folder.resolve("o")), more)
                .ends(0);
    }

    private Runs command(String... arguments) {
        return Runs.of(List.of(arguments), "--output", folder.resolve("o").toString())
                .ends(0);
    }

    private Path edition(String name) {
        return folder.resolve("o/public/parks").resolve(name);
    }

    private static Document page(Path edition) throws IOException {
        return Jsoup.parse(Files.readString(edition.resolve("index.html")));
    }

    @Test
    void namesEveryFileWithItsSizeOnce() throws IOException {
        publish("2025-11-24", PARKS);
        Document page = page(edition("2025-11-24"));
        JsonNode manifest = JsonMapper.shared()
                .readTree(Files.readString(edition("2025-11-24").resolve("manifest.json")));
        Set<String> expected = new TreeSet<>();
        for (JsonNode file : manifest.path("files")) {
            if (!file.path("role").asString().equals("index")) {
                expected.add(file.path("file").asString());
            }
            if (Set.of("open-data", "cabinet-appendix")
                    .contains(file.path("role").asString())) {
                String kilobytes = Math.round(file.path("bytes").asInt() / 1024.0) + " KB";
                Element link =
                        page.selectFirst("a[href=\"./" + file.path("file").asString() + "\"]");
                assertTrue(link != null && link.text().contains(kilobytes), file + " is listed as " + link);
            }
        }
        Set<String> linked = page.select("main a").eachAttr("href").stream()
                .filter(href -> href.startsWith("./") && !href.contains("#"))
                .map(href -> href.substring(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, linked);
    }

    @Test
    void saysWhatTheReportSays() throws IOException {
        publish("2025-10-20", PARKS);
        publish(
                "2025-11-24",
                PARKS.replace("In train|In progress", "Done|Completed")
                        .replace(
                                "31 October 2025|Done|None yet|Not started", "31 October 2025|Done|Begun|In progress"));
        Document page = page(edition("2025-11-24"));
        Document report = Jsoup.parse(Files.readString(edition("2025-11-24").resolve("scrutiny-progress-report.html")));
        assertEquals(report.select(".lead").first().text(), page.select(".lead").text());
        assertEquals(
                report.select("[role=img]").first().outerHtml(),
                page.select("[role=img]").first().outerHtml());
        assertEquals(
                "Since then 1 action became overdue, 1 action was completed and work began on 1 action.",
                page.select("#changes > p").first().text());
        assertEquals(
                "Action 2 Now overdue: it was due on 31 October 2025 Now in progress: it was not started"
                        + " Action 1 Completed: it was in progress",
                page.select("#changes dl").text());
        assertEquals(
                "./scrutiny-progress-report.html#changes",
                page.select("#changes a").attr("href"));
    }

    /** Nor for the one at which cabinet agreed it, from the day after. */
    @Test
    void cabinetsPaperIsNotSaidToBeForScrutinysMeeting() throws IOException {
        String agreed = PARKS.replace("Title|", "Agreed by cabinet on|20 October 2025\nTitle|");
        publish("2025-10-20", agreed, "--meeting", "2025-10-28");
        Document page = page(edition("2025-10-20"));
        assertEquals("Environment scrutiny committee", page.select(".eyebrow").text());
        assertEquals(
                "Papers The report on progress is for the committee's meeting on 28 October 2025.",
                page.select("#papers > h2, #papers > p").text().replace('\u00a0', ' '));
        publish("2025-11-24", agreed.replace("Head of Parks", "Head of Roads"));
        assertEquals("Cabinet, 20 October 2025", eyebrow("2025-10-20"));
        assertEquals("Cabinet", eyebrow("2025-11-24"));
    }

    private String eyebrow(String name) throws IOException {
        return Jsoup.parse(Files.readString(edition(name).resolve("cabinet-appendix.html")))
                .select(".eyebrow")
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void leadsToEarlierEditions() throws IOException {
        publish("2025-09-15", PARKS);
        publish("2025-10-20", PARKS);
        publish("2025-11-24", PARKS);
        publish("2025-11-24", PARKS.replace("In train", "In hand"), "--reason", "A slip was mended.");
        Document page = page(edition("2025-11-24.2"));
        assertEquals(
                List.of("24 November 2025", "20 October 2025", "15 September 2025"),
                page.select("#editions li").eachText());
        command("withdraw", "parks", "2025-10-20", "--reason", "Wrong");
        for (String href : page.select("#editions li a").eachAttr("href")) {
            assertEquals("../../index.html#tracker-parks", href, "no edition that may be withdrawn is linked");
        }
        assertTrue(page.select("main > p").text().contains("A slip was mended."), "why it is made again");
        assertEquals(
                "../../index.html#tracker-parks", page.select("#editions > p a").attr("href"));
    }

    /** The report shows how the actions stood at earlier editions, and so is another one when one of these goes. */
    @Test
    void isNoReasonToMakeAnEditionAgain() throws IOException {
        publish("2025-09-15", PARKS, APPENDIX);
        publish("2025-10-20", PARKS, APPENDIX);
        publish("2025-11-24", PARKS, APPENDIX);
        byte[] before = Files.readAllBytes(edition("2025-11-24").resolve("index.html"));
        command("withdraw", "parks", "2025-09-15", "--reason", "Wrong");
        Runs again = publish("2025-11-24", PARKS, APPENDIX);
        assertTrue(again.out().startsWith("Nothing new"), again.out());
        assertArrayEquals(before, Files.readAllBytes(edition("2025-11-24").resolve("index.html")));
    }

    @Test
    void needsNothingFromElsewhere() throws IOException {
        publish("2025-11-24", PARKS);
        Document page = page(edition("2025-11-24"));
        assertTrue(page.select("script, link, img, iframe, form, object, [onclick]")
                .isEmpty());
        assertTrue(page.select("meta[http-equiv=Content-Security-Policy]")
                .attr("content")
                .startsWith("default-src 'none'; style-src 'sha256-"));
        assertEquals("en-GB", page.select("html").attr("lang"));
        for (String href : page.select("a").eachAttr("href")) {
            assertFalse(URI.create(href).isAbsolute(), href);
        }
    }

    @Test
    void ofADraftListsItsPapersOnly() throws IOException {
        publish("2025-11-24", PARKS, "--draft", "--formats", "html");
        Path draft = folder.resolve("o/internal/parks/drafts/2025-11-24");
        Document page = page(draft);
        assertTrue(page.select("header").text().startsWith("DRAFT"));
        assertEquals(2, page.select("#papers li").size(), page.select("#papers").text());
        assertFalse(Files.exists(folder.resolve("o/public/parks")));
    }

    /** By the words alone for those who see the heading above, with the title for those who hear one link after another. */
    @Test
    void noTwoLinksToPapersAreCalledTheSame() throws IOException {
        publish("2025-11-24", PARKS, "--lang", "both");
        List<Element> links = page(edition("2025-11-24")).select("#papers a");
        assertEquals(12, links.size());
        assertEquals(
                12,
                links.stream().map(link -> link.attr("aria-label")).distinct().count(),
                links.toString());
        for (Element link : links) {
            assertTrue(link.attr("aria-label").startsWith(link.wholeText() + ": "), link.outerHtml());
            assertTrue(link.wholeText().matches(".*\\(\\d+\u00a0KB\\), (English|Cymraeg)"), link.wholeText());
        }
    }

    @Test
    void saysThatThereIsNoActionYet() throws IOException {
        publish("2025-11-24", PARKS.replaceAll("Agreed\\|Agreed\\..*", "Not agreed|No.|||||"));
        assertEquals(
                "No actions are recorded.",
                page(edition("2025-11-24")).select(".lead").text());
    }
}
