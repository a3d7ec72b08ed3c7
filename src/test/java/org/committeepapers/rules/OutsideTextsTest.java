package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a text that stands in no workbook from publication. */
class OutsideTextsTest {

    /** Nobody can decide about a reason, so a single word is enough. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figure withdrawn - not announced yet",
                "Figure removed, legal had not cleared it",
                "Everything public but a figure",
                "Price sensitive: a figure was removed",
                "S12A Hartley",
                "E3 info removed",
                "Leak of a bid put right",
                "Data breach put right",
                "Names of two staff under investigation removed",
                "Anonymised Hartley"
            })
    void wordsThatAreEnoughInAReason(String reason) {
        assertTrue(OutsideTexts.fault(reason, EmailDomains.NONE).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A figure was wrong", "A name was taken out", "A name was taken out by mistake"})
    void reasonsThatMayBePrinted(String reason) {
        assertEquals(Optional.empty(), OutsideTexts.fault(reason, EmailDomains.NONE));
    }

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
