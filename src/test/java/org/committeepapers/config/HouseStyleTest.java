package org.committeepapers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.template.Templates;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    @Test
    void theFileThatComesWithTheProgramSaysWhatCountsWithoutIt() throws Refusal {
        LayeredFolders folders = LayeredFolders.of(Path.of("templates"));
        Templates templates = Templates.load(folders);
        assertEquals(
                HouseStyle.load(LayeredFolders.of(), templates, Optional.empty()),
                HouseStyle.load(folders, templates, Optional.empty()));
    }
}
