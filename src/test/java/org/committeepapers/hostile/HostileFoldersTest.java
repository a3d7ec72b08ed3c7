package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Input folders with what programs and people leave in them. */
@Isolated("It replaces the streams of the process and counts its time.")
class HostileFoldersTest {

    @TempDir
    Path folder;

    private Path input;
    private Path output;

    @BeforeEach
    void oneSoundTracker() throws IOException {
        input = Files.createDirectory(folder.resolve("input"));
        output = folder.resolve("output");
        Files.write(input.resolve("good.xlsx"), Tried.sound().bytes());
    }

    private Trial publish(int code) {
        Trial trial = Trial.run(
                Set.of(code),
                "publish",
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--as-at",
                "2026-11-24",
                "--formats",
                "html");
        assertEquals(List.of(), trial.faults(), trial.said());
        assertTrue(Files.exists(output.resolve("public/good/2026-11-24/cabinet-appendix.html")), trial.said());
        return trial;
    }

    @Test
    void lockAndTemporaryFilesAreNoTrackers() throws IOException {
        List<String> left = List.of(
                "~$good.xlsx",
                "~$other.xlsm",
                ".~lock.good.xlsx#",
                ".hidden.xlsx",
                "~WRL0001.tmp",
                "A1B2C3D4.tmp",
                "desktop.ini",
                "Thumbs.db",
                ".DS_Store",
                "good.xlsx.bak",
                "good.xlsx~",
                "notes.txt",
                "report.pdf");
        for (String name : left) {
            Files.writeString(input.resolve(name), "left behind");
        }
        Trial trial = publish(0);
        assertTrue(trial.said().contains("workbook-open"), trial.said());
        assertFalse(trial.said().contains("workbook-not-xlsx"), trial.said());
        assertEquals(List.of("good", "index.html", "record.txt"), Trial.names(output.resolve("public")));
    }

    @Test
    void aFolderThatIsCalledLikeAWorkbookIsNamedAndTheOthersArePublished() throws IOException {
        Files.createDirectory(input.resolve("folder.xlsx"));
        Files.write(
                input.resolve("folder.xlsx").resolve("inside.xlsx"),
                Tried.sound().bytes());
        Trial trial = publish(66);
        assertTrue(trial.said().contains("workbook-is-folder"), trial.said());
        assertEquals(List.of("good", "index.html", "record.txt"), Trial.names(output.resolve("public")));
    }

    @Test
    void linksThatLeadNowhereOrToADeviceAreNamedAndTheOthersArePublished() throws IOException {
        link("gone.xlsx", Path.of("nowhere.xlsx"));
        link("self.xlsx", Path.of("self.xlsx"));
        link("folder.xlsx", folder);
        boolean devices = Files.exists(Path.of("/dev/zero"));
        if (devices) {
            link("zero.xlsx", Path.of("/dev/zero"));
        }
        Trial trial = publish(66);
        for (String name : List.of("gone.xlsx", "self.xlsx", "folder.xlsx", devices ? "zero.xlsx" : "gone.xlsx")) {
            assertTrue(trial.said().contains("--> " + name), trial.said());
        }
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(input.resolve(name), target);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
    }
}
