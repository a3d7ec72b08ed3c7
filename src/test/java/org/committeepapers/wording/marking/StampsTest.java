package org.committeepapers.wording.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;

/** Words that stop the papers wherever people put stamps, and words that only sound like them, a line each in two files. */
class StampsTest {

    private static List<String> lines(String file) {
        return Resource.text(StampsTest.class, "/markings/" + file).lines().toList();
    }

    @Test
    void stampsAreFoundAndNothingElseIs() {
        List<String> stamps = lines("stamps.txt");
        assertEquals(stamps, stamps.stream().filter(Stamps::areIn).toList());
        assertEquals(
                List.of(),
                lines("stamps-open.txt").stream().filter(Stamps::areIn).toList());
    }
}
