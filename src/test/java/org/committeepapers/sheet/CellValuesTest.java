package org.committeepapers.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Set;
import org.committeepapers.examples.OldWorkbook;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellValue.Flaw;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells hold, alike in workbooks of both kinds. */
class CellValuesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPercentageIsKnownByItsFormatAlone(boolean old) throws Refusal {
        SheetRow row = row("[number 0.5 0%] | [number 0.5 0.0%;-0.0%] | [number 50 0\"%\"] | [number 50] | 50%", old);
        assertTrue(row.value(0).percent());
        assertEquals(OptionalDouble.of(0.5), row.value(0).number());
        assertTrue(row.value(1).percent());
        for (int column = 2; column < 5; column++) {
            assertFalse(row.value(column).percent(), row.value(column).words());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void struckWordsAreKeptApart(boolean old) throws Refusal {
        SheetRow row = row("<s>All of it</s> | Was <s>May</s> June | <s>a</s>b<s>c</s>", old);
        CellValue whole = row.value(0);
        assertTrue(whole.isBlank());
        assertEquals("All of it", whole.struck());
        assertEquals(Set.of(Flaw.STRUCK_OUT), whole.flaws());
        assertEquals("Was June", row.value(1).words());
        assertEquals("May", row.value(1).struck());
        assertEquals("b", row.value(2).words());
        assertEquals("a c", row.value(2).struck());
    }

    private SheetRow row(String cells, boolean old) throws Refusal {
        byte[] xlsx = WorkbookBuilder.bytes("# T\n" + cells + "\n");
        byte[] bytes = old ? OldWorkbook.of(xlsx) : xlsx;
        Path file = WorkbookBuilder.write(folder, "tracker", bytes);
        try (Book book = WorkbookFile.open(file, "tracker", Limits.DEFAULT)) {
            return book.read(book.sheets().get(0)).rows().firstEntry().getValue();
        }
    }
}
