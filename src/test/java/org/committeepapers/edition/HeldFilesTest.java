package org.committeepapers.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program holds open for a moment, as on Windows a virus scanner does. */
class HeldFilesTest {

    @TempDir
    Path folder;

    private final List<Integer> pauses = new ArrayList<>();

    /** A disk on which so many tries find a file in use. */
    private DurableFiles heldFor(int tries) {
        int[] left = {tries};
        return new DurableFiles() {
            @Override
            void step(String step) throws IOException {
                if (left[0]-- > 0) {
                    throw new FileSystemException(step, null, "is being used by another process");
                }
            }

            @Override
            int mostTries() {
                return 3;
            }

            @Override
            void pauseAfter(int tries) {
                pauses.add(tries);
            }
        };
    }

    @Test
    void isTriedAgainUntilItIsFree() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "words");
        heldFor(2).move(from, folder.resolve("to"));
        assertEquals("words", Files.readString(folder.resolve("to")));
        assertEquals(List.of(1, 2), pauses);
    }

    @Test
    void isNamedWhenItStaysHeld() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "words");
        Path to = folder.resolve("to");
        FileSystemException held =
                assertThrows(FileSystemException.class, () -> heldFor(9).move(from, to));
        assertTrue(
                String.valueOf(held.getMessage()).contains(to + ": is being used by another process"),
                held.getMessage());
        assertEquals(List.of(1, 2), pauses);
        assertTrue(Files.exists(from));
        assertFalse(Files.exists(to));
    }

    @Test
    void whatNoProgramHoldsIsNotWaitedFor() throws IOException {
        Path from = Files.writeString(folder.resolve("from"), "words");
        Path to = Files.writeString(folder.resolve("to"), "others");
        assertThrows(FileAlreadyExistsException.class, () -> heldFor(0).move(from, to));
        assertEquals(List.of(), pauses);
        assertEquals("others", Files.readString(to));
    }
}
