package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final String TRACKER = "# T\nRef | Recommendation | Exempt\n1 | One |\n";

    @TempDir
    Path folder;

    @Test
    void everySpreadsheetCounts() throws IOException, Refusal {
        for (String name : List.of(
                "b.csv", "b.XLS", "b.xlsx", "a.xlsm", "c.ods", "~$b.xlsx", ".~lock.b.csv#", "notes.txt", "t.xltx")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertEquals(
                List.of("a.xlsm", "b.XLS", "b.csv", "b.xlsx", "c.ods"),
                Inputs.in(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void aFolderWithoutAnySaysWhatToPutThere() {
        Refusal refusal = assertThrows(Refusal.class, () -> Inputs.in(folder));
        assertTrue(refusal.finding().fix().contains(".csv"), refusal.finding().fix());
    }

    @Test
    void aCopyInAnotherFormatIsNotPublishedAsTheSameTracker(@TempDir Path elsewhere) {
        byte[] xlsx = WorkbookBuilder.bytes(TRACKER);
        WorkbookBuilder.write(folder, "parks.xls", OldWorkbook.of(xlsx));
        WorkbookBuilder.write(folder, "parks.xlsx", xlsx);
        assertNeitherIsPublished(elsewhere.resolve("output"), "parks.xls", "parks.xlsx");
    }

    @Test
    void aCsvBesideAWorkbookWithAnIdOfItsOwnIsNotPublishedEither(@TempDir Path elsewhere) throws IOException {
        WorkbookBuilder.write(folder, "parks.xlsx", TRACKER + "# About\nTracker id | green\n");
        Files.writeString(folder.resolve("parks.csv"), "Ref,Recommendation,Exempt\n1,One,\n");
        assertNeitherIsPublished(elsewhere.resolve("output"), "parks.csv", "parks.xlsx");
    }

    private void assertNeitherIsPublished(Path output, String one, String other) {
        Runs run = Runs.of(
                        "publish",
                        "--input",
                        folder.toString(),
                        "--output",
                        output.toString(),
                        "--as-at",
                        "2026-11-24",
                        "--papers",
                        "cabinet-appendix",
                        "--formats",
                        "html")
                .ends(65);
        assertEquals(2, run.err().split("tracker-id-twice", -1).length - 1, run.err());
        assertTrue(run.err().contains("has the same tracker id as " + other + ", or a name that differs"), run.err());
        assertTrue(run.err().contains("--> " + one) && run.err().contains("--> " + other), run.err());
        assertTrue(run.out().contains("Not published: " + one + ", " + other), run.out());
        assertFalse(Files.exists(output.resolve("public/parks")), "nobody knows which of the two it is");
        assertFalse(Files.exists(output.resolve("public/green")), "nobody knows which of the two it is");
    }

    @Test
    void whatIsNoTrackerIsTold() throws IOException {
        Files.writeString(folder.resolve("parks.csv"), "Ref,Recommendation,Exempt\n1,One,\n");
        for (String name : List.of("roads.docx", "bins.numbers", "~$roads.docx", "Thumbs.db")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.writeString(folder.resolve("settings.yaml"), "nation: wales\n");
        Runs run = Runs.of("check", "--input", folder.toString(), "--as-at", "2026-11-24")
                .ends(0);
        assertEquals(2, run.err().split("input-not-read", -1).length - 1, run.err());
        assertTrue(run.err().contains("--> roads.docx") && run.err().contains("--> bins.numbers"), run.err());
    }

    @Test
    void checkWithoutANameChecksTheFolder() throws IOException {
        Runs.of("check", "--input", folder.toString()).ends(66);
        WorkbookBuilder.write(folder, "parks.xlsx", TRACKER);
        WorkbookBuilder.write(folder, "roads.xlsx", TRACKER);
        Runs run = Runs.of("check", "--input", folder.toString(), "--as-at", "2026-11-24")
                .ends(0);
        assertTrue(run.err().contains("in parks.xlsx.") && run.err().contains("in roads.xlsx."), run.err());
        Files.writeString(folder.resolve("parks.csv"), "Ref,Recommendation,Exempt\n1,One,\n");
        assertTrue(Runs.of("check", "--input", folder.toString(), "--as-at", "2026-11-24")
                .ends(65)
                .err()
                .contains("the same tracker id as parks.csv, or a name"));
    }
}
