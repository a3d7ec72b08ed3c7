package org.committeepapers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseStyleTest {

    @Test
    void theFileThatComesWithTheProgramSaysWhatCountsWithoutIt(@TempDir Path without) throws Refusal, IOException {
        Files.copy(Path.of("templates/base.docx"), without.resolve("base.docx"));
        LayeredFolders folders = LayeredFolders.of(Path.of("templates"));
        Templates templates = Templates.load(folders);
        assertEquals(
                HouseStyle.load(LayeredFolders.of(without), templates, Optional.empty()),
                HouseStyle.load(folders, templates, Optional.empty()));
    }
}
