package org.committeepapers.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Settings;
import org.committeepapers.workbook.Reading;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final Path WORKBOOK = Path.of("tracker.xlsx");

    @Test
    void whatWasReadIsTakenOnceAndOfItsWorkbookOnly() throws Exception {
        Reading reading = Checker.read(Path.of("input", "peer-on-peer-review.xlsx"), Settings.DEFAULT);
        ReadAhead ahead = ReadAhead.begin(WORKBOOK, () -> reading);
        assertEquals(Optional.empty(), ahead.take(Path.of("other.xlsx")));
        assertSame(reading, ahead.take(WORKBOOK).orElseThrow());
        assertEquals(Optional.empty(), ahead.take(WORKBOOK), "so that it isn't kept in memory");
    }

    @Test
    void whatFailsIsLeftForTheRun() {
        List<Throwable> failures =
                List.of(new IOException("gone"), new OutOfMemoryError("large"), new IllegalStateException("a fault"));
        for (Throwable failure : failures) {
            ReadAhead ahead = ReadAhead.begin(WORKBOOK, () -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (Exception) failure;
            });
            assertEquals(Optional.empty(), ahead.take(WORKBOOK));
        }
    }

    @Test
    void nothingReadAheadIsNothingTaken() {
        assertEquals(Optional.empty(), ReadAhead.nothing().take(WORKBOOK));
    }
}
