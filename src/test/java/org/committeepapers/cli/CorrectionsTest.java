package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing a date again, saying why at the time or later, and dates that are likely to be slips. */
class CorrectionsTest {

    @TempDir
    Path folder;

    private Runs publish(String day, String progress, String... more) {
        Path workbook =
                WorkbookBuilder.write(folder, "parks.xlsx", EditionPageTest.PARKS.replace("Head of Parks", progress));
        return Runs.of(
                List.of("publish", workbook, "--as-at", day, "--formats=html", "--output", folder.resolve("o")), more);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("o").resolve(name)));
    }

    private Runs verify() {
        return Runs.of("verify", "--output", folder.resolve("o").toString());
    }

    @Test
    void theSupersededEditionIsSaidToBeByWhichAndWhy() throws IOException {
        publish("2025-10-20", "Head of Parks").ends(0);
        Path first = folder.resolve("o/public/parks/2025-10-20/index.html");
        byte[] before = Files.readAllBytes(first);
        Runs refused = publish("2025-10-20", "Head of Roads").ends(64);
        assertTrue(refused.err().contains("the edition 2025-10-20 has other content, and no reason is given"));
        publish("2025-10-20", "Head of Roads", "--reason", "The owner was wrong")
                .ends(0);
        assertArrayEquals(before, Files.readAllBytes(first));
        String said = "20 October 2025, superseded by 20 October 2025, version 2. Reason: The owner was wrong.";
        assertEquals(
                said,
                page("public/index.html").select("#tracker-parks-earlier li").text());
        assertEquals(
                List.of("./parks/2025-10-20/index.html", "./parks/2025-10-20.2/index.html"),
                page("public/index.html").select("#tracker-parks-earlier li a").eachAttr("href"));
        assertEquals(
                List.of("Published, the latest", "Superseded by a later edition of the same date"),
                page("internal/index.html")
                        .select("#tracker-parks tbody td strong")
                        .eachText());
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void anOldDayIsCorrectedFromTheMasterThatItsEditionKeeps() throws IOException {
        publish("2025-10-20", "Head of Parks").ends(0);
        Path kept = folder.resolve("o/internal/parks/2025-10-20/parks.xlsx");
        byte[] first = Files.readAllBytes(kept);
        publish("2025-11-24", "Head of Roads").ends(0);
        assertArrayEquals(first, Files.readAllBytes(kept));
        Path correction = Files.createDirectory(folder.resolve("correction"));
        Files.copy(kept, correction.resolve("parks.xlsx"));
        Runs same = Runs.of(
                        "publish",
                        "--input",
                        correction.toString(),
                        "--as-at=2025-10-20",
                        "--any-date",
                        "--formats=html",
                        "--output",
                        folder.resolve("o").toString())
                .ends(0);
        assertTrue(same.out().startsWith("Nothing new in parks"), same.out());
    }

    /** The cabinet's paper has nothing to do with scrutiny's meeting. */
    @Test
    void onlyAPaperThatChangedSaysThatItIsReissued() throws IOException {
        String appendix = "cabinet-appendix.html";
        String report = "scrutiny-progress-report.html";
        publish("2025-10-20", "Head of Parks", "--meeting=2025-10-28").ends(0);
        publish("2025-10-20", "Head of Parks", "--meeting=2025-10-29", "--reason", "Scrutiny meets a day later")
                .ends(0);
        String second = "public/parks/2025-10-20.2/";
        String reissued = "Reissued: 20 October 2025, ";
        assertEquals(
                reissued + "version 2, which replaces version 1. Reason: Scrutiny meets a day later.",
                page(second + report).select("p:contains(Reissued)").text().replace('\u00a0', ' '));
        assertFalse(page(second + appendix).text().contains("Reissued"));
        publish("2025-10-20", "Head of Roads", "--meeting=2025-10-29", "--reason", "The owner was wrong")
                .ends(0);
        String third = "public/parks/2025-10-20.3/";
        String said = page(third + appendix).text();
        assertTrue(
                said.replace('\u00a0', ' ')
                        .contains(reissued + "version 3, which replaces version 2. In the tracker,"
                                + " recommendations that are different: 1, 2. Reason: The owner was wrong."),
                said);
        assertFalse(page(third + appendix).text().contains("a day later"));
        assertTrue(publish("2025-10-20", "Head of Roads", "--meeting=2025-10-29")
                .ends(0)
                .out()
                .startsWith("Nothing new in parks"));
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void aReasonGivenLaterIsSaidNotToBePrinted() throws IOException {
        publish("2025-10-20", "Head of Parks").ends(0);
        publish("2025-10-20", "Head of Roads", "--reason", "A slip").ends(0);
        Runs later = publish("2025-10-20", "Head of Roads", "--reason", "The owner was wrong")
                .ends(0);
        assertTrue(later.err().contains("warning: the reason given for parks isn't printed"), later.err());
        assertFalse(page("public/index.html").text().contains("The owner was wrong"));
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void whatIsWithdrawnSupersedesNothing() throws IOException {
        publish("2025-10-20", "Head of Parks").ends(0);
        publish("2025-10-20", "Head of Roads", "--reason", "A slip").ends(0);
        Path output = folder.resolve("o");
        Runs.of("withdraw", "parks", "2025-10-20.2", "--reason", "Worse", "--output", output.toString())
                .ends(0);
        assertFalse(page("public/index.html").text().contains("superseded"));
        publish("2025-10-20", "Head of Streets", "--reason", "Another slip").ends(0);
        String third =
                page("public/parks/2025-10-20.3/scrutiny-progress-report.html").text();
        assertTrue(third.contains("version 3, which replaces version 1. Version 2 was withdrawn. In"), third);
        Runs.of("withdraw", "parks", "2025-10-20.3", "--reason", "Worse", "--output", output.toString())
                .ends(0);
        Runs.of("withdraw", "parks", "2025-10-20", "--reason", "Worse", "--output", output.toString())
                .ends(0);
        assertFalse(Files.exists(output.resolve("public/parks")));
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void aDateIsOfTheYears2000To2199() {
        publish("2199-12-31", "Head of Parks").ends(0);
        for (String far : List.of("1999-12-31", "2200-01-01")) {
            Runs run = publish(far, "Head of Parks").ends(64);
            assertTrue(run.err().contains("\"" + far + "\" isn't in the years 2000 to 2199"), run.err());
        }
    }

    @Test
    void aDateBeforeTheLastEdition() {
        publish("2025-10-20", "Head of Parks").ends(0);
        Runs before = publish("2025-09-20", "Head of Parks").ends(64);
        assertTrue(before.err().contains("that is before its last edition, 2025-10-20"), before.err());
        assertFalse(Files.exists(folder.resolve("o/public/parks/2025-09-20")));
        publish("2025-09-20", "Head of Parks", "--any-date").ends(0);
    }

    @Test
    void aClockBeforeTheProgramWasMadeIsWrong() throws Ended {
        LocalDate made = LocalDate.of(2026, 11, 24);
        Ended wrong = assertThrows(Ended.class, () -> CommonOptions.today(LocalDate.of(1972, 1, 1), Optional.of(made)));
        assertEquals(ExitCode.WRONG_USAGE, wrong.code());
        assertEquals(made, CommonOptions.today(made, Optional.of(made)));
        assertEquals(LocalDate.of(1972, 1, 1), CommonOptions.today(LocalDate.of(1972, 1, 1), Optional.empty()));
    }
}
