package org.committeepapers.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes for itself goes with it, and what a killed one left goes with a later one. */
class TemporaryFolderTest {

    @TempDir
    Path above;

    @Test
    void nothingIsLeftNotEvenOfARunThatWasKilled() throws IOException {
        Path killed = left("committee-papers-1", Duration.ofDays(3));
        left("committee-papers-2", Duration.ofHours(3));
        left("others-1", Duration.ofDays(3));
        try (TemporaryFolder scratch = new TemporaryFolder(above)) {
            Path file = Files.writeString(scratch.file("master.xlsx"), "words");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(3, names().size());
        }
        assertEquals(List.of("committee-papers-2", "others-1"), names());
        assertFalse(Files.exists(killed));
    }

    /** A folder with a file, of this age. */
    private Path left(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(above.resolve(name));
        Files.writeString(folder.resolve("master.xlsx"), "words");
        FileTime made = Files.getLastModifiedTime(folder);
        Files.setLastModifiedTime(folder, FileTime.from(made.toInstant().minus(age)));
        return folder;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> names = Files.list(above)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
