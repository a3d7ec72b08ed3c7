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

    private static final String TRACKER = "# T\nRef | Recommendation\n1 | One\n";

    @TempDir
    Path folder;

    @Test
    void everySpreadsheetCountsAndTheFullerOfTwoComesFirst() throws IOException, Refusal {
        for (String name : List.of(
                "b.csv", "b.XLS", "b.xlsx", "a.xlsm", "c.ods", "~$b.xlsx", ".~lock.b.csv#", "notes.txt", "t.xltx")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertEquals(
                List.of("a.xlsm", "b.xlsx", "b.XLS", "b.csv", "c.ods"),
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
        Runs run = Runs.of(
                        "publish",
                        "--input",
                        folder.toString(),
                        "--output",
                        elsewhere.resolve("output").toString(),
                        "--as-at",
                        "2026-11-24",
                        "--papers",
                        "cabinet-appendix",
                        "--formats",
                        "html")
                .ends(65);
        assertTrue(run.err().contains("This file has the same name as parks.xlsx apart from the extension"), run.err());
        assertFalse(Files.exists(folder.resolve("output/public/parks")), "nobody knows which of the two it is");
    }
}
