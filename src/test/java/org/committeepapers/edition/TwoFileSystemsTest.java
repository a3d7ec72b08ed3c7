package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no rename leads from one root to the other, a run leaves nothing of its own in either. */
class TwoFileSystemsTest {

    @TempDir(factory = Outputs.InMemory.class)
    Path inMemory;

    @TempDir
    Path onDisk;

    @Test
    void aMountPointIsKnown() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this isn't Linux");
        assertTrue(OutputFolders.isMountPoint(Path.of("/proc")));
        assertFalse(OutputFolders.isMountPoint(onDisk.resolve("missing")));
        assertFalse(OutputFolders.isMountPoint(onDisk));
    }

    @Test
    void nothingIsLeftUnderThePublicRoot() throws IOException {
        assumeFalse(
                Files.getFileStore(inMemory).equals(Files.getFileStore(onDisk)), "there is only one file system here");
        OutputFolders roots = new OutputFolders(inMemory.resolve("public"), onDisk.resolve("internal"));
        for (Outputs.Act act : List.of(
                Outputs.publish("2026-10-20", "one"),
                Outputs.publish("2026-11-24", "two"),
                Outputs.publish("2026-11-24", "three"),
                Outputs.publish("2026-11-24", "three"),
                Outputs.draft("2026-12-15", "four"),
                Outputs.withdraw("2026-11-24.2"))) {
            Outputs.run(roots, step -> {}, act);
            Outputs.assertWhole(roots, "undisturbed");
            assertFalse(Outputs.state(roots).contains(".staging"), Outputs.state(roots));
        }
    }
}
