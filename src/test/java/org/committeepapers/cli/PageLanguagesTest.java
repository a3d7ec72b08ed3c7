package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language each page that lists files is, whichever command made it. */
class PageLanguagesTest {

    private static final String PARKS = EditionPageTest.PARKS;

    @TempDir
    Path folder;

    private void command(String... arguments) {
        Runs.of(List.of(arguments), "--input=" + folder.resolve("in"), "--output=" + folder.resolve("o"))
                .ends(0);
    }

    private void publish(String day, String tracker, String... more) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        WorkbookBuilder.write(folder.resolve("in"), "parks.xlsx", tracker);
        Runs.of(
                        List.of(
                                "publish",
                                "--as-at",
                                day,
                                "--formats=html",
                                "--input=" + folder.resolve("in"),
                                "--output=" + folder.resolve("o")),
                        more)
                .ends(0);
    }

    private Path file(String name) {
        return folder.resolve("o").resolve(name);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(file(name)));
    }

    private void rootsAre(String forAll, String forOfficers) throws IOException {
        assertEquals(forAll, page("public/index.html").select("html").attr("lang"), "for all");
        assertEquals(forOfficers, page("internal/index.html").select("html").attr("lang"), "for officers");
    }

    @Test
    void thePageOfAWelshEditionSaysSoInWelshAndItsDataIsInEnglish() throws IOException {
        String changed = PARKS.replace("In train|In progress", "Done|Completed").replace("31 October", "30 November");
        publish("2025-10-20", PARKS, "--lang", "cy");
        publish("2025-11-24", changed, "--lang", "cy");
        Document page = page("public/parks/2025-11-24/index.html");
        assertEquals(
                "Dyddiad targed newydd: 31 Hydref 2025 cyn hynny, 30 Tachwedd 2025 bellach|Wedi'i gwblhau: ar waith o'r blaen",
                String.join("|", page.select("#changes dd").eachText()));
        byte[] data = Files.readAllBytes(file("public/parks/2025-11-24/recommendations.json"));
        command("withdraw", "parks", "2025-11-24", "--reason", "Made again");
        publish("2025-11-24", changed, "--reason", "In English");
        assertArrayEquals(data, Files.readAllBytes(file("public/parks/2025-11-24.2/recommendations.json")));
    }

    @Test
    void theWordsOfAResponseThatChangedAreMarkedAsEnglishInWelshPapers() throws IOException {
        publish("2025-10-20", PARKS, "--lang", "cy");
        publish(
                "2025-11-24",
                PARKS.replace("it be done|Agreed|Agreed.|", "it be done|Agreed|We will, from May.|"),
                "--lang",
                "cy");
        for (String name : List.of("index.html", "scrutiny-progress-report.html")) {
            Document page = page("public/parks/2025-11-24/" + name);
            assertEquals(
                    List.of("Agreed.", "We will, from May."),
                    page.select("#changes span[lang=en-GB]:contains(Agreed.), #changes span[lang=en-GB]:contains(May)")
                            .eachText(),
                    name);
        }
    }

    @Test
    void aRunInAnotherLanguageLeavesThePagesOfAllEditionsInTheirs() throws IOException {
        publish("2025-10-20", PARKS, "--lang", "cy");
        rootsAre("en-GB", "en-GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"language: both\n", "nation: wales\n"})
    void thePageForAllIsInWelshTooAndEachWelshPageLeadsThere(String settings) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/settings.yaml"), settings);
        publish("2025-10-20", PARKS, "--lang", "both");
        Document welsh = page("public/index-cy.html");
        assertEquals("cy-GB", welsh.select("html").attr("lang"));
        assertEquals("./index.html", welsh.select("main p.note a").attr("href"));
        assertEquals(
                "./parks/2025-10-20/index-cy.html",
                welsh.select("main section > p > a").attr("href"));
        assertEquals(
                "./index-cy.html",
                page("public/index.html").select("main p.note a").attr("href"));
        assertEquals(
                "../../index-cy.html#tracker-parks",
                page("public/parks/2025-10-20/index-cy.html")
                        .select("#editions > p > a")
                        .attr("href"));
        Runs.of("verify", "--output=" + folder.resolve("o")).ends(0);
        Files.writeString(folder.resolve("in/settings.yaml"), "language: en\n");
        publish("2025-11-24", PARKS);
        assertFalse(Files.exists(file("public/index-cy.html")));
        Runs.of("verify", "--output=" + folder.resolve("o")).ends(0);
    }

    @Test
    void theWelshPageForAllHasTheWelshNamesAndMarksOthersAsEnglish() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/settings.yaml"), "language: both\n");
        publish("2025-10-20", PARKS);
        assertEquals(
                "Review of parks",
                page("public/index-cy.html").select("h2 span[lang=en-GB]").text());
        publish("2025-11-24", PARKS.replace("# Tracker", "Title (Welsh)|Adolygiad o barciau\n# Tracker"));
        Document welsh = page("public/index-cy.html");
        assertEquals("Adolygiad o barciau", welsh.select("h2").text());
        assertEquals(0, welsh.select("h2 span").size());
        assertEquals("Review of parks", page("public/index.html").select("h2").text());
    }

    @Test
    void thePageForAllIsInTheLanguageOfTheSettingsAfterEveryCommand() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/settings.yaml"), "language: cy\n");
        publish("2025-10-20", PARKS);
        publish("2025-11-24", PARKS, "--lang", "en");
        rootsAre("cy-GB", "en-GB");
        byte[] before = Files.readAllBytes(file("public/index.html"));
        command("chase", "--as-at", "2025-12-01");
        assertArrayEquals(before, Files.readAllBytes(file("public/index.html")), "after chase");
        rootsAre("cy-GB", "en-GB");
        command("withdraw", "parks", "2025-11-24", "--reason", "Wrong");
        rootsAre("cy-GB", "en-GB");
    }
}
