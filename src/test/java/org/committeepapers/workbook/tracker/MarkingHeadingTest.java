package org.committeepapers.workbook.tracker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingHeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not for publication",
                "Exempt info",
                "Exempt reason",
                "Part II",
                "Part 2?",
                "Exmept",
                "Excempt",
                "Confidental",
                "Withheld",
                "Withhold",
                "Private",
                "Sensitive",
                "Sched 12A",
                "Schedule 12A",
                "FOI exempt",
                "Redact",
                "Redaction",
                "Confidential?",
                "Wedi'i eithrio",
                "Ddim i'w gyhoeddi",
                "Cyfrinachol?",
            })
    void isOfMarkings(String heading) {
        assertTrue(MarkingHeading.isOfMarkings(heading));
        assertTrue(MarkingHeading.isInDoubt(heading, "Yes"));
        assertTrue(MarkingHeading.isInDoubt(heading, "Contract price"));
        assertFalse(MarkingHeading.isInDoubt(heading, "No"));
        assertFalse(MarkingHeading.isInDoubt(heading, "n/a"));
        assertFalse(MarkingHeading.isInDoubt(heading, "Open"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Part 2 of the plan",
                "Private sector partners",
                "Sensitive sites",
                "Exempt accommodation",
                "Confidential helpline calls",
                "Exceptions",
                "Notes",
                "Open space",
                "Attempts",
                "Progress (do not include confidential information)",
                "Progress",
                "",
            })
    void isOfSomethingElse(String heading) {
        assertFalse(MarkingHeading.isOfMarkings(heading));
        assertFalse(MarkingHeading.isInDoubt(heading, "Yes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Progress (not for publication)",
                "Progress (exempt para 3)",
                "Confidential progress",
                "Progress - EXEMPT",
                "Owner (confidential)",
                "Cynnydd (eithriedig)",
            })
    void marksWhatItAlsoNames(String heading) {
        assertTrue(MarkingHeading.marks(heading));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For publication | No | true",
                "For publication | Yes | false",
                "Publication status | Withheld | true",
                "Publication status | Draft | false",
                "Publish? | No | true",
                "Public? | n | true",
                "Can be published | No - legal | true",
                "Open | No | true",
                "Open | Yes | false",
                "Open or exempt | No | true",
                "I'w gyhoeddi | Na | true",
            })
    void asksTheOpposite(String heading, String words, boolean doubt) {
        assertEquals(doubt, MarkingHeading.isInDoubt(heading, words));
    }
}
