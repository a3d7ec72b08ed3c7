package org.committeepapers.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.committeepapers.edition.OutputLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes want the same output at once. */
@Tag("trial")
class TwoRunsIT {

    @TempDir
    Path folder;

    @Test
    void theSecondIsTurnedAwayAndTheFirstIsUnharmed() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "no signal stops a process there for a while");
        KilledCase.writeWorkbooks(folder);
        Path output = folder.resolve("output");
        Path said = folder.resolve("first.txt");
        Process first = Processes.start(said, KilledCase.FIRST_EDITION.act(folder, output));
        try {
            while (!OutputLock.isHeld(output.resolve("internal"))) {
                assertFalse(
                        first.waitFor(100, TimeUnit.MICROSECONDS), () -> "ended before it was seen to hold the lock");
            }
            signal("STOP", first);
            for (List<String> command :
                    List.of(KilledCase.TWO_TRACKERS.act(folder, output), KilledCase.WITHDRAWAL.act(folder, output))) {
                Path refused = folder.resolve("second.txt");
                assertEquals(75, Processes.start(refused, command).waitFor(), Files.readString(refused));
                assertTrue(Files.readString(refused).contains("another run is writing to"), Files.readString(refused));
            }
        } finally {
            signal("CONT", first);
        }
        assertEquals(0, first.waitFor(), Files.readString(said));
        assertEquals(List.of(), OutputState.unsound(output));
        assertTrue(Files.exists(output.resolve("public/one/2025-10-20/cabinet-appendix.pdf")));
        assertFalse(Files.exists(output.resolve("public/two")));
    }

    private static void signal(String name, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
