package org.committeepapers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.committeepapers.workbook.sheet.LinkAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=1&c=2#d, https://example.org/a?b=1&c=2#d",
        "https://example.org/%20, https://example.org/%20",
        "https://example.org/Ŵy, https://example.org/Ŵy",
        "mailto:a@example.org, mailto:a@example.org",
        "https://example.org/?a={1}|[2], https://example.org/?a=%7B1%7D%7C%5B2%5D",
        "https://example.org/%zz#x#y, https://example.org/%25zz#x%23y",
        "https://example.org\\a^b`c, https://example.org%5Ca%5Eb%60c",
    })
    void anAddressIsOneThatAWorkbookMayHold(String target, String address) {
        assertEquals(Optional.of(address), LinkAddress.of(target));
    }

    @Test
    void anAddressLongerThanExcelOpensIsNone() {
        String long2079 = "https://example.org/" + "a".repeat(2_059);
        assertEquals(Optional.of(long2079), LinkAddress.of(long2079));
        assertEquals(Optional.empty(), LinkAddress.of(long2079 + "a"));
    }
}
