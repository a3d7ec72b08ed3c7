package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in an output and no edition accounts for is named, and so is what was altered, before and after. */
class VerifyTest {

    private static final String GOOD = "# Tracker\nRef|Recommendation|Response|Executive response|Action|Owner|By when|"
            + "Progress|Exempt\n1|That it be done|Agreed|Agreed.|Do it|Head of Housing|31 December 2025|In train\n";

    private static final List<String> STRAYS = List.of(
            "public/tracker.json",
            "public/.hidden",
            "public/runs.jsonl",
            "public/.folder/tracker.json",
            "public/chase/2025-11-24/a.txt",
            "public/zz/tracker.json",
            "public/good/tracker.json",
            "public/good/drafts/2025-11-24/tracker.json",
            "public/good/2025-12-15",
            "public/good/2025-11-24.1/tracker.json",
            "public/good/2025-11-24/more/tracker.json",
            "internal/notes.txt",
            "internal/.folder/notes.txt",
            "internal/good/notes.txt",
            "internal/good/drafts/notes.txt",
            "internal/good/not-published",
            "internal/good/withdrawn/2025-11-24/a.txt");

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void publishTwo() {
        output = folder.resolve("output");
        for (String day : new String[] {"2025-10-20", "2025-11-24"}) {
            Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD.replace("In train", "On " + day));
            Runs.of("publish", workbook.toString(), "--as-at", day, "--formats", "html", "--output", output.toString())
                    .ends(0);
        }
        assertEquals(0, verify().code(), verify().err());
    }

    private Runs verify() {
        return Runs.of("verify", "--output", output.toString());
    }

    private void withdraw() {
        Runs.of("withdraw", "good", "2025-11-24", "--reason", "a name was in it", "--output", output.toString())
                .ends(0);
    }

    /** Each alone; only the topmost folder that is made for it goes again. */
    @Test
    void whatNoEditionAccountsForIsNamed() throws IOException {
        for (String stray : STRAYS) {
            Path file = output.resolve(stray);
            Path made = file;
            while (!Files.exists(made.getParent())) {
                made = made.getParent();
            }
            Files.createDirectories(file.getParent());
            Files.copy(output.resolve("internal/good/2025-11-24/tracker.json"), file);
            Runs run = verify();
            assertEquals(65, run.code(), stray + run.err());
            assertTrue(run.err().contains("was added: it isn't on record"), stray + run.err());
            assertEquals(stray.startsWith("public"), run.err().contains("uploaded"), stray + run.err());
            assertTrue(run.out().contains("1 thing isn't as written"), stray + run.out() + run.err());
            Files.move(made, Files.createTempDirectory(folder, "taken").resolve("stray"));
        }
        assertEquals(0, verify().code(), verify().err());
    }

    @Test
    void whatIsAddedToTheCopyOfTheLatestIsNamedAndStays() throws IOException {
        Path latest = output.resolve("public/good/latest");
        Files.writeString(latest.resolve("tracker.json"), "{}");
        assertTrue(verify().ends(65).err().contains(latest.resolve("tracker.json") + " was added"));
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        Runs.of("publish", workbook.toString(), "--as-at", "2025-12-15", "--output", output.toString())
                .ends(0);
        assertTrue(Files.exists(latest.resolve("cabinet-appendix.pdf")));
        assertTrue(verify().ends(65).err().contains(latest.resolve("tracker.json") + " was added"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "internal"})
    void aRootThatIsALinkIsNamedAndNotFollowed(String root) throws IOException {
        Files.move(output.resolve(root), folder.resolve("elsewhere"));
        Files.createSymbolicLink(output.resolve(root), folder.resolve("elsewhere"));
        Runs run = verify().ends(65);
        assertTrue(run.err().contains(output.resolve(root) + " is a link"), run.err());
        assertTrue(run.err().contains("publish refuses links too"), run.err());
        assertEquals(
                1, run.err().lines().filter(line -> line.startsWith("error")).count(), run.err());
    }

    @Test
    void whatTheProgramItselfLaysThereIsNoStray() {
        Path workbook = WorkbookBuilder.write(folder, "good.xlsx", GOOD);
        for (String[] arguments : new String[][] {{"publish", "--draft"}, {"chase"}}) {
            Runs.of(
                            arguments[0],
                            workbook.toString(),
                            "--as-at",
                            "2025-12-01",
                            "--output",
                            output.toString(),
                            arguments[arguments.length - 1].startsWith("--") ? "--draft" : "--quiet")
                    .ends(0);
        }
        assertEquals(0, verify().code(), verify().err());
    }

    @Test
    void whatStoppedARunIsNotCountedAsAnEdition() {
        Path workbook = WorkbookBuilder.write(
                folder,
                "good.xlsx",
                GOOD.replace("|Exempt", "").replace("In train", "In train, exempt under paragraph 3"));
        String only = folder.resolve("only").toString();
        for (String day : new String[] {"2025-12-01", "2025-12-02"}) {
            for (String to : new String[] {output.toString(), only}) {
                Runs.of("publish", workbook.toString(), "--as-at", day, "--output", to)
                        .ends(65);
            }
        }
        Runs both = verify().ends(0);
        assertTrue(both.out().contains("Checked 2 editions, 2 findings pages of stopped runs: "), both.out());
        Runs none = Runs.of("verify", "--output", only).ends(0);
        assertTrue(none.out().contains("Checked no edition, 2 findings pages of stopped runs: "), none.out());
    }

    @Test
    void whatWasAlteredUnderPublicGoesWithTheEdition() throws IOException {
        Files.writeString(output.resolve("public/good/2025-11-24/cabinet-appendix.html"), "other");
        Files.writeString(output.resolve("public/good/2025-11-24/notes.txt"), "added");
        withdraw();
        assertFalse(Files.exists(output.resolve("public/good/2025-11-24")));
        assertEquals("", verify().ends(0).err());
    }

    @Test
    void aWithdrawnEditionIsCheckedToo() throws IOException {
        withdraw();
        Path kept = output.resolve("internal/good/2025-11-24/public");
        Files.move(kept, folder.resolve("taken"));
        Runs lost = verify().ends(65);
        assertTrue(lost.err().contains("What is withdrawn stays so"), lost.err());
        Files.move(folder.resolve("taken"), kept);
        Files.writeString(kept.resolve("cabinet-appendix.html"), "other");
        assertTrue(verify().ends(65).err().contains(kept.resolve("cabinet-appendix.html") + " was altered"));
    }

    @Test
    void anOutputThatIsNotThereCannotBeRead() {
        assertTrue(verify().ends(0).out().contains("Checked 2 editions"));
        Runs.of("verify", "--output", folder.resolve("none").toString()).ends(66);
    }
}
