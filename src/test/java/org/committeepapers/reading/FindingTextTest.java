package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Remarks;
import org.junit.jupiter.api.Test;

/** A line too many or too few would shift all that follows it. */
class FindingTextTest {

    private static final Set<String> SEVERITIES = Set.of("error", "warning", "note");

    @Test
    void eachFindingOnReadingHasItsSeverityAndTwoSentences() {
        FindingText text = FindingText.of(Remarks.class, "findings.txt");
        text.entries().forEach((key, entry) -> {
            assertTrue(SEVERITIES.contains(entry.more()), key);
            assertTrue(
                    entry.message().endsWith(".")
                            || entry.message().endsWith("%4$s")
                            || entry.message().endsWith("%5$s"),
                    key);
            checkWords(text, key);
        });
    }

    @Test
    void eachMistakeInLayoutsHasTwoSentences() {
        FindingText text = FindingText.of(LayoutFile.class, "mistakes.txt");
        text.entries().forEach((key, entry) -> {
            assertEquals("", entry.more(), key);
            assertFalse(entry.message().endsWith("."), key);
            checkWords(text, key);
        });
    }

    private static void checkWords(FindingText text, String key) {
        FindingText.Entry entry = text.of(key, "1", "2", "3", "4", "5");
        assertFalse(entry.message().contains("%") || entry.fix().contains("%"), key);
        assertTrue(
                entry.fix().endsWith(".")
                        || entry.fix().endsWith("?")
                        || entry.fix().matches("\\d"),
                key);
    }
}
