package org.committeepapers.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Word file of an output, as another word processor than Word reads it. */
@Tag("trial")
class WordFilesIT {

    @TempDir
    static Path folder;

    private static Path output;

    @BeforeAll
    static void readAll() throws Exception {
        Path office = Programs.needed("soffice", "libreoffice-writer");
        output = folder.resolve("output");
        Published.into(output);
        Path texts = Files.createDirectories(folder.resolve("texts"));
        List<String> command = new ArrayList<>(List.of(
                office.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                texts.toString()));
        for (Path word : wordFiles()) {
            command.add(Files.copy(output.resolve(word), texts.resolve(flat(word) + ".docx"))
                    .toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the word processor doesn't end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said.txt")));
    }

    static List<Path> wordFiles() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .map(output::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theWelshAndTheRestrictedAreAmongThem() throws IOException {
        for (String file : List.of(
                "public/welsh-and-signs/2021-05-20/cabinet-appendix-cy.docx",
                "internal/market/2021-05-20/restricted/EXEMPT-cabinet-appendix.docx")) {
            assertTrue(wordFiles().contains(Path.of(file)), file);
        }
    }

    private static String flat(Path file) {
        return file.toString().replace('/', '-').replace(".docx", "");
    }

    @ParameterizedTest
    @MethodSource("wordFiles")
    void itsTextIsThatOfThePage(Path word) throws IOException {
        String page = Files.readString(output.resolve(word.toString().replace(".docx", ".html")));
        List<String> lines =
                new ArrayList<>(ReadingOrder.ofText(Files.readString(folder.resolve("texts/" + flat(word) + ".txt"))));
        List<String> contents = ReadingOrder.contentsOf(page);
        int at = Collections.indexOfSubList(lines, contents);
        if (at >= 0) {
            lines.subList(at, at + contents.size()).clear();
        }
        assertEquals(String.join("\n", ReadingOrder.ofPage(page)), String.join("\n", lines));
    }
}
