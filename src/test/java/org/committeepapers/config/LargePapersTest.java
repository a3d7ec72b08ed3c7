package org.committeepapers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargePapersTest {

    @ParameterizedTest
    @CsvSource({"5000000,5", "5000001,5.1", "5040000,5.1", "10400000,10.4", "20000,0.02", "20001,0.021", "1,0.001"})
    void aSizeIsNeverToldAsTheLimitThatItExceeds(long bytes, String megabytes) {
        assertEquals(megabytes, LargePapers.megabytes(bytes));
    }
}
