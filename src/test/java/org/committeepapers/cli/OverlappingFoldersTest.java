package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that share anything are refused before anything is written, and so is one that can't be where it was meant. */
class OverlappingFoldersTest {

    @TempDir
    Path folder;

    @BeforeEach
    void input() throws IOException {
        Files.createDirectories(folder.resolve("in/site"));
        WorkbookBuilder.write(folder.resolve("in"), "parks.xlsx", EditionPageTest.PARKS);
    }

    private Runs publish(String... options) {
        List<String> arguments = new ArrayList<>(List.of("publish", "--formats=html", "--as-at=2025-11-24"));
        for (String option : options) {
            int name = option.indexOf('=') + 1;
            arguments.add(option.substring(0, name) + folder.resolve(option.substring(name)));
        }
        return Runs.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--public=a, --internal=a, --public, --internal",
        "--public=a/b, --internal=a, --public, --internal",
        "--public=a, --internal=a/b, --public, --internal",
        "--public=in/site, --internal=b, --public, --input",
        "--public=in, --internal=b, --public, --input",
        "--public=a, --internal=in/site, --internal, --input",
        "--public=link, --internal=b, --public, --input",
        "--public=link/site, --internal=b, --public, --input",
        "--input=out/public, --output=out, --public, --input",
        "--public=link/../site, --internal=b, --public, --input",
        "--public=none/../link/../site, --internal=b, --public, --input"
    })
    void overlappingFolders(String one, String other, String first, String second) throws IOException {
        Path into = one.startsWith("--public") && one.contains("..") ? Path.of("in/site") : Path.of("in");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve(into));
        Runs run = Stream.of(one, other).anyMatch(option -> option.startsWith("--input"))
                ? publish(one, other)
                : publish("--input=in", one, other);
        run.ends(64);
        assertTrue(run.err().contains(first + " (") && run.err().contains(second + " ("), run.err());
        for (String made : List.of("a", "b", "out")) {
            assertFalse(Files.exists(folder.resolve(made)), made);
        }
    }

    /** As where they were exchanged on restoring: papers would be uploaded with what is exempt. */
    @Test
    void publicAndInternalThatAreExchangedAreRefused() throws IOException {
        publish("--input=in", "--output=out").ends(0);
        Path record = folder.resolve("out/internal/runs.jsonl");
        String before = Files.readString(record);
        for (List<String> folders : List.of(
                List.of("--public=out/internal", "--internal=out/public"),
                List.of("--output=new", "--public=out/internal"),
                List.of("--output=new", "--internal=out/public"))) {
            Runs run = publish(Stream.concat(Stream.of("--input=in"), folders.stream())
                            .toArray(String[]::new))
                    .ends(64);
            assertTrue(run.err().contains("look exchanged"), run.err());
        }
        assertEquals(before, Files.readString(record));
        assertFalse(Files.exists(folder.resolve("out/internal/record.txt")));
        assertFalse(Files.exists(folder.resolve("out/public/runs.jsonl")));
    }

    @Test
    void aFolderWhoseParentIsMissingIsRefusedAndNotMade() throws IOException {
        for (String option : List.of("--output=mount/out", "--public=mount/site")) {
            Runs run = publish("--input=in", option).ends(64);
            assertTrue(run.err().contains("there is no folder " + folder.resolve("mount")), run.err());
            assertFalse(Files.exists(folder.resolve("mount")));
        }
        publish("--input=in", "--output=out").ends(0);
        Files.createDirectory(folder.resolve("mount"));
        publish("--input=in", "--output=out2", "--public=mount/site").ends(0);
    }
}
