package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a text that stands in no workbook from publication. */
class OutsideTextsTest {

    /** A cell holds 32,767 characters at most; one of these once took 27 seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "*", "(", "0 ", "a.", "+44", "a@", "123 ", "- ", "\t", "'", "born 3 ", "d.o.b ", "[at] ", "A1 "
            })
    void hang(String part) {
        String text = part.repeat(32_767 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> OutsideTexts.fault(text, EmailDomains.NONE));
    }
}
