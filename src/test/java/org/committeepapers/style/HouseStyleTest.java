package org.committeepapers.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Refusal;
import org.committeepapers.schema.LayeredFolders;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    @Test
    void theFileThatComesWithTheProgramSaysWhatCountsWithoutIt() throws Refusal {
        assertEquals(
                HouseStyle.load(LayeredFolders.of(), List.of()),
                HouseStyle.load(LayeredFolders.of(Path.of("templates")), List.of()));
    }
}
